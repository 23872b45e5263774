import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
} from 'react';
import styles from './VirtualList.module.css';
import { classNames } from './class-names.ts';
import { isInSight } from './is-in-sight.ts';
import { nextIndex } from './next-index.ts';
import { asksForContextMenu, openContextMenu } from './open-context-menu.ts';
import { withoutForcedLayout } from './without-forced-layout.ts';

/** How a key or click changes the selection; `range` reaches from the anchor that the list keeps. */
export type SelectionChange =
  | { kind: 'one' | 'toggle'; index: number }
  | { kind: 'range'; from: number; to: number }
  | { kind: 'all' };

type HeightOf = (index: number) => number | undefined;

type Props = {
  label: string;
  count: number;
  rowHeight: number;
  /** Height of rows that are not `rowHeight` high; undefined for all others. */
  heightOf?: HeightOf | undefined;
  rowKey: (index: number) => string;
  renderRow: (index: number) => ReactNode;
  isSelected: (index: number) => boolean;
  /** The row that keys act on; -1 for none. */
  activeIndex: number;
  onActiveIndexChange: (index: number) => void;
  onSelect: (change: SelectionChange) => void;
  /** Enter, or a plain click. */
  onOpen: (index: number) => void;
  /** `false`: a click only goes to a row, and does not open it. */
  opensOnClick?: boolean;
  /** First and last row on the screen, for loading. */
  onVisibleRange?: (first: number, last: number) => void;
  /** The focus has come by a key, or after one; a click brings its own row. */
  onKeyboardFocus?: (() => void) | undefined;
  /** Keys that the list itself does not use. */
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  /** `grid`: rows hold elements with role `gridcell` (columns in `header`); else each row is an option. */
  role?: 'listbox' | 'grid';
  /** Stays above the rows. */
  header?: ReactNode;
  headerHeight?: number;
  listRef?: React.RefObject<HTMLDivElement | null>;
  className?: string;
};

/** A list of any length that draws only what is seen; everything works by keyboard, several rows can be selected. */
export function VirtualList(props: Props) {
  const {
    label,
    count,
    rowHeight,
    rowKey,
    renderRow,
    isSelected,
    activeIndex,
    role = 'listbox',
    header,
  } = props;
  const headerHeight = header === undefined ? 0 : (props.headerHeight ?? rowHeight);
  const id = useId();
  const ownRef = useRef<HTMLDivElement>(null);
  const listRef = props.listRef ?? ownRef;
  const anchor = useRef(0);
  const { heightOf } = props;
  const keyOf = useMemo(() => keysFor(heightOf), [heightOf]);
  const virtualizer = useVirtualizer({
    ...withoutForcedLayout,
    count,
    getScrollElement: () => listRef.current,
    estimateSize: (index) => heightOf?.(index) ?? rowHeight,
    getItemKey: keyOf,
    overscan: 8,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
  });
  const rows = virtualizer.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? -1;
  // A callback that is new at each rendering must not be told the same range again: it would render without end.
  const tellRange = useRef(props.onVisibleRange);
  useEffect(() => {
    tellRange.current = props.onVisibleRange;
  });
  useEffect(() => {
    if (last >= 0) tellRange.current?.(first, last);
  }, [first, last]);
  useEffect(() => {
    if (
      activeIndex < 0 ||
      activeIndex >= count ||
      isInSight(virtualizer, activeIndex, rowHeight, headerHeight)
    )
      return;
    virtualizer.scrollToIndex(activeIndex);
  }, [activeIndex, count, virtualizer, rowHeight, headerHeight]);

  function select(
    index: number,
    event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean },
    toggles: boolean,
  ) {
    if (event.shiftKey) {
      props.onSelect({ kind: 'range', from: anchor.current, to: index });
      return;
    }
    anchor.current = index;
    if (!(event.ctrlKey || event.metaKey)) props.onSelect({ kind: 'one', index });
    else if (toggles) props.onSelect({ kind: 'toggle', index });
  }

  function handleKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.nativeEvent.isComposing || event.target !== event.currentTarget) return;
    const pageRows = Math.max(
      1,
      Math.floor((event.currentTarget.clientHeight - headerHeight) / rowHeight) - 1,
    );
    const next = event.altKey ? null : nextIndex(event.key, activeIndex, count, pageRows);
    if (next !== null) {
      event.preventDefault();
      props.onActiveIndexChange(next);
      select(next, event, false);
    } else if (event.key === 'Enter' && activeIndex >= 0) {
      event.preventDefault();
      props.onOpen(activeIndex);
    } else if (event.key === ' ' && activeIndex >= 0) {
      event.preventDefault();
      props.onSelect({ kind: 'toggle', index: activeIndex });
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      props.onSelect({ kind: 'all' });
    } else if (asksForContextMenu(event) && activeIndex >= 0) {
      event.preventDefault();
      openContextMenu(document.getElementById(`${id}-${activeIndex}`));
    } else {
      props.onKeyDown?.(event);
    }
  }

  function handleClick(event: MouseEvent, index: number) {
    props.onActiveIndexChange(index);
    select(index, event, true);
    const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey;
    if (isPlain && props.opensOnClick !== false) props.onOpen(index);
  }

  // A right click acts on the selection that it falls into; outside of it, on the row alone.
  function handleContextMenu(index: number) {
    props.onActiveIndexChange(index);
    if (!isSelected(index)) select(index, { shiftKey: false, ctrlKey: false, metaKey: false }, false);
  }

  return (
    <div
      ref={listRef}
      role={role}
      data-pane-start
      tabIndex={0}
      className={classNames(styles.list, props.className)}
      aria-label={label}
      aria-multiselectable
      aria-rowcount={role === 'grid' ? count + (header === undefined ? 0 : 1) : undefined}
      aria-activedescendant={
        rows.some(({ index }) => index === activeIndex) ? `${id}-${activeIndex}` : undefined
      }
      onFocus={(event) => {
        if (event.target === event.currentTarget && event.target.matches(':focus-visible'))
          props.onKeyboardFocus?.();
      }}
      onKeyDown={handleKeyDown}
    >
      {header !== undefined && <div className={styles.header}>{header}</div>}
      <div className={styles.rows} style={{ blockSize: virtualizer.getTotalSize() }}>
        {rows.map(({ index, start, size }) => (
          <div
            key={rowKey(index)}
            id={`${id}-${index}`}
            role={role === 'grid' ? 'row' : 'option'}
            className={styles.row}
            style={{ blockSize: size, transform: `translateY(${start - headerHeight}px)` }}
            aria-selected={isSelected(index)}
            aria-rowindex={role === 'grid' ? index + (header === undefined ? 1 : 2) : undefined}
            aria-setsize={role === 'grid' ? undefined : count}
            aria-posinset={role === 'grid' ? undefined : index + 1}
            data-active={index === activeIndex || undefined}
            onClick={(event) => handleClick(event, index)}
            onContextMenu={() => handleContextMenu(index)}
          >
            {renderRow(index)}
          </div>
        ))}
      </div>
    </div>
  );
}

/** A new function has the virtualizer reckon the places of all rows anew: for other heights, not at every rendering. */
function keysFor(_heights: HeightOf | undefined): (index: number) => number {
  return (index) => index;
}
