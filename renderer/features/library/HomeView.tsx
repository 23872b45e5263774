import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Failure } from '#renderer/workbench/Failure.tsx';
import { useFeatures } from '#renderer/workbench/feature.ts';
import styles from './HomeView.module.css';
import { RecentArticles } from './RecentArticles.tsx';
import { WaitingWork } from './WaitingWork.tsx';

const figures = ['publications', 'issues', 'pages', 'articles', 'characters'] as const;

/** What fills the work pane while nothing is open: the size of the library, what waits for whom, and the articles changed last; for an empty one, how to begin. */
export function HomeView() {
  const { t, i18n } = useTranslation('library');
  const overview = useQuery(procedureQuery('library.overview', {}));
  const features = useFeatures();
  if (overview.isError) return <Failure error={overview.error} onRetry={() => void overview.refetch()} />;
  if (overview.data === undefined) return null;
  const { data } = overview;
  if (data.pages === 0) {
    return (
      <div className={styles.welcome}>
        {features.map(({ id, welcome: Welcome }) => Welcome && <Welcome key={id} />)}
      </div>
    );
  }
  return (
    <div className={styles.view} tabIndex={0} role="region" aria-label={t('home.title')}>
      <h2 className={styles.name}>{data.name.replace(/\.baoku$/, '')}</h2>
      <dl className={styles.figures}>
        {figures.map((figure) => (
          <div key={figure} className={styles.figure}>
            <dt>{t(`home.${figure}`)}</dt>
            <dd>{new Intl.NumberFormat(i18n.language).format(data[figure])}</dd>
          </div>
        ))}
      </dl>
      <WaitingWork />
      <RecentArticles />
    </div>
  );
}
