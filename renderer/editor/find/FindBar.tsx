import { useSignalValue } from '@lexical/react/useExtensionSignalValue';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import type { ArticleFind, FindState } from './article-find.ts';
import bar from '#renderer/editor/Bar.module.css';
import styles from './FindBar.module.css';

type Props = {
  find: ArticleFind;
  isEditable: boolean;
  onReplaced: (count: number) => void;
  onClose: () => void;
};

/** Find and replace in the article; Enter goes on, Shift+Enter back, Escape closes with the match selected. */
export function FindBar({ find, isEditable, onReplaced, onClose }: Props) {
  const { t } = useTranslation(['editing', 'app']);
  const state = useSignalValue(find.state);
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState({
    text: '',
    caseSensitive: false,
    widthSensitive: false,
    isPattern: false,
  });
  const [replacement, setReplacement] = useState('');
  const { text, caseSensitive, widthSensitive, isPattern } = query;

  useEffect(() => {
    find.search({ text, caseSensitive, widthSensitive, isPattern });
  }, [find, text, caseSensitive, widthSensitive, isPattern]);

  function handleKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      find.select();
      onClose();
    } else if (
      event.key === 'Enter' &&
      event.target instanceof HTMLInputElement &&
      event.target.type === 'text'
    ) {
      if (event.target === field.current || !isEditable) find.go(event.shiftKey ? 'previous' : 'next');
      else find.replace(replacement);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      role="search"
      aria-label={t('find.label')}
      className={classNames(bar.bar, styles.find)}
      onKeyDown={handleKeyDown}
    >
      <div className={styles.rows}>
        <TextField
          ref={field}
          label={t('find.text')}
          labelHidden
          placeholder={t('find.text')}
          autoFocus
          value={query.text}
          error={state.patternFault === null ? undefined : t(`find.fault.${state.patternFault}`)}
          onChange={(event) => setQuery({ ...query, text: event.target.value })}
        />
        {/* Tab leads from what is sought to what replaces it: the buttons between them have keys of their own. */}
        {isEditable && (
          <TextField
            className={styles.replacement}
            label={t('find.replacement')}
            labelHidden
            placeholder={t('find.replacement')}
            value={replacement}
            onChange={(event) => setReplacement(event.target.value)}
          />
        )}
        <div className={styles.steps}>
          <IconButton label={t('find.previous')} shortcut="Shift+F3" onClick={() => find.go('previous')}>
            <ChevronUp aria-hidden />
          </IconButton>
          <IconButton label={t('find.next')} shortcut="F3" onClick={() => find.go('next')}>
            <ChevronDown aria-hidden />
          </IconButton>
          <output className={styles.count}>{countText(state, query.text)}</output>
          <IconButton label={t('app:common.close')} className={styles.close} onClick={onClose}>
            <X aria-hidden />
          </IconButton>
        </div>
        {isEditable && (
          <div className={styles.actions}>
            <Button disabled={state.total === 0} onClick={replaceOne}>
              {t('find.replace')}
            </Button>
            <Button disabled={state.total === 0} onClick={replaceAll}>
              {t('find.replaceAll')}
            </Button>
          </div>
        )}
      </div>
      <div className={styles.options}>
        {(['caseSensitive', 'widthSensitive', 'isPattern'] as const).map((option) => (
          <Checkbox
            key={option}
            label={t(`find.${option}`)}
            checked={query[option]}
            onCheckedChange={(checked) => setQuery({ ...query, [option]: checked })}
          />
        ))}
      </div>
    </div>
  );

  function replaceOne() {
    find.replace(replacement);
    // The button goes dead with the last place, and would take the focus with it.
    if (state.total === 1) field.current?.focus();
  }

  function replaceAll() {
    find.replaceAll(replacement, onReplaced);
    field.current?.focus();
  }

  function countText({ total, current }: FindState, wanted: string): string {
    if (wanted === '') return '';
    return total === 0 ? t('find.none') : t('find.place', { current, total });
  }
}
