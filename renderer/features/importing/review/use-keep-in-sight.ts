import { type RefObject, useEffect } from 'react';
import type { BlockId } from '#shared/domain/ids.ts';
import { blockElementId, type Side } from './block-order.ts';

/**
 * When the pane gets another size, or what stands in it is drawn longer than it was reckoned, the block that has the
 * keyboard stays in sight if it was.
 */
export function useKeepInSight(listRef: RefObject<HTMLElement | null>, side: Side, id: BlockId | null): void {
  useEffect(() => {
    const list = listRef.current;
    if (list === null || id === null) return;
    let wasInSight = false;
    const find = (): HTMLElement | null => document.getElementById(blockElementId(side, id));
    function look() {
      const block = find()?.getBoundingClientRect();
      const view = list?.getBoundingClientRect();
      wasInSight =
        block !== undefined && view !== undefined && block.bottom > view.top && block.top < view.bottom;
    }
    const observer = new ResizeObserver(() => {
      if (wasInSight) find()?.scrollIntoView({ block: 'nearest' });
      else look();
    });
    for (const part of [list, ...list.children]) observer.observe(part);
    list.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      list.removeEventListener('scroll', look);
    };
  }, [listRef, side, id]);
}
