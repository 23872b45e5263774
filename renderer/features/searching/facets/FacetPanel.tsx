import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { nextIndex } from '#renderer/ui/next-index.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { type SearchFacets, searchFacetNames, type SearchQuestion } from '#shared/contract/searching.ts';
import { FacetGroup } from './FacetGroup.tsx';
import styles from './FacetPanel.module.css';
import { clearFilters, isFiltered } from '../search-params.ts';

type Props = { question: SearchQuestion; facets: SearchFacets | undefined };

/** What the result consists of, each value to be kept to or kept out; arrows go from value to value, − excludes. */
export function FacetPanel({ question, facets }: Props) {
  const { t } = useTranslation('searching');
  const workbench = useWorkbench();
  const panel = useRef<HTMLDivElement>(null);

  function handleKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const rows = [...(panel.current?.querySelectorAll<HTMLElement>('[data-facet-row]') ?? [])];
    const at = rows.findIndex((row) => row === document.activeElement);
    const next = nextIndex(event.key, at, rows.length, 10);
    if (at < 0 || next === null) return;
    event.preventDefault();
    rows[next]?.focus();
  }

  return (
    <div
      ref={panel}
      className={styles.panel}
      role="group"
      aria-label={t('facet.label')}
      onKeyDown={handleKeyDown}
    >
      <div className={styles.head}>
        <h3 className={styles.title}>{t('facet.title')}</h3>
        {isFiltered(question) && (
          <Button variant="quiet" className={styles.clear} onClick={() => clearFilters(workbench)}>
            {t('filter.clearAll')}
          </Button>
        )}
      </div>
      {facets !== undefined && searchFacetNames.every((name) => (facets[name] ?? []).length === 0) && (
        <p className={styles.empty}>{t('facet.empty')}</p>
      )}
      {searchFacetNames.map((name) => {
        const values = facets?.[name] ?? [];
        return (
          values.length > 0 && <FacetGroup key={name} facet={name} values={values} filter={question.filter} />
        );
      })}
    </div>
  );
}
