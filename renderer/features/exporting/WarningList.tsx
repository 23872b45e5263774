import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { untitledName } from '#renderer/workbench/place-names.ts';
import { documentText } from '#shared/document/plain-text.ts';
import { openingOf } from '#shared/text/opening.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import styles from './WarningList.module.css';
import { type ExportWarning, groupWarnings, type WarnedArticle } from './warning-groups.ts';

/** Articles named under one sentence; each is read by itself for its headline. */
const mostNamed = 20;

/** What the user should know before these pages are printed, each sentence once, with the articles that it is about. */
export function WarningList({ warnings }: { warnings: readonly ExportWarning[] }) {
  const { t, i18n } = useTranslation('exporting');
  if (warnings.length === 0) return null;
  return (
    <section className={styles.warnings} aria-label={t('warnings.title')}>
      <h3 className={styles.title}>
        <TriangleAlert aria-hidden />
        {t('warnings.title')}
      </h3>
      <ul>
        {groupWarnings(i18n, warnings).map(({ sentence, articles }) => (
          <li key={sentence}>
            {articles.length < 2 ? (
              <p className={styles.sentence}>
                {sentence}
                {articles.map((article) => (
                  <ArticleLink key={article.id} {...article} />
                ))}
              </p>
            ) : (
              <details>
                <summary className={styles.sentence}>
                  {sentence} <Badge>{t('warnings.articles', { count: articles.length })}</Badge>
                </summary>
                <ul className={styles.articles}>
                  {articles.slice(0, mostNamed).map((article) => (
                    <li key={article.id}>
                      <ArticleLink {...article} />
                    </li>
                  ))}
                  {articles.length > mostNamed && (
                    <li>{t('warnings.more', { count: articles.length - mostNamed })}</li>
                  )}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ArticleLink({ id, place }: WarnedArticle) {
  const { i18n } = useTranslation('exporting');
  const workbench = useWorkbench();
  const article = useQuery(procedureQuery('editing.article', { articleId: id })).data;
  return (
    <button
      type="button"
      className={styles.article}
      lang={article?.heads.headline == null ? undefined : 'zh-CN'}
      onClick={() => workbench.navigate({ work: { view: 'article', id }, params: { place } })}
    >
      {article?.heads.headline ??
        untitledName(i18n, article === undefined ? null : openingOf(documentText(article.body)))}
    </button>
  );
}
