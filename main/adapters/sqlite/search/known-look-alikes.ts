import type { Connection } from '#adapters/sqlite/database.ts';
import { createLookAlikeReader } from '#adapters/sqlite/look-alikes.ts';
import { learnedInUse, withLearned } from '#core/searching/library-look-alikes.ts';
import type { LookAlike } from '#shared/text/look-alikes.ts';
import { revisionOf } from './verdicts.ts';

/**
 * The confusions of a library, read anew when its file has changed; the same array as long as the pairs are the same, by
 * which what is made of them is kept.
 */
export function createKnownLookAlikes(connection: Connection): () => readonly LookAlike[] {
  const reader = createLookAlikeReader(connection);
  let revision = '';
  let pairs = '';
  let known: readonly LookAlike[] = withLearned([]);
  return () => {
    const now = revisionOf(connection);
    if (now === revision) return known;
    revision = now;
    const learned = learnedInUse(reader);
    const read = JSON.stringify(learned.map(({ one, other }) => [one, other]));
    if (read !== pairs) known = withLearned(learned);
    pairs = read;
    return known;
  };
}
