import type { Connection } from '#adapters/sqlite/database.ts';
import { type ArticleBits, createBits, putBits } from './article-bits.ts';
import { type Change, knowsChange, latestChange } from './changes.ts';
import { unpackColumns } from './chunks.ts';
import {
  type ArticleColumns,
  articleLayout,
  CHUNK,
  copyColumns,
  createColumns,
  FRESH,
  NOBODY,
} from './columns.ts';
import { createDetailReader, type LibraryDetails } from './library-details.ts';
import { putLengthCodes } from './ranking.ts';
import { readSegments, type Segment } from './segments.ts';
import type { Stretches } from './stretches.ts';

export type FreshDocument = { articleId: number; text: string; headsEnd: number };

/** The index as one transaction sees it, all but the postings. Arrays are by article id. */
export type LibraryState = {
  change: Change;
  columns: ArticleColumns;
  /** What only some searches need, read when one does. */
  details(): LibraryDetails;
  /** Those that are in the index. */
  present: ArticleBits;
  /** The articles of a segment, as far as anybody has asked: void when `count` is no longer how many it has. */
  members: Map<number, { count: number; bits: ArticleBits }>;
  /** The article's length, for ranking. */
  lengthCodes: Uint8Array;
  /** Year * 12 + month of the first day, from 0; 0 where it is not known. */
  months: Uint32Array;
  /** Publication, kind and status as one number, `(publication * KIND_CODES + kind) * STATUS_CODES + status`, to be counted at once. */
  traits: Uint32Array;
  /** No trait is above this. */
  highestTrait: number;
  segments: Segment[];
  /** By rising article id. */
  fresh: FreshDocument[];
  /** Articles in the index. */
  articles: number;
  /** How many articles each owner has. */
  living: Map<number, number>;
  /** How often each value of a column stands in the whole index, as far as anybody has asked. */
  whole: Map<Uint32Array, Int32Array>;
  /** Where in `months` which month stands, as far as anybody has asked. */
  monthStretches: Stretches | null;
  /** How often the state was read anew; what is cached by segment is void when it changes. */
  epoch: number;
};

/** More than there are kinds, and statuses. */
export const KIND_CODES = 16;
export const STATUS_CODES = 8;

type ChunkRow = { id: number; columns: Uint8Array };
type FreshRow = { article_id: number; heads_end: number; text: string };

/** Brings what is known of the index up to what the current transaction sees; reads only what has changed. */
export function refreshState(connection: Connection, known: LibraryState | null): LibraryState {
  const change = latestChange(connection);
  if (known && known.change.id === change.id && known.change.token === change.token) return known;
  const isFollowed = known !== null && knowsChange(connection, known.change);
  const state = isFollowed ? known : emptyState(connection, (known?.epoch ?? 0) + 1);
  const after = isFollowed ? state.change.id : -1;
  readChunks(connection, state, after);
  readFresh(connection, state, after);
  state.segments = readSegments(connection, state.segments);
  countLiving(state);
  state.whole.clear();
  state.monthStretches = null;
  state.change = change;
  return state;
}

function emptyState(connection: Connection, epoch: number): LibraryState {
  const details = createDetailReader(connection);
  return {
    change: { id: -1, token: -1 },
    columns: createColumns(articleLayout, 0),
    details() {
      return details(this.change.id, this.columns.size);
    },
    present: createBits(0, 0),
    members: new Map(),
    lengthCodes: new Uint8Array(),
    months: new Uint32Array(),
    traits: new Uint32Array(),
    highestTrait: 0,
    segments: [],
    fresh: [],
    articles: 0,
    living: new Map(),
    whole: new Map(),
    monthStretches: null,
    epoch,
  };
}

function readChunks(connection: Connection, state: LibraryState, after: number): void {
  const last = connection.prepare<number | null>('SELECT max(id) FROM search_chunk').pluck().get() ?? -1;
  growState(state, (last + 1) * CHUNK);
  const rows = connection
    .prepare<ChunkRow>('SELECT id, columns FROM search_chunk WHERE change_id > ?')
    .iterate(after);
  for (const row of rows) {
    const columns = unpackColumns(row.columns);
    const start = row.id * CHUNK;
    putDerived(state, columns, start);
    copyColumns(articleLayout, columns, state.columns, start);
  }
}

/** What is kept besides the columns, of a chunk's articles from `start` on. */
function putDerived(state: LibraryState, columns: ArticleColumns, start: number): void {
  const { months, traits, lengthCodes, present } = state;
  const { chars, firstDay, publication, kind, status, owner } = columns;
  putLengthCodes(chars, lengthCodes, start);
  present.words.fill(0, start / 32, (start + CHUNK) / 32);
  let highest = state.highestTrait;
  let day = 0;
  let month = 0;
  for (let place = 0; place < CHUNK; place += 1) {
    // Neighbours mostly are of one day.
    if (firstDay[place] !== day) {
      day = firstDay[place] as number;
      month = monthOf(day);
    }
    months[start + place] = month;
    const trait =
      ((publication[place] as number) * KIND_CODES + (kind[place] as number)) * STATUS_CODES +
      (status[place] as number);
    traits[start + place] = trait;
    if (trait > highest) highest = trait;
    const word = (start + place) >>> 5;
    if (owner[place] !== NOBODY) present.words[word] = (present.words[word] as number) | (1 << (place & 31));
  }
  state.highestTrait = highest;
}

function growState(state: LibraryState, size: number): void {
  if (size <= state.columns.size) return;
  // Room for some more chunks, so that a growing library is not copied at each of them.
  const capacity = state.columns.size === 0 ? size : size + CHUNK * 16;
  const columns = createColumns(articleLayout, capacity);
  copyColumns(articleLayout, state.columns, columns, 0);
  const present = createBits(0, capacity);
  putBits(present, state.present);
  const lengthCodes = new Uint8Array(capacity);
  lengthCodes.set(state.lengthCodes);
  const months = new Uint32Array(capacity);
  months.set(state.months);
  const traits = new Uint32Array(capacity);
  traits.set(state.traits);
  Object.assign(state, { columns, present, lengthCodes, months, traits });
}

function countLiving(state: LibraryState): void {
  const { owner } = state.columns;
  const living = new Map<number, number>();
  let articles = 0;
  for (let id = 0; id < owner.length;) {
    const one = owner[id] as number;
    const from = id;
    while (id < owner.length && owner[id] === one) id += 1;
    if (one === NOBODY) continue;
    living.set(one, (living.get(one) ?? 0) + id - from);
    articles += id - from;
  }
  state.living = living;
  for (const segment of state.members.keys()) if (!living.has(segment)) state.members.delete(segment);
  state.articles = articles;
}

function monthOf(firstDay: number): number {
  if (firstDay <= 1) return 0;
  const day = firstDay - 1;
  return Math.floor(day / 10_000) * 12 + Math.max(0, (Math.floor(day / 100) % 100) - 1);
}

function readFresh(connection: Connection, state: LibraryState, after: number): void {
  const { owner } = state.columns;
  const rows = connection
    .prepare<FreshRow>('SELECT article_id, heads_end, text FROM search_fresh WHERE change_id > ?')
    .all(after);
  const changed = new Set(rows.map((row) => row.article_id));
  state.fresh = [
    ...state.fresh.filter(({ articleId }) => owner[articleId] === FRESH && !changed.has(articleId)),
    ...rows.map((row) => ({ articleId: row.article_id, text: row.text, headsEnd: row.heads_end })),
  ].sort((one, other) => one.articleId - other.articleId);
}
