import { documentVersion } from '#shared/document/article-document.ts';
import type {
  ArticleDocument,
  DocumentBlock,
  Inline,
  ListBlock,
  ProseBlock,
} from '#shared/document/article-document.ts';
import { normalDocument } from '#renderer/editor/conversion/normal-form.ts';
import { isHiddenElement, isStruck, marksWith, shiftWith, wordListItem } from './html-reading.ts';
import { htmlTable } from './html-table.ts';
import { inertMarkup } from './inert-markup.ts';
import { createInlineCollector } from './inline-collector.ts';
import type { InlineContext } from './inline-collector.ts';

const blockTags = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE ' +
    'FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL OPTION P PRE SECTION SUMMARY TABLE TBODY ' +
    'TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
const isHeading = (element: Element): boolean => /^H[1-6]$/.test(element.tagName);

type Context = InlineContext & { kind: ProseBlock['type']; list: { ordered: boolean; depth: number } | null };
const outermost: Context = {
  kind: 'paragraph',
  list: null,
  marks: [],
  url: null,
  isPreformatted: false,
  shift: null,
};

function kindOf(element: Element, outer: ProseBlock['type']): ProseBlock['type'] {
  if (isHeading(element)) return 'subhead';
  if (element.tagName === 'BLOCKQUOTE') return 'quote';
  return element.tagName === 'FIGCAPTION' ? 'caption' : outer;
}

function listOf(element: Element, outer: Context['list']): Context['list'] {
  if (element.tagName !== 'OL' && element.tagName !== 'UL') return wordListItem(element) ?? outer;
  return { ordered: element.tagName === 'OL', depth: outer === null ? 0 : Math.min(8, outer.depth + 1) };
}

function addItem(blocks: DocumentBlock[], ordered: boolean, item: ListBlock['items'][number]): void {
  const last = blocks.at(-1);
  if (last?.type === 'list' && (item.depth > 0 || last.ordered === ordered)) last.items.push(item);
  else blocks.push({ type: 'list', ordered, items: [item] });
}

function blocksOf(root: Element): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  const collector = createInlineCollector();

  function flush({ kind, list }: Context): void {
    const inlines = collector.take();
    if (inlines.length === 0) return;
    if (list === null) blocks.push({ type: kind, inlines });
    else addItem(blocks, list.ordered, { depth: list.depth, inlines });
  }

  function readBlock(element: Element, outer: Context): void {
    flush(outer);
    if (element instanceof HTMLTableElement) {
      for (const caption of element.querySelectorAll(':scope > caption'))
        read(caption, { ...outer, kind: 'caption' });
      const table = htmlTable(element, inlinesOf);
      if (table !== null) blocks.push(table);
      return;
    }
    const inner: Context = {
      kind: kindOf(element, outer.kind),
      list: listOf(element, outer.list),
      marks: isHeading(element) ? [] : marksWith(element, outer.marks),
      url: outer.url,
      isPreformatted: outer.isPreformatted || element.tagName === 'PRE',
      shift: shiftWith(element, outer.shift),
    };
    for (const child of element.childNodes) read(child, inner);
    flush(inner);
  }

  function read(node: Node, context: Context): void {
    if (node.nodeType === Node.TEXT_NODE) {
      collector.text(node.nodeValue ?? '', context);
    } else if (node instanceof Element && !isHiddenElement(node)) {
      if (node.tagName === 'BR') {
        collector.lineBreak(context);
      } else if (blockTags.has(node.tagName)) {
        readBlock(node, context);
      } else {
        const marks = context.kind === 'subhead' ? [] : marksWith(node, context.marks);
        const url = node.tagName === 'A' ? node.getAttribute('href') : context.url;
        const shift = shiftWith(node, context.shift);
        for (const child of node.childNodes) read(child, { ...context, marks, url, shift });
      }
    }
  }

  for (const child of root.childNodes) read(child, outermost);
  flush(outermost);
  return blocks;
}

function linesOf(block: DocumentBlock): Inline[][] {
  switch (block.type) {
    case 'list':
      return block.items.map((item) => item.inlines);
    case 'image':
      return [];
    case 'table':
      return block.rows.flatMap((row) => row.cells.map((cell) => cell.inlines));
    default:
      return [block.inlines];
  }
}

/** What stands in a cell, as one run with a break between its blocks. */
function inlinesOf(cell: Element): Inline[] {
  return blocksOf(cell)
    .flatMap(linesOf)
    .flatMap((line, index): Inline[] => (index > 0 ? [{ type: 'break' }, ...line] : line));
}

/** How many places are struck through; what is struck within one is no other. */
function struckIn(element: Element): number {
  if (isHiddenElement(element) || element.textContent.trim() === '') return 0;
  if (isStruck(element)) return 1;
  return [...element.children].reduce((sum, child) => sum + struckIn(child), 0);
}

/**
 * Reads HTML from a clipboard into what an article can hold. The markup is parsed apart from the page, so that nothing
 * in it runs or loads; every visible character is kept, styles and pictures of elsewhere are not. Articles know no struck
 * text: it becomes ordinary, and in how many places is told.
 */
export function htmlToDocument(html: string, onStruck: (places: number) => void = () => {}): ArticleDocument {
  const page = new DOMParser().parseFromString(inertMarkup(html), 'text/html');
  const struck = struckIn(page.body);
  if (struck > 0) onStruck(struck);
  return normalDocument({ version: documentVersion, blocks: blocksOf(page.body) });
}
