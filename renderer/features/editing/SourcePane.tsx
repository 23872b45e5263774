import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { ArticleEditors } from '#renderer/editor/article-editors.ts';
import { useCaretText } from '#renderer/editor/use-caret-text.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import type { ArticleDetail } from '#shared/contract/editing.ts';
import styles from './SourcePane.module.css';
import { runOfText, sourceRuns } from './source-runs.ts';

/** The text as it came from the page, the article's own parts marked, the one of the caret's paragraph in view. */
export function SourcePane({ detail, article }: { detail: ArticleDetail; article: ArticleEditors }) {
  const { t } = useTranslation('editing');
  const { data } = useQuery(procedureQuery('importing.pageSource', { pageId: detail.pageId }));
  const caretText = useCaretText(article);
  const current = useRef<HTMLElement>(null);
  // Cutting a page of a hundred thousand characters at each move of the caret would be felt.
  const sources = useMemo(
    () =>
      (data?.sources ?? [])
        .map((source) => ({ source, runs: sourceRuns(source, data?.blocks ?? [], detail.id) }))
        .filter(({ source, runs }) => source.id === detail.source?.id || runs.some((run) => run.isOwn)),
    [data, detail.id, detail.source?.id],
  );
  const place = useMemo(() => {
    for (const { source, runs } of sources) {
      const index = runOfText(runs, caretText);
      if (index !== null) return { sourceId: source.id, index };
    }
    return null;
  }, [sources, caretText]);

  useEffect(() => {
    current.current?.scrollIntoView({ block: 'center' });
  }, [place?.sourceId, place?.index]);

  if (detail.source === null) return <EmptyState title={t('source.none')} hint={t('source.noneHint')} />;
  return (
    <div className={styles.sources}>
      {sources.map(({ source, runs }) => (
        <section key={source.id} className={styles.source} aria-label={source.name}>
          <h2 className={styles.name}>{source.name}</h2>
          <div className={styles.text} lang="zh-CN" tabIndex={0} role="region" aria-label={t('source.text')}>
            {runs.map((run, index) => {
              const isHere = place?.sourceId === source.id && place.index === index;
              return run.isOwn ? (
                <mark
                  key={index}
                  ref={isHere ? current : undefined}
                  className={styles.own}
                  data-here={isHere || undefined}
                >
                  {run.text}
                </mark>
              ) : (
                <span key={index}>{run.text}</span>
              );
            })}
          </div>
        </section>
      ))}
    </div>
  );
}
