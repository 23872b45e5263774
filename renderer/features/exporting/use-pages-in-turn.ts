import { type RefObject, useEffect, useState } from 'react';
import type { PreviewPage } from './PreviewPages.tsx';

type PagesInTurn = {
  /** What stands at a page's place by now: the page itself, what it was before, or nothing yet. */
  shownAt: (index: number) => PreviewPage | undefined;
  /** To be called when an image has loaded: once all pages in sight are drawn it is the turn of the others. */
  handleLoad: () => void;
};

/**
 * Draws the pages in sight first: a browser takes its time for each page, and draws them in no order. What is out of sight
 * stays as it was until those are painted.
 */
export function usePagesInTurn(
  view: RefObject<HTMLElement | null>,
  pages: readonly PreviewPage[],
  settled: readonly PreviewPage[],
  onSettled: (pages: readonly PreviewPage[]) => void,
): PagesInTurn {
  const [inSight, setInSight] = useState<ReadonlySet<number>>(new Set([0]));
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) =>
        setInSight((before) => {
          const now = new Set(before);
          for (const { target, isIntersecting } of entries) {
            const index = Number((target as HTMLElement).dataset['page']) - 1;
            if (isIntersecting) now.add(index);
            else now.delete(index);
          }
          return now;
        }),
      { root: view.current },
    );
    for (const page of view.current?.querySelectorAll('[data-page]') ?? []) observer.observe(page);
    return () => observer.disconnect();
  }, [view, pages.length]);

  return {
    shownAt: (index) => (inSight.has(index) ? pages[index] : settled[index]),
    handleLoad() {
      const images = [...(view.current?.querySelectorAll<HTMLImageElement>('[data-page]') ?? [])];
      const isDrawn = [...inSight].every((index) => images[index]?.complete ?? true);
      if (!isDrawn || settled === pages) return;
      // A frame has shown them by then.
      requestAnimationFrame(() => setTimeout(() => onSettled(pages)));
    },
  };
}
