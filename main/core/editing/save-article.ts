import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import { countCharacters, documentText } from '#shared/document/plain-text.ts';
import { AppError } from '../app-error.ts';
import type { CommandContext } from '../handlers.ts';
import type { ArticleText, WriteTransaction } from '../ports/store.ts';
import { autosaveSpanMs } from './autosave-span.ts';
import { learnLookAlikes } from './learn-look-alikes.ts';
import { refuseLocked } from './refuse-locked.ts';

export function saveArticle(
  tx: WriteTransaction,
  input: ParsedInputOf<'editing.saveArticle'>,
  context: CommandContext,
): OutputOf<'editing.saveArticle'> {
  const text: ArticleText = {
    heads: input.heads,
    authorNote:
      input.authorNote === undefined ? tx.articles.text(input.articleId).authorNote : input.authorNote,
    body: input.body,
  };
  return storeText(tx, input.articleId, input.revision, text, context, {
    reason: input.reason,
    note: input.note ?? null,
    sitting: input.sitting,
  });
}

/**
 * Writes a text as the next revision; AppError `conflict` when the article is no longer at `expectedRevision`. `isRead`:
 * whoever wrote it has read the article.
 */
export function storeText(
  tx: WriteTransaction,
  articleId: ParsedInputOf<'editing.saveArticle'>['articleId'],
  expectedRevision: number,
  text: ArticleText,
  { at, actor, newId, emit }: CommandContext,
  why: {
    reason: 'autosave' | 'save' | 'replace' | 'restore' | 'review' | 'undo';
    note: string | null;
    sitting: string | null;
  },
  isRead = true,
): OutputOf<'editing.saveArticle'> {
  const state = tx.articles.state(articleId);
  refuseLocked(state);
  if (state.revision !== expectedRevision) {
    throw new AppError('conflict', {
      reason: 'stale-revision',
      revision: state.revision,
      expected: expectedRevision,
    });
  }
  const before = tx.articles.text(articleId);
  const lessons = learnLookAlikes(before, text, () =>
    why.sitting === null ? before : (tx.articles.textBefore(articleId, why.sitting) ?? before),
  );
  const plainText = documentText(text.body);
  const chars = countCharacters(plainText);
  const revision = state.revision + 1;
  tx.articles.setText(articleId, { ...text, plainText, chars, revision, isRead, at });
  tx.articles.addRevision(
    { articleId, number: revision, at, actor, ...why, chars, content: text },
    ['autosave', 'save', 'review'].includes(why.reason) ? at - autosaveSpanMs : null,
  );
  // Who puts an old text back corrects nothing.
  const learned =
    why.reason === 'restore' || why.reason === 'undo'
      ? lessons.map((lesson) => ({ ...lesson, teaches: false }))
      : lessons;
  tx.lookAlikes.note(articleId, learned, at, newId);
  emit({
    type: 'articles.changed',
    articleIds: [articleId],
    ...(why.reason === 'autosave' && { cause: 'autosave' as const }),
  });
  return { revision, chars, updatedAt: at };
}
