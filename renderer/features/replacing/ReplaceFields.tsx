import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Replacement } from '#shared/contract/replacing.ts';
import styles from './ReplaceView.module.css';
import type { ReplacePlace } from './replace-place.ts';

type Props = {
  place: ReplacePlace;
  places: readonly ReplacePlace[];
  wanted: Replacement;
  /** The regular expression cannot be read. */
  isBroken: boolean;
  onPlaceChange: (key: string) => void;
  onChange: (change: Partial<Replacement>) => void;
  onLook: () => void;
  onGoToList: () => void;
  textRef: RefObject<HTMLInputElement | null>;
};

const wheres = ['everywhere', 'heads', 'body'] as const;
const longestText = 1000;

/** Where to look, what for, and what to put in its place; Enter looks again, the arrow leads to the list. */
export function ReplaceFields(props: Props) {
  const { place, places, wanted, isBroken, onPlaceChange, onChange, onLook, onGoToList, textRef } = props;
  const { t } = useTranslation('replacing');

  function handleKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') onLook();
    else if (event.key === 'ArrowDown') onGoToList();
    else return;
    event.preventDefault();
  }

  return (
    <>
      <Select
        label={t('field.place')}
        value={place.key}
        options={places.map((each) => ({ value: each.key, label: nameOf(each) }))}
        onValueChange={onPlaceChange}
      />
      <TextField
        ref={textRef}
        label={t('field.text')}
        autoFocus
        isProposed
        value={wanted.text}
        maxLength={longestText}
        error={isBroken ? t('field.broken') : undefined}
        onChange={(event) => onChange({ text: event.target.value })}
        onKeyDown={handleKeyDown}
      />
      <TextField
        label={t('field.by')}
        value={wanted.by}
        maxLength={longestText}
        hint={wanted.isPattern ? t('field.byHint') : undefined}
        onChange={(event) => onChange({ by: event.target.value })}
        onKeyDown={handleKeyDown}
      />
      <Select
        label={t('field.where')}
        value={wanted.where}
        options={wheres.map((value) => ({ value, label: t(`where.${value}`) }))}
        onValueChange={(where) => onChange({ where })}
      />
      <div className={styles.options}>
        {(['caseSensitive', 'widthSensitive', 'isPattern'] as const).map((option) => (
          <Checkbox
            key={option}
            label={t(`option.${option}`)}
            checked={wanted[option]}
            onCheckedChange={(checked) => onChange({ [option]: checked })}
          />
        ))}
      </div>
    </>
  );

  function nameOf(each: ReplacePlace): string {
    switch (each.kind) {
      case 'search':
        return t('scope.search', { query: each.query });
      case 'issue':
        return t('scope.issue');
      case 'selection':
        return t('scope.selection', { count: each.count });
    }
  }
}
