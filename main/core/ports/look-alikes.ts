import type { Lesson } from '../editing/learn-look-alikes.ts';
import type { LearnedLookAlike } from '#shared/contract/look-alikes.ts';

export type LookAlikeReader = {
  /** Pairs that were corrected in two articles or more, the latest first, at most so many. */
  learned(limit: number): LearnedLookAlike[];
};
export type LookAlikeWriter = LookAlikeReader & {
  /** Adds what a save of an article teaches, or takes it back; `newId` is asked for each pair that is new. */
  note(articleId: string, lessons: readonly Lesson[], at: number, newId: () => string): void;
  /** Returns how many were there. */
  forget(ids: readonly string[]): number;
};
