import { z } from 'zod';
import { runParts } from '../document/article-runs.ts';
import { articleStatus } from '../domain/article.ts';
import { articleId, issueId, jobId } from '../domain/ids.ts';
import { command, query } from './procedure.ts';
import { searchQuestion } from './searching.ts';

/** The articles among which something is replaced: of a search, of an issue, or these. */
export const replaceScope = z.union([
  z.strictObject({ question: searchQuestion }),
  z.strictObject({ issueId }),
  z.strictObject({ articleIds: z.array(articleId).min(1).max(100_000) }),
]);
export type ReplaceScope = z.input<typeof replaceScope>;

/** Heads have one line, and so has what replaces a part of one. */
const oneLine = z.string().regex(/^[^\r\n]*$/);

/** What is looked for, and what is put in its place; as in a single article. */
export const replacement = z.strictObject({
  text: oneLine.min(1).max(1000),
  caseSensitive: z.boolean().default(false),
  widthSensitive: z.boolean().default(false),
  /** The text is a regular expression, and `$1`, `$<name>` and `$&` of `by` stand for what it caught. */
  isPattern: z.boolean().default(false),
  by: oneLine.max(1000),
  where: z.enum(['everywhere', 'heads', 'body']).default('everywhere'),
});
export type Replacement = z.output<typeof replacement>;

/** One place, with the text around it in its own paragraph. */
export const replaceHit = z.object({
  part: z.enum(runParts),
  before: z.string(),
  found: z.string(),
  by: z.string(),
  after: z.string(),
});
export type ReplaceHit = z.output<typeof replaceHit>;

/** Why an article is left as it is. `changed`: since its places were listed; `too-slow`: the pattern takes too long in it. */
export const replaceObstacles = ['locked', 'changed', 'trashed', 'missing', 'too-slow'] as const;
export const replaceObstacle = z.enum(replaceObstacles);
export type ReplaceObstacle = z.output<typeof replaceObstacle>;

export const replaceArticle = z.object({
  articleId,
  revision: z.number().int(),
  status: articleStatus,
  headline: z.string().nullable(),
  /** The first words of an article without a headline. */
  opening: z.string().nullable(),
  publication: z.string(),
  date: z.string().nullable(),
  page: z.string().nullable(),
  obstacle: replaceObstacle.nullable(),
  hits: z.array(replaceHit),
});
export type ReplaceArticle = z.output<typeof replaceArticle>;

/** So many of the articles that were left as they are are named. */
export const mostLeftNamed = 500;

export const replaceReport = z.object({
  /** `undo`: what an earlier job had replaced was put back. */
  action: z.enum(['replace', 'undo']),
  text: z.string(),
  by: z.string(),
  /** Articles that were changed, and places in them. */
  articles: z.number().int(),
  places: z.number().int(),
  /** Articles that were left as they are. */
  left: z.number().int(),
  /** The first of them. */
  leftArticles: z.array(z.object({ articleId, headline: z.string().nullable(), obstacle: replaceObstacle })),
});
export type ReplaceReport = z.output<typeof replaceReport>;

export const replacingContract = {
  /** The articles of a scope, in its order; the first 100,000 of them. */
  'replacing.articles': query(
    z.strictObject({ scope: replaceScope }),
    z.object({ total: z.number().int(), articleIds: z.array(articleId) }),
  ),
  /**
   * The places in the first articles given: as many as can be looked at in a moment, at least one. Articles without a
   * place are left out.
   */
  'replacing.find': query(
    z.strictObject({ replacement, articleIds: z.array(articleId).min(1).max(1000) }),
    z.object({ looked: z.number().int(), articles: z.array(replaceArticle) }),
  ),
  /** Replaces in articles as they were listed; those that cannot be changed, or have been since, are left and told of. */
  'replacing.start': command(
    z.strictObject({
      replacement,
      articles: z
        .array(
          z.strictObject({
            articleId,
            revision: z.number().int(),
            /** Places that are left as they are, by their number in the list of the article's places. */
            except: z.array(z.number().int().nonnegative()).max(100_000).default([]),
          }),
        )
        .min(1)
        .max(100_000),
    }),
    z.object({ jobId }),
  ),
  /** Puts the articles back that a job has changed, as one step; those that have been changed since are left and told of. */
  'replacing.undo': command(z.strictObject({ jobId }), z.object({ jobId })),
};
