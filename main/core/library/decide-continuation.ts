import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import type { CommandContext } from '../handlers.ts';
import type { WriteTransaction } from '../ports/store.ts';

export function decideContinuation(
  tx: WriteTransaction,
  { continuationId, confirmed }: ParsedInputOf<'library.decideContinuation'>,
  { emit }: CommandContext,
): OutputOf<'library.decideContinuation'> {
  const { fromArticleId, toArticleId } = tx.pageLinks.continuation(continuationId);
  const state = confirmed ? 'confirmed' : 'refused';
  tx.pageLinks.setContinuationState(continuationId, state);
  emit({ type: 'articles.changed', articleIds: [fromArticleId as ArticleId, toArticleId as ArticleId] });
  return { continuationId, state };
}
