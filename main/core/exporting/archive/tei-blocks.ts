import type { DocumentBlock, ImageBlock, Inline, TableBlock } from '#shared/document/article-document.ts';
import { base64 } from '../base64.ts';
import type { ExportArticle } from '../export-article.ts';
import { listXml } from '../list-tree.ts';
import { tableGrid } from '../table-grid.ts';
import { element, type Xml, type XmlChild } from '../xml/xml.ts';
import { type InlineForms, inlinesXml, linesXml } from '../xml/xml-inlines.ts';

const forms: InlineForms = {
  lineBreak: element('lb', {}),
  marked: (text, marks) => element('hi', { rend: marks.join(' ') }, text),
  link: (url, children) => element('ref', { target: url }, children),
};
const inline = (inlines: readonly Inline[]): XmlChild => inlinesXml(inlines, forms);

/** Lines of a head field. */
export const teiLines = (text: string): XmlChild => linesXml(text, forms);

/** The body of an article; a subhead begins a division, as TEI has it. */
export function teiBlocks(article: ExportArticle): Xml[] {
  const opening: Xml[] = [];
  const sections: { head: Xml; blocks: Xml[] }[] = [];
  for (const item of article.body.blocks) {
    if (item.type === 'subhead')
      sections.push({ head: element('head', {}, inline(item.inlines)), blocks: [] });
    else (sections.at(-1)?.blocks ?? opening).push(blockXml(item, article));
  }
  return [
    ...opening,
    ...sections.map(({ head, blocks }) => element('div', { type: 'section' }, head, blocks)),
  ];
}

function blockXml(item: DocumentBlock, article: ExportArticle): Xml {
  switch (item.type) {
    case 'list':
      return listXml(item, {
        list: 'list',
        item: 'item',
        attributes: { rend: item.ordered ? 'numbered' : 'bulleted' },
        content: inline,
      });
    case 'image':
      return figure(item, article);
    case 'table':
      return table(item);
    case 'quote':
      return element('quote', {}, element('p', {}, inline(item.inlines)));
    case 'paragraph':
      return element('p', {}, inline(item.inlines));
    default:
      return element('p', { rend: item.type }, inline(item.inlines));
  }
}

function figure(item: ImageBlock, article: ExportArticle): Xml {
  const image = article.images.get(item.imageId);
  return element(
    'figure',
    {},
    image
      ? element('binaryObject', { mimeType: image.mediaType, encoding: 'base64' }, base64(image.bytes))
      : null,
    item.caption.length === 0 ? null : element('p', { rend: 'caption' }, inline(item.caption)),
    item.credit === '' ? null : element('p', { rend: 'credit' }, teiLines(item.credit)),
    item.alt === '' ? null : element('figDesc', {}, teiLines(item.alt)),
  );
}

function table(item: TableBlock): Xml {
  const { rows, columns, cells } = tableGrid(item);
  return element(
    'table',
    { rows, cols: columns },
    Array.from({ length: rows }, (_, row) =>
      element(
        'row',
        {},
        cells
          .filter((placed) => placed.row === row)
          .map(({ colSpan, rowSpan, cell }) =>
            element(
              'cell',
              {
                role: cell.header ? 'label' : null,
                cols: colSpan > 1 ? colSpan : null,
                rows: rowSpan > 1 ? rowSpan : null,
              },
              inline(cell.inlines),
            ),
          ),
      ),
    ),
  );
}
