import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import { classNames } from './class-names.ts';

type Props = ComponentProps<'button'> & {
  /** `primary`: the one thing to do here; `danger`: cannot be taken back lightly; `quiet`: without a frame. */
  variant?: 'normal' | 'primary' | 'danger' | 'quiet';
  /** Waits for an answer: keeps its size and cannot be pressed. */
  busy?: boolean;
};

/** A push button; never submits a form unless `type="submit"`. */
export function Button({ variant = 'normal', busy = false, className, disabled, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled === true || busy}
      aria-busy={busy || undefined}
      className={classNames(styles.button, styles[variant], className)}
    />
  );
}
