import { useTranslation } from 'react-i18next';
import { formatLocation, homeLocation } from '#renderer/workbench/location.ts';
import type { CalendarIssue } from '#shared/contract/issue-calendar.ts';
import styles from './IssueLink.module.css';
import { issueName } from '#renderer/workbench/place-names.ts';

type Props = { issue: CalendarIssue; omitYear?: number };

/** An issue of the calendar with what it holds; a link to it. */
export function IssueLink({ issue, omitYear }: Props) {
  const { t, i18n } = useTranslation('library');
  const { id, pages, articles, doubledPages } = issue;
  return (
    <a
      className={styles.link}
      href={formatLocation({ ...homeLocation, scope: { kind: 'issue', issueId: id } })}
    >
      <span className={styles.name}>{issueName(i18n, issue, omitYear ?? null)}</span>
      <span className={styles.facts}>
        {t('calendar.pages', { count: pages })} · {t('list.count', { count: articles })}
      </span>
      {doubledPages.length > 0 && (
        <span className={styles.double}>
          {t('calendar.doubledPages', { pages: doubledPages.join('、') })}
        </span>
      )}
    </a>
  );
}
