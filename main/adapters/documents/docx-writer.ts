import { Document, Footer, Header, type ISectionOptions, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { type DocxFacts, docxFactsName } from '#core/exporting/docx-facts.ts';
import { articleTitle } from '#core/exporting/article-title.ts';
import type { ExportArticle } from '#core/exporting/export-article.ts';
import type { ExportWarning } from '#core/exporting/export-warning.ts';
import { phrase } from '#core/exporting/phrases.ts';
import { sourceLine } from '#core/exporting/source-line.ts';
import type { DocxJob, DocxWriter } from '#core/ports/docx-writer.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { docxBlock, docxNumbering } from './docx-blocks.ts';
import { docxLines } from './docx-inlines.ts';
import { docxStyleOptions, docxStyles } from './docx-styles.ts';

// A4 in twentieths of a point.
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1440, bottom: 1304, left: 1534, right: 1534, header: 720, footer: 620 },
};

/** The writer of Word documents. */
export function createDocxWriter(): DocxWriter {
  return { write };
}

async function write({
  articles,
  language,
  title,
}: DocxJob): Promise<{ bytes: Uint8Array; warnings: ExportWarning[] }> {
  const warnings: ExportWarning[] = [];
  let lists = 0;
  const nextList = () => (lists += 1);
  const [first] = articles;
  const document = new Document({
    title: title ?? (first ? articleTitle(first, language) : ''),
    creator: 'Baoku',
    description: first && articles.length === 1 ? sourceLine(first, language) : undefined,
    styles: docxStyleOptions,
    numbering: docxNumbering,
    customProperties: [{ name: docxFactsName, value: JSON.stringify(factsOf(articles)) }],
    features: { updateFields: false },
    // A line that ends with a line break is not spread over the whole measure.
    compatibility: { doNotExpandShiftReturn: true },
    sections: articles.map((article) => section(article, language, { article, warnings, nextList })),
  });
  return { bytes: new Uint8Array(await Packer.toArrayBuffer(document)), warnings };
}

/** For the way back into a library: what the page does not show. */
function factsOf(articles: readonly ExportArticle[]): DocxFacts {
  const shared = (field: 'publication' | 'date' | 'page' | 'pageTitle'): string | null => {
    const [first, ...others] = articles.map((article) => article[field]);
    return first !== undefined && others.every((value) => value === first) ? first : null;
  };
  return {
    version: 1,
    place: {
      publication: shared('publication'),
      date: shared('date'),
      number: shared('page'),
      title: shared('pageTitle'),
    },
    articles: articles.map(({ kind, people }) => ({ kind, people })),
  };
}

function section(
  article: ExportArticle,
  language: Language,
  context: Parameters<typeof docxBlock>[1],
): ISectionOptions {
  const source = phrase(language, 'label.source', { source: sourceLine(article, language) });
  const { column, kicker, headline, deck, byline } = article.heads;
  const [before = '', after = ''] = phrase(language, 'label.pageNumber', { page: '\u0000' }).split('\u0000');
  return {
    properties: { page },
    headers: {
      default: new Header({
        children: [new Paragraph({ style: docxStyles.source, children: [new TextRun(source)] })],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: docxStyles.source,
            children: [new TextRun({ children: [before, PageNumber.CURRENT, after] })],
          }),
        ],
      }),
    },
    children: [
      ...head(docxStyles.column, column),
      ...head(docxStyles.kicker, kicker),
      ...head(docxStyles.headline, headline),
      ...head(docxStyles.deck, deck),
      ...head(docxStyles.byline, byline),
      ...article.body.blocks.flatMap((block) => docxBlock(block, context)),
      ...head(docxStyles.note, article.authorNote),
    ],
  };
}

function head(style: string, text: string | null): Paragraph[] {
  return text === null ? [] : [new Paragraph({ style, children: docxLines(text) })];
}
