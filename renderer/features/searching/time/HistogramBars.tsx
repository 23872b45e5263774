import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextIndex } from '#renderer/ui/next-index.ts';
import { formatEdtf } from '#shared/i18n/format-edtf.ts';
import styles from './HitHistogram.module.css';
import { isWithin } from './periods.ts';
import type { DateRange } from '../search-params.ts';

type Bar = { period: string; count: number };
type Brush = { anchor: number; end: number };
type Props = DateRange & { bars: readonly Bar[]; onChoose: (range: DateRange) => void };

/** Bars that pointer (drag) and keys (arrows, Shift to extend, Enter to apply, Escape to let go) choose a stretch of. */
export function HistogramBars({ bars, from, to, onChoose }: Props) {
  const { t, i18n } = useTranslation('searching');
  const id = useId();
  const track = useRef<HTMLDivElement>(null);
  const [brush, setBrush] = useState<Brush | null>(null);
  const [isDragging, setDragging] = useState(false);
  const [pointed, setPointed] = useState<number | null>(null);
  const most = Math.max(...bars.map(({ count }) => count), 1);
  const name = (period: string): string => formatEdtf(i18n, period) ?? period;
  const isChosen = (index: number): boolean => {
    if (brush !== null)
      return index >= Math.min(brush.anchor, brush.end) && index <= Math.max(brush.anchor, brush.end);
    return (from !== undefined || to !== undefined) && isWithin(bars[index]?.period ?? '', from, to);
  };
  const active = brush?.end ?? pointed;
  const told = active === null ? undefined : bars[active];

  function apply({ anchor, end }: Brush) {
    const range = { from: bars[Math.min(anchor, end)]?.period, to: bars[Math.max(anchor, end)]?.period };
    onChoose(range.from === from && range.to === to ? {} : range);
    setBrush(null);
  }

  function indexAt(event: PointerEvent): number {
    const { left, width } = track.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    const share = (event.clientX - left) / width;
    return Math.max(0, Math.min(bars.length - 1, Math.floor(share * bars.length)));
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const at = brush?.end ?? bars.findIndex((_, index) => isChosen(index));
    const key = { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' }[event.key] ?? event.key;
    const next = nextIndex(key, at, bars.length, 12);
    if (next !== null)
      setBrush({ anchor: event.shiftKey ? (brush?.anchor ?? Math.max(at, 0)) : next, end: next });
    else if ((event.key === 'Enter' || event.key === ' ') && brush !== null) apply(brush);
    else if (event.key === 'Escape' && brush !== null) setBrush(null);
    else if (['Escape', 'Delete', 'Backspace'].includes(event.key) && (from ?? to) !== undefined)
      onChoose({});
    else return;
    event.preventDefault();
  }

  return (
    <>
      <div
        ref={track}
        className={styles.bars}
        role="listbox"
        aria-multiselectable
        aria-orientation="horizontal"
        aria-label={t('histogram.bars')}
        aria-activedescendant={brush === null ? undefined : `${id}-${brush.end}`}
        tabIndex={0}
        onKeyDown={handleKeyDown}
        onBlur={() => setBrush(null)}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          const index = indexAt(event);
          setDragging(true);
          setBrush({ anchor: index, end: index });
        }}
        onPointerMove={(event) => {
          const index = indexAt(event);
          if (isDragging && brush !== null) setBrush({ ...brush, end: index });
          setPointed(index);
        }}
        onPointerLeave={() => setPointed(null)}
        onPointerUp={() => {
          if (isDragging && brush !== null) apply(brush);
          setDragging(false);
        }}
        onPointerCancel={() => {
          setDragging(false);
          setBrush(null);
        }}
      >
        {bars.map(({ period, count }, index) => (
          <div
            key={period}
            id={`${id}-${index}`}
            role="option"
            aria-selected={isChosen(index)}
            aria-label={t('histogram.bar', { period: name(period), count })}
            className={styles.slot}
            data-active={index === brush?.end || undefined}
          >
            <span
              className={styles.bar}
              data-empty={count === 0 || undefined}
              style={{ blockSize: count === 0 ? 0 : `max(2px, ${(count / most) * 100}%)` }}
            />
          </div>
        ))}
      </div>
      <div className={styles.axis} aria-hidden>
        <span>{name(bars[0]?.period ?? '')}</span>
        <span className={styles.told}>
          {told === undefined ? '' : t('histogram.bar', { period: name(told.period), count: told.count })}
        </span>
        <span>{bars.length > 1 ? name(bars.at(-1)?.period ?? '') : ''}</span>
      </div>
    </>
  );
}
