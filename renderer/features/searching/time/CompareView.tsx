import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { Failure } from '#renderer/workbench/Failure.tsx';
import { longestQuery } from '#renderer/workbench/search-location.ts';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { SearchQuestion } from '#shared/contract/searching.ts';
import { IntervalSelect, intervalOf } from './IntervalSelect.tsx';
import { TimeChart } from './TimeChart.tsx';
import styles from './TimeViews.module.css';
import { QueryHints } from '../query/QueryHints.tsx';
import { setViewParams, showQuery } from '../search-params.ts';

/** Two queries under the same filter: how many each finds, what they share, and when. */
export function CompareView({ question }: { question: SearchQuestion }) {
  const { t, i18n } = useTranslation('searching');
  const workbench = useWorkbench();
  const { params } = useLocation();
  const other = params['with'] ?? '';
  const [text, setText] = useState(other);
  const field = useRef<HTMLInputElement>(null);
  const { query, switches, filter } = question;
  const compared = useQuery({
    ...procedureQuery('searching.compare', {
      left: query,
      right: other,
      switches,
      filter,
      interval: intervalOf(params['timeBy']),
    }),
    enabled: other !== '',
    placeholderData: keepPreviousData,
  });
  const data = other === '' ? undefined : compared.data;
  const number = new Intl.NumberFormat(i18n.language);

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    setViewParams(workbench, { with: text.trim() });
  }

  function showInField(start: number, end: number) {
    field.current?.focus();
    field.current?.setSelectionRange(start, end);
  }

  return (
    <section className={styles.view} aria-label={t('view.compare')} tabIndex={0}>
      <form className={styles.options} onSubmit={handleSubmit}>
        <IntervalSelect />
        <TextField
          ref={field}
          label={t('compare.with')}
          className={styles.add}
          value={text}
          maxLength={longestQuery}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" disabled={text.trim() === '' || text.trim() === other}>
          {t('compare.run')}
        </Button>
      </form>
      {other !== '' && compared.isError && (
        <Failure error={compared.error} onRetry={() => void compared.refetch()} />
      )}
      {data !== undefined && (
        <QueryHints label={t('compare.hints')} hints={data.right.parsed.hints} onShow={showInField} />
      )}
      {other === '' && <EmptyState title={t('compare.empty')} hint={t('compare.emptyHint')} />}
      {data !== undefined && (
        <>
          <Shares left={data.left.total} right={data.right.total} both={data.both} />
          <table className={styles.totals}>
            <caption>{t('compare.totals')}</caption>
            <tbody>
              {[
                { name: data.left.query, count: data.left.total, query: data.left.query },
                { name: data.right.query, count: data.right.total, query: data.right.query },
                {
                  name: t('compare.both'),
                  count: data.both,
                  query: `(${data.left.query}) (${data.right.query})`,
                },
                {
                  name: t('compare.only', { query: data.left.query }),
                  count: data.left.total - data.both,
                  query: `(${data.left.query}) NOT (${data.right.query})`,
                },
                {
                  name: t('compare.only', { query: data.right.query }),
                  count: data.right.total - data.both,
                  query: `(${data.right.query}) NOT (${data.left.query})`,
                },
              ].map(({ name, count, query: wanted }, row) => (
                <tr key={row}>
                  <th scope="row">{name}</th>
                  <td>{number.format(count)}</td>
                  <td>
                    <button
                      type="button"
                      className={styles.show}
                      aria-label={t('compare.showNamed', { name })}
                      onClick={() => {
                        setViewParams(workbench, { hitView: '' });
                        showQuery(workbench, wanted);
                      }}
                    >
                      {t('compare.show')}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {data.periods.length > 0 && (
            <TimeChart
              label={t('compare.chart')}
              periods={data.periods}
              series={[data.left, data.right].map((side) => ({ name: side.query, values: side.counts }))}
            />
          )}
        </>
      )}
    </section>
  );
}

/** The two results as one bar: only the first, both, only the second. */
function Shares({ left, right, both }: { left: number; right: number; both: number }) {
  const whole = Math.max(1, left + right - both);
  const share = (count: number) => ({ inlineSize: `${(count / whole) * 100}%` });
  return (
    <div className={styles.shares} aria-hidden>
      <span className={styles.first} style={share(left - both)} />
      <span className={styles.both} style={share(both)} />
      <span className={styles.second} style={share(right - both)} />
    </div>
  );
}
