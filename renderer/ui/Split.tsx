import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useRef,
  useState,
} from 'react';
import styles from './Split.module.css';
import { classNames } from './class-names.ts';

type Props = {
  /** Accessible name of the bar between the panes. */
  label: string;
  /** Panes side by side (`horizontal`) or one above the other. */
  direction?: 'horizontal' | 'vertical';
  /** Size of the first pane in `unit`s; the second takes what is left. */
  size: number;
  /** CSS pixels, or per cent of the whole. */
  unit?: 'px' | '%';
  min: number;
  max: number;
  /** Called once a change is finished. */
  onSizeChange: (size: number) => void;
  /** Size to which a double click and Enter go back. */
  initialSize: number;
  first: ReactNode;
  second: ReactNode;
  /** Makes the first pane, bar included, a landmark of that name; `pane` is for F6. */
  landmark?: { element: 'nav' | 'section'; label: string; pane: string };
  className?: string;
};

const steps = { px: 16, '%': 2 };

/** Two panes with a bar between them that pointer and arrow keys move. */
export function Split(props: Props) {
  const {
    label,
    direction = 'horizontal',
    size,
    min,
    max,
    onSizeChange,
    initialSize,
    first,
    second,
    landmark,
    unit = 'px',
  } = props;
  const [dragged, setDragged] = useState<number | null>(null);
  const start = useRef({ at: 0, size: 0, perUnit: 1 });
  const splitRef = useRef<HTMLDivElement>(null);
  const First = landmark?.element ?? 'div';
  const horizontal = direction === 'horizontal';
  const shown = clamp(dragged ?? size);

  function clamp(value: number): number {
    return Math.round(Math.min(max, Math.max(min, value)));
  }

  function handlePointerDown(event: PointerEvent<HTMLElement>) {
    event.currentTarget.setPointerCapture(event.pointerId);
    const whole = splitRef.current?.getBoundingClientRect();
    const lengthPx = (horizontal ? whole?.width : whole?.height) ?? 100;
    start.current = {
      at: horizontal ? event.clientX : event.clientY,
      size: shown,
      perUnit: unit === 'px' ? 1 : lengthPx / 100,
    };
    setDragged(shown);
  }

  function handlePointerMove(event: PointerEvent) {
    if (dragged === null) return;
    const moved = (horizontal ? event.clientX : event.clientY) - start.current.at;
    setDragged(clamp(start.current.size + moved / start.current.perUnit));
  }

  function handlePointerUp() {
    if (dragged !== null && dragged !== size) onSizeChange(dragged);
    setDragged(null);
  }

  function handleKeyDown(event: KeyboardEvent) {
    const less = horizontal ? 'ArrowLeft' : 'ArrowUp';
    const more = horizontal ? 'ArrowRight' : 'ArrowDown';
    const next = {
      [less]: shown - steps[unit],
      [more]: shown + steps[unit],
      Home: min,
      End: max,
      Enter: initialSize,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onSizeChange(clamp(next));
  }

  return (
    <div
      ref={splitRef}
      className={classNames(styles.split, props.className)}
      data-direction={direction}
      style={{ '--split-size': `${shown}${unit}` } as CSSProperties}
    >
      <First className={styles.first} aria-label={landmark?.label} data-pane={landmark?.pane}>
        <div className={styles.pane}>{first}</div>
        <div
          role="separator"
          tabIndex={0}
          className={styles.bar}
          aria-label={label}
          aria-orientation={horizontal ? 'vertical' : 'horizontal'}
          aria-valuenow={shown}
          aria-valuemin={min}
          aria-valuemax={max}
          data-dragging={dragged !== null || undefined}
          onPointerDown={handlePointerDown}
          onPointerMove={handlePointerMove}
          onPointerUp={handlePointerUp}
          onPointerCancel={() => setDragged(null)}
          onDoubleClick={() => onSizeChange(clamp(initialSize))}
          onKeyDown={handleKeyDown}
        />
      </First>
      <div className={styles.pane}>{second}</div>
    </div>
  );
}
