import { z } from 'zod';
import { imageId } from '../domain/ids.ts';
import { articleComment, commentId } from './article-comment.ts';

/**
 * The stored rich text of an article's body: our own versioned JSON, independent of any editor.
 * Text carries no line ends; a line break inside a paragraph is `{ type: 'break' }`.
 */
export const documentVersion = 1;

export const textMarks = ['bold', 'italic', 'underline'] as const;
export const textMark = z.enum(textMarks);
export type TextMark = z.output<typeof textMark>;

export const textInline = z.object({
  type: z.literal('text'),
  text: z.string().min(1),
  marks: z.array(textMark).optional(),
  /** Ids of the comments that are about this text. */
  comments: z.array(commentId).optional(),
});
export const breakInline = z.object({ type: z.literal('break') });
/** Only http, https and mailto addresses are kept as links. */
export const linkUrl = z
  .string()
  .regex(/^(?:https?:\/\/|mailto:)/i)
  .max(2048);
export const linkInline = z.object({
  type: z.literal('link'),
  url: linkUrl,
  children: z.array(z.discriminatedUnion('type', [textInline, breakInline])),
});
export const inline = z.discriminatedUnion('type', [textInline, breakInline, linkInline]);
export type TextInline = z.output<typeof textInline>;
export type LinkInline = z.output<typeof linkInline>;
export type Inline = z.output<typeof inline>;

const inlines = z.array(inline);

/** Blocks that are one run of inlines; `caption` and `credit` are those of a picture that the library does not hold. */
export const proseTypes = ['paragraph', 'subhead', 'quote', 'caption', 'credit'] as const;
export const proseBlock = z.object({ type: z.enum(proseTypes), inlines });
/** Items are flat, each with its depth (0 = outermost). */
export const listBlock = z.object({
  type: z.literal('list'),
  ordered: z.boolean(),
  items: z.array(z.object({ depth: z.number().int().min(0).max(8), inlines })),
});
export const imageBlock = z.object({
  type: z.literal('image'),
  imageId,
  alt: z.string(),
  caption: inlines,
  credit: z.string(),
});
export const tableBlock = z.object({
  type: z.literal('table'),
  rows: z.array(
    z.object({
      cells: z.array(
        z.object({
          header: z.boolean(),
          colSpan: z.number().int().min(1).max(100).optional(),
          rowSpan: z.number().int().min(1).max(1000).optional(),
          inlines,
        }),
      ),
    }),
  ),
});
export const documentBlock = z.discriminatedUnion('type', [proseBlock, listBlock, imageBlock, tableBlock]);
export type ProseBlock = z.output<typeof proseBlock>;
export type ListBlock = z.output<typeof listBlock>;
export type ImageBlock = z.output<typeof imageBlock>;
export type TableBlock = z.output<typeof tableBlock>;
export type DocumentBlock = z.output<typeof documentBlock>;

export const articleDocument = z.object({
  version: z.literal(documentVersion),
  blocks: z.array(documentBlock),
  /** What has been said about the text; no part of it. One whose text is gone stays until somebody deletes it. */
  comments: z.array(articleComment).optional(),
});
export type ArticleDocument = z.output<typeof articleDocument>;

export const emptyDocument: ArticleDocument = { version: documentVersion, blocks: [] };
