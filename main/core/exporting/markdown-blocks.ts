import type { DocumentBlock, ListBlock, TableBlock } from '#shared/document/article-document.ts';
import { tableHtml } from './html-table.ts';
import { listNumbers } from './list-numbers.ts';
import { escapeMarkdown, keepTrailingBlanks } from './markdown-escape.ts';
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
      const alt = linesMarkdown(block.alt, label === null);
      return [
        label === null ? alt : `![${alt.replaceAll('\n', ' ')}][${label}]`,
        inlinesMarkdown(block.caption, { lineBreak: '\\\n', atStart: true }),
        linesMarkdown(block.credit, true),
      ]
        .filter((part) => part !== '')
        .join('\n\n');
    }
    case 'subhead':
      return `## ${inlinesMarkdown(block.inlines, { lineBreak: '<br>', atStart: true })}`;
    case 'quote':
      return inlinesMarkdown(block.inlines, { lineBreak: '\\\n', atStart: true })
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
    default:
      return inlinesMarkdown(block.inlines, { lineBreak: '\\\n', atStart: true });
  }
}

/** Text of several lines as one paragraph with hard breaks. */
export function linesMarkdown(text: string, atStart: boolean): string {
  const lines = text.split('\n').map((line) => escapeMarkdown(line, atStart));
  return keepTrailingBlanks(lines.join('\\\n'));
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
      const text = inlinesMarkdown(inlines, { lineBreak: '\\\n', atStart: true });
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
    const cells = row.cells.map((cell) => inlinesMarkdown(cell.inlines, { lineBreak: '<br>', atStart: false }));
    return `| ${cells.map((cell) => cell.replace(/^ +/, '')).join(' | ')} |`;
  });
  const columns = table.rows[0]?.cells.length ?? 1;
  lines.splice(1, 0, `|${' --- |'.repeat(columns)}`);
  return lines.join('\n');
}
