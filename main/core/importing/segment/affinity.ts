import { bodyOf } from './draft.ts';
import { pairsOf } from './ngrams.ts';
import type { Draft, DraftParagraph } from './draft.ts';
import type { Pair, Rarity } from './ngrams.ts';

/** Tells whether a paragraph speaks of one article or of another. */
export interface Affinity {
  /** Above 0 where the paragraph, which stands in `from`, is nearer to `to`: -1.5 to 1.5. */
  of(paragraph: DraftParagraph, to: Draft, from: Draft): number;
}

interface Profile {
  heads: Set<Pair>;
  /** In how many paragraphs each pair occurs. */
  text: Map<Pair, number>;
}

const MOST = 1.5;
/** Density favours short articles, coverage long ones; together they are fair. */
const HEADS = 0.6;
const TEXT = 0.24;
const COVERAGE = 3;
const SMOOTH_HEADS = 8;
const SMOOTH_TEXT = 40;

/** Everything is measured when first asked for and holds for the articles as they stand then. */
export function createAffinity(rarity: Rarity): Affinity {
  const profiles = new Map<Draft, Profile>();
  const pairs = new Map<DraftParagraph, Set<Pair>>();
  const pairsIn = (paragraph: DraftParagraph): Set<Pair> => {
    const known = pairs.get(paragraph);
    if (known) return known;
    const made = pairsOf(paragraph.parts.map((part) => part.key).join(''));
    pairs.set(paragraph, made);
    return made;
  };
  const profileOf = (draft: Draft): Profile => {
    const known = profiles.get(draft);
    if (known) return known;
    const text = new Map<Pair, number>();
    for (const paragraph of bodyOf(draft))
      for (const pair of pairsIn(paragraph)) text.set(pair, (text.get(pair) ?? 0) + 1);
    const made = { heads: pairsOf(draft.heads.map((head) => head.part.key).join(' ')), text };
    profiles.set(draft, made);
    return made;
  };
  const measured = new Map<DraftParagraph, Map<Draft, number>>();
  return {
    of(paragraph, to, from) {
      const known = measured.get(paragraph)?.get(to);
      if (known !== undefined) return known;
      const own = pairsIn(paragraph);
      const there = profileOf(to);
      const here = profileOf(from);
      const sum = { all: 0, textTo: 0, textFrom: 0, onlyTo: 0, onlyFrom: 0, headTo: 0, headFrom: 0 };
      for (const pair of own) {
        const weight = rarity(pair);
        const inTo = (there.text.get(pair) ?? 0) > 0;
        const inFrom = (here.text.get(pair) ?? 0) > 1;
        sum.all += weight;
        if (inTo) sum.textTo += weight;
        if (inFrom) sum.textFrom += weight;
        if (inTo && !inFrom) sum.onlyTo += weight;
        if (inFrom && !inTo) sum.onlyFrom += weight;
        const [headTo, headFrom] = [there.heads.has(pair), here.heads.has(pair)];
        if (headTo && !headFrom) sum.headTo += weight;
        if (headFrom && !headTo) sum.headFrom += weight;
      }
      const heads =
        density(sum.headTo, there.heads.size, SMOOTH_HEADS) -
        density(sum.headFrom, here.heads.size, SMOOTH_HEADS);
      const text =
        density(sum.onlyTo, there.text.size, SMOOTH_TEXT) -
        density(sum.onlyFrom, here.text.size, SMOOTH_TEXT);
      const coverage = (sum.textTo - sum.textFrom) / Math.max(1, sum.all);
      const near = Math.max(-MOST, Math.min(MOST, HEADS * heads + TEXT * text + COVERAGE * coverage));
      const row = measured.get(paragraph) ?? new Map<Draft, number>();
      measured.set(paragraph, row.set(to, near));
      return near;
    },
  };
}

function density(hits: number, size: number, smoothing: number): number {
  return Math.log((hits + smoothing / 40) / (size + smoothing));
}
