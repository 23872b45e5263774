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
  /**
   * The same where nothing but words tells where they belong; there are paragraphs above them in their row. Less than `least`,
   * whatever it is, is given as `TOO_LITTLE`.
   */
  weighAlone(from: Spot, count: number, to: Spot, least?: number): number;
}

/** Paragraphs of one article speak of the same things: what they say together is less than the sum. */
const AFFINITY = 0.8;
/** What the words of all moved paragraphs together may weigh. */
export const MOST_WORDS = 6;

/**
 * The same where no sentence tells that the paragraphs belong there, so that words decide. Fitted to some 28,500 ends of
 * articles on pages out of order, 1,150 of which stood in the wrong article; `even` to whole pages. Many paragraphs say little
 * more than the square root of their number; one that speaks against it weighs as much as several that speak for it.
 */
const ALONE = {
  even: 2.3,
  single: -1.47,
  together: 0.3,
  least: 0.57,
  topics: 1.64,
  beside: 0.23,
  size: -0.98,
};
/** What all of that may weigh. */
export const MOST_ALONE = 9;
export const TOO_LITTLE = Number.NEGATIVE_INFINITY;
/** The same sum made in two orders differs by less. */
const ROUNDING = 1e-6;
/** Added to the weight of what a text says: of the first words of one nobody knows what it speaks of. */
const FIRST_WORDS = 60;
/** How much shorter, as a logarithm, a text may count. */
const LEAST_SIZE = -0.6;

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
  /** What each says, together, and what the one says that speaks least for the other row. */
  sums: number[];
  least: number[];
  /** How much more they are about the same as the other row; sparse. */
  topics: number[];
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
  const toldBetween = (from: Spot, to: Spot): Told =>
    remember(leavingFrom(from, rowOf(from)).told, to.row, (): Told => ({
      sums: [0],
      least: [Number.POSITIVE_INFINITY],
      topics: [],
    }));
  /** Reads the words of so many paragraphs. */
  const readWords = (from: Spot, count: number, to: Spot, { sums, least }: Told): void => {
    if (sums.length > count) return;
    const [own, theirs] = [rowOf(from), rowOf(to)];
    while (sums.length <= count) {
      const leaf = from.row[from.place + sums.length - 1] as Leaf;
      const near = nearnessOf(leaf, theirs, to.row.length) - nearnessOf(leaf, own, from.place);
      const odds = limit(near, MOST_ODDS);
      sums.push((sums.at(-1) as number) + odds);
      least.push(Math.min(least.at(-1) as number, odds));
    }
  };
  /** How much more so many paragraphs are about the same as the other row. */
  const readTopics = (from: Spot, count: number, to: Spot, { topics }: Told): number => {
    const known = topics[count];
    if (known !== undefined) return known;
    const [own, theirs] = [rowOf(from), rowOf(to)];
    const leaving = leavingFrom(from, own);
    const about = leaving.topics.behind(count);
    const here = (leaving.agreements[count] ??= getAffinity().agreement(about, own.profile, from.place));
    const made = getAffinity().agreement(about, theirs.profile, to.row.length) - here;
    topics[count] = made;
    return made;
  };
  /** How much more paragraphs say in common with those that they would stand between than with those that they do. */
  const weighBeside = (from: Spot, count: number, to: Spot): number => {
    const last = from.row[from.place + count - 1];
    const meet = common(to.leaf, from.leaf) + common(last, to.row[to.place + 1]);
    const met = common(from.row[from.place - 1], from.leaf) + common(last, from.row[from.place + count]);
    return meet - met;
  };
  return {
    weigh(from, count, to) {
      const told = toldBetween(from, to);
      readWords(from, count, to, told);
      const words = AFFINITY * (told.sums[count] as number) + readTopics(from, count, to, told);
      return limit(words + weighBeside(from, count, to), MOST_WORDS);
    },
    weighAlone(from, count, to, least = TOO_LITTLE) {
      const told = toldBetween(from, to);
      const topics = readTopics(from, count, to, told);
      const said = rowOf(from).profile.weights[from.place] as number;
      const saidThere = rowOf(to).profile.weights[to.row.length] as number;
      // A long text has some of any paragraph's words by chance; the rest of one is not drawn to every shorter one.
      const size =
        ALONE.size * Math.max(LEAST_SIZE, Math.log((saidThere + FIRST_WORDS) / (said + FIRST_WORDS)));
      const beside = weighBeside(from, count, to);
      /** The weight where the words of all paragraphs say `together`, and those of one at least `fewest`. */
      const weightBy = (together: number, fewest: number): number =>
        limit(
          ALONE.even +
            ALONE.single / count +
            (ALONE.together * together) / Math.sqrt(count) +
            ALONE.least * fewest +
            ALONE.topics * topics +
            ALONE.beside * beside +
            size,
          MOST_ALONE,
        );
      // Four in five weigh too little whatever their words say, and to read those takes the longest.
      if (weightBy(count * MOST_ODDS, MOST_ODDS) < least - ROUNDING) return TOO_LITTLE;
      readWords(from, count, to, told);
      return weightBy(told.sums[count] as number, told.least[count] as number);
    },
  };
}

function limit(odds: number, most: number): number {
  return Math.max(-most, Math.min(most, odds));
}
