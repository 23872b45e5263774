import { Replace, SearchX } from 'lucide-react';
import { type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { type SelectionChange, VirtualList } from '#renderer/ui/VirtualList.tsx';
import { Failure } from '#renderer/workbench/Failure.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { Replacement } from '#shared/contract/replacing.ts';
import { ArticleLine } from './ArticleLine.tsx';
import styles from './PlaceList.module.css';
import { PlaceLine } from './PlaceLine.tsx';
import { countChosen, isChosen, type LeftPlaces, toggleArticle, togglePlace } from './place-choice.ts';
import { placeRows } from './place-rows.ts';
import type { PlaceList as List } from './use-place-list.ts';

type Props = {
  list: List;
  wanted: Replacement;
  left: LeftPlaces;
  active: number;
  listRef: RefObject<HTMLDivElement | null>;
  onLeave: (left: LeftPlaces) => void;
  onGoTo: (row: number) => void;
  onToggleAll: () => void;
  onRetry: () => void;
};

const rowHeight = 30;

/** The places, article by article: Space chooses or leaves a place or an article's places, Enter opens the article. */
export function PlaceList(props: Props) {
  const { list, wanted, left, active, listRef, onLeave, onGoTo, onToggleAll, onRetry } = props;
  const { t } = useTranslation('replacing');
  const { navigate } = useWorkbench();
  const rows = useMemo(() => placeRows(list.articles), [list.articles]);
  const { state, error } = list;

  if (state === 'idle')
    return <EmptyState icon={<Replace aria-hidden />} title={t('empty.title')} hint={t('empty.hint')} />;
  if (state === 'failed' && error !== null) {
    if (error.details.reason === 'pattern-unreadable') return null;
    return <Failure error={error} onRetry={onRetry} />;
  }
  if (rows.length === 0) {
    if (state === 'looking') return null;
    return list.of === 0 ? (
      <EmptyState icon={<SearchX aria-hidden />} title={t('empty.noArticles')} />
    ) : (
      <EmptyState
        icon={<SearchX aria-hidden />}
        title={t('empty.noneTitle', { text: wanted.text })}
        hint={t('empty.noneHint')}
      />
    );
  }

  function toggle(index: number) {
    const row = rows[index];
    if (row === undefined || row.article.obstacle !== null) return;
    const { article, place } = row;
    onLeave(place === null ? toggleArticle(left, article) : togglePlace(left, article, place));
  }

  function handleSelect(change: SelectionChange) {
    if (change.kind === 'toggle') toggle(change.index);
    if (change.kind === 'all') onToggleAll();
  }

  function open(index: number) {
    const row = rows[index];
    if (row !== undefined) navigate({ work: { view: 'article', id: row.article.articleId } });
  }

  return (
    <div className={styles.list} onDoubleClick={() => open(active)}>
      <VirtualList
        label={t('list.label')}
        listRef={listRef}
        className={styles.rows}
        count={rows.length}
        rowHeight={rowHeight}
        rowKey={String}
        isSelected={(index) => {
          const row = rows[index];
          if (row === undefined) return false;
          return row.place === null
            ? countChosen(left, row.article) > 0
            : isChosen(left, row.article, row.place);
        }}
        activeIndex={Math.min(active, rows.length - 1)}
        onActiveIndexChange={onGoTo}
        onSelect={handleSelect}
        onOpen={open}
        opensOnClick={false}
        renderRow={(index) => {
          const row = rows[index];
          if (row === undefined) return null;
          const { article, place } = row;
          return place === null ? (
            <ArticleLine
              article={article}
              chosen={countChosen(left, article)}
              onToggle={() => toggle(index)}
            />
          ) : (
            <PlaceLine
              article={article}
              place={place}
              by={wanted.isPattern ? null : wanted.by}
              isChosen={isChosen(left, article, place)}
              onToggle={() => toggle(index)}
            />
          );
        }}
      />
    </div>
  );
}
