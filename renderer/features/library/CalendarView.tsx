import { useQuery } from '@tanstack/react-query';
import { CalendarX } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Failure } from '#renderer/workbench/Failure.tsx';
import { useLocation } from '#renderer/workbench/use-location.ts';
import type { IssueCalendar } from '#shared/contract/issue-calendar.ts';
import { publicationId as publicationIdSchema, type PublicationId } from '#shared/domain/ids.ts';
import { CalendarHead } from './CalendarHead.tsx';
import { CalendarYear } from './CalendarYear.tsx';
import styles from './CalendarView.module.css';
import { IssueLink } from './IssueLink.tsx';
import { longSpans } from './calendar-days.ts';

/** The issues of a publication by their days, a year at a time: what is there, what is missing, what is there twice. */
export function CalendarView({ id }: { id: string | null }) {
  const publicationId = publicationIdSchema.safeParse(id);
  return publicationId.success ? (
    <Calendar publicationId={publicationId.data} />
  ) : (
    <Failure error={{ code: 'not_found', details: {} }} />
  );
}

function Calendar({ publicationId }: { publicationId: PublicationId }) {
  const { t } = useTranslation('library');
  const { params } = useLocation();
  const year = /^\d{1,4}$/.test(params['year'] ?? '') ? Number(params['year']) : undefined;
  const calendar = useQuery(
    procedureQuery('library.calendar', { publicationId, ...(year === undefined ? {} : { year }) }),
  );
  const isShown = calendar.data !== undefined;
  const view = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The keys of the calendar work at once.
    if (isShown) view.current?.querySelector<HTMLElement>('[data-day][tabindex="0"]')?.focus();
  }, [isShown]);
  if (calendar.isError) return <Failure error={calendar.error} onRetry={() => void calendar.refetch()} />;
  if (calendar.data === undefined) return null;
  const { data } = calendar;
  return (
    <div ref={view} className={styles.view} role="region" aria-label={t('calendar.title')}>
      <CalendarHead calendar={data} />
      {data.year === null ? (
        <EmptyState
          icon={<CalendarX aria-hidden />}
          title={t('calendar.empty')}
          hint={t('calendar.emptyHint')}
        />
      ) : (
        <CalendarYear key={`${publicationId} ${data.year}`} calendar={data} year={data.year} />
      )}
      <Inexact calendar={data} />
    </div>
  );
}

/** Issues that stand on no day: nothing is left out of the calendar. */
function Inexact({ calendar }: { calendar: IssueCalendar }) {
  const { t } = useTranslation('library');
  const lists = [
    { title: t('calendar.longSpans'), issues: longSpans(calendar) },
    { title: t('calendar.undated'), issues: calendar.undated },
  ].filter(({ issues }) => issues.length > 0);
  if (lists.length === 0) return null;
  return (
    <div className={styles.inexact}>
      {lists.map(({ title, issues }) => (
        <section key={title}>
          <h3 className={styles.heading}>{title}</h3>
          <ul>
            {issues.map((issue) => (
              <li key={issue.id}>
                <IssueLink issue={issue} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
