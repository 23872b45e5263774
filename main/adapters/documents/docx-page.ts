import { layoutOf } from '#core/exporting/layouts/built-in-layouts.ts';
import type { LayoutChoice } from '#shared/contract/exporting.ts';
import { type PageLayout, typeArea } from '#shared/contract/page-layout.ts';
import type { DocxSizes } from './docx-styles.ts';

/** What Word needs to know of a layout; lengths in twentieths of a point, as it counts them. */
export type DocxPage = {
  size: { width: number; height: number };
  margin: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  /** null for text over the whole width. */
  columns: { count: number; space: number; separate: boolean } | null;
  /** Of a column. */
  textWidth: number;
  fullWidth: number;
  sizes: DocxSizes;
  headline: { largest: number; smallest: number };
  /** Several articles stand on one page. */
  isNewspaper: boolean;
  lineNumbers: boolean;
};

const twips = (points: number): number => Math.round(points * 20);
const pointsPerMillimetre = 72 / 25.4;
/** Of the margin above and below the text, where header and footer stand. */
const edge = 0.5;

/**
 * The paper, columns and type sizes of a layout. What only pages that are set at once can have (contents, fields to sign,
 * articles beside each other) is left to whoever works on the document.
 */
export function docxPage(choice: LayoutChoice): DocxPage {
  const layout: PageLayout = layoutOf(choice);
  const { paper, margins, columns, body, heads, furniture, kind } = layout;
  const { columnWidth, fullWidth } = typeArea(layout);
  const length = (millimetres: number) => twips(millimetres * pointsPerMillimetre);
  const spare =
    twips(paper.width * pointsPerMillimetre - fullWidth) - length(margins.left) - length(margins.right);
  return {
    size: { width: length(paper.width), height: length(paper.height) },
    margin: {
      top: length(margins.top),
      bottom: length(margins.bottom),
      left: length(margins.left) + Math.floor(spare / 2),
      right: length(margins.right) + Math.ceil(spare / 2),
      header: Math.round(length(margins.top) * edge),
      footer: Math.round(length(margins.bottom) * edge),
    },
    columns:
      columns.count === 1
        ? null
        : { count: columns.count, space: twips(columns.gutter), separate: columns.rule },
    textWidth: twips(columnWidth),
    fullWidth: twips(fullWidth),
    sizes: { body: body.size, line: body.pitch, kicker: heads.kicker, deck: heads.deck },
    headline: heads.headline,
    isNewspaper: kind === 'newspaper',
    lineNumbers: furniture.lineNumbers,
  };
}

/**
 * The size in points, in halves, at which the longest line of a headline fits into the width, within the layout's and no
 * larger than `most`.
 */
export function docxHeadlineSize(headline: string, page: DocxPage, most = Number.POSITIVE_INFINITY): number {
  const { smallest } = page.headline;
  const largest = Math.max(smallest, Math.min(page.headline.largest, most));
  const squares = Math.max(1, ...headline.split('\n').map(squaresOf));
  const fitting = (length: number) => Math.floor((page.fullWidth / 20 / length) * 2) / 2;
  const inOneLine = fitting(squares);
  // In two lines it may be larger again.
  const size = inOneLine >= smallest ? inOneLine : Math.max(smallest, fitting(squares / 2 + 1));
  return Math.min(largest, size);
}

/** Latin letters and digits take about half a square. */
function squaresOf(line: string): number {
  return Array.from(line).reduce((sum, character) => sum + (character <= '\u00ff' ? 0.55 : 1), 0);
}
