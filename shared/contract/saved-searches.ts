import { z } from 'zod';
import { savedSearchId } from '../domain/ids.ts';
import { command, query } from './procedure.ts';
import { searchQuestion } from './searching.ts';

const searchName = z.string().trim().min(1).max(100);

export const savedSearch = z.object({
  id: savedSearchId,
  name: z.string(),
  question: searchQuestion,
  createdAt: z.number().int(),
  /** When its result was looked at last. */
  seenAt: z.number().int(),
  /** As of the last count; null until it has been counted. */
  total: z.number().int().nullable(),
  /** Hits that came into the library after `seenAt`, as of the last count. */
  newHits: z.number().int(),
});
export type SavedSearch = z.output<typeof savedSearch>;

export const savedSearchContract = {
  /** By name; counted anew after every import. */
  'searching.saved': query(z.strictObject({}), z.object({ searches: z.array(savedSearch) })),
  /** Throws `conflict` (search-name-taken). */
  'searching.save': command(
    z.strictObject({ name: searchName, question: searchQuestion }),
    z.object({ savedSearchId }),
  ),
  /** Renames a saved search, or gives it another question. */
  'searching.updateSaved': command(
    z.strictObject({ savedSearchId, name: searchName.optional(), question: searchQuestion.optional() }),
    z.object({ savedSearchId }),
  ),
  'searching.deleteSaved': command(z.strictObject({ savedSearchId }), z.object({ deleted: z.literal(true) })),
  /** Its result has been looked at: what is there now is new no longer. */
  'searching.markSeen': command(z.strictObject({ savedSearchId }), z.object({ savedSearchId })),
};
