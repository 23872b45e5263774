import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { isShortcut, shortcutKeys } from '#renderer/ui/shortcut-keys.ts';
import styles from './CommentForm.module.css';

/** Enough for a page; the library takes more. */
const longestText = 5000;

type Props = {
  label: string;
  /** What stands in it at first. */
  text?: string;
  onKeep: (text: string) => void;
  onDrop: () => void;
};

/** Where a comment or a reply is written: Ctrl+Enter keeps it, Escape drops it. */
export function CommentForm({ label, text = '', onKeep, onDrop }: Props) {
  const { t } = useTranslation('editing');
  const [typed, setTyped] = useState(text);
  const isEmpty = typed.trim() === '';

  function handleKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onDrop();
    else if (isShortcut(event.nativeEvent, 'Mod+Enter') && !isEmpty) onKeep(typed.trim());
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div role="group" aria-label={label} className={styles.form} onKeyDown={handleKeyDown}>
      <textarea
        aria-label={label}
        className={styles.text}
        rows={3}
        maxLength={longestText}
        autoFocus
        placeholder={t('comments.keys', {
          keep: shortcutKeys('Mod+Enter').join('+'),
          drop: shortcutKeys('Escape').join('+'),
        })}
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className={styles.buttons}>
        <Button variant="primary" disabled={isEmpty} onClick={() => onKeep(typed.trim())}>
          {t('comments.keep')}
        </Button>
        <Button variant="quiet" onClick={onDrop}>
          {t('comments.drop')}
        </Button>
      </div>
    </div>
  );
}
