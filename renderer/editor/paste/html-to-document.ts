import { documentVersion } from '#shared/document/article-document.ts';
import type { ArticleDocument, DocumentBlock, ListBlock, ProseBlock, TextMark } from '#shared/document/article-document.ts';
import { normalDocument } from '#renderer/editor/conversion/normal-form.ts';
import { htmlTable } from './html-table.ts';
import { createInlineCollector } from './inline-collector.ts';
import type { InlineContext } from './inline-collector.ts';
import { isHiddenElement, marksWith, wordListItem } from './html-reading.ts';

const blockElements = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

type BlockContext = InlineContext & { kind: ProseBlock['type']; list: { ordered: boolean; depth: number } | null };

function kindOf(element: Element, outer: ProseBlock['type']): ProseBlock['type'] {
  if (/^H[1-6]$/.test(element.tagName)) return 'subhead';
  if (element.tagName === 'BLOCKQUOTE') return 'quote';
  if (element.tagName === 'FIGCAPTION') return 'caption';
  return outer;
}

/**
 * Reads HTML from a clipboard into what an article can hold. The markup is parsed apart from the page, so that nothing
 * in it runs or loads; every visible character is kept, styles and pictures of elsewhere are not.
 */
export function htmlToDocument(html: string): ArticleDocument {
  const blocks: DocumentBlock[] = [];
  const collector = createInlineCollector();

  function addItem(ordered: boolean, item: ListBlock['items'][number]): void {
    const last = blocks.at(-1);
    if (last?.type === 'list' && (item.depth > 0 || last.ordered === ordered)) last.items.push(item);
    else blocks.push({ type: 'list', ordered, items: [item] });
  }

  function flush({ kind, list }: BlockContext): void {
    const inlines = collector.take();
    if (inlines.length === 0) return;
    if (list !== null) addItem(list.ordered, { depth: Math.min(8, list.depth), inlines });
    else blocks.push({ type: kind, inlines });
  }

  function readChildren(node: Node, context: BlockContext): void {
    for (const child of node.childNodes) read(child, context);
  }

  function readBlock(element: Element, outer: BlockContext): void {
    flush(outer);
    if (element.tagName === 'TABLE') {
      const table = htmlTable(element as HTMLTableElement, (cell) => htmlInlines(cell));
      if (table !== null) blocks.push(table);
      return;
    }
    const isList = element.tagName === 'OL' || element.tagName === 'UL';
    const word = wordListItem(element);
    const list = isList
      ? { ordered: element.tagName === 'OL', depth: outer.list === null ? 0 : outer.list.depth + 1 }
      : (word ?? outer.list);
    const context: BlockContext = {
      kind: kindOf(element, outer.kind),
      list,
      marks: /^H[1-6]$/.test(element.tagName) ? [] : marksWith(element, outer.marks),
      url: outer.url,
      isPreformatted: outer.isPreformatted || element.tagName === 'PRE',
    };
    readChildren(element, context);
    flush(context);
  }

  function read(node: Node, context: BlockContext): void {
    if (node.nodeType === Node.TEXT_NODE) {
      collector.text(node.nodeValue ?? '', context);
      return;
    }
    if (!(node instanceof Element)) return;
    if (isHiddenElement(node)) return;
    if (node.tagName === 'BR') {
      collector.lineBreak(context);
    } else if (blockElements.has(node.tagName)) {
      readBlock(node, context);
    } else {
      const marks: readonly TextMark[] = context.kind === 'subhead' ? [] : marksWith(node, context.marks);
      const url = node.tagName === 'A' ? node.getAttribute('href') : context.url;
      readChildren(node, { ...context, marks, url });
    }
  }

  function htmlInlines(cell: Element) {
    const inner = htmlBodyBlocks(cell);
    return inner;
  }

  const outermost: BlockContext = { kind: 'paragraph', list: null, marks: [], url: null, isPreformatted: false };
  const page = new DOMParser().parseFromString(html, 'text/html');
  readChildren(page.body, outermost);
  flush(outermost);
  return normalDocument({ version: documentVersion, blocks });
}
