import { createAffinity } from './affinity.ts';
import { endsArticle } from './article-ends.ts';
import { bodyOf } from '../articles/draft.ts';
import { createLinks, readLeaf } from './links.ts';
import { createWeigher } from './weigh-words.ts';
import { createMoveFinder, LEAST } from './moves.ts';
import { createTurnFinder } from './turned-columns.ts';
import { pagePairsOf } from '../likeness/page-pairs.ts';
import { unweave } from './woven-articles.ts';
import type { Affinity } from './affinity.ts';
import type { Draft } from '../articles/draft.ts';
import type { Leaf, Links } from './links.ts';
import type { Move, Row } from './moves.ts';
import type { PageModel } from '../page-model.ts';
import type { Part } from '../roles/roles.ts';

/** The texts of a page's articles in an order of reading, and what it is better than the order of the page. */
interface Order {
  rows: Row[];
  score: number;
}

export interface Arrangement {
  rows: readonly Row[];
  /** Moves that would have been worth a look, best first. */
  doubtful: Move[];
  links: Links;
}

/** By how much the best way of going on with a sentence must beat the next best. */
const MARGIN = 0.5;
/** So many orders are followed up side by side: what looks best first may not be best in the end. */
const WIDTH = 4;
const MOST_MOVES = 24;
/** A page with more loose ends or paragraphs than this is no page that rearranging could mend. */
const MOST_TAILS = 60;
const MOST_LEAVES = 500;

/** Finds the order in which a page's paragraphs hang together best, by moves of paragraphs in a row to where a sentence stops. */
export function arrange(drafts: readonly Draft[], model: PageModel): Arrangement {
  const read = readRows(drafts);
  const links = createLinks(model);
  const tails = read.flat().filter((leaf) => leaf.open).length;
  if (tails === 0 || tails > MOST_TAILS || read.flat().length > MOST_LEAVES)
    return { rows: read, doubtful: [], links };
  // On most pages nothing is torn so that words would have to tell.
  let affinity: Affinity | null = null;
  const getAffinity = (): Affinity => (affinity ??= createAffinity(drafts, pagePairsOf(model)));
  // Coordinates part what only sentences could part else.
  const isPlaced = read.some((row) => row.some(({ first }) => first.story !== null));
  const rows = (isPlaced ? null : unweave(read, links, getAffinity)) ?? read;
  const findMoves = createMoveFinder(
    drafts,
    links,
    createWeigher(getAffinity),
    createTurnFinder(links, model),
  );
  const known = knowRows(rows);
  let beam: Order[] = [{ rows, score: 0 }];
  let best = beam[0] as Order;
  for (let depth = 0; depth < MOST_MOVES && beam.length > 0; depth += 1) {
    const grown = new Map<string, Order>();
    for (const order of beam)
      for (const move of clearMoves(findMoves(order.rows)).slice(0, WIDTH)) {
        const next = { rows: applyMove(order.rows, move, known), score: order.score + move.gain };
        const key = next.rows.map(known.keyOf).join('|');
        if ((grown.get(key)?.score ?? 0) < next.score) grown.set(key, next);
      }
    beam = [...grown.values()].toSorted((a, b) => b.score - a.score).slice(0, WIDTH);
    const first = beam[0];
    if (first && first.score > best.score) best = first;
  }
  return { rows: best.rows, doubtful: findMoves(best.rows), links };
}

function readRows(drafts: readonly Draft[]): Leaf[][] {
  let place = -1;
  return drafts.map((draft, article) =>
    bodyOf(draft).map((paragraph, at, body) => {
      place += 1;
      const last = paragraph.parts.at(-1) as Part;
      return readLeaf(paragraph, article, place, endsArticle(last, draft, body[at + 1]?.parts[0]));
    }),
  );
}

/** Those that bring enough, and clearly more than any other for the same sentence or with the same paragraph. */
function clearMoves(moves: readonly Move[]): Move[] {
  // Only such as bring nearly as much as what brings enough can stand against it.
  const rivals = moves.filter((move) => move.gain > LEAST - MARGIN);
  return rivals.filter(
    (move) =>
      move.gain >= LEAST &&
      rivals.every(
        (other) =>
          other === move ||
          (other.tail !== move.tail && other.head !== move.head) ||
          other.gain > move.gain ||
          other.gain <= move.gain - MARGIN,
      ),
  );
}

/** Rows that are made more than once on the way to different orders are one row, so that what was found of it is found again. */
interface KnownRows {
  keyOf(this: void, row: Row): string;
  /** The row that an article has with these paragraphs. */
  rowOf(article: number, row: Row): Row;
}

function knowRows(rows: readonly Row[]): KnownRows {
  const keys = new Map<Row, string>();
  const byKey = rows.map(() => new Map<string, Row>());
  const rowOf = (article: number, row: Row): Row => {
    const key = row.map((leaf) => leaf.place).join(' ');
    const own = byKey[article] as Map<string, Row>;
    const known = own.get(key);
    if (known) return known;
    own.set(key, row);
    keys.set(row, key);
    return row;
  };
  rows.forEach((row, article) => rowOf(article, row));
  return { keyOf: (row) => keys.get(row) as string, rowOf };
}

function applyMove(rows: readonly Row[], move: Move, known: KnownRows): Row[] {
  const changed = new Map([move.from, move.to].map((at) => [at, [...(rows[at] as Row)]]));
  const from = changed.get(move.from) as Leaf[];
  const taken = from.splice(from.indexOf(move.head), move.count);
  const to = changed.get(move.to) as Leaf[];
  to.splice(to.indexOf(move.tail) + 1, 0, ...taken);
  return rows.map((row, at) => {
    const made = changed.get(at);
    return made ? known.rowOf(at, made) : row;
  });
}
