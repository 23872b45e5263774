import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CalendarX2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { SearchQuestion } from '#shared/contract/searching.ts';
import { formatEdtf } from '#shared/i18n/format-edtf.ts';
import spoken from '#renderer/ui/spoken.module.css';
import styles from './HitHistogram.module.css';
import { HistogramBars } from './HistogramBars.tsx';
import { evenBars } from './periods.ts';
import { setDates } from '../search-params.ts';

type Props = { question: SearchQuestion; isReady: boolean };

/**
 * Hits over time, drawn without the dates that the result is kept to, so that the brush shows where in the whole it lies.
 * Bars of our own and not a plot: it is a control with two ends, which keys and screen readers must be able to use.
 */
export function HitHistogram({ question, isReady }: Props) {
  const { t, i18n } = useTranslation('searching');
  const workbench = useWorkbench();
  const { from, to, ...rest } = question.filter;
  const counted = useQuery({
    ...procedureQuery('searching.search', { ...question, filter: rest, limit: 1, histogram: 'auto' }),
    enabled: isReady,
    placeholderData: keepPreviousData,
  });
  const histogram = counted.data?.histogram;
  if (histogram === undefined || (histogram.bars.length === 0 && from === undefined && to === undefined))
    return null;
  const bars = evenBars(histogram.bars, histogram.interval);
  const name = (day: string): string => formatEdtf(i18n, day) ?? day;
  const range =
    from === undefined && to === undefined
      ? t('histogram.all')
      : from === undefined || to === undefined
        ? name(`${from ?? '..'}/${to ?? '..'}`)
        : from === to
          ? name(from)
          : t('histogram.range', { from: name(from), to: name(to) });
  return (
    <section className={styles.histogram} aria-label={t('histogram.label')}>
      <div className={styles.head}>
        <span className={styles.range}>{range}</span>
        {histogram.undated > 0 && (
          <span className={styles.undated}>{t('histogram.undated', { count: histogram.undated })}</span>
        )}
        {(from !== undefined || to !== undefined) && (
          <IconButton
            label={t('histogram.clear')}
            className={styles.clear}
            onClick={() => setDates(workbench, {})}
          >
            <CalendarX2 aria-hidden />
          </IconButton>
        )}
      </div>
      <HistogramBars
        // Another interval is another row of bars: the cursor in it begins anew.
        key={`${bars[0]?.period ?? ''} ${bars.length}`}
        bars={bars}
        from={from}
        to={to}
        onChoose={(range) => setDates(workbench, range)}
      />
      <table className={spoken.only}>
        <caption>{t('histogram.label')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('histogram.period')}</th>
            <th scope="col">{t('histogram.articles')}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ period, count }) => (
            <tr key={period}>
              <th scope="row">{name(period)}</th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
