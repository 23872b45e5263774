import { isLocked } from '#shared/domain/article.ts';
import { AppError } from '../app-error.ts';
import type { ArticleState } from '../ports/store.ts';

/** AppError `forbidden` for a finished article: it changes only after its status has been set back. */
export function refuseLocked({ id, status }: Pick<ArticleState, 'id' | 'status'>): void {
  if (isLocked(status)) throw new AppError('forbidden', { reason: 'article-locked', status, id });
}
