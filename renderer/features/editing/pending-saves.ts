import type { ArticleId } from '#shared/domain/ids.ts';
import type { SaveQueue } from './save-queue.ts';

const longestWaitMs = 2000;
const pending = new Map<ArticleId, { queue: SaveQueue; done: Promise<void> }>();

/** Lets a queue finish after its article has been left. */
export function closeInBackground(articleId: ArticleId, queue: SaveQueue): void {
  const done = queue.close().finally(() => {
    if (pending.get(articleId)?.queue === queue) pending.delete(articleId);
  });
  pending.set(articleId, { queue, done });
}

export function hasPendingSave(articleId: ArticleId): boolean {
  return pending.has(articleId);
}

/**
 * Waits until what was last written to the article is in the library. Where that takes too long the queue is stopped,
 * so that two of them never save one article; its safety copy is found when the article is opened.
 */
export async function finishPendingSave(articleId: ArticleId): Promise<void> {
  const entry = pending.get(articleId);
  if (entry === undefined) return;
  const tooLong = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), longestWaitMs));
  if ((await Promise.race([entry.done, tooLong])) === 'late') {
    entry.queue.stop();
    pending.delete(articleId);
  }
}
