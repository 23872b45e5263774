import type { ArticleHeads } from '../domain/article.ts';
import type { ArticleDocument, DocumentBlock, Inline } from './article-document.ts';
import { inlineText, type ParagraphRole } from './plain-text.ts';
import { proseRoles } from './prose-roles.ts';

type ArticleText = { heads: ArticleHeads; authorNote: string | null; body: ArticleDocument };

const headNames = ['column', 'kicker', 'headline', 'deck', 'byline'] as const;

/** Where a run of text stands in an article. */
export const runParts = [
  ...headNames,
  'authorNote',
  'body',
  'subhead',
  'caption',
  'credit',
  'list-item',
  'quote',
  'table',
] as const satisfies readonly (keyof ArticleHeads | 'authorNote' | ParagraphRole)[];
export type RunPart = (typeof runParts)[number];

/** One text that is searched by itself: a head, a paragraph, an item, a cell, what is said of a picture. */
export type ArticleRun = { part: RunPart; text: string };

/** Whether a run stands above or below the body, not in it. */
export function isHeadPart(part: RunPart): boolean {
  return part === 'authorNote' || headNames.some((name) => name === part);
}

/** The runs of an article in the order in which the editor shows them. */
export function articleRuns(article: ArticleText): ArticleRun[] {
  const runs: ArticleRun[] = [];
  mapRuns(article, (part, inlines) => {
    runs.push({ part, text: inlineText(inlines) });
    return inlines;
  });
  return runs;
}

/** The article with each of its runs put through `map`, in the order of `articleRuns`; what `map` gives back as it is stays as it is. */
export function mapRuns(
  { heads, authorNote, body }: ArticleText,
  map: (part: RunPart, inlines: Inline[]) => Inline[],
): ArticleText {
  const mapText = (part: RunPart, text: string): string =>
    inlineText(map(part, text === '' ? [] : [{ type: 'text', text }]));
  /** A head that has lost its last character is none. */
  const mapHead = (part: RunPart, text: string | null): string | null =>
    text === null || text === '' ? text : mapText(part, text) || null;
  const changedHeads = { ...heads };
  for (const name of headNames) changedHeads[name] = mapHead(name, heads[name]);
  return {
    heads: changedHeads,
    authorNote: mapHead('authorNote', authorNote),
    body: { ...body, blocks: body.blocks.map((block) => mapBlock(block, map, mapText)) },
  };
}

function mapBlock(
  block: DocumentBlock,
  map: (part: RunPart, inlines: Inline[]) => Inline[],
  mapText: (part: RunPart, text: string) => string,
): DocumentBlock {
  switch (block.type) {
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, inlines: map('list-item', item.inlines) })),
      };
    case 'image':
      return { ...block, caption: map('caption', block.caption), credit: mapText('credit', block.credit) };
    case 'table':
      return {
        ...block,
        rows: block.rows.map(({ cells }) => ({
          cells: cells.map((cell) => ({ ...cell, inlines: map('table', cell.inlines) })),
        })),
      };
    default:
      return { ...block, inlines: map(proseRoles[block.type], block.inlines) };
  }
}
