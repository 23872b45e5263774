import { useQuery } from '@tanstack/react-query';
import { Columns2, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Failure } from '#renderer/workbench/Failure.tsx';
import { useFeatures } from '#renderer/workbench/feature.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { formatEvidence } from '#shared/i18n/format-evidence.ts';
import { issueId as issueIdSchema, type IssueId } from '#shared/domain/ids.ts';
import { CorrectIssueDialog } from './CorrectIssueDialog.tsx';
import { CorrectPageDialog } from './CorrectPageDialog.tsx';
import { IssueArticle } from './IssueArticle.tsx';
import styles from './IssueView.module.css';
import { issueName, pageName, publicationName } from '#renderer/workbench/place-names.ts';

/** An issue: its date and where it comes from, its pages, the articles of each in reading order. */
export function IssueView({ id }: { id: string | null }) {
  const issueId = issueIdSchema.safeParse(id);
  return issueId.success ? (
    <Issue issueId={issueId.data} />
  ) : (
    <Failure error={{ code: 'not_found', details: {} }} />
  );
}

function Issue({ issueId }: { issueId: IssueId }) {
  const { t, i18n } = useTranslation('library');
  const { openOverlay, navigate } = useWorkbench();
  const issue = useQuery(procedureQuery('library.issue', { issueId }));
  const controls = useFeatures().flatMap(({ issueControls }) => issueControls ?? []);
  if (issue.isError) return <Failure error={issue.error} onRetry={() => void issue.refetch()} />;
  if (issue.data === undefined) return null;
  const { publication, dateEvidence, pages } = issue.data;
  return (
    <div className={styles.view} tabIndex={0} role="region" aria-label={issueName(i18n, issue.data)}>
      <header className={styles.header}>
        <div className={styles.titles}>
          <h2 className={styles.publication}>{publicationName(i18n, publication)}</h2>
          <p className={styles.date}>{issueName(i18n, issue.data)}</p>
        </div>
        <div className={styles.controls}>
          {controls.map(({ id, component: Control }) => (
            <Control key={id} issueId={issueId} />
          ))}
          <Button onClick={() => openOverlay(CorrectIssueDialog, { issueId })}>{t('issue.correct')}</Button>
        </div>
        {dateEvidence !== null && (
          <p className={styles.evidence}>
            <span className={styles.evidenceLabel}>{t('issue.evidence')}</span>{' '}
            {formatEvidence(i18n, dateEvidence)}
          </p>
        )}
      </header>
      {pages.length === 0 && <EmptyState title={t('issue.empty')} />}
      {pages.map((page) => (
        <section key={page.id} className={styles.page} aria-label={pageName(i18n, page)}>
          <div className={styles.pageHead}>
            <h3 className={styles.pageName}>{pageName(i18n, page)}</h3>
            <span className={styles.pageCount}>{t('list.count', { count: page.articles.length })}</span>
            <IconButton
              label={t('issue.correctPage')}
              onClick={() => openOverlay(CorrectPageDialog, { pageId: page.id })}
            >
              <Pencil aria-hidden />
            </IconButton>
            <Button
              variant="quiet"
              onClick={() =>
                navigate({ scope: { kind: 'page', pageId: page.id }, list: 'library', work: null })
              }
            >
              <Columns2 aria-hidden />
              {t('issue.review')}
            </Button>
          </div>
          <ol>
            {page.articles.map((article) => (
              <IssueArticle key={article.id} article={article} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
