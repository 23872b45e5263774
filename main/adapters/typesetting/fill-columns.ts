/** How a piece of a story breaks: between lines, not at all, or not at all and not from what follows it. */
export type StoryItem = { rows: number; kind: 'lines' | 'solid' | 'sticky' };
/** The least height of the last page's columns with which the story fits after the columns `before`, or null. */
export function lastRows(
  items: readonly StoryItem[],
  number: number,
  before: readonly number[],
  rows: number,
): number | null {
  const total = items.reduce((sum, item) => sum + item.rows, 0);
  const done = before.reduce((sum, height) => sum + height, 0);
  for (let last = Math.max(1, Math.ceil((total - done) / number)); last <= rows; last += 1)
    if (fits(items, [...before, ...repeat(last, number)])) return last;
  return null;
}

function fits(items: readonly StoryItem[], heights: readonly number[]): boolean {
  return columnsFilled(items, heights) !== null;
}

/** Whether columns of that height stay empty, as those before them are as tall as a picture that does not break. */
export function leavesColumns(
  { items, number }: { items: readonly StoryItem[]; number: number },
  height: number,
): boolean {
  const isPictured = items.some(({ kind }) => kind === 'solid');
  return isPictured && (columnsFilled(items, repeat(height, number)) ?? number) < number;
}

/** Fills the columns as the typesetter does: how many it takes, null where they are too few. */
function columnsFilled(items: readonly StoryItem[], heights: readonly number[]): number | null {
  let column = 0;
  let left = heights[0] ?? 0;
  const advance = () => {
    column += 1;
    left = heights[column] ?? 0;
    return column < heights.length;
  };
  for (const [index, item] of items.entries()) {
    if (item.kind === 'lines') {
      let lines = item.rows;
      while (lines > left) {
        lines -= linesBefore(item.rows, lines, left, heights[column] ?? 0);
        if (!advance()) return null;
      }
      left -= lines;
      continue;
    }
    const needed = item.kind === 'sticky' ? stickyRows(items, index) : item.rows;
    while (needed > left && (left < (heights[column] ?? 0) || item.rows > left)) if (!advance()) return null;
    left -= item.rows;
  }
  return column + 1;
}

/** How many of a text's last `lines` stand in the `left` ones of a column, so that neither it nor the next holds a single one. */
function linesBefore(rows: number, lines: number, left: number, height: number): number {
  const least = lines === rows ? leastTogether(rows) : 1;
  const taken = lines - left === 1 && rows > 1 ? left - 1 : left;
  if (taken >= least) return taken;
  // Where a column is too low for that, the lines stand as they can.
  return left === height ? left : 0;
}

/** Lines with which a text begins at least: three do not part. */
function leastTogether(rows: number): number {
  return rows === 3 ? 3 : Math.min(2, rows);
}

/** Lines of sticky items and the first piece of what they stick to. */
function stickyRows(items: readonly StoryItem[], from: number): number {
  let needed = 0;
  for (let index = from; index < items.length; index += 1) {
    const item = items[index] as StoryItem;
    if (item.kind === 'lines') return needed + leastTogether(item.rows);
    needed += item.rows;
    if (item.kind === 'solid') return needed;
  }
  return needed;
}

export function repeat(value: number, times: number): number[] {
  return Array.from({ length: Math.max(0, times) }, () => value);
}
