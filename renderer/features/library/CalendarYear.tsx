import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { IssueCalendar } from '#shared/contract/library.ts';
import { CalendarMonth } from './CalendarMonth.tsx';
import styles from './CalendarView.module.css';
import { IssueLink } from './IssueLink.tsx';
import { type CalendarCell, calendarMonths, dayAfterKey, nextDay } from './calendar-days.ts';
import { useDayNames } from './use-day-names.ts';

/** Twelve months to go through by keys: arrows and Page keys by day, week and month, N and P from doubt to doubt, Enter opens. */
export function CalendarYear({ calendar, year }: { calendar: IssueCalendar; year: number }) {
  const { t } = useTranslation('library');
  const { navigate } = useWorkbench();
  const names = useDayNames();
  const grid = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const months = calendarMonths(calendar);
  const first = months
    .flatMap(({ weeks }) => weeks.flat())
    .find((cell) => cell !== null && cell.issues.length > 0);
  const [current, setCurrent] = useState(first?.day ?? `${String(year).padStart(4, '0')}-01-01`);
  const isMoved = useRef(false);
  const cell = months.flatMap(({ weeks }) => weeks.flat()).find((other) => other?.day === current) ?? null;
  const doubts = [...new Set([...calendar.gaps, ...calendar.doubles])];

  useEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${current}"]`)?.focus();
  }, [current]);

  function moveTo(day: string | null) {
    if (day === null || day === current) return;
    isMoved.current = true;
    setCurrent(day);
  }

  function handleKeyDown(event: React.KeyboardEvent) {
    const { nativeEvent, key } = event;
    if (nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const isDoubtKey = /^[np]$/i.test(key);
    const day = isDoubtKey ? nextDay(doubts, current, key.toLowerCase() === 'p') : dayAfterKey(current, key);
    if (day === null && !isDoubtKey) return;
    event.preventDefault();
    moveTo(day);
  }

  /** A day with one issue opens it; with several, the choice is beside it. */
  function handleChoose({ day, issues }: CalendarCell) {
    setCurrent(day);
    const [only, other] = issues;
    if (only !== undefined && other === undefined) {
      navigate({
        scope: { kind: 'issue', issueId: only.id },
        list: 'library',
        work: null,
        params: { year: '' },
      });
    } else if (other !== undefined) panel.current?.querySelector('a')?.focus();
  }

  return (
    <>
      <div ref={grid} className={styles.months} onKeyDown={handleKeyDown}>
        {months.map((days) => (
          <CalendarMonth key={days.month} year={year} days={days} current={current} onChoose={handleChoose} />
        ))}
      </div>
      <section ref={panel} className={styles.panel} aria-label={t('calendar.dayPanel')}>
        <div className={styles.dayFacts} aria-live="polite">
          <strong>{names.full(current)}</strong>
          {cell?.isGap === true && <span>{t('calendar.gapExplain')}</span>}
          {cell?.isGap === false && cell.issues.length === 0 && <span>{t('calendar.noIssue')}</span>}
          {cell?.issues.map((issue) => (
            <IssueLink key={issue.id} issue={issue} omitYear={year} />
          ))}
        </div>
        {doubts.length > 0 && (
          <div className={styles.doubts}>
            <Button onClick={() => moveTo(nextDay(doubts, current, true))}>
              {t('calendar.previousDoubt')} <Kbd shortcut="P" />
            </Button>
            <Button onClick={() => moveTo(nextDay(doubts, current, false))}>
              {t('calendar.nextDoubt')} <Kbd shortcut="N" />
            </Button>
          </div>
        )}
      </section>
    </>
  );
}
