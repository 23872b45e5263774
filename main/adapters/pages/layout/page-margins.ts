import { isFurniture } from '#core/importing/segment/roles/furniture.ts';
import { foldCues } from '#core/importing/segment/language/fold-cues.ts';
import { fontHeight, usualFontHeight } from './font-height.ts';
import type { PlacedLine } from './raw-page.ts';

/** What stands in one row all across the page, however its lines differ in height. */
type Row = { lines: PlacedLine[]; top: number; bottom: number };

/** Longer lines are texts, not names of pages. */
const LONGEST_NAME = 8;
/** Rows of a running head take so many at most. */
const MOST_ROWS = 3;
/** They stand so many heights of the text away from the articles, which the rows of a text do not from each other. */
const APART = 0.8;
/** Type so much larger than the text is a headline or a masthead. */
const LARGE = 2;

/**
 * Parts the running head and foot of a page from what stands between them, which keeps its order: the outermost rows that hold nothing but the
 * page's number, its name, the day and who made it. A page number in large type at the edge would else count as a head
 * over the columns below it.
 */
export function partMargins(lines: readonly PlacedLine[]): {
  head: PlacedLine[];
  inner: PlacedLine[];
  foot: PlacedLine[];
} {
  const rows = rowsOf(lines);
  const bodyHeight = usualFontHeight(lines);
  const countFrom = (outermost: readonly Row[]): number => {
    let count = 0;
    while (count < MOST_ROWS && count < outermost.length - 1) {
      if (!isMargin(outermost[count] as Row, bodyHeight)) break;
      count += 1;
    }
    while (count > 0 && whiteBetween(outermost[count - 1], outermost[count]) < bodyHeight * APART) count -= 1;
    return count;
  };
  const above = countFrom(rows);
  const below = countFrom(rows.slice(above).toReversed());
  const head = rows.slice(0, above).flatMap((row) => row.lines);
  const foot = rows.slice(rows.length - below).flatMap((row) => row.lines);
  const around = new Set([...head, ...foot]);
  return { head, inner: lines.filter((line) => !around.has(line)), foot };
}

/** The lines of a page from top to bottom, those that stand at one height together and from left to right. */
function rowsOf(lines: readonly PlacedLine[]): Row[] {
  const rows: Row[] = [];
  for (const line of lines.toSorted((one, other) => one.box[1] - other.box[1])) {
    const [, y, , height] = line.box;
    const row = rows.at(-1);
    if (row && y < row.bottom - height * OVERLAP) {
      row.lines.push(line);
      row.bottom = Math.max(row.bottom, y + height);
    } else rows.push({ lines: [line], top: y, bottom: y + height });
  }
  return rows.map((row) => ({
    ...row,
    lines: row.lines.toSorted((one, other) => one.box[0] - other.box[0]),
  }));
}

/** Boxes of neighbouring rows overlap by less of their height. */
const OVERLAP = 0.2;

function whiteBetween(one: Row | undefined, other: Row | undefined): number {
  return one && other ? Math.max(one.top, other.top) - Math.min(one.bottom, other.bottom) : 0;
}

function isMargin({ lines }: Row, bodyHeight: number): boolean {
  const tells = lines.filter((line) => isPageLine(line));
  return (
    tells.length > 0 &&
    lines.every(
      (line) =>
        tells.includes(line) ||
        (line.text.length <= LONGEST_NAME && (fontHeight(line) ?? 0) < bodyHeight * LARGE),
    )
  );
}

/** A lone mark may be the end of a text. */
const TELLS = /[\p{L}\p{N}].*[\p{L}\p{N}]/u;

function isPageLine({ text }: PlacedLine): boolean {
  const fold = foldCues(text);
  const key = fold.replace(/\s+/g, '');
  return TELLS.test(key) && isFurniture({ fold, key, index: 0 });
}
