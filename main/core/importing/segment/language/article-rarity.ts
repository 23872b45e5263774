import { ARTICLE_COUNTS } from './article-counts.ts';
import { numberGrams } from './gram-counts.ts';
import type { GramCounts } from './gram-counts.ts';

/** Pairs of fewer articles are as rare as those of none: names, mostly, that no other page has. */
export const LEAST_ARTICLES = 3;

/**
 * Marks for steps of counts, the first of which is not written: each step is so much larger than the one before. Whether
 * 100 or 130 articles have a pair tells nothing of what belongs together.
 */
const MARKS = ' !#$%&()*+,-./:;<=>?@';
const STEP = 1.4;

interface ArticleCounts {
  counts: GramCounts;
  /** By count, from 0 to 1. */
  rarities: Float64Array;
}

let shipped: ArticleCounts | null = null;

/**
 * How few of some two thousand newspaper articles have two UTF-16 units in a row: 1 for hardly any, nearer to 0 the more of
 * them have it. What is often said in one article may seldom be said at all, so articles are counted, not places.
 */
export function articleRarity(first: number, second: number): number {
  const { counts, rarities } = (shipped ??= readArticleCounts(ARTICLE_COUNTS));
  return rarities[counts.two(first, second)] as number;
}

/** The number of articles on the first line; then a line for each first character, behind it each second one with its step. */
export function writeArticleCounts(articles: number, counts: ReadonlyMap<string, number>): string {
  const lines = new Map<string, string>();
  for (const [gram, count] of [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const [first, second] = [gram.charAt(0), gram.charAt(1)];
    const step = Math.round(Math.log(count / LEAST_ARTICLES) / Math.log(STEP));
    lines.set(first, (lines.get(first) ?? first) + second + MARKS.charAt(step).trim());
  }
  return [articles, ...lines.values()].join('\n');
}

function readArticleCounts(text: string): ArticleCounts {
  const [head = '', ...lines] = text.split('\n');
  const articles = Number(head);
  const counts = numberGrams({
    forEach(visit) {
      for (const line of lines)
        for (let at = 1; at < line.length; at += 1) {
          const gram = line.charAt(0) + line.charAt(at);
          const step = MARKS.indexOf(line.charAt(at + 1));
          visit(Math.round(LEAST_ARTICLES * STEP ** Math.max(0, step)), gram);
          if (step > 0) at += 1;
        }
    },
  });
  const all = Math.log(articles + 1);
  // The last step may be said to be more than all of them.
  const most = Math.ceil(LEAST_ARTICLES * STEP ** MARKS.length);
  const rarities = Float64Array.from({ length: most }, (_, count) =>
    Math.max(0, 1 - Math.log(count + 1) / all),
  );
  return { counts, rarities };
}
