import type { DocumentBlock, ImageBlock, Inline } from '#shared/document/article-document.ts';
import { listXml } from '../list-tree.ts';
import { element, type Xml, type XmlChild } from '../xml/xml.ts';
import { tableRows } from '../xml/xml-table.ts';
import { type InlineForms, inlinesXml, linesXml } from '../xml/xml-inlines.ts';

const tags = { bold: 'strong', italic: 'em', underline: 'u' } as const;
const forms: InlineForms = {
  lineBreak: element('br', {}),
  marked: (text, marks) => marks.reduce<XmlChild>((inner, mark) => element(tags[mark], {}, inner), text),
  link: (url, children) => element('a', { href: url }, children),
};
const inline = (inlines: readonly Inline[]): XmlChild => inlinesXml(inlines, forms);

/** Lines of a head field. */
export const xhtmlLines = (text: string): XmlChild => linesXml(text, forms);

/** One block as XHTML. `imagePath` says where a picture lies, null where there is none. */
export function xhtmlBlock(block: DocumentBlock, imagePath: (image: ImageBlock) => string | null): Xml {
  switch (block.type) {
    case 'list':
      return listXml(block, { list: block.ordered ? 'ol' : 'ul', item: 'li', content: inline });
    case 'table':
      return tableXhtml(block);
    case 'image':
      return figure(block, imagePath(block));
    case 'subhead':
      return element('h2', {}, inline(block.inlines));
    case 'quote':
      return element('blockquote', {}, element('p', {}, inline(block.inlines)));
    case 'paragraph':
      return element('p', {}, inline(block.inlines));
    default:
      return element('p', { class: block.type }, inline(block.inlines));
  }
}

function figure(block: ImageBlock, path: string | null): Xml {
  const picture =
    path === null
      ? block.alt === ''
        ? null
        : element('p', { class: 'caption' }, xhtmlLines(block.alt))
      : element('img', { src: path, alt: block.alt });
  const lines = [
    block.caption.length === 0 ? null : element('span', { class: 'caption' }, inline(block.caption)),
    block.credit === '' ? null : element('span', { class: 'credit' }, xhtmlLines(block.credit)),
  ].filter((line) => line !== null);
  const text = lines.map((line, index): XmlChild => (index === 0 ? line : [' ', line]));
  return element('figure', {}, picture, text.length === 0 ? null : element('figcaption', {}, text));
}

function tableXhtml(block: Extract<DocumentBlock, { type: 'table' }>): Xml {
  return element('table', {}, element('tbody', {}, tableRows(block, inline)));
}
