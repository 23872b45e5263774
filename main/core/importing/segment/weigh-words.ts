import { createAffinity } from './affinity.ts';
import type { Draft } from './draft.ts';
import type { Leaf } from './links.ts';
import type { Profile } from './affinity.ts';
import type { Rarity } from './ngrams.ts';

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
const AFFINITY = 0.7;
/** What the words of all moved paragraphs together may weigh. */
export const MOST_WORDS = 4;

export function createWeigher(drafts: readonly Draft[], rarity: Rarity): Weigher {
  const affinity = createAffinity(rarity);
  const profiles = new Map<readonly Leaf[], Map<number, Profile>>();
  const sums = new Map<readonly Leaf[], Map<number, Map<readonly Leaf[], number[]>>>();
  const profileOf = (row: readonly Leaf[], at: number, count: number): Profile => {
    const known = remember(profiles, row, () => new Map<number, Profile>());
    return remember(known, count, () =>
      affinity.profile(
        drafts[at] as Draft,
        row.slice(0, count).map((leaf) => leaf.paragraph),
      ),
    );
  };
  return {
    weigh(from, count, to) {
      const places = remember(sums, from.row, () => new Map<number, Map<readonly Leaf[], number[]>>());
      const targets = remember(places, from.place, () => new Map<readonly Leaf[], number[]>());
      const own = remember(targets, to.row, () => [0]);
      while (own.length <= count) {
        const leaf = from.row[from.place + own.length - 1] as Leaf;
        const near = affinity.of(
          leaf.paragraph,
          profileOf(to.row, to.at, to.row.length),
          profileOf(from.row, from.at, from.place),
        );
        own.push((own.at(-1) as number) + AFFINITY * near);
      }
      return Math.max(-MOST_WORDS, Math.min(MOST_WORDS, own[count] as number));
    },
  };
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}
