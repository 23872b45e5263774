import { SearchX } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { ContextMenu } from '#renderer/ui/ContextMenu.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { type SelectionChange, VirtualList } from '#renderer/ui/VirtualList.tsx';
import { Failure } from '#renderer/workbench/Failure.tsx';
import { useFocusTarget } from '#renderer/workbench/focus-target.ts';
import { workOf } from '#renderer/workbench/location.ts';
import { useSelected } from '#renderer/workbench/selection.ts';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { changeSelection } from '#renderer/workbench/change-selection.ts';
import { useArticleEntries } from '#renderer/workbench/use-article-entries.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { queryOf, searchFilterOf } from '#renderer/workbench/search-location.ts';
import { SearchGuide } from './SearchGuide.tsx';
import { SearchHitRow } from './SearchHitRow.tsx';
import styles from './SearchResults.module.css';
import { SearchToolbar } from './SearchToolbar.tsx';
import { resultsFocus } from './results-focus.ts';
import { clearFilters, searchSortOf } from './search-params.ts';
import { useSearchHits } from './use-search-hits.ts';

/** What the query in the address finds: filtered, sorted, any number of hits, by keyboard. */
export function SearchResults() {
  const { t } = useTranslation('searching');
  const workbench = useWorkbench();
  const location = useLocation();
  const query = queryOf(location);
  const filter = searchFilterOf(location);
  const sort = searchSortOf(location);
  const hits = useSearchHits(query, filter, sort);
  const selected = new Set(useSelected(workbench.selection));
  const entries = useArticleEntries();
  const listRef = useRef<HTMLDivElement>(null);
  useFocusTarget('list', listRef);

  const subject = JSON.stringify([query, filter, sort]);
  // The row that keys act on belongs to one result; another begins without one.
  const [activeOf, setActiveOf] = useState({ subject, index: -1 });
  const active = activeOf.subject === subject ? activeOf.index : -1;
  const setActive = (index: number) => setActiveOf({ subject, index });
  useEffect(() => {
    workbench.selection.set([]);
    listRef.current?.scrollTo({ top: 0 });
  }, [subject, workbench]);

  const { firstPage, total } = hits;
  const isCurrent = firstPage.isSuccess && !firstPage.isPlaceholderData;
  useEffect(() => {
    if (isCurrent && total > 0 && resultsFocus.take()) listRef.current?.focus();
  }, [isCurrent, total, subject]);

  const idAt = (index: number) => hits.hitAt(index)?.articleId;

  function handleSelect(change: SelectionChange) {
    return changeSelection(workbench.selection, change, { total: total, idAt, idsBetween: hits.idsBetween });
  }

  function handleOpen(index: number) {
    const id = idAt(index);
    if (id !== undefined) workbench.navigate({ work: { view: 'article', id } });
  }

  function handleKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    workbench.focus('search');
  }

  const work = workOf(location);
  if (query === '') return <SearchGuide />;
  return (
    <div className={styles.pane}>
      <SearchToolbar query={query} filter={filter} sort={sort} result={firstPage.data} />
      {firstPage.isError && <Failure error={firstPage.error} onRetry={() => void firstPage.refetch()} />}
      {firstPage.isSuccess && total === 0 && (
        <EmptyState icon={<SearchX aria-hidden />} title={t('results.empty')} hint={t('results.emptyHint')}>
          {Object.keys(filter).length > 0 && (
            <Button onClick={() => clearFilters(workbench)}>{t('filter.clearAll')}</Button>
          )}
        </EmptyState>
      )}
      {total > 0 && (
        <ContextMenu label={t('results.label')} entries={entries}>
          <div className={styles.list} onFocus={() => setActive(Math.max(active, 0))}>
            <VirtualList
              label={t('results.label')}
              listRef={listRef}
              count={total}
              rowHeight={96}
              rowKey={(index) => hits.hitAt(index)?.articleId ?? String(index)}
              isSelected={(index) => {
                const id = hits.hitAt(index)?.articleId;
                return id !== undefined && selected.has(id);
              }}
              activeIndex={active}
              onActiveIndexChange={setActive}
              onSelect={(change) => void handleSelect(change).catch(workbench.fail)}
              onOpen={handleOpen}
              onVisibleRange={hits.showRange}
              onKeyDown={handleKeyDown}
              renderRow={(index) => (
                <SearchHitRow hit={hits.hitAt(index)} openId={work.view === 'article' ? work.id : null} />
              )}
            />
          </div>
        </ContextMenu>
      )}
    </div>
  );
}
