import { featherPages } from './feather-pages.ts';
import { lastRows, leavesColumns, repeat, type StoryItem } from './fill-columns.ts';
import { pairStories } from './pair-stories.ts';

/** A story in so many columns of its own; heights in lines, `largest` headline size in points. */
type Story = { number: number; items: StoryItem[]; head: number; largest: number };
/** The same within some of the page's columns. */
export type SpannedStory = Story & { columns: number };
/** An article as measured by newspaper-measure.typ: over the whole page, and in `spans` beside another one. */
export type MeasuredArticle = Story & { spans: readonly SpannedStory[] };

type InPoints<S extends Story> = Omit<S, 'head'> & { headHeight: number };
/** As it comes from there: the height of the heads in points, without the blank around them. */
export type ArticleMeasures = InPoints<Story> & { spans: readonly InPoints<SpannedStory>[] };

/** Where an article goes; all in lines of the page. */
export type ArticlePlan = {
  /** Columns of the story itself. */
  number: number;
  /** The page's columns over which it stands, from which one on; an article from a column after the first stands beside the one before. */
  from: number;
  columns: number;
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

/** Lines of blank and rule between two articles. */
const gapRows = 2;
/** Blank above and below heads, at least. */
const headBlank = 1.7;
/** Fewer lines below the heads are no beginning. */
const leastBeginning = 6;
/** Shorter stories are not torn over two pages. */
const leastTorn = 8;
/** Columns of fewer lines look like a strip where nothing else stands on the page. */
const leastDepth = 10;

/** Articles in lines of a page at `pitch` points, as measured at `measuredAt`: text keeps its lines, all else its height. */
export function inLines(
  articles: readonly ArticleMeasures[],
  pitch: number,
  measuredAt = pitch,
): MeasuredArticle[] {
  const story = <S extends InPoints<Story>>({ headHeight, items, ...rest }: S) => ({
    ...rest,
    head: headHeight === 0 ? 0 : Math.ceil(headHeight / pitch + headBlank),
    items: items.map((item) =>
      item.kind === 'lines' ? item : { ...item, rows: Math.ceil((item.rows * measuredAt) / pitch - 0.01) },
    ),
  });
  return articles.map(({ spans, ...article }) => ({ ...story(article), spans: spans.map(story) }));
}

/**
 * Fills pages of so many lines and columns with the articles in their order; short ones that come to one height stand
 * beside each other, below the first. `slack` gives an article lines beyond what it seems to need. `before`: articles on
 * the pages before; `filled`: the last page is to look full.
 */
export function planNewspaper(
  articles: readonly MeasuredArticle[],
  page: { rows: number; columns: number; before?: number; filled?: boolean },
  slack: ReadonlyMap<number, number> = new Map(),
): ArticlePlan[] {
  const { rows, before = 0, filled = false } = page;
  const slackOf = (index: number) => slack.get(before + index) ?? 0;
  const plans: ArticlePlan[] = [];
  let used = 0;
  const fitsBelow = ({ items, number, head }: MeasuredArticle, index: number): boolean => {
    const least = lastRows(items, number, [], rows);
    return least !== null && used + gapRows + head + least + slackOf(index) <= rows;
  };
  // A story that can begin below fills the page to its foot, its end on the next one.
  const beginsBelow = ({ items, number, head }: MeasuredArticle, index: number): boolean => {
    const needed = (lastRows(items, number, [], rows) ?? Infinity) + slackOf(index);
    return used + gapRows + head + leastBeginning <= rows && needed > leastTorn;
  };
  const placePair = (index: number): boolean => {
    const [one, other] = [articles[index], articles[index + 1]];
    if (before + index === 0 || !one || !other) return false;
    const pair = pairStories(one, other, page, (side, { items, number }) => {
      const least = lastRows(items, number, [], rows);
      return least === null ? null : least + slackOf(side === 'left' ? index : index + 1);
    });
    if (pair === null) return false;
    const { left, right, height } = pair;
    const turns = used > 0 && used + gapRows + height > rows;
    // What has room below by itself does not leave a foot empty to stand beside another one on the next page.
    if (turns && (fitsBelow(one, index) || beginsBelow(one, index))) return false;
    const start = turns ? 0 : used;
    const gap = start === 0 ? 0 : gapRows;
    const shared = { start, gap, headFlows: false, pages: 0 };
    const place = ({ number, columns, head, largest }: SpannedStory, from: number): ArticlePlan => {
      return {
        ...shared,
        number,
        columns,
        from,
        head,
        largest,
        turns: turns && from === 0,
        last: height - head,
      };
    };
    plans.push(place(left, 0), place(right, left.columns));
    used = start + gap + height;
    return true;
  };
  const placeAlone = (article: MeasuredArticle, index: number): void => {
    const { number, items, largest } = article;
    const extra = slackOf(index);
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
    const isLone = used === 0 && index === articles.length - 1 && before + index > 0;
    const leaves = !headFlows && needed <= rows - used - gap - head && leavesColumns(article, needed);
    const narrower =
      isLone && needed < leastDepth
        ? narrowed(article, extra, rows, leastDepth)
        : leaves
          ? narrowed(article, extra, rows - used - gap, 1)
          : null;
    if (narrower) {
      plans.push({ ...narrower, from: 0, turns, start: used, gap, headFlows: false, pages: 0 });
      used += gap + narrower.head + narrower.last;
      return;
    }
    const start = used;
    const room = headFlows ? rows : rows - used - gap - head;
    const split = needed <= room ? { pages: 0, last: needed } : splitRows(items, number, room, rows, extra);
    used = split.pages === 0 ? rows - room + split.last : split.last;
    const width = { from: 0, columns: page.columns };
    plans.push({ number, ...width, largest, turns, start, gap, head, headFlows, ...split });
  };
  // A story in the most columns of the page that it fills, all of them and to some depth; null where there are none.
  const narrowed = ({ spans }: MeasuredArticle, extra: number, room: number, depth: number) => {
    for (const { items, ...span } of spans.toSorted((one, other) => other.columns - one.columns)) {
      const least = lastRows(items, span.number, [], rows);
      const last = least === null ? Infinity : least + extra;
      if (last < depth || span.head + last > room || leavesColumns({ items, ...span }, last)) continue;
      return { ...span, last };
    }
    return null;
  };
  for (const [index, article] of articles.entries())
    if (plans.length === index && !placePair(index)) placeAlone(article, index);
  return featherPages(plans, rows, { filled });
}

/** How many pages are filled, the last one in part. */
export function pagesFilled(plans: readonly ArticlePlan[], rows: number): number {
  const ends = pageEnds(plans, rows);
  return ends.length - 1 + (ends.at(-1) ?? 0) / rows;
}

/** Lines of each page down to where its text ends. */
export function pageEnds(plans: readonly ArticlePlan[], rows: number): number[] {
  const ends = [0];
  for (const { turns, headFlows, start, gap, head, last, pages } of plans) {
    if (turns) ends.push(0);
    const more = pages + (headFlows ? 1 : 0);
    if (more === 0) ends.push(Math.max(ends.pop() ?? 0, start + gap + head + last));
    else ends.splice(-1, 1, ...repeat(rows, more), last);
  }
  return ends;
}

/** Articles of which lines stand on pages after the first, and how many. */
export function linesBeyondFirstPage(
  articles: readonly MeasuredArticle[],
  plans: readonly ArticlePlan[],
  rows: number,
): { index: number; lines: number }[] {
  let isFirst = true;
  return plans.flatMap(({ turns, headFlows, number, start, gap, head, pages }, index) => {
    if (turns) isFirst = false;
    const total = (articles[index]?.items ?? []).reduce((sum, item) => sum + item.rows, 0);
    const held = headFlows ? 0 : number * (rows - start - gap - head);
    const lines = !isFirst ? total : pages > 0 || headFlows ? Math.max(0, total - held) : 0;
    if (pages > 0 || headFlows) isFirst = false;
    return lines > 0 ? [{ index, lines }] : [];
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
    if (last === null) continue;
    // Further lines that the last page has no room for take pages of their own.
    const more = Math.floor((last + extra - 1) / rows);
    return { pages: pages + more, last: last + extra - more * rows };
  }
}
