import { useState } from 'react';

/** Which pages of a list its rows on the screen need, the first left out as it is always read. */
export function useShownPages(total: number, pageSize: number) {
  const [[first, last], setRange] = useState<readonly [number, number]>([0, 0]);
  const pages: number[] = [];
  for (let page = Math.floor(first / pageSize); page * pageSize <= Math.min(last, total - 1); page += 1) {
    if (page > 0) pages.push(page);
  }
  return { pages, showRange: (from: number, to: number) => setRange([from, to]) };
}
