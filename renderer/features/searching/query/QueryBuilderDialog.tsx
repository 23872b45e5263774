import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { FormDialog } from '#renderer/workbench/FormDialog.tsx';
import { type OverlayProps, useWorkbench } from '#renderer/workbench/workbench.ts';
import { searchFields } from '#shared/contract/search-language.ts';
import { searchFilter } from '#shared/contract/searching.ts';
import styles from '../Dialogs.module.css';
import { buildQuery, type BuiltQuery, emptyQuery } from './build-query.ts';
import { showQuery } from '../search-params.ts';

const everywhere = 'everywhere';
const distances = ['5', '10', '20', '50'] as const;

/** Puts a query together from fields with plain names; what it writes is seen, and so learnt. */
export function QueryBuilderDialog({ onClose }: OverlayProps) {
  const { t } = useTranslation('searching');
  const workbench = useWorkbench();
  const [built, setBuilt] = useState<BuiltQuery>(emptyQuery);
  const set = (change: Partial<BuiltQuery>): void => setBuilt({ ...built, ...change });
  const query = buildQuery(built);
  const isDay = (text: string): boolean =>
    text.trim() === '' || searchFilter.shape.from.safeParse(text.trim()).success;
  const text = (name: 'all' | 'phrase' | 'any' | 'none', isFirst = false) => (
    <TextField
      label={t(`builder.${name}`)}
      placeholder={t(`builder.${name}Example`)}
      autoFocus={isFirst}
      value={built[name]}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  );
  const day = (name: 'from' | 'to') => (
    <TextField
      label={t(`filter.date.${name}`)}
      placeholder={name === 'from' ? '2022-10' : '2022-12'}
      value={built[name]}
      error={isDay(built[name]) ? undefined : t('filter.date.invalid')}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  );
  return (
    <FormDialog
      title={t('builder.title')}
      busy={false}
      canSave={query !== '' && isDay(built.from) && isDay(built.to)}
      saveLabel={t('builder.run')}
      onSave={() => {
        showQuery(workbench, query);
        onClose();
      }}
      onClose={onClose}
    >
      {text('all', true)}
      {text('phrase')}
      {text('any')}
      {text('none')}
      <div className={styles.near}>
        <TextField
          label={t('builder.nearOne')}
          value={built.nearOne}
          onChange={(event) => set({ nearOne: event.target.value })}
        />
        <TextField
          label={t('builder.nearOther')}
          value={built.nearOther}
          onChange={(event) => set({ nearOther: event.target.value })}
        />
        <Select
          label={t('builder.distance')}
          value={String(built.distance) as (typeof distances)[number]}
          options={distances.map((value) => ({
            value,
            label: t('builder.characters', { count: Number(value) }),
          }))}
          onValueChange={(value) => set({ distance: Number(value) })}
        />
      </div>
      <div className={styles.row}>
        <Select
          label={t('builder.field')}
          value={built.field ?? everywhere}
          options={[
            { value: everywhere, label: t('builder.everywhere') },
            ...searchFields.map((value) => ({ value, label: t(`field.${value}`) })),
          ]}
          onValueChange={(value) => set({ field: value === everywhere ? null : value })}
        />
        {day('from')}
        {day('to')}
      </div>
      <p className={styles.written} aria-live="polite">
        <span>{t('builder.written')}</span>
        <code>{query === '' ? '—' : query}</code>
      </p>
    </FormDialog>
  );
}
