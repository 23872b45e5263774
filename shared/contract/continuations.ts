import { z } from 'zod';
import { articleId, continuationId } from '../domain/ids.ts';

/** Why an article is thought to go on in another: marks of either page, headlines, a headline named by a mark, a sentence left open. */
export const continuationReasons = ['mark-to', 'mark-from', 'headline', 'title', 'sentence'] as const;
export const continuationReason = z.enum(continuationReasons);
export type ContinuationReason = z.output<typeof continuationReason>;
export const continuationState = z.enum(['proposed', 'confirmed', 'refused']);
export type ContinuationState = z.output<typeof continuationState>;

const linkedArticle = z.object({
  id: articleId,
  headline: z.string().nullable(),
  /** The first words of an article without a headline. */
  opening: z.string().nullable(),
  page: z.string().nullable(),
});
/** 转版 as one of its two articles sees it: it goes on (`to`) or has begun (`from`) in the other. */
export const continuation = z.object({
  id: continuationId,
  direction: z.enum(['to', 'from']),
  state: continuationState,
  article: linkedArticle,
  reasons: z.array(continuationReason),
});
export type Continuation = z.output<typeof continuation>;

const continuationEnd = linkedArticle.extend({
  /** The last characters of the first article, the first ones of the second. */
  text: z.string(),
});
/** A proposal with enough of both articles to decide about it. */
export const openContinuation = z.object({
  id: continuationId,
  publication: z.string(),
  date: z.string().nullable(),
  from: continuationEnd,
  to: continuationEnd,
  reasons: z.array(continuationReason),
});
export type OpenContinuation = z.output<typeof openContinuation>;
