import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ContextMenu } from '#renderer/ui/ContextMenu.tsx';
import { type SelectionChange, VirtualList } from '#renderer/ui/VirtualList.tsx';
import { changeSelection } from '#renderer/workbench/change-selection.ts';
import { useFocusTarget } from '#renderer/workbench/focus-target.ts';
import { workOf } from '#renderer/workbench/location.ts';
import { useSelected } from '#renderer/workbench/selection.ts';
import { useArticleEntries } from '#renderer/workbench/use-article-entries.ts';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { SearchHit, SearchQuestion } from '#shared/contract/searching.ts';
import { NearRule } from './NearRule.tsx';
import type { NearHits } from './use-near-hits.ts';
import { SearchHitRow } from './SearchHitRow.tsx';
import { resultWalk } from './result-walk.ts';
import { resultsFocus } from './results-focus.ts';
import styles from '../SearchResults.module.css';
import { useAwaitedRow } from './use-awaited-row.ts';
import type { useSearchHits } from './use-search-hits.ts';

type Props = {
  question: SearchQuestion;
  hits: ReturnType<typeof useSearchHits>;
  near: NearHits;
};

const rowHeight = 108;
const ruleHeight = 56;

/** The hits, and below a rule those that OCR may have misread; the row that one goes to is shown beside the list. */
export function HitList({ question, hits, near }: Props) {
  const { t } = useTranslation('searching');
  const workbench = useWorkbench();
  const location = useLocation();
  const selected = new Set(useSelected(workbench.selection));
  const entries = useArticleEntries();
  const listRef = useRef<HTMLDivElement>(null);
  useFocusTarget('list', listRef);
  const awaitedRef = useRef<number | null>(null);
  const { total, firstPage } = hits;
  const count = total + (near.total > 0 ? 1 + near.hits.length : 0);

  const subject = JSON.stringify(question);
  // The row that keys act on belongs to one result; another begins without one.
  const [activeOf, setActiveOf] = useState({ subject, index: -1 });
  const active = activeOf.subject === subject ? activeOf.index : -1;
  useEffect(() => {
    workbench.selection.set([]);
    listRef.current?.scrollTo({ top: 0 });
  }, [subject, workbench]);

  const isCurrent = firstPage.isSuccess && !firstPage.isPlaceholderData;

  const heightOf = useCallback((index: number) => (index === total ? ruleHeight : undefined), [total]);
  const hitAt = (index: number): SearchHit | undefined =>
    index < total ? hits.hitAt(index) : near.hits[index - total - 1];
  const idAt = (index: number) => hitAt(index)?.articleId;

  function show(index: number) {
    const id = idAt(index);
    if (id === undefined) {
      if (index !== total) awaitedRef.current = index;
      return;
    }
    const { work } = workbench.location();
    const isPreview = work?.view === 'hit';
    workbench.navigate({ work: { view: 'hit', id } }, { replace: isPreview });
  }

  function goTo(index: number) {
    setActiveOf({ subject, index });
    show(index);
  }

  useAwaitedRow(awaitedRef, active, (index) => idAt(index) !== undefined, show);

  // Whoever comes from the box to the results wants to see the first one; with the focus it becomes the active row.
  useEffect(() => {
    if (!isCurrent || count === 0 || !resultsFocus.take()) return;
    listRef.current?.focus();
    if (active < 0) show(0);
  });

  function handleSelect(change: SelectionChange) {
    return changeSelection(workbench.selection, change, {
      total,
      idAt,
      idsBetween: async (from, to) => (from >= total || to >= total ? [] : hits.idsBetween(from, to)),
    });
  }

  function open(index: number) {
    const id = idAt(index);
    if (id !== undefined) workbench.navigate({ work: { view: 'article', id } });
  }

  function handleKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    workbench.focus('search');
  }

  useEffect(() =>
    resultWalk.register((step) => {
      // Before one has gone to a row, the first is shown.
      const next = Math.max(active, 0) + step;
      const target = next === total ? next + step : next;
      if (idAt(target) === undefined) return false;
      goTo(target);
      return true;
    }),
  );

  const work = workOf(location);
  const openId = work.view === 'hit' || work.view === 'article' ? work.id : null;
  return (
    <ContextMenu label={t('results.label')} entries={entries}>
      <div
        className={styles.list}
        onFocus={() => active < 0 && setActiveOf({ subject, index: 0 })}
        onDoubleClick={() => open(active)}
      >
        <VirtualList
          label={t('results.label')}
          listRef={listRef}
          count={count}
          rowHeight={rowHeight}
          heightOf={heightOf}
          rowKey={(index) => (index === total ? 'near' : `${idAt(index) ?? index}`)}
          isSelected={(index) => {
            const id = idAt(index);
            return id !== undefined && selected.has(id);
          }}
          activeIndex={active}
          onActiveIndexChange={goTo}
          onSelect={(change) => void handleSelect(change).catch(workbench.fail)}
          onOpen={open}
          opensOnClick={false}
          onVisibleRange={hits.showRange}
          onKeyDown={handleKeyDown}
          renderRow={(index) =>
            index === total ? (
              <NearRule
                total={near.total}
                shown={near.hits.length}
                isAlone={total === 0}
                isUnfinished={near.unfinished !== undefined}
              />
            ) : (
              <SearchHitRow hit={hitAt(index)} openId={openId} isNear={index > total} />
            )
          }
        />
      </div>
    </ContextMenu>
  );
}
