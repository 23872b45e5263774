import { Check, Minus } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { FacetCounts, SearchFacetName, SearchFilter } from '#shared/contract/searching.ts';
import spoken from '#renderer/ui/spoken.module.css';
import styles from './FacetPanel.module.css';
import { choiceOf } from './facet-choice.ts';
import { toggleFacetValue } from '../search-params.ts';
import { useValueName } from './use-value-name.ts';

type Props = {
  facet: SearchFacetName;
  value: FacetCounts[number];
  filter: SearchFilter;
  /** Its count beside that of the most frequent value, 0 to 1. */
  share: number;
};

/** A value to keep the result to (click, Space) or to keep out of it (its minus button, − or Delete). */
export function FacetValue({ facet, value: { value, label, count }, filter, share }: Props) {
  const { t } = useTranslation('searching');
  const workbench = useWorkbench();
  const name = useValueName()(facet, value, label);
  const choice = choiceOf(filter, facet);
  const isIncluded = choice?.included.includes(value) === true;
  const isExcluded = choice?.excluded.includes(value) === true;
  const state = isIncluded ? 'included' : isExcluded ? 'excluded' : undefined;

  function handleKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || !['-', 'Delete', 'Backspace'].includes(event.key)) return;
    event.preventDefault();
    toggleFacetValue(workbench, 'exclude', facet, value);
  }

  return (
    <li className={styles.value} data-state={state}>
      <button
        type="button"
        className={styles.include}
        data-facet-row
        aria-pressed={isIncluded}
        title={name}
        onClick={() => toggleFacetValue(workbench, isExcluded ? 'exclude' : 'include', facet, value)}
        onKeyDown={handleKeyDown}
      >
        <span className={styles.box}>
          {isIncluded && <Check aria-hidden />}
          {isExcluded && <Minus aria-hidden />}
        </span>
        <span className={styles.label}>{name}</span>
        <span className={styles.count}>
          {t('facet.count', { count })}
          <span className={spoken.only}>{t('facet.articles', { count })}</span>
        </span>
        {isExcluded && <span className={spoken.only}>{t('facet.isExcluded')}</span>}
        <span className={styles.share} style={{ inlineSize: `${share * 100}%` }} />
      </button>
      <button
        type="button"
        tabIndex={-1}
        className={styles.exclude}
        aria-label={t(isExcluded ? 'facet.allow' : 'facet.exclude', { name })}
        aria-pressed={isExcluded}
        title={t(isExcluded ? 'facet.allow' : 'facet.exclude', { name })}
        onClick={() => toggleFacetValue(workbench, 'exclude', facet, value)}
      >
        <Minus aria-hidden />
      </button>
    </li>
  );
}
