import { coverage, likeness, pairsOf } from '../likeness/ngrams.ts';
import { readSaidPairs } from '../likeness/said-pairs.ts';
import { readTailNames } from '../roles/tail-credit.ts';
import { ATTENDS } from './score-deck.ts';
import type { PairSet } from '../likeness/pair-set.ts';
import type { Cohesion } from '../likeness/cohesion.ts';
import type { Part } from '../roles/roles.ts';

/**
 * Weights of the signs that a title heads the text from a paragraph on, and another one what stands above it, in natural
 * logarithms of odds: fitted to pages of articles that were written for it and to test pages, each source left out.
 */
const WEIGHTS = {
  even: -7.4,
  saidFirst: 3.5,
  saidAbove: -5.1,
  saidMoreBelow: 7.7,
  otherSaidMoreAbove: 3.7,
  takesUp: -34.5,
  alike: -76,
  isLast: 3.45,
  sameRank: 1.05,
  moreTitles: 0.55,
  signedAbove: 5.6,
  shortAbove: -3.6,
  shortBelow: -3.1,
  paragraphs: 1.05,
};
/** The log odds that a cut needs: a wrong one costs two articles. */
const LEAST = 0.75;
/** By so much a title says more of one side; beyond it nothing is added. */
const MOST_MORE = 0.5;
/** In characters, as `SHORT_BELOW` and `SAMPLE` are. */
const SHORT_ABOVE = 150;
const SHORT_BELOW = 120;
const MOST_PARAGRAPHS = 12;
/** So much of either side tells whether they speak of one thing. */
const SAMPLE = 4000;

/** The title that heads the text from one of the places on, while another one heads what stands above; null for none. */
export function findSecondTitle(
  titles: readonly Part[],
  body: readonly Part[],
  places: readonly number[],
  { rarity }: Cohesion,
): { at: number; title: Part } | null {
  const heads = titles.filter((title) => title.role === 'head' && !ATTENDS.test(title.key));
  if (heads.length < 2 || places.length === 0) return null;
  const pairs = new Map(heads.map((title) => [title, pairsOf(title.key)]));
  const said = readSaidPairs(body.map((part) => part.key));
  const more = (one: number, other: number): number => Math.min(MOST_MORE, Math.max(0, one - other));
  let best: { at: number; title: Part } | null = null;
  let most = LEAST;
  for (const at of places) {
    const [above, below, first] = [said.before(at), said.from(at), said.in(at)];
    const second = said.in(Math.min(at + 1, body.length - 1));
    const opening = { has: (pair: number) => first.has(pair) || second.has(pair) };
    const near =
      WEIGHTS.even +
      WEIGHTS.takesUp * coverage(first, above, rarity) +
      WEIGHTS.signedAbove * Number(readTailNames((body[at - 1] as Part).fold, 'authors') !== null) +
      WEIGHTS.shortAbove * Number(lengthOf(body.slice(0, at)) < SHORT_ABOVE) +
      WEIGHTS.shortBelow * Number(lengthOf(body.slice(at)) < SHORT_BELOW) +
      (WEIGHTS.paragraphs * Math.min(MOST_PARAGRAPHS, body.length)) / 4 +
      WEIGHTS.moreTitles * (titles.length - 2);
    let alike: number | null = null;
    for (const title of heads) {
      const own = pairs.get(title) as PairSet;
      const saidAbove = coverage(own, above, rarity);
      const speaks =
        near +
        WEIGHTS.saidFirst * coverage(own, first, rarity) +
        WEIGHTS.saidAbove * saidAbove +
        WEIGHTS.saidMoreBelow * more(coverage(own, opening, rarity), saidAbove) +
        WEIGHTS.isLast * Number(title === titles.at(-1));
      for (const other of heads) {
        if (other === title) continue;
        const theirs = pairs.get(other) as PairSet;
        const score =
          speaks +
          WEIGHTS.otherSaidMoreAbove *
            more(coverage(theirs, above, rarity), coverage(theirs, below, rarity)) +
          WEIGHTS.sameRank * Number(title.level === other.level);
        // Whole texts are compared only where that can still make the place the best.
        if (score <= most) continue;
        alike ??= likeness(sampleOf(body.slice(0, at)), sampleOf(body.slice(at)), rarity);
        if (score + WEIGHTS.alike * alike <= most) continue;
        most = score + WEIGHTS.alike * alike;
        best = { at, title };
      }
    }
  }
  return best;
}

function lengthOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.key.length, 0);
}

function sampleOf(parts: readonly Part[]): PairSet {
  return pairsOf(
    parts
      .map((part) => part.key)
      .join('\n')
      .slice(0, SAMPLE),
  );
}
