import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { Failure } from '#renderer/workbench/Failure.tsx';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { SearchQuestion } from '#shared/contract/searching.ts';
import { IntervalSelect, intervalOf } from './IntervalSelect.tsx';
import { TimeChart } from './TimeChart.tsx';
import styles from './TimeViews.module.css';
import { QueryHints } from '../query/QueryHints.tsx';
import { setViewParams } from '../search-params.ts';

const mostQueries = 6;
const longest = 1000;

/** How often the query, and others beside it, stand in the texts, over time. */
export function FrequencyView({ question }: { question: SearchQuestion }) {
  const { t, i18n } = useTranslation('searching');
  const workbench = useWorkbench();
  const { params } = useLocation();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const [mended, setMended] = useState<[start: number, end: number] | null>(null);
  // The field can take the keyboard once it is drawn with the query, and no longer full.
  useEffect(() => {
    if (mended === null) return;
    field.current?.focus();
    field.current?.setSelectionRange(...mended);
  }, [mended]);
  const others = (params['timeWith'] ?? '').split('\n').filter(Boolean);
  const queries = [question.query.slice(0, longest), ...others].slice(0, mostQueries);
  const isShare = params['timeShare'] === '1';
  const { switches, filter } = question;
  const frequency = useQuery({
    ...procedureQuery('searching.frequency', {
      queries,
      switches,
      filter,
      interval: intervalOf(params['timeBy']),
    }),
    placeholderData: keepPreviousData,
  });
  if (frequency.isError) return <Failure error={frequency.error} onRetry={() => void frequency.refetch()} />;
  const data = frequency.data;
  const number = new Intl.NumberFormat(i18n.language);

  function setOthers(next: readonly string[]) {
    setViewParams(workbench, { timeWith: next.join('\n') });
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const wanted = text.trim();
    if (wanted === '' || queries.includes(wanted)) return;
    setOthers([...others, wanted]);
    setText('');
  }

  /** Takes a query beside the first back into the field, where what was not understood can be mended. */
  function mend(query: string, start: number, end: number) {
    setOthers(others.filter((one) => one !== query));
    setText(query);
    setMended([start, end]);
  }

  return (
    <section className={styles.view} aria-label={t('view.time')} tabIndex={0}>
      <form className={styles.options} onSubmit={handleSubmit}>
        <IntervalSelect />
        <TextField
          ref={field}
          label={t('time.add')}
          className={styles.add}
          value={text}
          maxLength={longest}
          disabled={queries.length >= mostQueries}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" disabled={queries.length >= mostQueries || text.trim() === ''}>
          <Plus aria-hidden />
          {t('time.addButton')}
        </Button>
        <Checkbox
          label={t('time.perMillion')}
          checked={isShare}
          onCheckedChange={(on) => setViewParams(workbench, { timeShare: on ? '1' : '' })}
        />
      </form>
      {others.length > 0 && (
        <div className={styles.chips}>
          {others.map((other) => (
            <Chip
              key={other}
              removeLabel={t('time.remove', { query: other })}
              onRemove={() => setOthers(others.filter((one) => one !== other))}
            >
              {other}
            </Chip>
          ))}
        </div>
      )}
      {data?.series
        .filter(({ query }) => others.includes(query))
        .map(({ query, hints }) => (
          <QueryHints
            key={query}
            label={t('time.hints', { query })}
            hints={hints}
            onShow={(start, end) => mend(query, start, end)}
          />
        ))}
      {data !== undefined && data.periods.length === 0 && (
        <EmptyState title={t('time.empty')} hint={t('time.emptyHint')} />
      )}
      {data !== undefined && data.periods.length > 0 && (
        <>
          <TimeChart
            label={t(isShare ? 'time.chartShare' : 'time.chart')}
            periods={data.periods}
            series={data.series.map(({ query, occurrences, perMillion }) => ({
              name: query,
              values: isShare ? perMillion : occurrences,
            }))}
          />
          <table className={styles.totals}>
            <caption>{t('time.totals')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('time.query')}</th>
                <th scope="col">{t('time.occurrences')}</th>
                <th scope="col">{t('histogram.articles')}</th>
              </tr>
            </thead>
            <tbody>
              {data.series.map(({ query, occurrences, articles }) => (
                <tr key={query}>
                  <th scope="row">{query}</th>
                  <td>{number.format(sum(occurrences))}</td>
                  <td>{number.format(sum(articles))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
