import type { DocxWriter } from '#core/ports/docx-writer.ts';
import type { ExchangeTools } from '#core/ports/exchange-tools.ts';
import type { Typesetter } from '#core/ports/typesetter.ts';
import type { ArticleFormat, ExportPreset, LayoutChoice } from '#shared/contract/exporting.ts';
import type { FontChoice } from '#shared/contract/fonts.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { articleList, articleListWidths } from './article-list.ts';
import type { CancelCheck } from './cancel-check.ts';
import type { ExportArticle } from './export-article.ts';
import type { PageLookup } from './export-page.ts';
import type { ExportWarning } from './export-warning.ts';
import { fitCells, longestCell } from './fit-cells.ts';
import { phrase } from './phrases.ts';
import { writeBag } from './archive/write-bag.ts';
import { writeCsv } from './write-csv.ts';
import { writeEpub } from './web/write-epub.ts';
import { writeHtml } from './web/write-html.ts';
import { writeIcml } from './indesign/write-icml.ts';
import { writeIdml } from './indesign/write-idml.ts';
import { writeMarkdown } from './markdown/write-markdown.ts';
import { writeNewsml } from './agency/write-newsml.ts';
import { writeNinjs } from './agency/write-ninjs.ts';
import { writeTaggedText } from './indesign/write-tagged-text.ts';
import { writeTei } from './archive/write-tei.ts';
import { writeText } from './write-text.ts';

export type FormatOptions = {
  format: ArticleFormat;
  layout: LayoutChoice;
  preset?: ExportPreset;
  fonts?: FontChoice;
  language: Language;
  title: string;
  /** A UUID of what is written, for formats that name it. */
  id: string;
  /** Milliseconds UTC. */
  at: number;
  firstPage: number;
  /** Whether this is the first of the parts of an export. */
  isFirstPart: boolean;
  pages: PageLookup;
  typesetter: Typesetter;
  docxWriter: DocxWriter;
  tools: ExchangeTools;
  cancel?: CancelCheck | undefined;
};
/** Text is to be stored as UTF-8. */
export type Written = { content: string | Uint8Array; pageCount: number; warnings: ExportWarning[] };

/** The content of one file of articles that have been made clean. Throws what the typesetter throws. */
export async function writeFormat(
  articles: readonly ExportArticle[],
  options: FormatOptions,
): Promise<Written> {
  const { format, language, title, tools, cancel } = options;
  if (format === 'pdf') {
    const { layout, preset, fonts, firstPage, typesetter } = options;
    const job = { articles, layout, preset, fonts, language, title, firstPage };
    const composed = await typesetter.compose(job, cancel);
    return { content: composed.pdf, pageCount: composed.pageCount, warnings: composed.warnings };
  }
  if (format === 'docx') {
    const { bytes, warnings } = await options.docxWriter.write({
      articles,
      language,
      title,
      layout: options.layout,
    });
    return { content: bytes, pageCount: 0, warnings };
  }
  if (format === 'gb18030') {
    // Typesetting systems under Windows want its line ends.
    const { bytes, replaced } = tools.gb18030(writeText(articles, language).replaceAll('\n', '\r\n'));
    const details = { count: replaced, replacement: '\uFFFD' };
    const warnings = replaced === 0 ? [] : [{ articleId: null, code: 'characters-replaced', details }];
    return { content: bytes, pageCount: 0, warnings };
  }
  if (format === 'xlsx') {
    const { rows, shortened } = fitCells(articleList(articles, language));
    const job = { name: phrase(language, 'list.sheet'), rows, widths: articleListWidths };
    const details = { count: shortened, limit: longestCell };
    const warnings = shortened === 0 ? [] : [{ articleId: null, code: 'cells-shortened', details }];
    return { content: await tools.spreadsheet(job), pageCount: 0, warnings };
  }
  return { content: writeContent(articles, options, format), pageCount: 0, warnings: [] };
}

function writeContent(
  articles: readonly ExportArticle[],
  options: FormatOptions,
  format: Exclude<ArticleFormat, 'pdf' | 'docx' | 'gb18030' | 'xlsx'>,
): string | Uint8Array {
  const { language, title, id, at, pages, isFirstPart, tools } = options;
  switch (format) {
    case 'html':
      return writeHtml(articles, language, title);
    case 'markdown':
      return writeMarkdown(articles, language, title);
    case 'text':
      return writeText(articles, language);
    case 'epub':
      return tools.zip(writeEpub(articles, { title, id, language, modifiedAt: at }));
    case 'icml': {
      const [article] = articles;
      return article ? writeIcml(article, language) : '';
    }
    case 'idml':
      return tools.zip(writeIdml(articles, language));
    case 'tagged-text':
      return writeTaggedText(articles, language);
    case 'ninjs':
      return writeNinjs(articles, language, { title, id });
    case 'newsml':
      return writeNewsml(articles, language, at);
    case 'tei':
      return writeTei(articles, language, title);
    case 'csv':
      return writeCsv(articleList(articles, language));
    case 'bagit':
      return tools.zip(
        writeBag(articles, { language, title, at, pages, withFurtherPages: isFirstPart, tools }),
      );
  }
}
