import {
  BorderStyle,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  LineNumberRestartFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { type DocxFacts, docxFactsName } from '#core/exporting/docx-facts.ts';
import { articleTitle } from '#core/exporting/article-title.ts';
import { continuationLines } from '#core/exporting/continuation-lines.ts';
import type { ExportArticle } from '#core/exporting/export-article.ts';
import type { ExportWarning } from '#core/exporting/export-warning.ts';
import { phrase } from '#core/exporting/phrases.ts';
import { sourceLine } from '#core/exporting/source-line.ts';
import type { DocxJob, DocxWriter } from '#core/ports/docx-writer.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { type BlockContext, docxBlock, docxNumbering } from './docx-blocks.ts';
import { DocxComments } from './docx-comments.ts';
import { docxLines } from './docx-inlines.ts';
import { type DocxPage, docxHeadlineSize, docxPage } from './docx-page.ts';
import { docxStyleOptions, docxStyles, halfPoints } from './docx-styles.ts';

/** The writer of Word documents. */
export function createDocxWriter(): DocxWriter {
  return { write };
}

async function write({
  articles,
  language,
  title,
  layout,
}: DocxJob): Promise<{ bytes: Uint8Array; warnings: ExportWarning[] }> {
  const warnings: ExportWarning[] = [];
  let lists = 0;
  const nextList = () => (lists += 1);
  const [first] = articles;
  const page = docxPage(layout ?? 'article-sheet');
  // Of the first article; other headlines differ from the style in size alone.
  const headline = docxHeadlineSize(first?.heads.headline ?? '', page);
  const sourceOf = (article: ExportArticle) =>
    phrase(language, 'label.source', { source: sourceLine(article, language) });
  const comments = new DocxComments();
  const parts = articles.flatMap((article, index) =>
    sections(
      article,
      language,
      edges(sourceOf(article), language),
      { article, warnings, nextList, page, comments },
      { index, headline },
    ),
  );
  const said = comments.take();
  const document = new Document({
    title: title ?? (first ? articleTitle(first, language) : ''),
    creator: 'Baoku',
    lastModifiedBy: 'Baoku',
    description: first && articles.length === 1 ? sourceLine(first, language) : undefined,
    styles: docxStyleOptions(page.sizes, headline),
    numbering: docxNumbering,
    customProperties: [{ name: docxFactsName, value: JSON.stringify(factsOf(articles)) }],
    features: { updateFields: false },
    // A line that ends with a line break is not spread over the whole measure.
    compatibility: { doNotExpandShiftReturn: true },
    ...(said.length > 0 && { comments: { children: said } }),
    sections: [...parts, ...(page.columns === null ? [] : [closingSection(page)])],
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

/**
 * The heads across the page and the text in its columns: a section each where there are columns, else one. Heads without a text
 * have two all the same, by which a document read back tells that what follows is another article.
 */
function sections(
  article: ExportArticle,
  language: Language,
  header: Edges,
  context: BlockContext,
  place: { index: number; headline: number },
): ISectionOptions[] {
  const { page } = context;
  const heads = headParagraphs(article, page, place);
  const continued = continuationLines(article, language);
  const text = article.commented ?? article.body;
  context.comments.begin(text);
  const body = [
    ...head(docxStyles.continuedFrom, continued.from),
    ...text.blocks.flatMap((block) => docxBlock(block, context)),
    ...head(docxStyles.continuedTo, continued.to),
    ...head(docxStyles.note, article.authorNote),
  ];
  const common = {
    page: { size: page.size, margin: page.margin },
    ...(page.lineNumbers && { lineNumbers: { countBy: 1, restart: LineNumberRestartFormat.NEW_SECTION } }),
  };
  const starts = place.index > 0 && page.isNewspaper ? SectionType.CONTINUOUS : SectionType.NEXT_PAGE;
  if (page.columns === null && (heads.length === 0 || body.length > 0))
    return [{ properties: { ...common, type: starts }, ...header, children: [...heads, ...body] }];
  const columned = { ...common, ...(page.columns && { column: { ...page.columns, equalWidth: true } }) };
  if (heads.length === 0) return [{ properties: { ...columned, type: starts }, ...header, children: body }];
  return [
    { properties: { ...common, type: starts }, ...header, children: heads },
    { properties: { ...columned, type: SectionType.CONTINUOUS }, ...header, children: body },
  ];
}

/** Columns are made even where a section follows on the same page: the last ones need one, as low as it can be. */
function closingSection({ size, margin }: DocxPage): ISectionOptions {
  const spacing = { line: 20, lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 };
  return {
    properties: { page: { size, margin }, type: SectionType.CONTINUOUS },
    children: [new Paragraph({ spacing, run: { size: 2 } })],
  };
}

function headParagraphs(
  { heads }: ExportArticle,
  page: DocxPage,
  { index, headline }: { index: number; headline: number },
): Paragraph[] {
  const parts = (['column', 'kicker', 'headline', 'deck', 'byline'] as const).filter(
    (part) => heads[part] !== null,
  );
  return parts.map((part, number) => {
    const text = heads[part] ?? '';
    // No headline of a newspaper page is larger than the lead's only because it is shorter.
    const most = page.isNewspaper ? headline : undefined;
    const size = part === 'headline' ? docxHeadlineSize(text, page, most) : headline;
    return new Paragraph({
      style: docxStyles[part],
      // On a page with others a rule parts the article from the one above.
      ...(number === 0 && index > 0 && page.isNewspaper && partingRule),
      children: docxLines(text, size === headline ? {} : { size: halfPoints(size) }),
    });
  });
}

const partingRule = {
  border: { top: { style: BorderStyle.SINGLE, size: 6, space: 8, color: '000000' } },
  spacing: { before: 240 },
};

type Edges = Pick<ISectionOptions, 'headers' | 'footers'>;

function edges(line: string, language: Language): Edges {
  const [before = '', after = ''] = phrase(language, 'label.pageNumber', { page: '\u0000' }).split('\u0000');
  const paragraph = (run: TextRun) => new Paragraph({ style: docxStyles.source, children: [run] });
  return {
    headers: { default: new Header({ children: [paragraph(new TextRun(line))] }) },
    footers: {
      default: new Footer({
        children: [paragraph(new TextRun({ children: [before, PageNumber.CURRENT, after] }))],
      }),
    },
  };
}

function head(style: string, text: string | null): Paragraph[] {
  return text === null ? [] : [new Paragraph({ style, children: docxLines(text) })];
}
