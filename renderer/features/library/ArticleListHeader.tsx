import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ArticleSort } from '#shared/contract/library.ts';
import styles from './ArticleList.module.css';
import { articleColumns } from './article-columns.ts';

type Props = { sort: ArticleSort; onSort: (sort: ArticleSort) => void };

/** Names of the columns; a click sorts by one, a second click the other way, a third as the articles stand in the paper. */
export function ArticleListHeader({ sort, onSort }: Props) {
  const { t } = useTranslation('library');
  return (
    <div role="row" aria-rowindex={1} className={styles.header}>
      {articleColumns.map((column) => {
        const isSorted = sort.by === column;
        return (
          <div
            key={column}
            role="columnheader"
            className={styles.cell}
            data-column={column}
            aria-sort={isSorted ? sort.direction : 'none'}
          >
            <button type="button" className={styles.sort} onClick={() => onSort(nextSort(sort, column))}>
              <span>{t(`list.column.${column}`)}</span>
              {isSorted &&
                (sort.direction === 'ascending' ? <ArrowUp aria-hidden /> : <ArrowDown aria-hidden />)}
            </button>
          </div>
        );
      })}
    </div>
  );
}

function nextSort(sort: ArticleSort, column: ArticleSort['by']): ArticleSort {
  if (sort.by !== column) return { by: column, direction: 'ascending' };
  if (sort.direction === 'ascending') return { by: column, direction: 'descending' };
  return { by: 'order', direction: 'ascending' };
}
