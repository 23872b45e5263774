import { pairsOf } from './ngrams.ts';
import type { Draft, DraftParagraph } from './draft.ts';
import type { Pair, Rarity } from './ngrams.ts';

/** What an article speaks of: the pairs of its heads and of some of its paragraphs, and what they weigh together. */
export interface Profile {
  heads: Set<Pair>;
  headWeight: number;
  text: Set<Pair>;
  textWeight: number;
}

/** Tells whether a paragraph speaks of one article or of another. */
export interface Affinity {
  profile(draft: Draft, paragraphs: readonly DraftParagraph[]): Profile;
  /** Natural logarithm of the odds that a paragraph, which is no part of either profile, belongs to `to`, not to `from`: -4 to 4. */
  of(paragraph: DraftParagraph, to: Profile, from: Profile): number;
}

/** Fitted to paragraphs taken from articles of real and of written pages, each against another article of its page. */
const TEXT = 36;
const HEADS_FOUND = 10;
const HEADS_SHARE = 38;
const MOST = 4;

export function createAffinity(rarity: Rarity): Affinity {
  const pairs = new Map<DraftParagraph, Set<Pair>>();
  const pairsIn = (paragraph: DraftParagraph): Set<Pair> => {
    const known = pairs.get(paragraph);
    if (known) return known;
    const made = pairsOf(paragraph.parts.map((part) => part.key).join(''));
    pairs.set(paragraph, made);
    return made;
  };
  const weightOf = (set: ReadonlySet<Pair>): number => {
    let sum = 0;
    for (const pair of set) sum += rarity(pair);
    return sum;
  };
  const nearness = (own: ReadonlySet<Pair>, ownWeight: number, profile: Profile): number => {
    let text = 0;
    let heads = 0;
    for (const pair of own) {
      const inText = profile.text.has(pair);
      const inHeads = profile.heads.has(pair);
      if (!inText && !inHeads) continue;
      const weight = rarity(pair);
      if (inText) text += weight;
      if (inHeads) heads += weight;
    }
    const all = Math.max(1, ownWeight);
    return (
      (TEXT * text) / Math.sqrt(all * Math.max(1, profile.textWeight)) +
      (HEADS_FOUND * heads) / Math.max(1, profile.headWeight) +
      (HEADS_SHARE * heads) / all
    );
  };
  return {
    profile(draft, paragraphs) {
      const text = new Set<Pair>();
      for (const paragraph of paragraphs) for (const pair of pairsIn(paragraph)) text.add(pair);
      const heads = pairsOf(draft.heads.map((head) => head.part.key).join(' '));
      return { heads, headWeight: weightOf(heads), text, textWeight: weightOf(text) };
    },
    of(paragraph, to, from) {
      const own = pairsIn(paragraph);
      const weight = weightOf(own);
      return Math.max(-MOST, Math.min(MOST, nearness(own, weight, to) - nearness(own, weight, from)));
    },
  };
}
