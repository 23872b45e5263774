import { MOST_ALONE, MOST_WORDS } from './weigh-words.ts';
import { mendsColumns } from './column-order.ts';
import { standsFree } from './links.ts';
import { remember } from '../remember.ts';
import type { Draft } from '../articles/draft.ts';
import type { Leaf, Links } from './links.ts';
import type { TurnFinder } from './turned-columns.ts';
import type { Spot, Weigher } from './weigh-words.ts';

/** Some paragraphs of one article, in a row, that read on behind a paragraph of the same article or of another. */
export interface Move {
  tail: Leaf;
  head: Leaf;
  count: number;
  /** Numbers of the articles. */
  from: number;
  to: number;
  /** By how much the page would hang together better, as a natural logarithm of odds. */
  gain: number;
}

/** The paragraphs of one article; known by identity: who changes a row makes a new one. */
export type Row = readonly Leaf[];

/** A seam that reads worse than this is none: nine in ten true ones read better. */
const FLOOR = -0.5;
/** Words may still say that it is one, but no words where it reads worse than this. */
const FLOOR_BADLY = -4;
/** The same for a paragraph that stands well where it stands. */
const FLOOR_SETTLED = -0.7;
/** The rest of an article is seldom longer, in paragraphs. */
const SHORT_REST = 3;
/** A longer one must be worth more: so many paragraphs would stand in the wrong place if it were not its own. */
const LONG_REST = 1;
/** The rest of another article, where it begins as an article's own paragraph might, seldom stands inside one. */
const UNSETTLING = 1.5;
/** What words may say at most against a paragraph that stands well, where a sentence could go on with it. */
const MOST_WORDS_SETTLED = 4;
/** No sentence tells that the paragraphs go on behind an article that ends well: their words must say so loudly. */
const UNSEWN = 2.5;
const UNSEWN_AFTER_END = 1;
/** The same where a sentence stops that does not seem to go on there; the worse it reads, the more. */
const SEWN_BADLY = 2;
/** Where the article's own text goes on behind the paragraphs, no column's end says that they are another's. */
const AMID = 2;
/** What was cut off an article is its rest, down to the end: fewer of its paragraphs must bring so much more than all. */
const DIVIDED = 0.5;
/** An article's own paragraphs stand in order, unless a seam says otherwise loudly. */
const FLOOR_WITHIN = 2;
const FLOOR_SETTLED_WITHIN = 3.5;
/** What a move may bring at most by mending what stood around the paragraphs. */
const MOST_AROUND = 2;

/** A text under a title of its own goes on elsewhere only where it begins torn and its seam says so loudly. */
const FLOOR_TITLED = 1.5;

/** What was read into the line of another column and has no heads of its own has its place elsewhere. */
const HOMELESS = 2;

/** What a move must bring. */
export const LEAST = 1;
/** What brings less is not worth a look. */
const LEAST_GAIN = 0;

/** What a sentence must say louder where coordinates say that it goes on in another story. */
const PLACED = 3.5;

interface Search {
  drafts: readonly Draft[];
  links: Links;
  weigher: Weigher;
}

/** Where something may go on. */
interface Tail extends Spot {
  /** How well it goes on as it stands. */
  link: number;
}

/** What may go on elsewhere. */
interface Head extends Spot {
  /** How well it stands behind what is before it. */
  link: number;
}

/** The ends of a row where something may go on, and what may go on elsewhere. */
interface Edges {
  tails: Tail[];
  heads: Head[];
}

/**
 * Finds the best move for each pair of a stopped sentence, or an article's end, and what may go on there, best first. What
 * was found between two rows is remembered: most rows of an order are those of the order before.
 */
