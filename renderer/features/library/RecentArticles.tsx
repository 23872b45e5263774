import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import styles from './HomeView.module.css';
import { IssueArticle } from './IssueArticle.tsx';

/** The articles that were changed last. */
export function RecentArticles() {
  const { t } = useTranslation('library');
  const recent = useQuery(
    procedureQuery('library.articles', { sort: { by: 'updated', direction: 'descending' }, limit: 8 }),
  );
  const articles = recent.data?.articles ?? [];
  if (articles.length === 0) return null;
  return (
    <section aria-labelledby="recent-articles">
      <h3 id="recent-articles" className={styles.heading}>
        {t('home.recent')}
      </h3>
      <ol>
        {articles.map((article) => (
          <IssueArticle key={article.id} article={article} withIssue />
        ))}
      </ol>
    </section>
  );
}
