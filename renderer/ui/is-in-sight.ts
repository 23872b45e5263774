import type { Virtualizer } from '@tanstack/react-virtual';

type Rows = Virtualizer<HTMLDivElement, Element>;
/** Without measurements all rows are taken to be of one height. */
type Known = Pick<Rows, 'scrollOffset' | 'scrollRect'> & Partial<Pick<Rows, 'measurementsCache'>>;

/**
 * Whether a row of a virtual list need not be scrolled to. Told from what the virtualizer knows already: asking the
 * browser would have it lay out the page, which costs a fifth of a second where the page has just come.
 */
export function isInSight(
  { scrollOffset, scrollRect, measurementsCache = [] }: Known,
  index: number,
  rowHeight: number,
  headerHeight = 0,
): boolean {
  const offset = scrollOffset ?? 0;
  const { start = headerHeight + index * rowHeight, size = rowHeight } = measurementsCache[index] ?? {};
  if (index === 0 && offset === 0) return true;
  return start - headerHeight >= offset && start + size <= offset + (scrollRect?.height ?? 0);
}
