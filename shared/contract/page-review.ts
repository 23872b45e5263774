import { z } from 'zod';
import {
  articleHeads,
  articleKind,
  articlePeople,
  articleStatus,
  blockRole,
  blockRoles,
} from '../domain/article.ts';
import { articleId, blockId, pageId, publicationId, rememberedId } from '../domain/ids.ts';
import { ledger, shownSource, sourceBlock } from './sources.ts';

const blockIds = z.array(blockId).min(1).max(10_000);
const articleIds = z.array(articleId).min(1).max(10_000);

/** One step of the page review; every step takes all blocks or articles that are selected. */
export const reviewOperation = z.discriminatedUnion('do', [
  /** The article ends before this block; what follows becomes an article of its own. */
  z.strictObject({ do: z.literal('split-article'), blockId }),
  /** `at`: code points in the decoded text, inside the block. The second part becomes a paragraph of its own. */
  z.strictObject({ do: z.literal('cut-block'), blockId, at: z.number().int().nonnegative() }),
  /** Each article goes into the one before it, or all into the one that is named. */
  z.strictObject({ do: z.literal('merge-articles'), articleIds, into: articleId.optional() }),
  /** `before` null: at the end; left out: where the source would have it. */
  z.strictObject({
    do: z.literal('move-blocks'),
    blockIds,
    articleId,
    before: blockId.nullable().optional(),
  }),
  z.strictObject({ do: z.literal('shift-blocks'), blockIds, by: z.union([z.literal(-1), z.literal(1)]) }),
  z.strictObject({
    do: z.literal('shift-articles'),
    articleIds,
    by: z.union([z.literal(-1), z.literal(1)]),
  }),
  z.strictObject({ do: z.literal('set-role'), blockIds, role: z.enum(blockRoles) }),
  /** Whatever else is a headline of its article becomes kicker or deck. */
  z.strictObject({ do: z.literal('name-headline'), blockId }),
  /** What names either article, from kicker to deck, goes over the other. */
  z.strictObject({ do: z.literal('exchange-heads'), articleIds: z.tuple([articleId, articleId]) }),
  /** The first block is gone on with by the others, in this order; one alone goes on the paragraph before it. */
  z.strictObject({ do: z.literal('join-blocks'), blockIds }),
  /** Each block begins a paragraph of its own. */
  z.strictObject({ do: z.literal('separate-blocks'), blockIds }),
  z.strictObject({ do: z.literal('new-article'), blockIds }),
  z.strictObject({ do: z.literal('set-kind'), articleIds, kind: articleKind }),
  z.strictObject({
    do: z.literal('set-column'),
    articleIds,
    column: z.string().trim().max(200).nullable(),
  }),
  z.strictObject({ do: z.literal('set-people'), articleId, people: articlePeople }),
  /** Leaves things as they are and asks no more. */
  z.strictObject({
    do: z.literal('dismiss-doubts'),
    doubts: z.array(z.string().max(200)).min(1).max(10_000),
  }),
]);
export type ReviewOperation = z.output<typeof reviewOperation>;

/** What is remembered of a line that comes back: its role, or that a name is one (and whose) or is none. */
export const rememberedKinds = ['role', 'name', 'no-name'] as const;
export const rememberedDecision = z.object({
  id: rememberedId,
  kind: z.enum(rememberedKinds),
  /** The line or the name; `#` in a line stands for any number. */
  text: z.string(),
  /** For a line. */
  role: blockRole.nullable(),
  /** For a name. */
  part: z.enum(['reporters', 'correspondents', 'photographers', 'authors']).nullable(),
  /** How many pages it was used on. */
  uses: z.number().int(),
  at: z.number().int(),
  actor: z.string(),
});
export type RememberedDecision = z.output<typeof rememberedDecision>;

/** `articleId` null: furniture, or a piece that waits for its place. */
export const reviewBlock = sourceBlock.omit({ position: true }).extend({
  /** What the article shows of it, edited or not; null where an editor's changes no longer tell. */
  text: z.string().nullable(),
  /** The remembered decision by which the import placed it. */
  rememberedId: rememberedId.nullable(),
});
export type ReviewBlock = z.output<typeof reviewBlock>;

export const reviewArticle = z.object({
  id: articleId,
  kind: articleKind,
  status: articleStatus,
  locked: z.boolean(),
  trashed: z.boolean(),
  /** A person has changed its text in the editor. */
  edited: z.boolean(),
  heads: articleHeads,
  authorNote: z.string().nullable(),
  people: articlePeople,
  /** Names that a remembered decision added or took away. */
  rememberedIds: z.array(rememberedId),
  /** In reading order; a paragraph without blocks was added in the editor. */
  paragraphs: z.array(z.object({ role: z.string(), text: z.string(), blockIds: z.array(blockId) })),
  headIds: z.array(blockId),
  truncated: z.boolean(),
  confidence: z.number(),
});
export type ReviewArticle = z.output<typeof reviewArticle>;

/** What an answer does, by which its button is named. */
export const reviewAnswers = [
  'join',
  'join-behind',
  'place',
  'headline-of',
  'exchange-heads',
  'use-as-headline',
  'merge',
  'new-article',
  'split',
  'furniture',
  'column-title',
  'is-column',
  'kind',
  'subhead',
  'are-names',
  'no-name',
  'leave',
] as const;
export const reviewDoubt = z.object({
  /** Names the doubt as long as it stands. */
  id: z.string(),
  code: z.string(),
  /** The import's own words, for a code that has no sentence of its own. */
  message: z.string(),
  articleId: articleId.nullable(),
  /** What it is about; empty where it is about the whole article. */
  blockIds: z.array(blockId),
  /** The best first; the last leaves things as they are. */
  answers: z.array(
    z.object({
      answer: z.enum(reviewAnswers),
      /** The text that it is about: how the continuation begins, the name of an article; of a kind, the kind. */
      text: z.string(),
      blockId: blockId.nullable(),
      articleId: articleId.nullable(),
      operation: reviewOperation,
    }),
  ),
});
export type ReviewDoubt = z.output<typeof reviewDoubt>;

export const pageReview = z.object({
  pageId,
  publicationId,
  publication: z.string(),
  date: z.string().nullable(),
  number: z.string().nullable(),
  title: z.string().nullable(),
  /** Changes with every change of the layout; an operation on another one is `conflict`. */
  version: z.string(),
  reviewed: z.object({ at: z.number().int(), actor: z.string() }).nullable(),
  sources: z.array(shownSource),
  /** In the order of the source. */
  blocks: z.array(reviewBlock),
  /** In reading order; those in the trash last. */
  articles: z.array(reviewArticle),
  /** Most useful first. */
  doubts: z.array(reviewDoubt),
  ledger,
  /** The next page that waits, after this one in the order of the library. */
  nextWaiting: pageId.nullable(),
  /** How many pages of the library wait for a review. */
  waiting: z.number().int(),
});
export type PageReview = z.output<typeof pageReview>;
