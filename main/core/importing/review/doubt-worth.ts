/**
 * How often an answer of a doubt is right, from 0 to 1, and what a right one brings, 1 for an article that gets its text.
 * What the words of a page tell says itself how likely it is.
 */
const worth: Partial<Record<string, { likely: number; use: number }>> = {
  'continued-here': { likely: 0.9, use: 1 },
  'fragment-unplaced': { likely: 0.6, use: 0.6 },
  'paragraphs-elsewhere': { likely: 0.5, use: 1 },
  'article-begins': { likely: 0.5, use: 1 },
  'head-elsewhere': { likely: 0.4, use: 0.6 },
  'body-missing': { likely: 0.4, use: 0.5 },
  'headline-missing': { likely: 0.3, use: 0.6 },
  'continuation-doubtful': { likely: 0.45, use: 0.3 },
  'headline-doubtful': { likely: 0.2, use: 0.4 },
  'headline-stacked': { likely: 0.15, use: 0.4 },
  'kind-doubtful': { likely: 0.3, use: 0.15 },
  // Joining paragraphs of one article changes less than any other answer.
  'seam-doubtful': { likely: 0.5, use: 0.05 },
  'text-missing': { likely: 0.4, use: 0.05 },
  'texts-stop': { likely: 0.4, use: 0.05 },
  'names-doubtful': { likely: 0.2, use: 0.1 },
};
const leastWorth = { likely: 0.1, use: 0.05 };
/** What has no answer can only be looked at: behind all that can be decided by a key. */
const looked = 0.1;

/** How much it helps to answer a doubt next; `own` says how likely an answer is right where it is known better than by the code. */
export function doubtWorth(code: string, own: number | undefined, hasAnswers: boolean): number {
  const { likely, use } = worth[code] ?? leastWorth;
  return (own ?? likely) * use * (hasAnswers ? 1 : looked);
}
