import type { DocumentBlock } from '#shared/document/article-document.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { continuationLines } from './continuation-lines.ts';
import type { ExportArticle } from './export-article.ts';
import { listNumbers } from './list-numbers.ts';
import { phrase } from './phrases.ts';
import { sourceLine } from './source-line.ts';

const indent = '\u3000\u3000';
const rule = '\n\n――――――――――\n\n';

/** Articles as plain text: heads, body with 首行缩进, author note and source line; a rule parts the articles. */
export function writeText(articles: readonly ExportArticle[], language: Language): string {
  return `${articles.map((article) => articleText(article, language)).join(rule)}\n`;
}

function articleText(article: ExportArticle, language: Language): string {
  const { column, kicker, headline, deck, byline } = article.heads;
  const heads = [column === null ? null : `【${column}】`, kicker, headline, deck, byline].filter(
    (head) => head !== null,
  );
  const continued = continuationLines(article, language);
  const body = [continued.from ?? '', ...article.body.blocks.map(blockText), continued.to ?? ''].filter(
    (text) => text !== '',
  );
  const end = [
    article.authorNote === null ? '' : indent + article.authorNote,
    phrase(language, 'label.source', { source: sourceLine(article, language) }),
  ];
  return [heads.join('\n'), body.join('\n'), ...end].filter((part) => part !== '').join('\n\n');
}

function blockText(block: DocumentBlock): string {
  switch (block.type) {
    case 'list': {
      const numbers = listNumbers(block);
      return block.items
        .map(({ depth, inlines }, index) => {
          const marker = block.ordered ? `${numbers[index] ?? 1}. ` : '• ';
          return indent + '  '.repeat(depth) + marker + inlineText(inlines);
        })
        .join('\n');
    }
    case 'image':
      return [inlineText(block.caption) || block.alt, block.credit]
        .filter((text) => text !== '')
        .map((text) => indent + text)
        .join('\n');
    case 'table':
      return block.rows
        .map((row) => row.cells.map((cell) => inlineText(cell.inlines).replaceAll('\n', ' ')).join('\t'))
        .join('\n');
    case 'subhead':
      return `\n${inlineText(block.inlines)}\n`;
    default:
      return indent + inlineText(block.inlines);
  }
}
