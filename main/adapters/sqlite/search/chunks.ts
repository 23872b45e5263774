import type { Connection } from '#adapters/sqlite/database.ts';
import {
  type ArticleColumns,
  type ArticleDetails,
  articleLayout,
  CHUNK,
  columnBytes,
  columnsOver,
  createColumns,
  detailLayout,
  type Layout,
} from './columns.ts';

/** Ids of `search_name` of the people of CHUNK articles: those at a place lie from `starts[place]` to `starts[place + 1]`. */
export type People = { starts: Uint32Array; names: Uint32Array };

/** What a row of details holds of CHUNK articles. */
export type ChunkDetails = { columns: ArticleDetails; people: People };

/** Expects bytes as `bytesOf` makes them; throws RangeError where they cannot be. */
export function unpackColumns(bytes: Uint8Array): ArticleColumns {
  return overRow(articleLayout, inPlace(bytes));
}

/** Expects bytes as `packDetails` makes them; throws RangeError where they cannot be. */
export function unpackDetails(row: Uint8Array): ChunkDetails {
  const bytes = inPlace(row);
  const columns = overRow(detailLayout, bytes);
  const size = columnBytes(detailLayout, CHUNK);
  const ends = size + CHUNK * 4;
  if (bytes.length < ends) throw damaged();
  const counts = new Uint32Array(bytes.buffer, bytes.byteOffset + size, CHUNK);
  // A copy, lest a reader's people keep the columns, too, that it has copied.
  const names = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset + ends,
    Math.floor((bytes.length - ends) / 4),
  ).slice();
  const starts = new Uint32Array(CHUNK + 1);
  for (let place = 0; place < CHUNK; place += 1)
    starts[place + 1] = (starts[place] as number) + (counts[place] as number);
  if (starts[CHUNK] !== names.length) throw damaged();
  return { columns, people: { starts, names } };
}

/** A row is used as it was read, unless it lies askew. */
function inPlace(row: Uint8Array): Uint8Array {
  return row.byteOffset % 8 === 0 ? row : new Uint8Array(row);
}

function overRow<Columns extends { size: number }>(layout: Layout<Columns>, bytes: Uint8Array): Columns {
  if (bytes.length < columnBytes(layout, CHUNK)) throw damaged();
  return columnsOver(layout, bytes.buffer, CHUNK, bytes.byteOffset);
}

function damaged(): RangeError {
  return new RangeError('a chunk of the search index is damaged');
}

/** The first of the columns stands for all: they lie one after the other. */
function bytesOf<Columns extends { size: number }>(
  layout: Layout<Columns>,
  first: Uint32Array | Float64Array,
) {
  return new Uint8Array(first.buffer, first.byteOffset, columnBytes(layout, CHUNK));
}

function packDetails({ columns, people: { starts, names }, changed }: EditedDetails): Uint8Array {
  const lists = Array.from(
    { length: CHUNK },
    (_, place) => changed.get(place) ?? names.subarray(starts[place], starts[place + 1]),
  );
  const own = bytesOf(detailLayout, columns.createdAt);
  const total = lists.reduce((sum, list) => sum + list.length, 0);
  const bytes = new Uint8Array(own.length + (CHUNK + total) * 4);
  bytes.set(own);
  const counts = new Uint32Array(bytes.buffer, own.length, CHUNK);
  const packed = new Uint32Array(bytes.buffer, own.length + CHUNK * 4);
  let at = 0;
  lists.forEach((list, place) => {
    counts[place] = list.length;
    packed.set(list, at);
    at += list.length;
  });
  return bytes;
}

/** `changed` has the people that were written since the row was read, by place. */
type EditedDetails = ChunkDetails & { changed: Map<number, readonly number[]> };

/** The rows of CHUNK articles, the details read when they are asked for. */
export type Chunk = { columns: ArticleColumns; details(): EditedDetails };

type OpenChunk = Chunk & { openDetails: EditedDetails | null };

/** Chunks as one transaction changes them: read once, written by `save`. */
export type ChunkEditor = {
  chunkOf(articleId: number): { chunk: Chunk; place: number };
  save(changeId: number): void;
  /** Lets go of what has been read without writing it. */
  forget(): void;
};

export function editChunks(connection: Connection): ChunkEditor {
  const open = new Map<number, OpenChunk>();
  const readDetails = (id: number): ChunkDetails => {
    const bytes = connection
      .prepare<Uint8Array>('SELECT columns FROM search_detail WHERE id = ?')
      .pluck()
      .get(id);
    if (bytes === undefined) throw damaged();
    return unpackDetails(bytes);
  };
  const openChunk = (id: number): OpenChunk => {
    const bytes = connection
      .prepare<Uint8Array>('SELECT columns FROM search_chunk WHERE id = ?')
      .pluck()
      .get(id);
    return {
      columns: bytes === undefined ? createColumns(articleLayout, CHUNK) : unpackColumns(bytes),
      openDetails: bytes === undefined ? { ...emptyDetails(), changed: new Map() } : null,
      details() {
        this.openDetails ??= { ...readDetails(id), changed: new Map() };
        return this.openDetails;
      },
    };
  };
  return {
    chunkOf(articleId) {
      const id = Math.floor(articleId / CHUNK);
      let chunk = open.get(id);
      if (!chunk) {
        chunk = openChunk(id);
        open.set(id, chunk);
      }
      return { chunk, place: articleId % CHUNK };
    },
    save(changeId) {
      const put = connection.prepare(
        'INSERT OR REPLACE INTO search_chunk (id, change_id, columns) VALUES (?, ?, ?)',
      );
      const putDetails = connection.prepare(
        'INSERT OR REPLACE INTO search_detail (id, change_id, columns) VALUES (?, ?, ?)',
      );
      for (const [id, { columns, openDetails }] of open) {
        // Also where only details have changed: the chunk's change tells that something of its articles did.
        put.run(id, changeId, bytesOf(articleLayout, columns.owner));
        if (openDetails !== null) putDetails.run(id, changeId, packDetails(openDetails));
      }
      open.clear();
    },
    forget: () => open.clear(),
  };
}

function emptyDetails(): ChunkDetails {
  const people = { starts: new Uint32Array(CHUNK + 1), names: new Uint32Array() };
  return { columns: createColumns(detailLayout, CHUNK), people };
}
