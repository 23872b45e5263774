import { ArrowDownNarrowWide, FilterX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { type SearchFilter, type SearchOutput, searchSorts } from '#shared/contract/searching.ts';
import { DateFilter } from './DateFilter.tsx';
import { FacetMenu } from './FacetMenu.tsx';
import styles from './SearchToolbar.module.css';
import { clearFilters, type SearchSort, setSearchSort } from './search-params.ts';

type Props = { query: string; filter: SearchFilter; sort: SearchSort; result: SearchOutput | undefined };

/** How many were found and how fast, what they are narrowed to, and in which order they stand. */
export function SearchToolbar({ query, filter, sort, result }: Props) {
  const { t, i18n } = useTranslation('searching');
  const workbench = useWorkbench();
  const milliseconds = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(
    result?.elapsedMs ?? 0,
  );
  return (
    <div className={styles.toolbar}>
      <div className={styles.line}>
        <p className={styles.total} role="status">
          {result !== undefined && t('results.total', { count: result.total })}
        </p>
        <span className={styles.elapsed}>
          {result !== undefined && t('results.elapsed', { milliseconds })}
        </span>
        {Object.keys(filter).length > 0 && (
          <IconButton label={t('filter.clearAll')} onClick={() => clearFilters(workbench)}>
            <FilterX aria-hidden />
          </IconButton>
        )}
        <Menu
          align="end"
          entries={searchSorts.map((value) => ({
            id: value,
            label: t(`sort.${value}`),
            checked: sort === value,
            onSelect: () => setSearchSort(workbench, value),
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
      </div>
      <div className={styles.filters} role="group" aria-label={t('filter.label')}>
        <FacetMenu facet="publication" query={query} filter={filter} />
        <DateFilter query={query} filter={filter} />
        <FacetMenu facet="kind" query={query} filter={filter} />
        <FacetMenu facet="tag" query={query} filter={filter} />
        <FacetMenu facet="status" query={query} filter={filter} />
      </div>
    </div>
  );
}
