import type { Box } from '#core/ports/page-reader.ts';
import { boxAround, sharesColumn, weightedMedian } from './boxes.ts';
import { fontHeight } from './font-height.ts';
import type { ArrangedLine } from './arrange-lines.ts';
import type { PlacedLine } from './raw-page.ts';

/** What arranging found out of a line: where a block begins, and whether it goes on with the paragraph before it. */
export type FoundLine = ArrangedLine & { opensBlock: boolean; indented: boolean; continues: boolean };

const SENTENCE_END = /[。！？!?…：:；;]["”’」』）)]?$/;
/** Longer lines are paragraphs, not lines of print. */
const LONGEST_LINE = 60;

/** Finds blocks and paragraphs from how the lines lie: gaps, indents, and lines that fill their column or do not. */
export function findParagraphs(lines: readonly ArrangedLine[]): FoundLine[] {
  const leading = usualGap(lines);
  const blocks: ArrangedLine[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    if (block && last && isSameBlock(last, line, leading)) block.push(line);
    else blocks.push([line]);
  }
  const margins = blocks.map((block) => marginsOf(block, lines));
  const indents = blocks.flatMap((block, at) =>
    block.map((line) => isIndented(line, margins[at] as Margins)),
  );
  const indentsUsed = indents.filter(Boolean).length >= 2;
  let index = 0;
  let before: { line: PlacedLine; margins: Margins } | null = null;
  return blocks.flatMap((block, at) =>
    block.map((line, place): FoundLine => {
      const own = margins[at] as Margins;
      const indented = indents[index] ?? false;
      index += 1;
      const opensBlock = place === 0;
      const continues =
        before !== null &&
        !indented &&
        isSameType(before.line, line) &&
        fills(before.line, before.margins) &&
        (opensBlock
          ? goesOnInNextColumn(before, {
              line,
              margins: own,
              rows: block.length,
              wouldIndent: indentsUsed && block.length > 1,
            })
          : indentsUsed || !SENTENCE_END.test(before.line.text));
      before = { line, margins: own };
      return { ...line, opensBlock, indented, continues };
    }),
  );
}

/** The edges of a column, where its block begins, and the height of its characters. */
type Margins = { left: number; right: number; top: number; size: number };

function usualGap(lines: readonly PlacedLine[]): number {
  const gaps = lines.flatMap((line, at) => {
    const above = lines[at - 1];
    if (!above || !sharesColumn(above.box, line.box) || !isLikeSized(above, line)) return [];
    const gap = line.box[1] - above.box[1] - above.box[3];
    return gap > -above.box[3] && gap < above.box[3] * 2 ? [{ value: gap, weight: 1 }] : [];
  });
  return weightedMedian(gaps);
}

function isSameBlock(above: PlacedLine, line: PlacedLine, leading: number): boolean {
  if (above.role !== line.role || above.level !== line.level) return false;
  if (line.block !== null && line.block === above.block && isUnder(above.box, line.box)) return true;
  if (line.block !== null && above.block !== null) return false;
  if (standsAside(above, line)) return false;
  const gap = line.box[1] - above.box[1] - above.box[3];
  return isUnder(above.box, line.box) && isLikeSized(above, line) && gap <= leading + above.box[3] * 0.6;
}

/** No indent is wider, in heights of the characters. */
const WIDEST_INDENT = 2.5;

/**
 * Whether a line over several columns, a writer's name mostly, stands to the right of the column that begins below it:
 * its end is no edge of that column.
 */
function standsAside(above: PlacedLine, { box }: PlacedLine): boolean {
  const [x, , width, height] = above.box;
  const least = (fontHeight(above) ?? height) * WIDEST_INDENT;
  return x - box[0] > least && x + width - box[0] - box[2] > least;
}

function isUnder(above: Box, box: Box): boolean {
  return sharesColumn(above, box) && box[1] > above[1];
}

function isLikeSized(one: PlacedLine, other: PlacedLine): boolean {
  const [a, b] = [fontHeight(one) ?? 0, fontHeight(other) ?? 0];
  return Math.max(a, b) <= Math.min(a, b) * 1.3;
}

/** Sizes that the file tells are exact; those that are guessed from boxes differ within a paragraph. */
function isSameType(one: PlacedLine, other: PlacedLine): boolean {
  if (one.fontHeight === null || other.fontHeight === null) return true;
  return Math.abs(one.fontHeight - other.fontHeight) < Math.max(one.fontHeight, other.fontHeight) * 0.08;
}

/** The edges of a block's column: its own, or, for a block of one line, those of the lines above and below it. */
function marginsOf(block: readonly PlacedLine[], lines: readonly PlacedLine[]): Margins {
  const [first] = block as [PlacedLine, ...PlacedLine[]];
  const size = fontHeight(first) ?? first.box[3];
  let around = block;
  if (block.length === 1) {
    const at = lines.indexOf(first);
    around = lines
      .slice(Math.max(0, at - 6), at + 7)
      .filter(
        (line) =>
          sharesColumn(line.box, first.box) &&
          isLikeSized(line, first) &&
          line.box[2] < first.box[2] + size * 6,
      );
  }
  const box = boxAround(around.map((line) => line.box)) ?? first.box;
  return { left: box[0], right: box[0] + box[2], top: first.box[1], size };
}

function isIndented(line: PlacedLine, { left, size }: Margins): boolean {
  const indent = line.box[0] - left;
  return indent > size * 1.4 && indent < size * 5;
}

function fills(line: PlacedLine, { right, size }: Margins): boolean {
  return line.text.length <= LONGEST_LINE && right - line.box[0] - line.box[2] < size * 1.6;
}

/**
 * A column of the same measure beside this one, whose first line begins at the margin: after an open sentence, or
 * where a new paragraph would begin with an indent.
 */
function goesOnInNextColumn(
  before: { line: PlacedLine; margins: Margins },
  after: { line: PlacedLine; margins: Margins; rows: number; wouldIndent: boolean },
): boolean {
  const { rows, wouldIndent } = after;
  const width = before.margins.right - before.margins.left;
  return (
    before.line.role === null &&
    after.line.role === null &&
    after.line.level === 0 &&
    isLikeSized(before.line, after.line) &&
    after.line.box[1] < before.line.box[1] &&
    after.margins.left >= before.margins.right - before.margins.size &&
    (Math.abs(after.margins.right - after.margins.left - width) < before.margins.size * 1.5 ||
      isRest(before.margins, after.margins, rows)) &&
    before.line.text.length >= 6 &&
    (wouldIndent || !SENTENCE_END.test(before.line.text))
  );
}

/** Whether a block of no more than a row, in a column that begins at one height with the one before, is the end of a short text in columns. */
function isRest(before: Margins, after: Margins, rows: number): boolean {
  return (
    rows === 1 &&
    after.right - after.left < before.right - before.left &&
    Math.abs(after.top - before.top) < before.size / 2
  );
}
