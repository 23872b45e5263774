import { SearchX } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Failure } from '#renderer/workbench/Failure.tsx';
import { questionOf } from '#renderer/workbench/search-location.ts';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { useViewState } from '#renderer/workbench/use-view-state.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { ContextLines } from './hits/ContextLines.tsx';
import { FacetPanel } from './facets/FacetPanel.tsx';
import { HitHistogram } from './time/HitHistogram.tsx';
import { HitList } from './hits/HitList.tsx';
import { ResultHeader } from './ResultHeader.tsx';
import { SearchGuide } from './query/SearchGuide.tsx';
import styles from './SearchResults.module.css';
import { ViewBar } from './ViewBar.tsx';
import { clearFilters, isFiltered, searchViewOf } from './search-params.ts';
import { useNearHits } from './hits/use-near-hits.ts';
import { useResultFacets } from './facets/use-result-facets.ts';
import { hitsAPage, useSearchHits } from './hits/use-search-hits.ts';
import { UnfinishedNotice } from './UnfinishedNotice.tsx';
import { useUnfinishedSearch } from './use-unfinished-search.ts';

// Plots come with a library of their own, which the other views need not wait for.
const FrequencyView = lazy(async () => ({
  default: (await import('./time/FrequencyView.tsx')).FrequencyView,
}));
const CompareView = lazy(async () => ({ default: (await import('./time/CompareView.tsx')).CompareView }));

/** What the question in the address finds: its parts, facets and times around one of the views of it. */
export function SearchResults() {
  const location = useLocation();
  const question = questionOf(location);
  return question.query.trim() === '' ? <SearchGuide /> : <SearchWorkspace />;
}

function SearchWorkspace() {
  const { t } = useTranslation('searching');
  const workbench = useWorkbench();
  const location = useLocation();
  const question = questionOf(location);
  const view = searchViewOf(location);
  const hits = useSearchHits(question);
  const { firstPage, total } = hits;
  const unfinished = useUnfinishedSearch(question, hitsAPage);
  const isReady = firstPage.isSuccess && !firstPage.isPlaceholderData;
  const near = useNearHits(question, isReady && view === 'list');
  const facets = useResultFacets(question, isReady);
  const [showsFacets, setShowsFacets] = useViewState('searchFacets');
  const hasFacets = showsFacets !== false;
  // What is unfinished may still find something.
  const isNothing = firstPage.isSuccess && total === 0 && firstPage.data.unfinished === undefined;
  // Nor is it nothing before the articles are known that may be meant.
  const isEmpty = isNothing && near.total === 0 && !near.isAwaited;
  // A query that looks for nothing, as one that is half written, has found nothing either.
  const isAsking = firstPage.data?.parsed.canonical !== '';

  return (
    <div className={styles.pane}>
      <ResultHeader
        question={question}
        result={firstPage.data}
        facets={facets}
        isWaiting={firstPage.isFetching}
      />
      {firstPage.data?.unfinished !== undefined && !firstPage.isPlaceholderData && (
        <UnfinishedNotice looking={firstPage.data.unfinished} search={unfinished} />
      )}
      {firstPage.isError ? (
        <Failure error={firstPage.error} onRetry={() => void firstPage.refetch()} />
      ) : (
        <>
          <HitHistogram question={question} isReady={isReady} />
          <ViewBar
            view={view}
            sort={question.sort}
            hasFacets={hasFacets}
            onFacetsChange={(next) => setShowsFacets(next)}
          />
          <div className={styles.body} data-facets={hasFacets || undefined}>
            {hasFacets && <FacetPanel question={question} facets={facets} />}
            <div className={styles.view}>
              <Suspense>
                {view === 'time' && <FrequencyView question={question} />}
                {view === 'compare' && <CompareView question={question} />}
              </Suspense>
              {view === 'lines' && total > 0 && <ContextLines question={question} />}
              {view === 'list' && total + near.total > 0 && (
                <HitList question={question} hits={hits} near={near} />
              )}
              {(view === 'list' ? isEmpty : view === 'lines' && isNothing) && (
                <EmptyState
                  icon={<SearchX aria-hidden />}
                  title={t(isAsking ? 'results.empty' : 'results.unasked')}
                  hint={t(isAsking ? 'results.emptyHint' : 'results.unaskedHint')}
                >
                  {isAsking && isFiltered(question) && (
                    <Button onClick={() => clearFilters(workbench)}>{t('filter.clearAll')}</Button>
                  )}
                </EmptyState>
              )}
            </div>
          </div>
        </>
      )}
    </div>
  );
}
