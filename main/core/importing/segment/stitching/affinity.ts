import { bodyOf } from '../articles/draft.ts';
import { articleRarity } from '../language/article-rarity.ts';
import { foldUnit } from '../language/fold-script.ts';
import { numberPairs, sumWeights } from '../likeness/pair-table.ts';
import { firstOf, secondOf } from '../likeness/ngrams.ts';
import type { Fluency } from '../language/fluency.ts';
import type { Keyed } from '../page-model.ts';
import type { ParagraphRole } from '../page-split.ts';

/** A paragraph of which only the words are asked; known by identity. */
export interface Spoken {
  role: ParagraphRole;
  parts: readonly Keyed[];
}

/** An article of which only the words are asked. */
export interface SpokenArticle {
  heads: readonly { part: Keyed }[];
  paragraphs: readonly Spoken[];
}

/** What the paragraphs of an article speak of, up to any of them. */
export interface Profile {
  /** Number of the article whose heads stand above them. */
  article: number;
  /** For each pair by its number, behind how many paragraphs it has been said; more than there are where it never is. */
  saidBehind: Uint16Array;
  /** What the pairs said weigh together behind so many paragraphs, from none on. */
  weights: Float64Array;
}

/** Tells whether a paragraph speaks of one article or of another. */
export interface Affinity {
  profile(article: number, paragraphs: readonly Spoken[]): Profile;
  /** How near a paragraph is to the heads of an article and the first `count` of the profile's paragraphs; at least 0. */
  nearness(paragraph: Spoken, profile: Profile, count: number): number;
  /** How much two paragraphs say in common, weighed as in `nearness`: 0 and more. */
  common(one: Spoken, other: Spoken): number;
}

/**
 * Fitted to paragraphs taken from newspaper articles of four authors and from real and written pages, each against other articles
 * of its page, then together with the prices of moves to whole pages.
 */
const TEXT = 70;
const HEADS_FOUND = 14;
const HEADS_SHARE = 50;
/** A paragraph next to it says more of where one belongs than any other of its article. */
const COMMON = 12;
/** The difference of two nearnesses is the natural logarithm of odds that a paragraph belongs there; at most so much. */
export const MOST_ODDS = 4;

interface Text {
  /** In the order of their numbers. */
  pairs: Int32Array;
  weight: number;
  /** What it shares with the heads of each article; NaN where nobody has asked yet. */
  inHeads: Float64Array;
}

export function createAffinity(drafts: readonly SpokenArticle[], fluency: Fluency): Affinity {
  const paragraphs = drafts.flatMap(bodyOf);
  const keys = [
    ...drafts.map((draft) => draft.heads.map((head) => head.part.key).join(' ')),
    ...paragraphs.map((paragraph) => paragraph.parts.map((part) => part.key).join('')),
  ];
  // What newspapers say every day tells little of what belongs together; squared, it tells next to nothing. The model
  // knows what papers of another sort say every day, as trade unions' do, which hardly any of the articles has.
  const table = numberPairs(keys, (pair) => {
    const [first, second] = [foldUnit(firstOf(pair)), foldUnit(secondOf(pair))];
    return articleRarity(first, second) ** 2 * fluency.rarity(first, second);
  });
  const heads = table.texts.slice(0, drafts.length);
  const headWeights = heads.map((pairs) => sumWeights(pairs, table));
  const inHeadsOf = heads.map((pairs) => {
    const own = new Uint8Array(table.size);
    for (const pair of pairs) own[pair] = 1;
    return own;
  });
  const texts = new Map(
    paragraphs.map((paragraph, at): [Spoken, Text] => {
      const pairs = (table.texts[drafts.length + at] as Int32Array).toSorted();
      const inHeads = new Float64Array(drafts.length).fill(Number.NaN);
      return [paragraph, { pairs, weight: sumWeights(pairs, table), inHeads }];
    }),
  );
  const weightInHeads = ({ pairs, inHeads }: Text, article: number): number => {
    const known = inHeads[article] as number;
    if (!Number.isNaN(known)) return known;
    const own = inHeadsOf[article] as Uint8Array;
    let sum = 0;
    for (const pair of pairs) if (own[pair] === 1) sum += table.weights[pair] as number;
    inHeads[article] = sum;
    return sum;
  };
  return {
    profile(article, rows) {
      const saidBehind = new Uint16Array(table.size).fill(rows.length + 1);
      const weights = new Float64Array(rows.length + 1);
      let sum = 0;
      rows.forEach((paragraph, at) => {
        for (const pair of (texts.get(paragraph) as Text).pairs) {
          if ((saidBehind[pair] as number) <= at + 1) continue;
          saidBehind[pair] = at + 1;
          sum += table.weights[pair] as number;
        }
        weights[at + 1] = sum;
      });
      return { article, saidBehind, weights };
    },
    nearness(paragraph, { article, saidBehind, weights }, count) {
      const own = texts.get(paragraph) as Text;
      let text = 0;
      for (const pair of own.pairs)
        if ((saidBehind[pair] as number) <= count) text += table.weights[pair] as number;
      const inHeads = weightInHeads(own, article);
      const all = Math.max(1, own.weight);
      return (
        (TEXT * text) / Math.sqrt(all * Math.max(1, weights[count] as number)) +
        (HEADS_FOUND * inHeads) / Math.max(1, headWeights[article] as number) +
        (HEADS_SHARE * inHeads) / all
      );
    },
    common(one, other) {
      const [upper, lower] = [texts.get(one) as Text, texts.get(other) as Text];
      let sum = 0;
      let place = 0;
      for (const pair of upper.pairs) {
        while ((lower.pairs[place] ?? table.size) < pair) place += 1;
        if (lower.pairs[place] === pair) sum += table.weights[pair] as number;
      }
      return (COMMON * sum) / Math.sqrt(Math.max(1, upper.weight) * Math.max(1, lower.weight));
    },
  };
}
