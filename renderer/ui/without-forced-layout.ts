import { elementScroll, type Virtualizer } from '@tanstack/react-virtual';

type Rect = { width: number; height: number };

const scrolled = new WeakSet<Element>();

/**
 * How a virtual list learns its size and takes its place without having the browser lay out the page for it, which while the
 * page comes up costs more than all else that a list does.
 */
export const withoutForcedLayout = {
  /** The first rows are rendered as if the list were as high as the window, in one step with everything else. */
  get initialRect(): Rect {
    return { width: 0, height: window.innerHeight };
  },
  /** The true size comes right after the layout that is made anyway, before anything is painted. */
  observeElementRect(
    { scrollElement }: Virtualizer<HTMLDivElement, Element>,
    tell: (rect: Rect) => void,
  ): (() => void) | undefined {
    if (scrollElement === null) return undefined;
    const observer = new ResizeObserver(() =>
      tell({ width: scrollElement.clientWidth, height: scrollElement.clientHeight }),
    );
    observer.observe(scrollElement);
    return () => observer.disconnect();
  },
  /** What stands at its start from the beginning is not sent there once more. */
  scrollToFn(
    offset: number,
    options: { adjustments?: number; behavior?: ScrollBehavior },
    list: Virtualizer<HTMLDivElement, Element>,
  ): void {
    const { scrollElement, scrollOffset } = list;
    if (scrollElement === null) return;
    const isAtStart = (scrollOffset ?? 0) === 0 && !scrolled.has(scrollElement);
    if (isAtStart && offset + (options.adjustments ?? 0) === 0) return;
    scrolled.add(scrollElement);
    elementScroll(offset, options, list);
  },
};
