import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { formatName } from '#shared/domain/format-name.ts';
import { fieldNames, nameFields, parsePattern } from '#shared/domain/name-pattern.ts';
import type { NameReading } from './name-reading.ts';
import styles from './NamePatternField.module.css';

type Props = { pattern: string; onPatternChange: (pattern: string) => void; reading: NameReading | null };

const example = { publication: '焦作日报', date: '2023-05-12', page: 'A03' };

/** How file names tell date and page: a pattern to be written, or put together from its fields. */
export function NamePatternField({ pattern, onPatternChange, reading }: Props) {
  const { t, i18n } = useTranslation('importing');
  const ref = useRef<HTMLInputElement>(null);
  const names = fieldNames[i18n.language === 'en' ? 'en' : 'zh-CN'];
  const parsed = pattern.trim() === '' ? null : parsePattern(pattern);
  const sample = formatName(pattern, example);

  function handleInsert(field: string) {
    const input = ref.current;
    const [start, end] = [input?.selectionStart ?? pattern.length, input?.selectionEnd ?? pattern.length];
    onPatternChange(`${pattern.slice(0, start)}${field}${pattern.slice(end)}`);
    requestAnimationFrame(() => {
      input?.focus();
      input?.setSelectionRange(start + field.length, start + field.length);
    });
  }

  return (
    <div className={styles.pattern}>
      <TextField
        ref={ref}
        label={t('pattern.label')}
        placeholder={t('pattern.placeholder')}
        value={pattern}
        maxLength={200}
        error={
          parsed?.ok === false
            ? t(`pattern.problem.${parsed.problem}`, { field: parsed.field ?? '' })
            : undefined
        }
        hint={sample === null ? undefined : t('pattern.hint', { example: sample })}
        onChange={(event) => onPatternChange(event.target.value)}
      />
      <div className={styles.fields}>
        {nameFields.map((field) => (
          <Button
            key={field}
            variant="quiet"
            aria-label={t('pattern.insertField', { field: `{${names[field]}}` })}
            onClick={() => handleInsert(`{${names[field]}}`)}
          >
            {`{${names[field]}}`}
          </Button>
        ))}
        {reading !== null && (
          <span role="status" className={styles.summary} data-complete={reading.matches === reading.total}>
            {t('pattern.summary', { count: reading.matches, total: reading.total })}
          </span>
        )}
      </div>
    </div>
  );
}
