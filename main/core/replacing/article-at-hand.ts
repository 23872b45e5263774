import { isLocked } from '#shared/domain/article.ts';
import type { ReplaceObstacle } from '#shared/contract/replacing.ts';
import { AppError } from '../app-error.ts';
import type { ArticleState, ReadTransaction } from '../ports/store.ts';

/** null where the article has gone. */
export function stateAtHand(tx: ReadTransaction, id: string): ArticleState | null {
  try {
    return tx.articles.state(id);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  }
}

/** What keeps an article from being changed that was at `revision` when it was looked at; null for nothing. */
export function obstacleOf(state: ArticleState | null, revision: number): ReplaceObstacle | null {
  if (state === null) return 'missing';
  if (state.trashed) return 'trashed';
  if (isLocked(state.status)) return 'locked';
  return state.revision === revision ? null : 'changed';
}
