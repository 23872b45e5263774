import { X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueryChip } from '#shared/contract/search-language.ts';
import { useChipText } from './use-chip-text.ts';
import styles from './QueryChips.module.css';

type Props = { chip: QueryChip; onEdit: () => void; onRemove: () => void };

/** One piece of the query: pressed, it can be changed in the box; its cross and Delete take it away. */
export function QueryChipButton({ chip, onEdit, onRemove }: Props) {
  const { t } = useTranslation('searching');
  const { field, text } = useChipText(chip);
  const name = field === null ? text : t('chip.named', { field, text });

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    onRemove();
  }

  return (
    <span className={styles.chip} data-kind={chip.kind}>
      <button
        type="button"
        className={styles.edit}
        data-chip
        aria-label={t('chip.edit', { name })}
        aria-keyshortcuts="Delete"
        title={t('chip.edit', { name })}
        onClick={onEdit}
        onKeyDown={handleKeyDown}
      >
        {field !== null && <span className={styles.field}>{field}</span>}
        <span className={styles.text}>{text}</span>
      </button>
      {chip.without !== null && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.remove}
          aria-label={t('chip.remove', { name })}
          onClick={onRemove}
        >
          <X aria-hidden />
        </button>
      )}
    </span>
  );
}
