import { restoredWithComments } from '#shared/document/comments.ts';
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { CommandContext } from '../handlers.ts';
import type { WriteTransaction } from '../ports/store.ts';
import { storeText } from './save-article.ts';

/** The old text becomes the newest revision; none is taken away, and what has been said since stays. */
export function restoreRevision(
  tx: WriteTransaction,
  input: ParsedInputOf<'editing.restoreRevision'>,
  context: CommandContext,
): OutputOf<'editing.restoreRevision'> {
  const { heads, authorNote, body: earlier } = tx.articles.revision(input.articleId, input.number);
  const body = restoredWithComments(earlier, tx.articles.text(input.articleId).body);
  const { revision } = storeText(tx, input.articleId, input.revision, { heads, authorNote, body }, context, {
    reason: 'restore',
    note: String(input.number),
    sitting: null,
  });
  return { revision };
}
