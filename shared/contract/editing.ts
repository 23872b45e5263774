import { z } from 'zod';
import { articleDocument } from '../document/article-document.ts';
import { articleHeads, articleKind, articlePeople, articleStatus } from '../domain/article.ts';
import { articleId, fileId, imageId, issueId, pageId, sourceId } from '../domain/ids.ts';
import { tagLabel } from './library.ts';
import { command, query } from './procedure.ts';

export const importDoubt = z.object({
  code: z.string(),
  at: z.number().int().nullable(),
  message: z.string(),
});

export const articleDetail = z.object({
  id: articleId,
  issueId,
  pageId,
  publication: z.string(),
  date: z.string().nullable(),
  page: z.string().nullable(),
  kind: articleKind,
  status: articleStatus,
  locked: z.boolean(),
  trashed: z.boolean(),
  heads: articleHeads,
  people: articlePeople,
  authorNote: z.string().nullable(),
  body: articleDocument,
  chars: z.number().int(),
  truncated: z.boolean(),
  confidence: z.number(),
  doubts: z.array(importDoubt),
  revision: z.number().int(),
  updatedAt: z.number().int(),
  tags: z.array(tagLabel),
  source: z
    .object({
      id: sourceId,
      name: z.string(),
      sha256: z.string(),
      spans: z.array(z.tuple([z.number().int(), z.number().int()])),
    })
    .nullable(),
  /** Neighbours in the reading order of the issue. */
  previous: articleId.nullable(),
  next: articleId.nullable(),
});
export type ArticleDetail = z.output<typeof articleDetail>;

/** Why a revision was made. */
export const revisionReasons = [
  'import',
  'autosave',
  'save',
  'restore',
  'replace',
  'undo',
  'review',
] as const;
export const revisionSummary = z.object({
  number: z.number().int(),
  at: z.number().int(),
  actor: z.string(),
  reason: z.enum(revisionReasons),
  note: z.string().nullable(),
  chars: z.number().int(),
});
export type RevisionSummary = z.output<typeof revisionSummary>;

export const revision = revisionSummary.extend({
  heads: articleHeads,
  authorNote: z.string().nullable(),
  body: articleDocument,
});
export type Revision = z.output<typeof revision>;

/** One run of a comparison; `kept` stands in both. */
export const comparisonRun = z.object({ change: z.enum(['kept', 'added', 'removed']), text: z.string() });
export const comparison = z.object({
  /** One entry a field (heads) or paragraph; paragraphs of both sides are paired where they are alike. */
  parts: z.array(
    z.object({
      part: z.enum(['column', 'kicker', 'headline', 'deck', 'byline', 'authorNote', 'body']),
      runs: z.array(comparisonRun),
    }),
  ),
});
export type Comparison = z.output<typeof comparison>;

export const editingContract = {
  'editing.article': query(z.strictObject({ articleId }), articleDetail),
  /** Saves heads and body. `revision` is the one that the editor started from; a stale one is `conflict`. */
  'editing.saveArticle': command(
    z.strictObject({
      articleId,
      revision: z.number().int(),
      heads: articleHeads,
      authorNote: z.string().nullable().optional(),
      body: articleDocument,
      reason: z.enum(['autosave', 'save', 'replace']).default('autosave'),
      note: z.string().max(500).optional(),
      /** Autosaves of one sitting share a revision; a new sitting begins with each opening of the editor. */
      sitting: z.uuid(),
    }),
    z.object({ revision: z.number().int(), chars: z.number().int(), updatedAt: z.number().int() }),
  ),
  'editing.setKind': command(
    z.strictObject({ articleIds: z.array(articleId).min(1).max(100_000), kind: articleKind }),
    z.object({ changed: z.number().int() }),
  ),
  'editing.setStatus': command(
    z.strictObject({ articleIds: z.array(articleId).min(1).max(100_000), status: articleStatus }),
    z.object({ changed: z.number().int() }),
  ),
  'editing.setPeople': command(z.strictObject({ articleId, people: articlePeople }), z.object({ articleId })),
  'editing.revisions': query(
    z.strictObject({ articleId }),
    z.object({ revisions: z.array(revisionSummary) }),
  ),
  'editing.revision': query(z.strictObject({ articleId, number: z.number().int() }), revision),
  'editing.compare': query(
    z.strictObject({ articleId, from: z.number().int(), to: z.number().int() }),
    comparison,
  ),
  'editing.restoreRevision': command(
    z.strictObject({ articleId, number: z.number().int(), revision: z.number().int() }),
    z.object({ revision: z.number().int() }),
  ),
  /** Takes a staged PNG, JPEG, WebP or GIF into the library. */
  'editing.addImage': command(
    z.strictObject({ fileId }),
    z.object({ imageId, width: z.number().int(), height: z.number().int() }),
  ),
};
