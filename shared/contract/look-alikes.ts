import { z } from 'zod';
import { lookAlikeId } from '../domain/ids.ts';
import { command, query } from './procedure.ts';

/** A pair that proofreading has taught this library; either stands for the other where look-alikes count as equal. */
export const learnedLookAlike = z.object({
  id: lookAlikeId,
  one: z.string(),
  other: z.string(),
  /** In how many articles it was corrected. */
  articles: z.number().int(),
  /** When it was corrected last. */
  at: z.number().int(),
});
export type LearnedLookAlike = z.output<typeof learnedLookAlike>;

export const lookAlikeContract = {
  /** The pairs that searching goes by beside the common ones, the latest first. */
  'searching.learned': query(z.strictObject({}), z.object({ lookAlikes: z.array(learnedLookAlike) })),
  /** Forgets pairs; they are learned anew once two more articles teach them. */
  'searching.forget': command(
    z.strictObject({ lookAlikeIds: z.array(lookAlikeId).min(1).max(1000) }),
    z.object({ forgotten: z.number().int() }),
  ),
};
