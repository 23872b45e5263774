import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { IssueCalendar } from '#shared/contract/issue-calendar.ts';
import { daysInWords } from './days-in-words.ts';
import styles from './CalendarView.module.css';
import { publicationName } from '#renderer/workbench/place-names.ts';
import { useDayNames } from './use-day-names.ts';

/** Whose calendar it is, of which year, and what is learned from it. */
export function CalendarHead({ calendar }: { calendar: IssueCalendar }) {
  const { t, i18n } = useTranslation('library');
  const { navigate } = useWorkbench();
  const names = useDayNames();
  const all = useQuery(procedureQuery('library.publications', {}));
  const { publicationId, year, years, days, spans, gaps, doubles, weekdays } = calendar;
  const inWords = daysInWords(i18n.language, weekdays, names.weekday);
  const known = years.map((entry) => entry.year);
  const shown = year === null || known.includes(year) ? known : [...known, year].toSorted((a, b) => a - b);
  const neighbour = (step: 1 | -1) =>
    step < 0 ? known.findLast((other) => other < (year ?? 0)) : known.find((other) => other > (year ?? 0));
  const goTo = (target: number | undefined) =>
    target !== undefined && navigate({ params: { year: String(target), day: '' } }, { replace: true });
  const publications = (all.data?.publications ?? []).map(({ id, name }) => ({
    value: id,
    label: publicationName(i18n, name),
  }));
  const issues = days.length + spans.length;
  return (
    <header className={styles.header}>
      <h2 className={styles.publication}>{publicationName(i18n, calendar.publication)}</h2>
      <div className={styles.controls}>
        {publications.length > 1 && (
          <Select
            label={t('calendar.publication')}
            labelHidden
            value={publicationId}
            options={publications}
            onValueChange={(id) =>
              navigate({ work: { view: 'calendar', id }, params: { year: '', day: '' } })
            }
          />
        )}
        {year !== null && (
          <>
            <IconButton
              label={t('calendar.previousYear')}
              disabled={neighbour(-1) === undefined}
              onClick={() => goTo(neighbour(-1))}
            >
              <ChevronLeft aria-hidden />
            </IconButton>
            <Select
              label={t('calendar.year')}
              labelHidden
              value={String(year)}
              options={shown.map((value) => ({
                value: String(value),
                label: t('date.year', { year: String(value) }),
              }))}
              onValueChange={(value) => goTo(Number(value))}
            />
            <IconButton
              label={t('calendar.nextYear')}
              disabled={neighbour(1) === undefined}
              onClick={() => goTo(neighbour(1))}
            >
              <ChevronRight aria-hidden />
            </IconButton>
          </>
        )}
      </div>
      {year !== null && (
        <p className={styles.summary}>
          <span data-state="issue">{t('calendar.issues', { count: issues })}</span>
          <span data-state={gaps.length > 0 ? 'gap' : undefined}>
            {t('calendar.gaps', { count: gaps.length })}
          </span>
          <span data-state={doubles.length > 0 ? 'double' : undefined}>
            {t('calendar.doubles', { count: doubles.length })}
          </span>
          <span>
            {weekdays.length === 0
              ? t('calendar.noRhythm')
              : inWords === null
                ? t('calendar.daily')
                : t('calendar.rhythm', { days: inWords })}
          </span>
        </p>
      )}
    </header>
  );
}
