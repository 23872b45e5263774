import { createFinder } from '#shared/text/find-matches.ts';
import type { FindQuery, TextMatch } from '#shared/text/find-matches.ts';

/** The texts to look through, one after the other. */
export type PatternQuestion = { query: FindQuery; texts: string[]; replacement: string };
/** The matches of each text; null: the pattern cannot be read. */
export type PatternAnswer = TextMatch[][] | null;

self.addEventListener('message', ({ data }: MessageEvent<PatternQuestion>) => {
  const finder = createFinder(data.query);
  const answer: PatternAnswer = finder && data.texts.map((text) => finder(text, data.replacement));
  self.postMessage(answer);
});
