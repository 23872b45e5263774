import { TOGGLE_LINK_COMMAND } from '@lexical/link';
import { COMMAND_PRIORITY_LOW } from 'lexical';
import type { LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { linkUrl } from '#shared/document/article-document.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { EDIT_LINK_COMMAND } from './extensions/ShortcutsExtension.ts';
import styles from './Bar.module.css';
import { paintSelectedText } from './selection-highlight.ts';
import { useToolbarState } from './toolbar-state.ts';

/** An address as a person types it: without a scheme it is one of the web, with an @ one of mail. */
function completeUrl(typed: string): string {
  const url = typed.trim();
  if (url === '' || /^[a-z][a-z0-9+.-]*:/i.test(url)) return url;
  return url.includes('@') && !url.includes('/') ? `mailto:${url}` : `https://${url}`;
}

/** The bar in which the address of a link is typed; opens on EDIT_LINK_COMMAND. */
export function LinkField({ editor }: { editor: LexicalEditor }) {
  const { url } = useToolbarState(editor);
  const [isOpen, setOpen] = useState(false);
  useEffect(
    () =>
      editor.registerCommand(
        EDIT_LINK_COMMAND,
        () => {
          setOpen(true);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );
  useEffect(() => (isOpen ? paintSelectedText(editor) : undefined), [editor, isOpen]);
  if (!isOpen) return null;
  return (
    <LinkForm
      key={url}
      url={url}
      onClose={() => {
        setOpen(false);
        editor.focus();
      }}
      onApply={(next) => editor.dispatchCommand(TOGGLE_LINK_COMMAND, next)}
    />
  );
}

type FormProps = { url: string | null; onApply: (url: string | null) => void; onClose: () => void };

function LinkForm({ url, onApply, onClose }: FormProps) {
  const { t } = useTranslation(['editing', 'app']);
  const [typed, setTyped] = useState(url ?? '');
  const [isRefused, setRefused] = useState(false);

  function apply() {
    const complete = completeUrl(typed);
    if (complete !== '' && !linkUrl.safeParse(complete).success) {
      setRefused(true);
      return;
    }
    onApply(complete === '' ? null : complete);
    onClose();
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onClose();
    // On a button it presses that button.
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) apply();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div role="group" aria-label={t('link.label')} className={styles.bar} onKeyDown={handleKeyDown}>
      <TextField
        label={t('link.address')}
        labelHidden
        autoFocus
        className={styles.wide}
        placeholder="https://"
        value={typed}
        error={isRefused ? t('link.refused') : undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          setRefused(false);
        }}
      />
      <Button variant="primary" onClick={apply}>
        {t('link.apply')}
      </Button>
      {url !== null && (
        <Button
          onClick={() => {
            onApply(null);
            onClose();
          }}
        >
          {t('link.remove')}
        </Button>
      )}
      <Button variant="quiet" onClick={onClose}>
        {t('app:common.close')}
      </Button>
    </div>
  );
}
