import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { formatLocation } from '#renderer/workbench/location.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { Backlog } from '#shared/contract/library.ts';
import type { ArticleStatus } from '#shared/domain/article.ts';
import { noFilters } from './list-params.ts';
import styles from './WaitingWork.module.css';

/** Articles of these statuses wait for an editor, in the order of the workflow; finished ones wait for print. */
const editorStatuses = ['imported', 'edited', 'first-proof', 'second-proof', 'third-proof'] as const;

/** What waits for the archivist, the editors and print, each a way to begin with it. */
export function WaitingWork() {
  const { t } = useTranslation('library');
  const workbench = useWorkbench();
  const { data } = useQuery(procedureQuery('library.backlog', {}));
  if (data === undefined) return null;
  const articlesOf = (status: Exclude<ArticleStatus, 'exported'>): ReactNode => {
    const count = countOf(data, status);
    if (count === 0) return null;
    const href = formatLocation({
      scope: { kind: 'all' },
      list: 'library',
      work: null,
      params: { ...noFilters, status },
    });
    return (
      <a key={status} className={styles.item} href={href}>
        {t(`waiting.${status}`, { count })}
      </a>
    );
  };
  return (
    <section className={styles.waiting} aria-labelledby="waiting-work">
      <h3 id="waiting-work" className={styles.heading}>
        {t('waiting.title')}
      </h3>
      <dl className={styles.roles}>
        <Role name={t('waiting.archivist')}>
          {data.firstPageId !== null && (
            <a
              className={styles.item}
              href={formatLocation({
                scope: { kind: 'page', pageId: data.firstPageId },
                list: 'library',
                work: null,
                params: {},
              })}
            >
              {t('waiting.pages', { count: data.pages })}
            </a>
          )}
          {data.continuations > 0 && (
            <button
              type="button"
              className={styles.item}
              onClick={() => workbench.runAction('library.reviewContinuations')}
            >
              {t('waiting.continuations', { count: data.continuations })}
            </button>
          )}
          {data.nearDuplicates > 0 && (
            <button
              type="button"
              className={styles.item}
              onClick={() => workbench.runAction('importing.showNearDuplicates')}
            >
              {t('waiting.nearDuplicates', { count: data.nearDuplicates })}
            </button>
          )}
        </Role>
        <Role name={t('waiting.editor')}>{editorStatuses.map(articlesOf)}</Role>
        <Role name={t('waiting.print')}>{articlesOf('final')}</Role>
      </dl>
    </section>
  );
}

function Role({ name, children }: { name: string; children: ReactNode }) {
  const { t } = useTranslation('library');
  const isIdle = [children].flat(2).every((child) => !child);
  return (
    <div className={styles.role}>
      <dt>{name}</dt>
      <dd className={styles.items}>
        {isIdle ? <span className={styles.none}>{t('waiting.none')}</span> : children}
      </dd>
    </div>
  );
}

function countOf({ statuses }: Backlog, status: ArticleStatus): number {
  return statuses.find((one) => one.status === status)?.articles ?? 0;
}
