import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { PageId } from '#shared/domain/ids.ts';
import type { CommandContext } from '#core/handlers.ts';
import type { WriteTransaction } from '#core/ports/store.ts';
import { readCurrent } from './arrange-page.ts';

/** Articles that were just imported go on to 整理; the page waits no longer. */
export function acceptPage(
  tx: WriteTransaction,
  { pageId, version }: ParsedInputOf<'importing.acceptPage'>,
  context: CommandContext,
): OutputOf<'importing.acceptPage'> {
  const { at, actor, emit } = context;
  const { articles } = readCurrent(tx, pageId, version, context);
  const articleIds = articles
    .filter(({ status, trashed }) => status === 'imported' && !trashed)
    .map(({ id }) => id);
  tx.articles.setStatus(articleIds, 'edited', at);
  if (tx.library.page(pageId).reviewed === null) tx.library.setReviewed(pageId, { at, actor });
  tx.activity.add({ at, actor, action: 'importing.acceptPage', details: { pageId, articleIds } });
  emit({ type: 'articles.changed', articleIds });
  emit({ type: 'library.changed' });
  return { next: tx.library.waiting(pageId).next as PageId | null };
}
