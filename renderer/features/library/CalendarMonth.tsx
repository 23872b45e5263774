import { useTranslation } from 'react-i18next';
import { classNames } from '#renderer/ui/class-names.ts';
import type { CalendarIssue } from '#shared/contract/issue-calendar.ts';
import styles from './CalendarMonth.module.css';
import { IssueLink } from './IssueLink.tsx';
import type { CalendarCell, CalendarMonthDays } from './calendar-days.ts';
import { useDayNames } from './use-day-names.ts';

type Props = {
  year: number;
  days: CalendarMonthDays;
  /** The day on which the keys stand. */
  current: string;
  onChoose: (cell: CalendarCell) => void;
};

/** A month of the calendar: days with issues, days on which one is missing, days that have two. */
export function CalendarMonth({ year, days: { month, weeks, spans }, current, onChoose }: Props) {
  const { t } = useTranslation('library');
  const names = useDayNames();
  const name = t(`date.months.${month}` as 'date.months.1');
  return (
    <section className={styles.month}>
      <h3 className={styles.name}>{name}</h3>
      <table
        className={styles.days}
        role="grid"
        aria-label={t('calendar.month', { year: String(year), month: name })}
      >
        <thead>
          <tr>
            {names.weekdays.map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, index) => (
            <tr key={index}>
              {week.map((cell, place) =>
                cell === null ? (
                  <td key={place} aria-hidden />
                ) : (
                  <td key={place} aria-selected={cell.day === current}>
                    <Day cell={cell} isCurrent={cell.day === current} onChoose={onChoose} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {spans.length > 0 && <Spans issues={spans} year={year} />}
    </section>
  );
}

function Day({
  cell,
  isCurrent,
  onChoose,
}: {
  cell: CalendarCell;
  isCurrent: boolean;
  onChoose: (cell: CalendarCell) => void;
}) {
  const { t } = useTranslation('library');
  const names = useDayNames();
  const { day, issues, isGap, isDouble } = cell;
  const state = isGap ? 'gap' : isDouble ? 'double' : issues.length > 0 ? 'issue' : 'none';
  return (
    <button
      type="button"
      className={classNames(styles.day, styles[state])}
      data-day={day}
      data-state={state}
      data-empty={(issues.length > 0 && issues.every(({ articles }) => articles === 0)) || undefined}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={`${names.full(day)} ${t(`calendar.state.${state}`, { count: issues.length })}`}
      onClick={() => onChoose(cell)}
    >
      {Number(day.slice(8))}
    </button>
  );
}

function Spans({ issues, year }: { issues: readonly CalendarIssue[]; year: number }) {
  const { t } = useTranslation('library');
  return (
    <ul className={styles.spans} aria-label={t('calendar.spans')}>
      {issues.map((issue) => (
        <li key={issue.id}>
          <IssueLink issue={issue} omitYear={year} />
        </li>
      ))}
    </ul>
  );
}
