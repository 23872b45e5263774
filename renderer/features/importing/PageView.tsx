import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Split } from '#renderer/ui/Split.tsx';
import { Failure } from '#renderer/workbench/Failure.tsx';
import { useViewState } from '#renderer/workbench/use-view-state.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { pageId as pageIdSchema, type PageId } from '#shared/domain/ids.ts';
import { LedgerBar } from './LedgerBar.tsx';
import { PageArticles } from './PageArticles.tsx';
import { PageSourceText } from './PageSourceText.tsx';
import styles from './PageView.module.css';
import { articleColours } from './article-colours.ts';
import { usePageFocus } from './use-page-focus.ts';
import { usePageTitle } from './use-page-title.ts';

/** A page with its source beside its articles: which piece of the one became which piece of the other. */
export function PageView({ id }: { id: string | null }) {
  const pageId = pageIdSchema.safeParse(id);
  return pageId.success ? (
    <Page pageId={pageId.data} />
  ) : (
    <Failure error={{ code: 'not_found', details: {} }} />
  );
}

function Page({ pageId }: { pageId: PageId }) {
  const { t } = useTranslation('importing');
  const { runAction } = useWorkbench();
  const title = usePageTitle(pageId);
  const source = useQuery(procedureQuery('importing.pageSource', { pageId }));
  const rows = useQuery(procedureQuery('library.articles', { filter: { pageId }, limit: 1000 }));
  const [share, setShare] = useViewState('pageSourceShare');
  const focus = usePageFocus();
  if (source.isError) return <Failure error={source.error} onRetry={() => void source.refetch()} />;
  if (rows.isError) return <Failure error={rows.error} onRetry={() => void rows.refetch()} />;
  if (source.data === undefined || rows.data === undefined) return null;
  const articles = rows.data.articles;
  const colours = articleColours(articles.map((article) => article.id));
  return (
    <div className={styles.view}>
      <header className={styles.header}>
        <div className={styles.titles}>
          <h2 className={styles.name}>{title.page}</h2>
          <p className={styles.issue}>{title.issue}</p>
        </div>
        <Button onClick={() => runAction('library.correctPage')}>{t('page.correct')}</Button>
      </header>
      <Split
        label={t('page.resize')}
        unit="%"
        size={typeof share === 'number' ? share : 50}
        initialSize={50}
        min={20}
        max={80}
        onSizeChange={setShare}
        first={<PageSourceText page={source.data} colours={colours} focus={focus} />}
        second={<PageArticles page={source.data} articles={articles} colours={colours} focus={focus} />}
      />
      <LedgerBar ledger={source.data.ledger} />
    </div>
  );
}
