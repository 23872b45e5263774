import { z } from 'zod';
import { articleId, fileId } from '../domain/ids.ts';
import { job } from './jobs.ts';

/** What a subscriber hears; an event says what to read again, never the data itself (but for jobs). */
export const appEvent = z.discriminatedUnion('type', [
  /** Publications, issues, pages or counts changed. */
  z.object({ type: z.literal('library.changed') }),
  /** `articleIds` null: too many to name. `cause` autosave: text that somebody is writing, so that more of it will follow. */
  z.object({
    type: z.literal('articles.changed'),
    articleIds: z.array(articleId).nullable(),
    cause: z.literal('autosave').optional(),
  }),
  z.object({ type: z.literal('tags.changed') }),
  /** Saved searches, or their counts of new hits. */
  z.object({ type: z.literal('searches.changed') }),
  z.object({ type: z.literal('history.changed') }),
  z.object({ type: z.literal('settings.changed') }),
  z.object({ type: z.literal('job.changed'), job }),
  /** The native menu, or the desktop, asks for one of the page's actions (renderer/app/actions) by id. */
  z.object({ type: z.literal('action.requested'), action: z.string(), fileIds: z.array(fileId).optional() }),
]);
export type AppEvent = z.output<typeof appEvent>;
