import type { ArticlePlan } from './plan-newspaper.ts';

/** Lines of blank and rule between two articles at most; wider ones look like a hole. */
const widestGap = 3;
/** Lines that the heads of an article take beside what they need. */
const mostAir = 1;
/** The same on a page whose lines are as far apart as they may be. */
const mostAirFilled = 2;

/**
 * Spreads the lines that a full page has left over its gaps and, once these are wide, its heads, so that its last article
 * ends nearer to the foot. What a page has left because nothing follows stays at its foot, unless it is taken in wholly or
 * the last page is `filled` as well as it can be.
 */
export function featherPages(
  plans: readonly ArticlePlan[],
  rows: number,
  { filled = false }: { filled?: boolean } = {},
): ArticlePlan[] {
  return pagesOf(plans).flatMap((page, index, pages) => {
    const last = page.at(-1);
    if (!last || page.some(runsOn)) return page;
    const left = rows - endOf(last);
    const rowsOfPage = page.filter(({ from }) => from === 0);
    const gaps = rowsOfPage.filter(({ gap }) => gap > 0);
    const heads = rowsOfPage.filter(({ start }) =>
      page.some((plan) => plan.start === start && plan.head > 0),
    );
    const room = {
      gaps: gaps.reduce((sum, { gap }) => sum + widestGap - gap, 0),
      heads: heads.length * (filled ? mostAirFilled : mostAir),
    };
    const isLast = index === pages.length - 1;
    if (!filled && (gaps.length === 0 || (isLast && left > room.gaps + room.heads))) return page;
    const toGaps = Math.min(left, room.gaps);
    return widen(page, {
      gaps: shares(toGaps, gaps.length),
      heads: shares(Math.min(left - toGaps, room.heads), heads.length),
    });
  });
}

/** Articles by the page on which they begin; one that was torn ends its page. */
export function pagesOf(plans: readonly ArticlePlan[]): ArticlePlan[][] {
  const pages: ArticlePlan[][] = [];
  let isFull = true;
  for (const plan of plans) {
    if (isFull || plan.turns) pages.push([]);
    pages.at(-1)?.push(plan);
    isFull = runsOn(plan);
  }
  return pages;
}

export function runsOn({ pages, headFlows }: ArticlePlan): boolean {
  return pages > 0 || headFlows;
}

export function endOf({ start, gap, head, last }: ArticlePlan): number {
  return start + gap + head + last;
}

/** So many lines shared out, the first ones given more. */
function shares(lines: number, among: number): number[] {
  return Array.from(
    { length: among },
    (_, index) => Math.floor(lines / among) + (index < lines % among ? 1 : 0),
  );
}

/** Gives lines to gaps and heads from above; articles beside each other share theirs, so that they end at one height. */
function widen(page: readonly ArticlePlan[], lines: { gaps: number[]; heads: number[] }): ArticlePlan[] {
  const left = { gaps: [...lines.gaps], heads: [...lines.heads] };
  let moved = 0;
  let own = { gap: 0, head: 0 };
  return page.map((plan) => {
    if (plan.from === 0) {
      moved += own.gap + own.head;
      const hasHeads = page.some(({ start, head }) => start === plan.start && head > 0);
      own = {
        gap: plan.gap > 0 ? (left.gaps.shift() ?? 0) : 0,
        head: hasHeads ? (left.heads.shift() ?? 0) : 0,
      };
    }
    // Where one of two neighbours has no heads, its text moves down beside the other's.
    return { ...plan, start: plan.start + moved, gap: plan.gap + own.gap, head: plan.head + own.head };
  });
}
