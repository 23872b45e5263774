import { ArrowDownNarrowWide, PanelLeft } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { type SearchQuestion, searchSorts } from '#shared/contract/searching.ts';
import styles from './ViewBar.module.css';
import { changeQuestion, type SearchView, searchViews, setViewParams } from './search-params.ts';

type Props = {
  view: SearchView;
  sort: SearchQuestion['sort'];
  hasFacets: boolean;
  onFacetsChange: (shown: boolean) => void;
};

/** Which way the result is looked at, and in which order it stands. */
export function ViewBar({ view, sort, hasFacets, onFacetsChange }: Props) {
  const { t } = useTranslation('searching');
  const workbench = useWorkbench();
  const group = useRef<HTMLDivElement>(null);

  function handleKeyDown(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = (searchViews.indexOf(view) + step + searchViews.length) % searchViews.length;
    show(searchViews[at] ?? 'list');
    group.current?.querySelectorAll('button')[at]?.focus();
  }

  function show(next: SearchView) {
    setViewParams(workbench, { hitView: next === 'list' ? '' : next });
  }

  return (
    <div className={styles.bar}>
      <IconButton label={t('facet.toggle')} pressed={hasFacets} onClick={() => onFacetsChange(!hasFacets)}>
        <PanelLeft aria-hidden />
      </IconButton>
      <div
        ref={group}
        role="radiogroup"
        aria-label={t('view.label')}
        className={styles.views}
        onKeyDown={handleKeyDown}
      >
        {searchViews.map((name) => (
          <button
            key={name}
            type="button"
            role="radio"
            aria-checked={name === view}
            tabIndex={name === view ? 0 : -1}
            className={styles.view}
            onClick={() => show(name)}
          >
            {t(`view.${name}`)}
          </button>
        ))}
      </div>
      {view === 'list' && (
        <Menu
          align="end"
          entries={searchSorts.map((value) => ({
            id: value,
            label: t(`sort.${value}`),
            checked: sort === value,
            onSelect: () => changeQuestion(workbench, { sort: value }),
          }))}
          trigger={
            <IconButton
              label={t('sort.label', { sort: t(`sort.${sort}`) })}
              pressed={sort !== 'relevance' || undefined}
            >
              <ArrowDownNarrowWide aria-hidden />
            </IconButton>
          }
        />
      )}
    </div>
  );
}
