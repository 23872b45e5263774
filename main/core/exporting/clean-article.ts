import type { DocumentBlock, Inline } from '#shared/document/article-document.ts';
import { type CleanTarget, cleanText, replacementCharacter } from './clean-text.ts';
import type { ExportArticle } from './export-article.ts';
import type { ExportWarning } from './export-warning.ts';
import { isSourceComplete } from './source-line.ts';

type Clean = (text: string) => string;

/** The article with text that every format can hold, and a counted warning where something had to be replaced. */
export function cleanArticle(
  article: ExportArticle,
  target: CleanTarget,
): { article: ExportArticle; warnings: ExportWarning[] } {
  let count = 0;
  const clean: Clean = (text) => {
    const result = cleanText(text, target);
    count += result.count;
    return result.text;
  };
  const optional = (text: string | null) => (text === null ? null : clean(text));
  const { heads, people } = article;
  const cleaned: ExportArticle = {
    ...article,
    heads: {
      column: optional(heads.column),
      kicker: optional(heads.kicker),
      headline: optional(heads.headline),
      deck: optional(heads.deck),
      byline: optional(heads.byline),
    },
    people: {
      reporters: people.reporters.map(clean),
      correspondents: people.correspondents.map(clean),
      photographers: people.photographers.map(clean),
      authors: people.authors.map(clean),
    },
    authorNote: optional(article.authorNote),
    body: { ...article.body, blocks: article.body.blocks.map((block) => cleanBlock(block, clean)) },
    publication: optional(article.publication),
    date: optional(article.date),
    page: optional(article.page),
    pageTitle: optional(article.pageTitle),
    tags: article.tags.map(clean),
  };
  const warnings: ExportWarning[] = [];
  if (count > 0)
    warnings.push({
      articleId: article.id,
      code: 'characters-replaced',
      details: { count, replacement: replacementCharacter[target] },
    });
  if (!isSourceComplete(article))
    warnings.push({ articleId: article.id, code: 'source-incomplete', details: {} });
  return { article: cleaned, warnings };
}

function cleanBlock(block: DocumentBlock, clean: Clean): DocumentBlock {
  switch (block.type) {
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, inlines: cleanInlines(item.inlines, clean) })),
      };
    case 'image':
      return {
        ...block,
        alt: clean(block.alt),
        caption: cleanInlines(block.caption, clean),
        credit: clean(block.credit),
      };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => ({
          cells: row.cells.map((cell) => ({ ...cell, inlines: cleanInlines(cell.inlines, clean) })),
        })),
      };
    default:
      return { ...block, inlines: cleanInlines(block.inlines, clean) };
  }
}

/** A line end inside a text becomes a break, as the document format has it. */
function cleanInlines<Item extends Inline>(inlines: readonly Item[], clean: Clean): Item[] {
  return inlines.flatMap((item): Item[] => {
    if (item.type === 'break') return [item];
    if (item.type === 'link')
      return [
        { ...item, url: clean(item.url).replaceAll('\n', ''), children: cleanInlines(item.children, clean) },
      ];
    const [first = '', ...rest] = clean(item.text).split('\n');
    const pieces: Inline[] = first === '' ? [] : [{ ...item, text: first }];
    for (const line of rest) {
      pieces.push({ type: 'break' });
      if (line !== '') pieces.push({ ...item, text: line });
    }
    return pieces as Item[];
  });
}
