import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { Popover } from '#renderer/ui/Popover.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { type SearchFilter, searchFilter } from '#shared/contract/searching.ts';
import styles from './DateFilter.module.css';
import { FilterButton } from './FilterButton.tsx';
import { setFilters } from './search-params.ts';
import { useFacets } from './use-facets.ts';

type Props = { query: string; filter: SearchFilter };

/** Keeps the result to days, months or years: a year by one click, anything else by its two ends. */
export function DateFilter({ query, filter }: Props) {
  const { t } = useTranslation('searching');
  const [isOpen, setOpen] = useState(false);
  const { from, to } = filter;
  const label = from === undefined && to === undefined ? t('filter.date.label') : rangeName(from, to);
  return (
    <Popover
      label={t('filter.date.label')}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<FilterButton isActive={from !== undefined || to !== undefined}>{label}</FilterButton>}
    >
      <DateForm query={query} filter={filter} onDone={() => setOpen(false)} />
    </Popover>
  );
}

function rangeName(from = '', to = ''): string {
  return from === to ? from : `${from}–${to}`;
}

function DateForm({ query, filter, onDone }: Props & { onDone: () => void }) {
  const { t } = useTranslation('searching');
  const workbench = useWorkbench();
  const years = (useFacets(query, filter, ['from', 'to'])?.year ?? []).filter(({ value }) => value !== '');
  const [from, setFrom] = useState(filter.from ?? '');
  const [to, setTo] = useState(filter.to ?? '');

  function keepTo(first: string, last: string) {
    setFilters(workbench, { from: first === '' ? undefined : first, to: last === '' ? undefined : last });
    onDone();
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (isDay(from) && isDay(to)) keepTo(from.trim(), to.trim());
  }

  return (
    <form className={styles.form} onSubmit={handleSubmit}>
      <div className={styles.ends}>
        <TextField
          label={t('filter.date.from')}
          value={from}
          placeholder="2022-10"
          error={isDay(from) ? undefined : t('filter.date.invalid')}
          onChange={(event) => setFrom(event.target.value)}
        />
        <TextField
          label={t('filter.date.to')}
          value={to}
          placeholder="2022-12"
          error={isDay(to) ? undefined : t('filter.date.invalid')}
          onChange={(event) => setTo(event.target.value)}
        />
      </div>
      <div className={styles.buttons}>
        <Button onClick={() => keepTo('', '')}>{t('filter.date.any')}</Button>
        <Button type="submit" variant="primary" disabled={!isDay(from) || !isDay(to)}>
          {t('filter.date.apply')}
        </Button>
      </div>
      {years.length > 0 && (
        <div className={styles.years} role="group" aria-label={t('filter.date.years')}>
          {years.map(({ value, count }) => (
            <Button key={value} variant="quiet" onClick={() => keepTo(value, value)}>
              {t('filter.value', { name: value, count })}
            </Button>
          ))}
        </div>
      )}
    </form>
  );
}

/** Whether the text is empty or a day, month or year. */
function isDay(text: string): boolean {
  const day = text.trim();
  return day === '' || searchFilter.shape.from.safeParse(day).success;
}
