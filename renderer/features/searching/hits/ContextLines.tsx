import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { VirtualList } from '#renderer/ui/VirtualList.tsx';
import { Failure } from '#renderer/workbench/Failure.tsx';
import { useFocusTarget } from '#renderer/workbench/focus-target.ts';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { contextSorts } from '#shared/contract/search-analysis.ts';
import type { SearchQuestion } from '#shared/contract/searching.ts';
import { ContextLineRow } from './ContextLineRow.tsx';
import styles from './ContextLines.module.css';
import { hitSteps } from './hit-steps.ts';
import { setViewParams } from '../search-params.ts';
import { useAwaitedRow } from './use-awaited-row.ts';
import { useShownPages } from './use-shown-pages.ts';

const pageSize = 100;
const width = 40;

/** Every finding on a line of its own between what stands before and after it 逐字索引. */
export function ContextLines({ question }: { question: SearchQuestion }) {
  const { t } = useTranslation('searching');
  const workbench = useWorkbench();
  const { params } = useLocation();
  const order = contextSorts.find((sort) => sort === params['lineSort']) ?? 'result';
  const listRef = useRef<HTMLDivElement>(null);
  useFocusTarget('list', listRef);
  const awaitedRef = useRef<number | null>(null);
  const pageOf = (page: number) =>
    procedureQuery('searching.keywordsInContext', {
      ...question,
      width,
      order,
      offset: page * pageSize,
      limit: pageSize,
    });
  const first = useQuery({ ...pageOf(0), placeholderData: keepPreviousData });
  const count = first.data?.lines ?? 0;
  const { pages, showRange } = useShownPages(count, pageSize);
  const others = useQueries({
    queries: pages.map((page) => ({ ...pageOf(page), placeholderData: keepPreviousData })),
  });
  const subject = JSON.stringify([question, order]);
  const [activeOf, setActiveOf] = useState({ subject, index: -1 });
  const active = activeOf.subject === subject ? activeOf.index : -1;
  // In braces: Chromium's scrolling gives a promise, which React would call as the effect's end.
  useEffect(() => {
    listRef.current?.scrollTo({ top: 0 });
  }, [subject]);

  function lineAt(index: number) {
    const page = Math.floor(index / pageSize);
    return (page === 0 ? first.data : others[pages.indexOf(page)]?.data)?.page[index % pageSize];
  }

  function goTo(index: number) {
    setActiveOf({ subject, index });
    const line = lineAt(index);
    if (line === undefined) {
      awaitedRef.current = index;
      return;
    }
    workbench.selection.set([line.articleId]);
    hitSteps.showFinding(line.articleId, line);
    const isPreview = workbench.location().work?.view === 'hit';
    workbench.navigate({ work: { view: 'hit', id: line.articleId } }, { replace: isPreview });
  }

  useAwaitedRow(awaitedRef, active, (index) => lineAt(index) !== undefined, goTo);

  function open(index: number) {
    const line = lineAt(index);
    if (line !== undefined) workbench.navigate({ work: { view: 'article', id: line.articleId } });
  }

  function handleKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    workbench.focus('search');
  }

  if (first.isError) return <Failure error={first.error} onRetry={() => void first.refetch()} />;
  return (
    <div className={styles.lines}>
      <div className={styles.head}>
        <p role="status" className={styles.total}>
          {first.data !== undefined &&
            (first.data.articles < first.data.total
              ? t('lines.totalSome', { count, articles: first.data.articles, total: first.data.total })
              : t('lines.total', { count }))}
        </p>
        <Select
          label={t('lines.order')}
          labelHidden
          className={styles.order}
          value={order}
          options={contextSorts.map((value) => ({ value, label: t(`lines.sort.${value}`) }))}
          onValueChange={(value) => setViewParams(workbench, { lineSort: value === 'result' ? '' : value })}
        />
      </div>
      {first.isSuccess && count === 0 && <EmptyState title={t('lines.empty')} hint={t('lines.emptyHint')} />}
      {count > 0 && (
        <div
          className={styles.list}
          onFocus={() => active < 0 && setActiveOf({ subject, index: 0 })}
          onDoubleClick={() => open(active)}
        >
          <VirtualList
            label={t('lines.label')}
            listRef={listRef}
            count={count}
            rowHeight={30}
            rowKey={String}
            isSelected={(index) => index === active}
            activeIndex={active}
            onActiveIndexChange={goTo}
            onSelect={() => {}}
            onOpen={open}
            opensOnClick={false}
            onVisibleRange={showRange}
            onKeyDown={handleKeyDown}
            renderRow={(index) => <ContextLineRow line={lineAt(index)} order={order} />}
          />
        </div>
      )}
    </div>
  );
}
