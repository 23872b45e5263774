import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { IssueCalendar } from '#shared/contract/issue-calendar.ts';
import { CalendarMonth } from './CalendarMonth.tsx';
import styles from './CalendarView.module.css';
import { IssueLink } from './IssueLink.tsx';
import { type CalendarCell, calendarMonths, dayAfterKey, nextDay } from './calendar-days.ts';
import { useDayNames } from './use-day-names.ts';

/** Twelve months to go through by keys: arrows and Page keys by day, week and month, N and P from doubt to doubt, Enter opens. */
export function CalendarYear({ calendar, year }: { calendar: IssueCalendar; year: number }) {
  const { t } = useTranslation('library');
  const { navigate } = useWorkbench();
  const { params } = useLocation();
  const names = useDayNames();
  const grid = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const months = calendarMonths(calendar);
  const cells = months.flatMap(({ weeks }) => weeks.flat()).filter((cell) => cell !== null);
  const first =
    cells.find(({ day }) => day === params['day']) ?? cells.find(({ issues }) => issues.length > 0);
  const [current, setCurrent] = useState(first?.day ?? cells[0]?.day ?? '');
  const isMoved = useRef(false);
  const cell = cells.find(({ day }) => day === current);
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
    const isInGrid = grid.current?.contains(event.target as Node) === true;
    if (!isDoubtKey && !isInGrid) return;
    const day = isDoubtKey ? nextDay(doubts, current, key.toLowerCase() === 'p') : dayAfterKey(current, key);
    if (day === null && !isDoubtKey) return;
    event.preventDefault();
    moveTo(day);
  }

  /** A day with one issue opens it, and going back leads to the day again; with several, the choice is beside it. */
  function handleChoose({ day, issues }: CalendarCell) {
    setCurrent(day);
    const [only, other] = issues;
    if (only === undefined) return;
    if (other !== undefined) {
      panel.current?.querySelector('a')?.focus();
      return;
    }
    navigate({ params: { year: String(year), day } }, { replace: true });
    navigate({
      scope: { kind: 'issue', issueId: only.id },
      list: 'library',
      work: null,
      params: { year: '', day: '' },
    });
  }

  return (
    <div className={styles.year} onKeyDown={handleKeyDown}>
      <div ref={grid} className={styles.months}>
        {months.map((days) => (
          <CalendarMonth key={days.month} year={year} days={days} current={current} onChoose={handleChoose} />
        ))}
      </div>
      <section ref={panel} className={styles.panel} aria-label={t('calendar.dayPanel')} data-foot>
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
    </div>
  );
}
