import { z } from 'zod';
import { articleId, pageId } from '../domain/ids.ts';

/** What to do where a bundle and the library know the same thing differently: ask, keep what is here, take the bundle's. */
export const bundleChoice = z.enum(['ask', 'mine', 'theirs']);

/**
 * What may be known differently: an article's text or facts, the facts of a page or an issue, how a page is divided into
 * articles (`layout`), a page that came in here by another way from the same file (`same-source`), another page at the
 * place of one (`same-place`).
 */
export const bundleConflictKinds = [
  'article',
  'page',
  'issue',
  'layout',
  'same-source',
  'same-place',
] as const;

const side = z.object({
  headline: z.string().nullable(),
  /** Milliseconds UTC of the last change; null where it is not known. */
  at: z.number().int().nullable(),
  actor: z.string().nullable(),
  revision: z.number().int().nullable(),
  articles: z.number().int().nullable(),
});

/** One thing about which the bundle and the library differ; nothing of it has been changed. */
export const bundleConflict = z.object({
  /** Names it in the bundle, for the decision. */
  id: z.string(),
  kind: z.enum(bundleConflictKinds),
  publication: z.string(),
  date: z.string().nullable(),
  page: z.string().nullable(),
  /** What is here; null where it cannot be opened. */
  pageId: pageId.nullable(),
  articleId: articleId.nullable(),
  mine: side,
  theirs: side,
  /** Whose is newer; `both` where each has changes that the other lacks; null where nothing tells. */
  newer: z.enum(['theirs', 'both']).nullable(),
  /** Fields that differ, as keys of the translations importing:bundle.differs. */
  differs: z.array(z.string()),
  /** Why the bundle's cannot be taken; null where it can. */
  barred: z.enum(['locked', 'elsewhere', 'taken']).nullable(),
});
export type BundleConflict = z.output<typeof bundleConflict>;
