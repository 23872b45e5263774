import type { BlockId } from '#shared/domain/ids.ts';
import { blockElementId } from './block-order.ts';

/**
 * Scrolls both sides to a block: what lies just outside comes in at the edge, so that going along by keys is calm; what
 * is far away comes to the middle, so that what stands around it is seen as well. At once and not smoothly: two smooth
 * scrolls at a time hinder each other, and one of them may stop on its way.
 */
export function bringIntoView(id: BlockId): void {
  for (const side of ['source', 'articles'] as const) {
    const element = document.getElementById(blockElementId(side, id));
    const list = element?.closest('[data-blocks]')?.getBoundingClientRect();
    if (!element || !list) continue;
    const { top, bottom } = element.getBoundingClientRect();
    const outside = Math.max(list.top - top, bottom - list.bottom, 0);
    element.scrollIntoView({ block: outside > list.height / 3 ? 'center' : 'nearest' });
  }
}
