import type { Virtualizer } from '@tanstack/react-virtual';

/**
 * Whether a row of a virtual list need not be scrolled to. Told from what the virtualizer knows already: asking the
 * browser would have it lay out the page, which costs a fifth of a second where the page has just come.
 */
export function isInSight(
  { scrollOffset, scrollRect }: Pick<Virtualizer<HTMLDivElement, Element>, 'scrollOffset' | 'scrollRect'>,
  index: number,
  rowHeight: number,
  headerHeight = 0,
): boolean {
  const offset = scrollOffset ?? 0;
  const top = headerHeight + index * rowHeight;
  if (index === 0 && offset === 0) return true;
  return top - headerHeight >= offset && top + rowHeight <= offset + (scrollRect?.height ?? 0);
}
