import { AlignmentType, LevelFormat, Paragraph, type Table } from 'docx';
import type { ExportArticle } from '#core/exporting/export-article.ts';
import type { ExportWarning } from '#core/exporting/export-warning.ts';
import type { DocumentBlock, ImageBlock, ListBlock, ProseBlock } from '#shared/document/article-document.ts';
import { docxImage, isDocxImage } from './docx-images.ts';
import type { DocxComments } from './docx-comments.ts';
import { docxInlines, docxLines } from './docx-inlines.ts';
import type { DocxPage } from './docx-page.ts';
import { docxStyles } from './docx-styles.ts';
import { docxTable } from './docx-table.ts';

/** Pixels of 1/96 inch of a twentieth of a point. */
const pixels = 96 / 1440;
/** Of a page's height, for a picture. */
const tallestPicture = 0.57;

export const bulletReference = 'baoku-bullets';
export const numberReference = 'baoku-numbers';

/** List formats for nine depths, as many as a document has. */
export const docxNumbering = {
  config: [bulletReference, numberReference].map((reference) => ({
    reference,
    levels: Array.from({ length: 9 }, (_, level) => ({
      level,
      format: reference === bulletReference ? LevelFormat.BULLET : LevelFormat.DECIMAL,
      text: reference === bulletReference ? '•' : `%${level + 1}.`,
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: 840 + 420 * level, hanging: 420 } } },
    })),
  })),
};

export type BlockContext = {
  article: ExportArticle;
  warnings: ExportWarning[];
  /** Gives each list of the document a number of its own, so that each begins at 1. */
  nextList: () => number;
  page: DocxPage;
  comments: DocxComments;
};

/** One block of the body as paragraphs and tables. */
export function docxBlock(block: DocumentBlock, context: BlockContext): (Paragraph | Table)[] {
  switch (block.type) {
    case 'list':
      return listItems(block, context);
    case 'table':
      return docxTable(block, context.page.textWidth, context.comments);
    case 'image':
      return picture(block, context);
    case 'paragraph':
      return [prose(block, docxStyles.body, context)];
    default:
      return [prose(block, docxStyles[block.type], context)];
  }
}

function prose({ inlines }: ProseBlock, style: string, { comments }: BlockContext): Paragraph {
  return new Paragraph({ style, children: docxInlines(inlines, comments) });
}

function listItems(list: ListBlock, { nextList, comments }: BlockContext): Paragraph[] {
  const instance = nextList();
  const reference = list.ordered ? numberReference : bulletReference;
  return list.items.map(
    ({ depth, inlines }) =>
      new Paragraph({
        style: docxStyles.list,
        numbering: { reference, level: depth, instance },
        children: docxInlines(inlines, comments),
      }),
  );
}

function picture(block: ImageBlock, { article, warnings, page, comments }: BlockContext): Paragraph[] {
  const image = article.images.get(block.imageId);
  const paragraphs: Paragraph[] = [];
  if (image && isDocxImage(image)) {
    const run = docxImage(
      image,
      block.alt,
      Math.floor(page.textWidth * pixels),
      Math.floor(page.size.height * tallestPicture * pixels),
    );
    // A picture is as tall as its line: without room above it would touch the text.
    const spacing = { before: 120 };
    paragraphs.push(
      new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, spacing, children: [run] }),
    );
  } else {
    if (image) {
      const details = { imageId: block.imageId, mediaType: image.mediaType };
      warnings.push({ articleId: article.id, code: 'image-left-out', details });
    }
    if (block.alt !== '')
      paragraphs.push(new Paragraph({ style: docxStyles.caption, children: docxLines(block.alt) }));
  }
  if (block.caption.length > 0)
    paragraphs.push(
      new Paragraph({
        style: docxStyles.caption,
        keepNext: block.credit !== '',
        children: docxInlines(block.caption, comments),
      }),
    );
  if (block.credit !== '')
    paragraphs.push(new Paragraph({ style: docxStyles.credit, children: docxLines(block.credit) }));
  return paragraphs;
}