export function createMoveFinder(
  drafts: readonly Draft[],
  links: Links,
  weigher: Weigher,
  findTurn: TurnFinder,
): (rows: readonly Row[]) => Move[] {
  const edges = new Map<Row, Edges>();
  const found = new Map<Row, Map<Row, Move[]>>();
  const turns = new Map<Row, Move[]>();
  const search: Search = { drafts, links, weigher };
  const movesBetween = (to: Row, from: Row): Move[] => {
    const { tails } = edges.get(to) as Edges;
    const { heads } = edges.get(from) as Edges;
    return heads.flatMap((head) => tails.flatMap((tail) => bestMove(tail, head, search) ?? []));
  };
  const turnOf = (row: Row, at: number): Move[] => {
    const [head, tail] = [row[0], row.at(-1)];
    const turn = head && tail && head !== tail ? findTurn(row, drafts[at] as Draft, LEAST) : null;
    return turn
      ? [{ tail: tail as Leaf, head: head as Leaf, count: turn.count, from: at, to: at, gain: turn.score }]
      : [];
  };
  return (rows) => {
    rows.forEach((row, at) => remember(edges, row, () => readEdges(row, at, links)));
    return rows
      .flatMap((to, at) => {
        const known = remember(found, to, () => new Map<Row, Move[]>());
        const moves = rows.flatMap((from) => remember(known, from, () => movesBetween(to, from)));
        return [...moves, ...remember(turns, to, () => turnOf(to, at))];
      })
      .toSorted((a, b) => b.gain - a.gain || a.head.place - b.head.place || a.tail.place - b.tail.place);
  };
}

function readEdges(row: Row, at: number, links: Links): Edges {
  const edges: Edges = { tails: [], heads: [] };
  row.forEach((leaf, place) => {
    const before = row[place - 1];
    const after = row[place + 1] ?? null;
    if (leaf.open || (after === null && leaf.paragraph.role === 'body' && !leaf.final))
      edges.tails.push({ row, at, place, leaf, link: links.link(leaf, after) });
    if (standsFree(before, leaf))
      edges.heads.push({ row, at, place, leaf, link: links.link(before ?? null, leaf) });
  });
  return edges;
}

/** How many paragraphs go along with the first one is chosen by what they bring together. */
function bestMove(tail: Tail, head: Head, { drafts, links, weigher }: Search): Move | null {
  const within = tail.row === head.row;
  if (tail.leaf === head.leaf || (within && head.place === tail.place + 1)) return null;
  // Where an article begins its whole row tells.
  if (within && head.place === 0 && tail.place === tail.row.length - 1) return null;
  const read = links.seam(tail.leaf, head.leaf);
  if (read === null ? tail.leaf.open || head.leaf.first.openStart : read < FLOOR_BADLY) return null;
  const seam = read !== null && read >= FLOOR ? read : null;
  if (seam === null && within) return null;
  const settled = isSettled(head);
  const after = tail.row[tail.place + 1] ?? null;
  const before = head.row[head.place - 1] ?? null;
  const alone = within ? (settled ? FLOOR_SETTLED_WITHIN : FLOOR_WITHIN) : settled ? FLOOR_SETTLED : FLOOR;
  // Of paragraphs that stand right below their heads nothing tells whether their own article speaks of them.
  const isToldByWords = seam === null && head.place > 0;
  const mostWords = isToldByWords ? MOST_ALONE : settled && seam !== null ? MOST_WORDS_SETTLED : MOST_WORDS;
  const base =
    links.link(tail.leaf, head.leaf) - tail.link - head.link - (areApart(tail.leaf, head.leaf) ? PLACED : 0);
  if (base + HOMELESS + MOST_AROUND + (within ? 0 : mostWords) < 0) return null;
  const all = before === null && !within;
  if (all && isTitled(drafts[head.at] as Draft)) {
    if (isTitled(drafts[tail.at] as Draft)) return null;
    if (seam === null || seam < FLOOR_TITLED || head.leaf.odd < 0.5) return null;
  }
  const homeless =
    all && head.leaf.first.pieces && (drafts[head.at] as Draft).heads.length === 0 ? HOMELESS : 0;
  const isColumn = read === null && standsAbove(head.row, drafts[tail.at] as Draft);
  const weighWords = (count: number, least: number): number =>
    isToldByWords
      ? weigher.weighAlone(head, count, tail, least)
      : Math.min(mostWords, weigher.weigh(head, count, tail));
  let best: Move | null = null;
  let bestWorth = 0;
  for (let end = head.place; end < head.row.length; end += 1) {
    const last = head.row[end] as Leaf;
    if (last.first.lead > 0 || last === tail.leaf) break;
    const isAmid = end < head.row.length - 1;
    if (all && isAmid) continue;
    const next = head.row[end + 1] ?? null;
    if (
      seam !== null &&
      seam < alone &&
      !(within && mendsColumns({ row: tail.row, tail, head, end, settled }, links))
    )
      continue;
    const count = end - head.place + 1;
    const around = links.link(before, next) + links.link(last, after) - links.link(last, next);
    const unsewn = seam === null ? priceOfUnsewn(before, read) + (isAmid ? AMID : 0) : 0;
    const divided = isAmid && !within && seam !== null ? DIVIDED : 0;
    const disturbing = isColumn ? 0 : priceOfRest(count, settled, next === null);
    const apart = base + homeless + around - disturbing - unsewn;
    // Words are weighed only where they can still decide.
    const most = apart + mostWords;
    if (!within && (most < LEAST_GAIN || (best !== null && most - divided <= bestWorth))) continue;
    const wanted: number = best === null ? LEAST_GAIN : Math.max(LEAST_GAIN, bestWorth + divided);
    const gain: number = apart + (within ? 0 : weighWords(count, wanted - apart));
    if (gain < LEAST_GAIN) continue;
    if (best !== null && gain - divided <= bestWorth) continue;
    best = { tail: tail.leaf, head: head.leaf, count, from: head.at, to: tail.at, gain };
    bestWorth = gain - divided;
  }
  return best;
}

