import { useTranslation } from 'react-i18next';
import { Select } from '#renderer/ui/Select.tsx';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { type SearchInterval, searchIntervals } from '#shared/contract/searching.ts';
import styles from './TimeViews.module.css';
import { setViewParams } from '../search-params.ts';

/** The length of the periods that the address names. */
export function intervalOf(text: string | undefined): SearchInterval {
  return searchIntervals.find((interval) => interval === text) ?? 'year';
}

/** Chooses the length of the periods of a chart. */
export function IntervalSelect() {
  const { t } = useTranslation('searching');
  const workbench = useWorkbench();
  const { params } = useLocation();
  return (
    <Select
      label={t('time.interval')}
      className={styles.interval}
      value={intervalOf(params['timeBy'])}
      options={searchIntervals.map((value) => ({ value, label: t(`time.by.${value}`) }))}
      onValueChange={(value) => setViewParams(workbench, { timeBy: value === 'year' ? '' : value })}
    />
  );
}
