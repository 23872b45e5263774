import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ContextMenu } from '#renderer/ui/ContextMenu.tsx';
import { type SelectionChange, VirtualList } from '#renderer/ui/VirtualList.tsx';
import { Failure } from '#renderer/workbench/Failure.tsx';
import { useFocusTarget } from '#renderer/workbench/focus-target.ts';
import { workOf } from '#renderer/workbench/location.ts';
import { useSelected } from '#renderer/workbench/selection.ts';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { changeSelection } from '#renderer/workbench/change-selection.ts';
import { useArticleEntries } from '#renderer/workbench/use-article-entries.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import styles from './ArticleList.module.css';
import { ArticleListHeader } from './ArticleListHeader.tsx';
import { ArticleListRow } from './ArticleListRow.tsx';
import { ArticleListToolbar } from './ArticleListToolbar.tsx';
import { EmptyList } from './EmptyList.tsx';
import { filterOf, isFiltered, sortOf, sortParam } from './list-params.ts';
import { useArticleRows } from './use-article-rows.ts';

/** The articles of what is chosen in the tree: sortable, filtered, any number of them, by keyboard. */
export function ArticleList() {
  const { t } = useTranslation('library');
  const workbench = useWorkbench();
  const location = useLocation();
  const filter = filterOf(location);
  const sort = sortOf(location);
  const rows = useArticleRows(filter, sort);
  const selected = new Set(useSelected(workbench.selection));
  const [active, setActive] = useState(-1);
  const listRef = useRef<HTMLDivElement>(null);
  useFocusTarget('list', listRef);
  const entries = useArticleEntries();

  const subject = JSON.stringify([location.scope, filter, sort]);
  const [shown, setShown] = useState(subject);
  if (shown !== subject) {
    setShown(subject);
    setActive(-1);
  }
  const { selection } = workbench;
  useEffect(() => {
    listRef.current?.scrollTo({ top: 0 });
    // Actions must never reach articles that the list no longer shows.
    selection.set([]);
  }, [subject, selection]);

  const idAt = (index: number) => rows.rowAt(index)?.id;

  function handleSelect(change: SelectionChange) {
    return changeSelection(workbench.selection, change, {
      total: rows.total,
      idAt,
      idsBetween: rows.idsBetween,
    });
  }

  function handleOpen(index: number) {
    const id = idAt(index);
    if (id !== undefined) workbench.navigate({ work: { view: 'article', id } });
  }

  const work = workOf(location);
  const openId = work.view === 'article' ? work.id : null;

  /** The keys go on from the article that is open, however it was opened. */
  function goToOpen() {
    const index = openId === null ? -1 : rows.indexOf(openId);
    if (index >= 0) setActive(index);
  }
  const [followed, setFollowed] = useState(openId);
  if (followed !== openId) {
    setFollowed(openId);
    goToOpen();
  }

  const { firstPage, total } = rows;
  return (
    <div className={styles.pane}>
      <ArticleListToolbar location={location} total={firstPage.data?.total} sort={sort} />
      {firstPage.isError && <Failure error={firstPage.error} onRetry={() => void firstPage.refetch()} />}
      {firstPage.isSuccess && total === 0 && (
        <EmptyList inTrash={location.scope.kind === 'trash'} isFiltered={isFiltered(filter)} />
      )}
      {total > 0 && (
        <ContextMenu label={t('list.label')} entries={entries}>
          <div className={styles.list} data-scope={location.scope.kind}>
            <VirtualList
              role="grid"
              label={t('list.label')}
              listRef={listRef}
              count={total}
              rowHeight={32}
              headerHeight={28}
              header={
                <ArticleListHeader
                  sort={sort}
                  onSort={(next) =>
                    workbench.navigate({ params: { sort: sortParam(next) } }, { replace: true })
                  }
                />
              }
              rowKey={(index) => rows.rowAt(index)?.id ?? String(index)}
              isSelected={(index) => {
                const id = rows.rowAt(index)?.id;
                return id !== undefined && selected.has(id);
              }}
              activeIndex={active}
              onActiveIndexChange={setActive}
              onSelect={(change) => void handleSelect(change).catch(workbench.fail)}
              onOpen={handleOpen}
              onKeyboardFocus={active < 0 ? goToOpen : undefined}
              onVisibleRange={rows.showRange}
              renderRow={(index) => {
                const article = rows.rowAt(index);
                return (
                  <ArticleListRow article={article} isOpen={article !== undefined && article.id === openId} />
                );
              }}
            />
          </div>
        </ContextMenu>
      )}
    </div>
  );
}