/** Whether coordinates say that two paragraphs belong to two stories. */
function areApart(one: Leaf, other: Leaf): boolean {
  return one.last.story !== null && other.first.story !== null && one.last.story !== other.first.story;
}

/** What it takes to move paragraphs of which nothing but their words tells where they belong. */
function priceOfUnsewn(before: Leaf | null, read: number | null): number {
  if (read !== null) return SEWN_BADLY + FLOOR - read;
  return before?.final ? UNSEWN_AFTER_END : UNSEWN;
}

/** What it takes to move so many paragraphs: those that stand well where they stand, and many at once, seldom belong elsewhere. */
function priceOfRest(count: number, settled: boolean, isEnd: boolean): number {
  const long = count > SHORT_REST;
  if (settled && (long || !isEnd)) return UNSETTLING;
  return long ? LONG_REST : 0;
}

/** A piece that belongs to no article may lie between a column's end and the heads below it. */
const BETWEEN = 2;

/** Whether a row ends right above an article's heads, as that article's later column does where it was read first. */
function standsAbove(row: Row, { heads }: Draft): boolean {
  const top = heads[0]?.part.index;
  const end = row.at(-1)?.last.index;
  return top !== undefined && end !== undefined && top > end && top <= end + BETWEEN;
}

/** A deck alone makes no headline: it may have been set apart from the one that it belongs to. */
function isTitled(draft: Draft): boolean {
  const start = draft.paragraphs[0]?.parts[0]?.start ?? 0;
  return draft.heads.some(
    ({ role, part }) =>
      (role === 'headline' && part.role !== 'deck') || (role === 'byline' && part.start < start),
  );
}

/** Ends behind a sentence that ended and begins as one may: nothing but its words can say that it belongs elsewhere. */
function isSettled(head: Spot): boolean {
  const before = head.row[head.place - 1];
  return before?.open === false && (head.leaf.odd < 0.5 || before.paragraph.role === 'subhead');
}
