import { MOST_ODDS } from './affinity.ts';
import { remember } from '../remember.ts';
import type { Leaf } from './links.ts';
import type { Affinity, Profile } from './affinity.ts';
import type { GrowingTopics } from '../likeness/topics.ts';

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
  /** By `placeIn` of a count and a paragraph's number on the page: how near it is to the first so many paragraphs of the row. */
  nearness: Map<number, number>;
  /** By the place in the row from which paragraphs go. */
  leaving: (Leaving | undefined)[];
}

/** What is remembered of the paragraphs from one place in a row on. */
interface Leaving {
  /** What they are about. */
  topics: GrowingTopics;
  /** By how many of them go, how near they are in that to the paragraphs before them; sparse. */
  agreements: number[];
  /** By the row to which they go. */
  told: Map<readonly Leaf[], Told>;
}

/** What paragraphs say of two rows, by how many of them go. */
interface Told {
  /** What each says, together. */
  sums: number[];
  /** That and what they are about; sparse. */
  words: number[];
}

/** Two numbers of a page as one. */
function placeIn(row: number, column: number): number {
  return row * 65_536 + column;
}

export function createWeigher(getAffinity: () => Affinity): Weigher {
  const rows = new Map<readonly Leaf[], KnownRow>();
  const beside = new Map<number, number>();
  const common = (one: Leaf | undefined, other: Leaf | undefined): number =>
    one && other
      ? remember(beside, placeIn(one.place, other.place), () =>
          getAffinity().common(one.paragraph, other.paragraph),
        )
      : 0;
  const rowOf = ({ row, at }: Spot): KnownRow =>
    remember(rows, row, () => ({
      profile: getAffinity().profile(
        at,
        row.map((leaf) => leaf.paragraph),
      ),
      nearness: new Map<number, number>(),
      leaving: [],
    }));
  const leavingFrom = ({ row, place }: Spot, known: KnownRow): Leaving =>
    (known.leaving[place] ??= {
      topics: getAffinity().topics(row.slice(place).map((leaf) => leaf.paragraph)),
      agreements: [],
      told: new Map<readonly Leaf[], Told>(),
    });
  const nearnessOf = ({ paragraph, place }: Leaf, { profile, nearness }: KnownRow, count: number): number =>
    remember(nearness, placeIn(count, place), () => getAffinity().nearness(paragraph, profile, count));
  return {
    weigh(from, count, to) {
      const own = rowOf(from);
      const leaving = leavingFrom(from, own);
      const { sums, words } = remember(leaving.told, to.row, (): Told => ({ sums: [0], words: [] }));
      const readWords = (): number => {
        const theirs = rowOf(to);
        while (sums.length <= count) {
          const leaf = from.row[from.place + sums.length - 1] as Leaf;
          const near = nearnessOf(leaf, theirs, to.row.length) - nearnessOf(leaf, own, from.place);
          const odds = Math.max(-MOST_ODDS, Math.min(MOST_ODDS, near));
          sums.push((sums.at(-1) as number) + AFFINITY * odds);
        }
        const topics = leaving.topics.behind(count);
        const here = (leaving.agreements[count] ??= getAffinity().agreement(topics, own.profile, from.place));
        return (
          (sums[count] as number) + (getAffinity().agreement(topics, theirs.profile, to.row.length) - here)
        );
      };
      const told = (words[count] ??= readWords());
      const last = from.row[from.place + count - 1];
      const meet = common(to.leaf, from.leaf) + common(last, to.row[to.place + 1]);
      const met = common(from.row[from.place - 1], from.leaf) + common(last, from.row[from.place + count]);
      return Math.max(-MOST_WORDS, Math.min(MOST_WORDS, told + meet - met));
    },
  };
}
