import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Chip.module.css';
import { classNames } from './class-names.ts';

export const chipColours = [
  'grey',
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'purple',
  'pink',
] as const;
export type ChipColour = (typeof chipColours)[number];

type Props = {
  children: ReactNode;
  /** An unknown colour is shown as grey. */
  colour?: string;
  /** Set: a button that takes the chip away, with its accessible name. */
  removeLabel?: string | undefined;
  onRemove?: (() => void) | undefined;
  className?: string;
};

/** A small coloured label. */
export function Chip({ children, colour = 'grey', removeLabel, onRemove, className }: Props) {
  return (
    <span className={classNames(styles.chip, className)} data-colour={knownColour(colour)}>
      <span className={styles.text} title={typeof children === 'string' ? children : undefined}>
        {children}
      </span>
      {onRemove !== undefined && (
        <button type="button" className={styles.remove} aria-label={removeLabel} onClick={onRemove}>
          <X aria-hidden />
        </button>
      )}
    </span>
  );
}

/** A dot in a chip's colour. */
export function ColourDot({ colour }: { colour: string }) {
  return <span className={styles.dot} data-colour={knownColour(colour)} />;
}

function knownColour(colour: string): ChipColour {
  return chipColours.find((known) => known === colour) ?? 'grey';
}
