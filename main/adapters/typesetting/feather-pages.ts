import type { ArticlePlan } from './plan-newspaper.ts';

/** Lines of blank and rule between two articles at most; wider ones look like a hole. */
const widestGap = 4;

/**
 * Spreads the lines that a full page has left over its gaps, so that its last article ends nearer to the foot. What a page
 * has left because nothing follows stays at its foot, unless the gaps take in all of it.
 */
export function featherPages(plans: readonly ArticlePlan[], rows: number): ArticlePlan[] {
  return pagesOf(plans).flatMap((page, index, pages) => {
    const last = page.at(-1);
    if (!last || page.some(runsOn)) return page;
    const left = rows - endOf(last);
    const gaps = page.filter(({ gap, from }) => gap > 0 && from === 0).length;
    const isLast = index === pages.length - 1;
    const room = page.reduce((sum, { gap, from }) => sum + (gap > 0 && from === 0 ? widestGap - gap : 0), 0);
    return gaps === 0 || (isLast && left > room) ? page : widen(page, Math.min(left, room), gaps);
  });
}

/** Articles by the page on which they begin; one that was torn ends its page. */
function pagesOf(plans: readonly ArticlePlan[]): ArticlePlan[][] {
  const pages: ArticlePlan[][] = [];
  let isFull = true;
  for (const plan of plans) {
    if (isFull || plan.turns) pages.push([]);
    pages.at(-1)?.push(plan);
    isFull = runsOn(plan);
  }
  return pages;
}

function runsOn({ pages, headFlows }: ArticlePlan): boolean {
  return pages > 0 || headFlows;
}

function endOf({ start, gap, head, last }: ArticlePlan): number {
  return start + gap + head + last;
}

/** Gives the lines to the gaps, the upper ones first; articles beside each other share theirs. */
function widen(page: readonly ArticlePlan[], lines: number, gaps: number): ArticlePlan[] {
  let given = 0;
  let moved = 0;
  let own = 0;
  return page.map((plan) => {
    if (plan.gap > 0 && plan.from === 0) {
      moved += own;
      own = Math.floor(lines / gaps) + (given < lines % gaps ? 1 : 0);
      given += 1;
    }
    return plan.gap > 0 ? { ...plan, start: plan.start + moved, gap: plan.gap + own } : plan;
  });
}
