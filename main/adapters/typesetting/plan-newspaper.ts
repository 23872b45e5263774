/** How a piece of a story breaks: between lines, not at all, or not at all and not from what follows it. */
export type StoryItem = { rows: number; kind: 'lines' | 'solid' | 'sticky' };
/** An article as measured by newspaper-measure.typ; heights in lines, `largest` headline size in points. */
export type MeasuredArticle = { number: number; items: StoryItem[]; head: number; largest: number };

/** Where an article goes; all in lines of the page. */
export type ArticlePlan = {
  /** Columns. */
  number: number;
  largest: number;
  /** Begins a new page. */
  turns: boolean;
  /** First line on its page. */
  start: number;
  /** Lines for the rule above. */
  gap: number;
  head: number;
  /** The heads are too tall for a page and flow; the story begins on the page after them. */
  headFlows: boolean;
  /** Page turns within the story. */
  pages: number;
  /** Height of the columns on the last page. */
  last: number;
};

const gapRows = 2;
/** Fewer lines below the heads are no beginning. */
const leastBeginning = 6;
/** Shorter stories are not torn over two pages. */
const leastTorn = 8;

/** Fills pages of `rows` lines with the articles in their order. `slack` gives an article lines beyond what it seems to need. */
export function planNewspaper(
  articles: readonly MeasuredArticle[],
  rows: number,
  slack: ReadonlyMap<number, number> = new Map(),
): ArticlePlan[] {
  let used = 0;
  return articles.map((article, index) => {
    const { number, items, largest } = article;
    const extra = slack.get(index) ?? 0;
    const headFlows = article.head > rows - leastBeginning;
    const head = headFlows ? 0 : article.head;
    const balanced = lastRows(items, number, [], rows);
    const needed = balanced === null ? Infinity : balanced + extra;
    let gap = used === 0 ? 0 : gapRows;
    const free = rows - used - gap - head;
    const isTorn = needed > free && needed <= leastTorn;
    const turns = used > 0 && (headFlows || free < leastBeginning || isTorn);
    if (turns) {
      used = 0;
      gap = 0;
    }
    const start = used;
    const room = headFlows ? rows : rows - used - gap - head;
    const split = needed <= room ? { pages: 0, last: needed } : splitRows(items, number, room, rows, extra);
    used = split.pages === 0 ? rows - room + split.last : split.last;
    return { number, largest, turns, start, gap, head, headFlows, ...split };
  });
}

function splitRows(
  items: readonly StoryItem[],
  number: number,
  room: number,
  rows: number,
  extra: number,
): { pages: number; last: number } {
  for (let pages = 1; ; pages += 1) {
    const before = [...repeat(room, number), ...repeat(rows, number * (pages - 1))];
    const last = lastRows(items, number, before, rows);
    if (last === null || last + extra > rows) continue;
    return { pages, last: last + extra };
  }
}

/** The least height of the last page's columns with which the story fits after the columns `before`, or null. */
function lastRows(
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

/** Fills the columns as the typesetter does. */
function fits(items: readonly StoryItem[], heights: readonly number[]): boolean {
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
        lines -= left;
        if (!advance()) return false;
      }
      left -= lines;
      continue;
    }
    const needed = item.kind === 'sticky' ? stickyRows(items, index) : item.rows;
    while (needed > left && (left < (heights[column] ?? 0) || item.rows > left)) if (!advance()) return false;
    left -= item.rows;
  }
  return true;
}

/** Lines of sticky items and the first piece of what they stick to. */
function stickyRows(items: readonly StoryItem[], from: number): number {
  let needed = 0;
  for (let index = from; index < items.length; index += 1) {
    const item = items[index] as StoryItem;
    if (item.kind === 'lines') return needed + 1;
    needed += item.rows;
    if (item.kind === 'solid') return needed;
  }
  return needed;
}

function repeat(value: number, times: number): number[] {
  return Array.from({ length: Math.max(0, times) }, () => value);
}
