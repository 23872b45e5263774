/** The width of a page's columns in characters, and how much speaks for it, in natural logarithms of odds. */
export interface ColumnWidth {
  width: number;
  odds: number;
}

const NARROWEST = 9;
const WIDEST = 26;
const STEP = 0.5;
/** The first row of a paragraph is indented by so many characters. */
const INDENT = 2;
/** No first row of a paragraph is shorter. */
export const SHORTEST_ROW = NARROWEST - INDENT;
/** Rows that are counted: marks and figures make the end of a longer text uncertain. */
const MOST_ROWS = 6;
/** By how much the rows of one column differ, and by how much more with each row. */
const UNEVEN = 0.7;
const DRIFT = 0.2;
/** So many torn texts were not torn at a column's foot. */
const ELSEWHERE = 0.2;

const ROOT = Math.sqrt(2 * Math.PI);

/** How much likelier a text of so many rows, torn at a column's foot, is as long as it is than any other text. */
function oddsOf(length: number, width: number): number {
  const rows = Math.round(length / width);
  if (rows === 0) return Math.log(ELSEWHERE);
  const spread = UNEVEN + DRIFT * rows;
  const off = (length - rows * width) / spread;
  return Math.log(ELSEWHERE + ((1 - ELSEWHERE) * width * Math.exp((-off * off) / 2)) / (spread * ROOT));
}

/**
 * A column's foot tears a paragraph behind a full row: of lengths of torn paragraphs, in characters, the width of which most
 * are multiples; null where there are none.
 */
export function readColumnWidth(lengths: readonly number[]): ColumnWidth | null {
  let best: ColumnWidth | null = null;
  for (let width = NARROWEST; width <= WIDEST; width += STEP) {
    let odds = 0;
    for (const length of lengths)
      if (length + INDENT <= width * (MOST_ROWS + 0.5)) odds += oddsOf(length + INDENT, width);
    if (odds > (best?.odds ?? 0)) best = { width, odds };
  }
  return best;
}

/** How much speaks for a line of so many characters being the first row, or the first two, of a torn paragraph; 0 where nothing tells. */
export function fillsRows(length: number, column: ColumnWidth | null): number {
  if (!column) return 0;
  const odds = oddsOf(length + INDENT, column.width);
  return odds * Math.min(1, column.odds / CERTAIN);
}

/** Odds from which on the width is certain. */
const CERTAIN = 6;
