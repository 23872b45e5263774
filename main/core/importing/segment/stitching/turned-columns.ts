import { coverage, pairsOf } from '../likeness/ngrams.ts';
import { readCount } from '../heads/count-sections.ts';
import { readHeadEdge } from './seam-edges.ts';
import { remember } from '../remember.ts';
import { tellingOf } from '../likeness/telling.ts';
import { GOES_ON } from '../roles/text-openings.ts';
import type { Draft } from '../articles/draft.ts';
import type { HeadEdge } from './seam-edges.ts';
import type { Leaf, Links } from './links.ts';
import type { PageModel } from '../page-model.ts';
import type { PairSet } from '../likeness/pair-set.ts';

/**
 * What tells that an article begins at a paragraph inside its row and that what stands above is its end, in natural
 * logarithms of odds. Fitted (which paragraph, or none: conditional logistic regression, each fifth of the articles left
 * out in turn) to rows of written pages with accidents, of newspaper articles and of the pages that may be opened.
 */
const WEIGHTS = {
  even: -1.1,
  choices: -0.7,
  // How the row stops, and how it begins.
  stops: 4.37,
  goesRound: 0.59,
  signed: -3.56,
  ended: -0.29,
  startOdd: 0.24,
  startOpens: -3,
  startGoesOn: 1.15,
  startFluent: -0.3,
  startSecond: -0.29,
  startSubhead: 3.86,
  startSaid: -3.03,
  // How the paragraph begins, and what stands above it.
  opens: 2.35,
  goesOn: -1.85,
  fluent: 0.25,
  subhead: -3.93,
  said: 3.83,
  behindSignature: 1.79,
  behindEnd: 1.33,
  behindSubhead: -2.45,
  countsUp: 8.95,
  countsDown: -2.68,
  // What share of the text goes, and stays; and whether either is less than a column holds.
  goes: 2.62,
  stays: 2.02,
  goesShort: 1.82,
  staysShort: 1.88,
};

/** A seam that reads worse than this says no more. */
const LEAST_SEAM = -3;
/** A column seldom holds fewer characters. */
const COLUMN = 120;
/** An article's first paragraphs take up its headline. */
const OPENING = 2;

/** An article of which a later column was read first: so many of its paragraphs, from the first on, are its end. */
export interface Turn {
  count: number;
  /** The natural logarithm of the odds. */
  score: number;
}

/** Finds the best place at which an article's row may begin; null where none scores `least`. */
export type TurnFinder = (row: readonly Leaf[], draft: Draft, least: number) => Turn | null;

export function createTurnFinder(links: Links, model: PageModel): TurnFinder {
  const titles = new Map<Draft, PairSet>();
  const texts = new Map<Leaf, PairSet>();
  const counted = new Map<Leaf, number>();
  const lengths = new Map<Leaf, number>();
  const telling = tellingOf(model);
  const edgeOf = (leaf: Leaf): HeadEdge =>
    remember(model.heads, leaf.first, () => readHeadEdge(leaf.first, model.reading));
  const said = (draft: Draft, leaves: readonly Leaf[]): number => {
    const wanted = remember(titles, draft, () => pairsOf(titleOf(draft)));
    const opening = leaves.slice(0, OPENING).map((leaf) => remember(texts, leaf, () => pairsOf(keyOf(leaf))));
    return coverage(wanted, { has: (pair) => opening.some((text) => text.has(pair)) }, telling);
  };
  const countOf = (leaf: Leaf): number => remember(counted, leaf, () => readCount(leaf.first.key));
  const lengthOf = (leaf: Leaf): number => remember(lengths, leaf, () => keyOf(leaf).length);
  const scoreRow = (row: readonly Leaf[], first: Leaf, last: Leaf): number => {
    const { clause, startSecond } = edgeOf(first);
    return (
      WEIGHTS.even +
      WEIGHTS.choices * Math.log(row.length) +
      (last.open ? WEIGHTS.stops : 0) +
      WEIGHTS.goesRound * Math.max(LEAST_SEAM, links.seam(last, first) ?? 0) +
      (last.signs ? WEIGHTS.signed : 0) +
      (last.final ? WEIGHTS.ended : 0) +
      WEIGHTS.startOdd * first.odd +
      (first.opens || first.first.lead > 0 ? WEIGHTS.startOpens : 0) +
      (GOES_ON.test(first.first.key) ? WEIGHTS.startGoesOn : 0) +
      WEIGHTS.startFluent * clause.opening +
      WEIGHTS.startSecond * startSecond +
      (first.paragraph.role === 'subhead' ? WEIGHTS.startSubhead : 0)
    );
  };
  const scorePlace = (before: Leaf, leaf: Leaf): number =>
    (leaf.opens ? WEIGHTS.opens : 0) +
    (GOES_ON.test(leaf.first.key) ? WEIGHTS.goesOn : 0) +
    WEIGHTS.fluent * edgeOf(leaf).clause.opening +
    (leaf.paragraph.role === 'subhead' ? WEIGHTS.subhead : 0) +
    (before.signs ? WEIGHTS.behindSignature : 0) +
    (before.final ? WEIGHTS.behindEnd : 0) +
    (before.paragraph.role === 'subhead' ? WEIGHTS.behindSubhead : 0);
  return (row, draft, least) => {
    const [first, last] = [row[0], row.at(-1)];
    if (!first || !last) return null;
    const ofRow = scoreRow(row, first, last);
    const counts = row.map(countOf);
    const each = row.map(lengthOf);
    let below = each.reduce((sum, length) => sum + length, 0);
    let above = 0;
    let best: Turn | null = null;
    for (let count = 1; count < row.length; count += 1) {
      above += each[count - 1] as number;
      below -= each[count - 1] as number;
      const unsaid =
        ofRow +
        scorePlace(row[count - 1] as Leaf, row[count] as Leaf) +
        scoreCounts(counts.slice(0, count), counts.slice(count)) +
        scoreLengths(above, below);
      // What the headline says is looked for only where it can still decide.
      if (unsaid + WEIGHTS.said < Math.max(least, best?.score ?? least)) continue;
      const score =
        unsaid +
        WEIGHTS.startSaid * said(draft, row.slice(0, count)) +
        WEIGHTS.said * said(draft, row.slice(count));
      if (score >= least && (best === null || score > best.score)) best = { count, score };
    }
    return best;
  };
}

function scoreLengths(goes: number, stays: number): number {
  const both = goes + stays + 2;
  const shortBy = (length: number): number => Math.min(0, Math.log((length + 1) / COLUMN));
  return (
    WEIGHTS.goes * Math.log((goes + 1) / both) +
    WEIGHTS.stays * Math.log((stays + 1) / both) +
    WEIGHTS.goesShort * shortBy(goes) +
    WEIGHTS.staysShort * shortBy(stays)
  );
}

/** 三、四、 above 一、二、 are in the wrong order. */
function scoreCounts(above: readonly number[], below: readonly number[]): number {
  const [upper, lower] = [above, below].map((counts) => counts.filter((count) => count > 0));
  if (!upper?.length || !lower?.length) return 0;
  if (Math.max(...lower) < Math.min(...upper)) return WEIGHTS.countsUp;
  return Math.min(...lower) > Math.max(...upper) ? WEIGHTS.countsDown : 0;
}

function titleOf({ heads }: Draft): string {
  const titles = heads.filter(({ role }) => role !== 'byline' && role !== 'author-note');
  return titles.map(({ part }) => part.key).join(' ');
}

function keyOf({ paragraph }: Leaf): string {
  return paragraph.parts.map((part) => part.key).join('');
}
