import type { DocumentBlock, Inline, ListBlock, TableBlock } from '#shared/document/article-document.ts';
import { tableHtml } from '../web/html-table.ts';
import { listNumbers } from '../list-numbers.ts';
import { escapeMarkdown, guardHeading, guardLines } from './markdown-escape.ts';
import { inlinesMarkdown } from './markdown-inlines.ts';

/** Gives the label under which a picture's data stands at the end of the file, or null when the picture is missing. */
export type ImageLabel = (imageId: Extract<DocumentBlock, { type: 'image' }>['imageId']) => string | null;

/** One block as Markdown, without a line end after it; empty when there is nothing to write. */
export function blockMarkdown(block: DocumentBlock, imageLabel: ImageLabel): string {
  switch (block.type) {
    case 'list':
      return listMarkdown(block);
    case 'table':
      return isPlainTable(block) ? pipeTable(block) : tableHtml(block);
    case 'image': {
      const label = imageLabel(block.imageId);
      const alt = label === null ? linesMarkdown(block.alt) : escapeMarkdown(block.alt);
      return [
        label === null ? alt : `![${alt.replaceAll('\n', ' ')}][${label}]`,
        proseMarkdown(block.caption),
        linesMarkdown(block.credit),
      ]
        .filter((part) => part !== '')
        .join('\n\n');
    }
    case 'subhead':
      return `## ${guardHeading(inlinesMarkdown(block.inlines, '<br>'))}`;
    case 'quote':
      return proseMarkdown(block.inlines)
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
    default:
      return proseMarkdown(block.inlines);
  }
}

/** Text of several lines as one paragraph with hard breaks. */
export function linesMarkdown(text: string): string {
  return guardLines(escapeMarkdown(text).replaceAll('\n', '\\\n'));
}

function proseMarkdown(inlines: readonly Inline[]): string {
  return guardLines(inlinesMarkdown(inlines, '\\\n'));
}

function listMarkdown(list: ListBlock): string {
  const numbers = listNumbers(list);
  const indents: number[] = [0];
  return list.items
    .map(({ depth, inlines }, index) => {
      const marker = list.ordered ? `${numbers[index] ?? 1}. ` : '- ';
      const level = Math.min(depth, indents.length - 1);
      indents.length = level + 1;
      const indent = indents[level] ?? 0;
      indents.push(indent + marker.length);
      const text = proseMarkdown(inlines);
      const blanks = ' '.repeat(indent + marker.length);
      return ' '.repeat(indent) + marker + text.replaceAll('\n', `\n${blanks}`);
    })
    .join('\n');
}

function isPlainTable(table: TableBlock): boolean {
  const [first, ...rest] = table.rows;
  if (!first || first.cells.length === 0) return false;
  const cells = table.rows.flatMap((row) => row.cells);
  return (
    first.cells.every((cell) => cell.header) &&
    rest.every((row) => row.cells.length === first.cells.length && row.cells.every((cell) => !cell.header)) &&
    cells.every((cell) => (cell.colSpan ?? 1) === 1 && (cell.rowSpan ?? 1) === 1)
  );
}

function pipeTable(table: TableBlock): string {
  const lines = table.rows.map((row) => {
    const cells = row.cells.map((cell) => guardLines(inlinesMarkdown(cell.inlines, '<br>')));
    return `| ${cells.join(' | ')} |`;
  });
  const columns = table.rows[0]?.cells.length ?? 1;
  lines.splice(1, 0, `|${' --- |'.repeat(columns)}`);
  return lines.join('\n');
}
