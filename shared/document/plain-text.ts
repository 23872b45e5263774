import type { ArticleDocument, DocumentBlock, Inline } from './article-document.ts';
import { proseRoles } from './prose-roles.ts';

/** What a paragraph is in the plain form of an article; the roles of `baoku show`. */
export type ParagraphRole = 'body' | 'subhead' | 'caption' | 'credit' | 'list-item' | 'quote' | 'table';
export type PlainParagraph = { role: ParagraphRole; text: string };

/** The text of inlines; a line break becomes a line feed. */
export function inlineText(inlines: readonly Inline[]): string {
  let text = '';
  for (const item of inlines) {
    if (item.type === 'text') text += item.text;
    else if (item.type === 'break') text += '\n';
    else text += inlineText(item.children);
  }
  return text;
}

function blockParagraphs(block: DocumentBlock): PlainParagraph[] {
  switch (block.type) {
    case 'list':
      return block.items.map((item) => ({ role: 'list-item', text: inlineText(item.inlines) }));
    case 'image':
      return [
        { role: 'caption' as const, text: inlineText(block.caption) },
        { role: 'credit' as const, text: block.credit },
      ].filter((paragraph) => paragraph.text !== '');
    case 'table':
      return block.rows.map((row) => ({
        role: 'table',
        text: row.cells.map((cell) => inlineText(cell.inlines)).join('\t'),
      }));
    default:
      return [{ role: proseRoles[block.type], text: inlineText(block.inlines) }];
  }
}

/** The document as paragraphs in reading order; a table gives one paragraph a row, its cells parted by tabs. */
export function documentParagraphs(document: ArticleDocument): PlainParagraph[] {
  return document.blocks.flatMap(blockParagraphs);
}

/** The document as plain text, one line a paragraph. */
export function documentText(document: ArticleDocument): string {
  return documentParagraphs(document)
    .map((paragraph) => paragraph.text)
    .join('\n');
}

/**
 * The count that a newsroom calls 字数: every character that is not white space counts one, a run of
 * ASCII letters or digits counts one word (as Word's and WPS's 字数 do).
 */
export function countCharacters(text: string): number {
  return text.match(/[A-Za-z0-9]+|[^\sA-Za-z0-9]/gu)?.length ?? 0;
}
