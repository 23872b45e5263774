import { $getRoot, $getState, $setState, createState } from 'lexical';
import { z } from 'zod';
import { articleComment } from '#shared/document/article-comment.ts';
import type { ArticleComment } from '#shared/document/article-comment.ts';

const none: readonly ArticleComment[] = [];

/** What has been said is a part of the editor's state, so that undo and redo go through it in step with the text. */
const commentsState = createState('comments', {
  parse: (value): readonly ArticleComment[] => z.array(articleComment).safeParse(value).data ?? none,
});

export function $getComments(): readonly ArticleComment[] {
  return $getState($getRoot(), commentsState);
}

export function $setComments(comments: readonly ArticleComment[]): void {
  $setState($getRoot(), commentsState, comments.length === 0 ? none : comments);
}
