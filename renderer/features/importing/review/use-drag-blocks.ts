import { type DragEvent, useRef, useState } from 'react';
import { useLatestCallback } from '#renderer/ui/use-latest-callback.ts';
import type { ReviewOperation } from '#shared/contract/page-review.ts';
import type { ArticleId, BlockId } from '#shared/domain/ids.ts';
import type { BlockSelection } from './use-block-selection.ts';

/** Where a dragged block may be let go. */
export type DropPlace =
  | { kind: 'article'; articleId: ArticleId }
  | { kind: 'before'; articleId: ArticleId; blockId: BlockId }
  | { kind: 'new-article' }
  | { kind: 'furniture' };

/** What blocks and places answer to a drag with. The same object always, so that what has not changed is not drawn anew. */
export type BlockDragging = {
  source: (id: BlockId) => {
    draggable: true;
    onDragStart: (event: DragEvent) => void;
    onDragEnd: () => void;
  };
  target: (place: DropPlace) => {
    onDragOver: (event: DragEvent) => void;
    onDragLeave: () => void;
    onDrop: (event: DragEvent) => void;
  };
};

export type DragBlocks = {
  isDragging: boolean;
  /** Names the place under the pointer. */
  over: string | null;
  dragging: BlockDragging;
};

/** Drags the chosen blocks, or the one under the pointer where it is not among them. */
export function useDragBlocks(
  selection: BlockSelection,
  arrange: (operation: ReviewOperation) => Promise<boolean>,
): DragBlocks {
  const dragged = useRef<readonly BlockId[]>([]);
  const selectedNow = useLatestCallback(() => selection.selected);
  const arrangeNow = useLatestCallback(arrange);
  const [isDragging, setDragging] = useState(false);
  const [over, setOver] = useState<string | null>(null);
  function end() {
    dragged.current = [];
    setDragging(false);
    setOver(null);
  }

  const [dragging] = useState<BlockDragging>(() => ({
    source: (id) => ({
      draggable: true,
      onDragStart(event) {
        const selected = selectedNow();
        const ids = selected.has(id) ? [...selected] : [id];
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', ids.join(' '));
        dragged.current = ids;
        // What changes under the pointer while a drag begins would end it.
        setTimeout(() => setDragging(true));
      },
      onDragEnd() {
        end();
      },
    }),
    target: (place) => ({
      onDragOver(event) {
        if (dragged.current.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        event.dataTransfer.dropEffect = 'move';
        setOver(placeKey(place));
      },
      onDragLeave: () => setOver(null),
      onDrop(event) {
        if (dragged.current.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        const operation = dropOperation(place, dragged.current);
        end();
        if (operation !== null) void arrangeNow(operation);
      },
    }),
  }));
  return { isDragging, over, dragging };
}

/** Tells one place from another. */
export function placeKey(place: DropPlace): string {
  if (place.kind === 'article') return `article ${place.articleId}`;
  return place.kind === 'before' ? `before ${place.articleId} ${place.blockId}` : place.kind;
}

function dropOperation(place: DropPlace, dragged: readonly BlockId[]): ReviewOperation | null {
  const blockIds = [...dragged];
  switch (place.kind) {
    case 'article':
      return { do: 'move-blocks', blockIds, articleId: place.articleId };
    case 'before':
      // Let go on itself: nothing moves.
      return dragged.includes(place.blockId)
        ? null
        : { do: 'move-blocks', blockIds, articleId: place.articleId, before: place.blockId };
    case 'new-article':
      return { do: 'new-article', blockIds };
    case 'furniture':
      return { do: 'set-role', blockIds, role: 'furniture' };
  }
}
