import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ColourDot } from '#renderer/ui/Chip.tsx';
import { type TagColour, tagColours } from '#shared/contract/tagging.ts';
import styles from './ColourPicker.module.css';

type Props = { value: TagColour; onValueChange: (colour: TagColour) => void };

/** The colours of tags, one of which is chosen. */
export function ColourPicker({ value, onValueChange }: Props) {
  const { t } = useTranslation('tagging');
  const name = useId();
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{t('edit.colour')}</legend>
      <div className={styles.colours}>
        {tagColours.map((colour) => (
          <label key={colour} className={styles.colour} title={t(`colour.${colour}`)}>
            <input
              type="radio"
              name={name}
              className={styles.input}
              aria-label={t(`colour.${colour}`)}
              checked={colour === value}
              onChange={() => onValueChange(colour)}
            />
            <ColourDot colour={colour} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
