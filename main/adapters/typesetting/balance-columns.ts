import type { LayoutData } from './layout-data.ts';

/** Where an article ends, as flow.typ tells it: pages by number from 1, places in points, `opening` lines of its heads on that page. */
export type ArticleEnd = {
  index: number;
  firstPage: number;
  page: number;
  x: number;
  y: number;
  opening: number;
};

const mostTries = 6;

/** Whether the last page of an article in this layout can have columns that end unevenly. */
export function hasColumnsToBalance({ kind, columns, furniture }: LayoutData): boolean {
  return kind === 'flow' && columns > 1 && furniture.newPage;
}

/**
 * Lines to leave free at the foot of each article's last page, so that its columns end side by side. `set` composes the
 * articles with so many and tells where they end then: an article that no longer fits (subheads and pictures do not break)
 * gets a line back at a time, and after some tries all of them.
 */
export function balanceColumns(
  ends: readonly ArticleEnd[],
  layout: LayoutData,
  set: (spare: readonly number[]) => readonly ArticleEnd[],
): void {
  const spare = ends.map((end) => spareLines(end, layout));
  for (let tries = 1; spare.some((lines) => lines > 0); tries += 1) {
    const now = set(spare);
    const wrong = ends.flatMap((end, index) => (isLonger(now[index], end) ? [index] : []));
    if (wrong.length === 0) return;
    for (const index of wrong) spare[index] = tries < mostTries ? Math.max(0, (spare[index] ?? 0) - 1) : 0;
    if (!spare.some((lines) => lines > 0)) set(spare);
  }
}

function spareLines(
  { x, y, opening }: ArticleEnd,
  { rows, top, left, pitch, columns, columnWidth, gutter }: LayoutData,
): number {
  const height = rows - opening;
  const column = Math.round((x - left) / (columnWidth + gutter));
  const lines = column * height + Math.ceil((y - top) / pitch - opening - 0.01);
  return Math.max(0, height - Math.max(1, Math.ceil(lines / columns)));
}

function isLonger(now: ArticleEnd | undefined, before: ArticleEnd): boolean {
  return now === undefined || now.page - now.firstPage > before.page - before.firstPage;
}
