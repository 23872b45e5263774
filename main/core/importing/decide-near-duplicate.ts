import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { CommandContext } from '../handlers.ts';
import type { WriteTransaction } from '../ports/store.ts';

/** Keeps both pages, or moves the articles of one to the trash: its source stays, and undo brings all of it back. */
export function decideNearDuplicate(
  tx: WriteTransaction,
  { nearDuplicateId, keep }: ParsedInputOf<'importing.decideNearDuplicate'>,
  { at, emit }: CommandContext,
): OutputOf<'importing.decideNearDuplicate'> {
  const { earlierPageId, laterPageId } = tx.pageLinks.nearDuplicate(nearDuplicateId);
  const given = { both: null, earlier: laterPageId, later: earlierPageId }[keep];
  const trashed = given === null ? 0 : tx.articles.setTrashed(tx.pageLinks.articlesOfPage(given), at);
  tx.pageLinks.decideNearDuplicate(nearDuplicateId, keep);
  emit({ type: 'library.changed' });
  if (trashed > 0) emit({ type: 'articles.changed', articleIds: null });
  return { trashed };
}
