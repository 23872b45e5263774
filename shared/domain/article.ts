import { z } from 'zod';

/** Kinds of article 体裁, in the order in which they are offered. */
export const articleKinds = [
  'news',
  'feature',
  'commentary',
  'document',
  'photo-news',
  'column-intro',
  'notice',
  'advert',
  'list',
] as const;
export const articleKind = z.enum(articleKinds);
export type ArticleKind = z.output<typeof articleKind>;

/** Statuses of an article 稿件状态, in the order of 三审三校. */
export const articleStatuses = [
  'imported',
  'edited',
  'first-proof',
  'second-proof',
  'third-proof',
  'final',
  'exported',
] as const;
export const articleStatus = z.enum(articleStatuses);
export type ArticleStatus = z.output<typeof articleStatus>;

/** A finished article is locked: it is edited again only after its status has been set back. */
export function isLocked(status: ArticleStatus): boolean {
  return status === 'final' || status === 'exported';
}

/** The head fields of an article, as they stand above the body; null where there is none. */
export const articleHeads = z.object({
  column: z.string().nullable(),
  kicker: z.string().nullable(),
  headline: z.string().nullable(),
  deck: z.string().nullable(),
  byline: z.string().nullable(),
});
export type ArticleHeads = z.output<typeof articleHeads>;

/** People named in the byline, by what they did. */
export const articlePeople = z.object({
  reporters: z.array(z.string()),
  correspondents: z.array(z.string()),
  photographers: z.array(z.string()),
  authors: z.array(z.string()),
});
export type ArticlePeople = z.output<typeof articlePeople>;

/** What a piece of the source is on the page. */
export const blockRoles = [
  'furniture',
  'column-title',
  'kicker',
  'headline',
  'deck',
  'byline',
  'subhead',
  'body',
  'caption',
  'credit',
  'quote',
  'list-item',
  'author-note',
] as const;
export const blockRole = z.enum(blockRoles);
export type BlockRole = z.output<typeof blockRole>;
