import { z } from 'zod';

export const commentId = z.uuid();
/** In UTF-16 units, as the next one. */
export const longestCommentText = 10_000;
export const longestAuthorName = 200;

/** Who wrote something, and when (milliseconds UTC); no name where the library knows none. */
const signed = { author: z.string().max(longestAuthorName), at: z.number().int() };
const written = { ...signed, text: z.string().min(1).max(longestCommentText) };

export const commentReply = z.object({ id: commentId, ...written });
export type CommentReply = z.output<typeof commentReply>;

/** A comment 批注 on a stretch of text, with what was answered. Which text it is about, the text itself says by the comment's id. */
export const articleComment = z.object({
  id: commentId,
  ...written,
  /** The beginning of the text that it was made on, for the time when that text is gone. */
  quote: z.string().max(500),
  /** Who has settled it; null while it is open. */
  resolved: z.object(signed).nullable(),
  replies: z.array(commentReply),
});
export type ArticleComment = z.output<typeof articleComment>;
