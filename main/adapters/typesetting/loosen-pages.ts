import { pagesOf, runsOn } from './feather-pages.ts';
import { leastFilled } from './fit-page.ts';
import type { LayoutData } from './layout-data.ts';
import {
  type ArticleMeasures,
  type ArticlePlan,
  inLines,
  pageEnds,
  planNewspaper,
} from './plan-newspaper.ts';

/** An article with the lines of its pages: how many there are, and how far they are apart, in points. */
export type PlacedArticle = ArticlePlan & { rows: number; pitch: number };

type Lines = Pick<PlacedArticle, 'rows' | 'pitch'>;

/**
 * Draws the lines of pages apart whose articles end above the foot, as far as there is room and the layout allows: such a
 * page is as tall as before and has fewer of them. Pages that share an article have one distance of lines.
 */
export function loosenPages(
  plans: readonly ArticlePlan[],
  measures: readonly ArticleMeasures[],
  layout: LayoutData,
  slack: ReadonlyMap<number, number> = new Map(),
): PlacedArticle[] {
  const wider = widerLines(layout);
  let first = 0;
  return linkedPages(plans).flatMap((linked) => {
    const before = first;
    first += linked.length;
    const turning = (all: readonly ArticlePlan[], turns: boolean) =>
      all.map((plan, index) => (index === 0 ? { ...plan, turns } : plan));
    const ends = pageEnds(turning(linked, false), layout.rows);
    const filled = (ends.at(-1) ?? 0) / layout.rows;
    for (const lines of filled < leastFilled || filled === 1 ? [] : wider) {
      const articles = inLines(measures.slice(before, first), lines.pitch, layout.pitch);
      const page = { rows: lines.rows, columns: layout.columns, before, filled: true };
      const placed = planNewspaper(articles, page, slack);
      if (pageEnds(placed, lines.rows).length <= ends.length)
        return turning(placed, linked[0]?.turns === true).map((plan) => ({ ...plan, ...lines }));
    }
    return linked.map((plan) => ({ ...plan, rows: layout.rows, pitch: layout.pitch }));
  });
}

/** Articles whose pages are one, or share an article with each other. */
function linkedPages(plans: readonly ArticlePlan[]): ArticlePlan[][] {
  const linked: ArticlePlan[][] = [];
  let isLinked = false;
  for (const page of pagesOf(plans)) {
    if (isLinked && page[0]?.turns === false) linked.at(-1)?.push(...page);
    else linked.push([...page]);
    isLinked = page.some(runsOn);
  }
  return linked;
}

/** Fewer lines in the height of a page, the fewest first. */
function widerLines({ rows, pitch, mostPitch }: LayoutData): Lines[] {
  const wider: Lines[] = [];
  for (let fewer = rows - 1; fewer > 1; fewer -= 1) {
    const apart = (pitch * (rows - 1)) / (fewer - 1);
    if (apart > mostPitch) break;
    wider.unshift({ rows: fewer, pitch: apart });
  }
  return wider;
}
