import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './Tree.module.css';
import { flattenTree, type TreeNode } from './flatten-tree.ts';
import { isInSight } from './is-in-sight.ts';
import { nextIndex } from './next-index.ts';
import { asksForContextMenu, openContextMenu } from './open-context-menu.ts';
import { withoutForcedLayout } from './without-forced-layout.ts';

type Props = {
  label: string;
  nodes: readonly TreeNode[];
  /** What stands in a row, beside the arrow. */
  renderNode: (node: TreeNode) => ReactNode;
  expanded: ReadonlySet<string>;
  onExpandedChange: (expanded: ReadonlySet<string>) => void;
  selected: string | null;
  onSelect: (id: string) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>, activeId: string | null) => void;
  treeRef?: React.RefObject<HTMLDivElement | null>;
  rowHeight?: number;
};

/** A tree of any size that draws only what is seen; keys as in the ARIA tree pattern, letters jump to a name. */
export function Tree(props: Props) {
  const { label, nodes, renderNode, expanded, onExpandedChange, selected, onSelect, rowHeight = 28 } = props;
  const id = useId();
  const ownRef = useRef<HTMLDivElement>(null);
  const treeRef = props.treeRef ?? ownRef;
  const [activeId, setActiveId] = useState<string | null>(selected);
  // While drawing, not after it: a key pressed between the two would be taken back. What goes leaves the cursor alone.
  const [followed, setFollowed] = useState(selected);
  if (selected !== followed) {
    setFollowed(selected);
    if (selected !== null) setActiveId(selected);
  }
  const rows = flattenTree(nodes, expanded);
  const indexOf = (nodeId: string | null): number => rows.findIndex(({ node }) => node.id === nodeId);
  const activeIndex = indexOf(activeId) >= 0 ? indexOf(activeId) : indexOf(selected);
  const virtualizer = useVirtualizer({
    ...withoutForcedLayout,
    count: rows.length,
    getScrollElement: () => treeRef.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const items = virtualizer.getVirtualItems();

  useEffect(() => {
    if (activeIndex >= 0 && !isInSight(virtualizer, activeIndex, rowHeight))
      virtualizer.scrollToIndex(activeIndex);
  }, [activeIndex, virtualizer, rowHeight]);

  function toggle(nodeId: string, open: boolean) {
    const next = new Set(expanded);
    if (open) next.add(nodeId);
    else next.delete(nodeId);
    onExpandedChange(next);
  }

  function handleKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.nativeEvent.isComposing) return;
    const row = rows[activeIndex];
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const pageRows = Math.max(1, Math.floor(event.currentTarget.clientHeight / rowHeight) - 1);
    const next = plain ? nextIndex(event.key, activeIndex, rows.length, pageRows) : null;
    const goTo = (index: number): void => setActiveId(rows[index]?.node.id ?? null);
    const named =
      plain && event.key.length === 1 && event.key !== ' '
        ? [...rows.slice(activeIndex + 1), ...rows.slice(0, activeIndex + 1)].find(({ node }) =>
            node.name.toLowerCase().startsWith(event.key.toLowerCase()),
          )
        : undefined;
    if (next !== null) goTo(next);
    else if (row !== undefined && plain && event.key === 'ArrowRight') {
      if (!row.hasChildren) return;
      if (row.isExpanded) goTo(activeIndex + 1);
      else toggle(row.node.id, true);
    } else if (row !== undefined && plain && event.key === 'ArrowLeft') {
      if (row.hasChildren && row.isExpanded) toggle(row.node.id, false);
      else if (row.parentId !== null) setActiveId(row.parentId);
    } else if (row !== undefined && plain && (event.key === 'Enter' || event.key === ' '))
      onSelect(row.node.id);
    else if (named !== undefined) setActiveId(named.node.id);
    else if (asksForContextMenu(event)) openContextMenu(document.getElementById(`${id}-${activeIndex}`));
    else {
      props.onKeyDown?.(event, row?.node.id ?? null);
      return;
    }
    event.preventDefault();
  }

  return (
    <div
      ref={treeRef}
      role="tree"
      data-pane-start
      tabIndex={0}
      className={styles.tree}
      aria-label={label}
      aria-activedescendant={
        items.some(({ index }) => index === activeIndex) ? `${id}-${activeIndex}` : undefined
      }
      onKeyDown={handleKeyDown}
    >
      <div role="presentation" className={styles.rows} style={{ blockSize: virtualizer.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const { node, level, hasChildren, isExpanded, position, siblings } = row;
          return (
            <div
              key={node.id}
              id={`${id}-${index}`}
              role="treeitem"
              className={styles.row}
              style={{
                blockSize: rowHeight,
                transform: `translateY(${start}px)`,
                paddingInlineStart: 4 + (level - 1) * 14,
              }}
              aria-level={level}
              aria-posinset={position}
              aria-setsize={siblings}
              aria-expanded={hasChildren ? isExpanded : undefined}
              aria-selected={node.id === selected}
              data-active={index === activeIndex || undefined}
              onClick={() => onSelect(node.id)}
              onDoubleClick={() => hasChildren && toggle(node.id, !isExpanded)}
              onContextMenu={() => setActiveId(node.id)}
            >
              <span
                className={styles.arrow}
                data-open={isExpanded || undefined}
                onClick={(event) => {
                  if (!hasChildren) return;
                  event.stopPropagation();
                  toggle(node.id, !isExpanded);
                }}
              >
                {hasChildren && <ChevronRight aria-hidden />}
              </span>
              {renderNode(node)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
