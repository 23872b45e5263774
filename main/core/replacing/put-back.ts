import { restoredWithComments } from '#shared/document/comments.ts';
import type { ReadTransaction } from '../ports/store.ts';
import { obstacleOf, stateAtHand } from './article-at-hand.ts';
import type { Change, ChangeOf, ListedArticle } from './change-articles.ts';

/** Gives each article the text again that it had before a job changed it, unless it has been changed since. */
export function putBack(job: string): ChangeOf {
  return (tx, articles) => articles.map((article) => changeOf(tx, article, job));
}

function changeOf(tx: ReadTransaction, { articleId }: ListedArticle, job: string): Change {
  const state = stateAtHand(tx, articleId);
  if (state === null) return { kind: 'left', obstacle: 'missing' };
  const made = tx.articles.madeIn(articleId, job);
  const before = made === null ? null : tx.articles.textBefore(articleId, job);
  // The job has left this one alone.
  if (made === null || before === null) return { kind: 'none' };
  const obstacle = obstacleOf(state, made);
  if (obstacle !== null) return { kind: 'left', obstacle };
  const body = restoredWithComments(before.body, tx.articles.text(articleId).body);
  return {
    kind: 'text',
    revision: state.revision,
    text: { ...before, body },
    places: 0,
    reason: 'undo',
    note: null,
  };
}
