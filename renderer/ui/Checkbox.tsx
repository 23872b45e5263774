import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check, Minus } from 'lucide-react';
import styles from './Checkbox.module.css';

type Props = {
  label: string;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  /** Neither on nor off: some of what it stands for are on. */
  indeterminate?: boolean;
  disabled?: boolean;
};

/** A box to tick, with its label. */
export function Checkbox({
  label,
  checked,
  onCheckedChange,
  indeterminate = false,
  disabled = false,
}: Props) {
  return (
    <label className={styles.field}>
      <Base.Root
        className={styles.box}
        checked={checked}
        indeterminate={indeterminate}
        disabled={disabled}
        onCheckedChange={(next) => onCheckedChange(next)}
      >
        <Base.Indicator className={styles.indicator}>
          {indeterminate ? <Minus aria-hidden /> : <Check aria-hidden />}
        </Base.Indicator>
      </Base.Root>
      {label}
    </label>
  );
}
