import { useEffect, useMemo, useRef, useState } from 'react';
import { useLatestCallback } from '#renderer/ui/use-latest-callback.ts';
import type { PageReview } from '#shared/contract/page-review.ts';
import type { BlockId } from '#shared/domain/ids.ts';
import { blockOrder, type Side } from './block-order.ts';
import { bringIntoView } from './bring-into-view.ts';
import { stepByArticle } from './step-by-article.ts';

/** How pointing and clicking choose blocks. The same object always, so that what has not changed is not drawn anew. */
export type BlockPicking = {
  point: (id: BlockId | null) => void;
  /** `add`: one more or one less; `range`: from the last one chosen alone to this one. */
  choose: (id: BlockId, side: Side, how?: 'alone' | 'add' | 'range') => void;
};

/** Which blocks of a page are chosen, and where the keyboard is. */
export type BlockSelection = {
  focusId: BlockId | null;
  side: Side;
  /** Never empty while a block has the focus. */
  selected: ReadonlySet<BlockId>;
  pointedId: BlockId | null;
  picking: BlockPicking;
  /** Chooses all that a doubt is about; of none, nothing changes. */
  chooseAll: (ids: readonly BlockId[]) => void;
  /** Goes along the blocks; `to` is an index of the order. */
  move: (to: (at: number, last: number) => number, extend: boolean) => void;
  /** Goes to where another article begins, or chooses all to where this one ends. */
  moveByArticle: (by: -1 | 1, extend: boolean) => void;
  changeSide: (side: Side) => void;
};

type State = { focusId: BlockId | null; anchorId: BlockId | null; side: Side; chosen: readonly BlockId[] };

export function useBlockSelection(page: PageReview): BlockSelection {
  const [state, setState] = useState<State>({ focusId: null, anchorId: null, side: 'source', chosen: [] });
  const [pointedId, setPointed] = useState<BlockId | null>(null);
  const order = useMemo(() => blockOrder(page, state.side), [page, state.side]);
  const known = useMemo(() => new Set(order), [order]);
  const asked = page.doubts[0]?.blockIds;
  const first = asked?.[0] ?? order[0] ?? null;
  const isMoved = state.focusId !== null && known.has(state.focusId);
  const focusId = isMoved ? state.focusId : first;
  const selected = useMemo(() => {
    const kept = state.chosen.filter((id) => known.has(id));
    if (kept.length > 0) return new Set(kept);
    // Nothing has been chosen yet: all that the first doubt is about.
    if (!isMoved && asked !== undefined && asked.length > 0) return new Set(asked);
    return new Set(focusId === null ? [] : [focusId]);
  }, [state.chosen, known, focusId, isMoved, asked]);

  // A block is followed when it is drawn: of a long page, only what is near it may be. What is shown first is what the first
  // doubt is about.
  const followed = useRef(focusId);
  useEffect(() => {
    if (followed.current !== null) bringIntoView(followed.current);
    followed.current = null;
  });

  // What a step has moved away is followed, too.
  const shownVersion = useRef(page.version);
  useEffect(() => {
    if (shownVersion.current === page.version) return;
    shownVersion.current = page.version;
    if (focusId !== null) bringIntoView(focusId);
  }, [page.version, focusId]);

  function range(from: BlockId | null, to: BlockId, along: readonly BlockId[]): BlockId[] {
    const one = along.indexOf(from ?? to);
    const other = along.indexOf(to);
    return along.slice(Math.max(0, Math.min(one, other)), Math.max(one, other) + 1);
  }

  function choose(id: BlockId, side: Side, how: 'alone' | 'add' | 'range' = 'alone') {
    const along = side === state.side ? order : blockOrder(page, side);
    const anchorId = state.anchorId ?? focusId;
    if (how === 'range') setState({ focusId: id, anchorId, side, chosen: range(anchorId, id, along) });
    else if (how === 'add') {
      const rest = [...selected].filter((other) => other !== id);
      setState({ focusId: id, anchorId: id, side, chosen: selected.has(id) ? rest : [...rest, id] });
    } else setState({ focusId: id, anchorId: id, side, chosen: [id] });
    setPointed(null);
    followed.current = id;
  }

  function chooseAll(ids: readonly BlockId[]) {
    const [first] = ids;
    if (first === undefined) return;
    setState({ focusId: first, anchorId: first, side: state.side, chosen: ids });
    setPointed(null);
    followed.current = first;
  }

  function move(to: (at: number, last: number) => number, extend: boolean) {
    if (order.length === 0) return;
    const at = focusId === null ? -1 : order.indexOf(focusId);
    const next = order[Math.min(order.length - 1, Math.max(0, to(at, order.length - 1)))];
    if (next !== undefined) choose(next, state.side, extend ? 'range' : 'alone');
  }

  function moveByArticle(by: -1 | 1, extend: boolean) {
    const ownerOf = new Map(page.blocks.map(({ id, articleId }) => [id, articleId]));
    const owners = order.map((id) => ownerOf.get(id) ?? null);
    move((at) => stepByArticle(owners, at, by, extend), extend);
  }

  const chooseBlock = useLatestCallback(choose);
  const picking = useMemo(() => ({ point: setPointed, choose: chooseBlock }), [chooseBlock]);

  return {
    focusId,
    side: state.side,
    selected,
    pointedId,
    picking,
    chooseAll,
    move,
    moveByArticle,
    changeSide(side) {
      setState({ ...state, focusId, side });
      followed.current = focusId;
    },
  };
}
