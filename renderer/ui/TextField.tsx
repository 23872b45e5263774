import { type ComponentProps, useId } from 'react';
import spoken from './spoken.module.css';
import styles from './TextField.module.css';
import { classNames } from './class-names.ts';

type Props = Omit<ComponentProps<'input'>, 'id'> & {
  label: string;
  /** Help under the field. */
  hint?: string | undefined;
  /** What is wrong with the value and what to do; replaces the hint. */
  error?: string | undefined;
  /** The label is read aloud only. */
  labelHidden?: boolean;
  /** What stands in it is a proposal: typing takes its place. */
  isProposed?: boolean;
};

/** One line of text with its label. */
export function TextField({
  label,
  hint,
  error,
  labelHidden = false,
  isProposed = false,
  className,
  ...rest
}: Props) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={classNames(styles.field, className)}>
      <label htmlFor={id} className={labelHidden ? spoken.only : styles.label}>
        {label}
      </label>
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        {...rest}
        id={id}
        className={styles.input}
        onFocus={isProposed ? (event) => event.target.select() : undefined}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
      />
      {note !== undefined && (
        <p id={`${id}-note`} className={error === undefined ? styles.hint : styles.error}>
          {note}
        </p>
      )}
    </div>
  );
}
