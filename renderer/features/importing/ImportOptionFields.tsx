import { useTranslation } from 'react-i18next';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './ImportOptionFields.module.css';
import { NamePatternField } from './NamePatternField.tsx';
import type { NameReading } from './name-reading.ts';
import { encodingChoices, type ImportOptions, isDateValid } from './import-options.ts';

type Props = {
  options: ImportOptions;
  onOptionsChange: (options: ImportOptions) => void;
  /** The pattern in force, and what it makes of the chosen names. */
  namePattern: string;
  reading: NameReading | null;
};

/** Publication, date, page, encoding and what to do with known names; all may stay as they are. */
export function ImportOptionFields({ options, onOptionsChange, namePattern, reading }: Props) {
  const { t } = useTranslation('importing');
  const set = (change: Partial<ImportOptions>): void => onOptionsChange({ ...options, ...change });
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>{t('options.title')}</legend>
      <NamePatternField
        pattern={namePattern}
        reading={reading}
        onPatternChange={(pattern) => set({ namePattern: pattern })}
      />
      <TextField
        label={t('options.publication')}
        placeholder={t('options.found')}
        value={options.publication}
        maxLength={200}
        onChange={(event) => set({ publication: event.target.value })}
      />
      <TextField
        label={t('options.date')}
        placeholder={t('options.found')}
        hint={t('options.dateHint')}
        error={isDateValid(options) ? undefined : t('options.dateInvalid')}
        value={options.date}
        onChange={(event) => set({ date: event.target.value })}
      />
      <TextField
        label={t('options.page')}
        placeholder={t('options.found')}
        value={options.page}
        maxLength={20}
        onChange={(event) => set({ page: event.target.value })}
      />
      <Select
        label={t('options.encoding')}
        value={options.encoding}
        options={encodingChoices.map((value) => ({ value, label: t(`encoding.${value}`) }))}
        onValueChange={(encoding) => set({ encoding })}
      />
      <Select
        label={t('options.sameName')}
        value={options.sameName}
        options={[
          { value: 'ask', label: t('options.sameNameAsk') },
          { value: 'add', label: t('options.sameNameAdd') },
        ]}
        onValueChange={(sameName) => set({ sameName })}
      />
      <Select
        label={t('options.samePage')}
        value={options.samePage}
        options={[
          { value: 'ask', label: t('options.samePageAsk') },
          { value: 'add', label: t('options.samePageAdd') },
        ]}
        onValueChange={(samePage) => set({ samePage })}
      />
      <p className={styles.precedence}>{t('options.precedence')}</p>
    </fieldset>
  );
}
