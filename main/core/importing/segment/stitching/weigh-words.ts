import { createAffinity, MOST_ODDS } from './affinity.ts';
import { remember } from '../remember.ts';
import type { Draft } from '../articles/draft.ts';
import type { Leaf } from './links.ts';
import type { Affinity, Profile } from './affinity.ts';
import type { Fluency } from '../language/fluency.ts';

/** A paragraph's place in an article's row of paragraphs. */
export interface Spot {
  row: readonly Leaf[];
  /** Number of the article. */
  at: number;
  place: number;
  leaf: Leaf;
}

/** Says by their words where paragraphs belong. Rows are known by identity: who changes a row makes a new one. */
export interface Weigher {
  /** Above 0 where the `count` paragraphs from there on speak of the article of `to` rather than of their own. */
  weigh(from: Spot, count: number, to: Spot): number;
}

/** Paragraphs of one article speak of the same things: what they say together is less than the sum. */
const AFFINITY = 0.8;
/** What the words of all moved paragraphs together may weigh. */
export const MOST_WORDS = 6;

/** What is remembered of an article's row of paragraphs. */
interface KnownRow {
  profile: Profile;
  /** How near a paragraph (by its number on the page) is to the first so many paragraphs of the row. */
  nearness: Map<number, number>[];
  /** By the place in the row from which paragraphs go and the row to which: what one, two … of them weigh together. */
  sums: Map<readonly Leaf[], number[]>[];
}

export function createWeigher(drafts: readonly Draft[], fluency: Fluency): Weigher {
  // On most pages nothing is torn so that words would have to tell.
  let affinity: Affinity | null = null;
  const getAffinity = (): Affinity => (affinity ??= createAffinity(drafts, fluency));
  const rows = new Map<readonly Leaf[], KnownRow>();
  const beside = new Map<number, number>();
  const common = (one: Leaf | undefined, other: Leaf | undefined): number =>
    one && other
      ? remember(beside, one.place * 65_536 + other.place, () =>
          getAffinity().common(one.paragraph, other.paragraph),
        )
      : 0;
  const rowOf = ({ row, at }: Spot): KnownRow =>
    remember(rows, row, () => ({
      profile: getAffinity().profile(
        at,
        row.map((leaf) => leaf.paragraph),
      ),
      nearness: Array.from({ length: row.length + 1 }, () => new Map<number, number>()),
      sums: row.map(() => new Map<readonly Leaf[], number[]>()),
    }));
  const nearnessOf = ({ paragraph, place }: Leaf, { profile, nearness }: KnownRow, count: number): number =>
    remember(nearness[count] as Map<number, number>, place, () =>
      getAffinity().nearness(paragraph, profile, count),
    );
  return {
    weigh(from, count, to) {
      const own = rowOf(from);
      const theirs = rowOf(to);
      const sums = remember(own.sums[from.place] as Map<readonly Leaf[], number[]>, to.row, () => [0]);
      while (sums.length <= count) {
        const leaf = from.row[from.place + sums.length - 1] as Leaf;
        const near = nearnessOf(leaf, theirs, to.row.length) - nearnessOf(leaf, own, from.place);
        const odds = Math.max(-MOST_ODDS, Math.min(MOST_ODDS, near));
        sums.push((sums.at(-1) as number) + AFFINITY * odds);
      }
      const last = from.row[from.place + count - 1];
      const meet = common(to.leaf, from.leaf) + common(last, to.row[to.place + 1]);
      const met = common(from.row[from.place - 1], from.leaf) + common(last, from.row[from.place + count]);
      return Math.max(-MOST_WORDS, Math.min(MOST_WORDS, (sums[count] as number) + meet - met));
    },
  };
}
