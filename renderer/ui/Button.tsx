import type { ComponentProps, MouseEvent } from 'react';
import styles from './Button.module.css';
import { classNames } from './class-names.ts';

type Props = ComponentProps<'button'> & {
  /** `primary`: the one thing to do here; `danger`: cannot be taken back lightly; `quiet`: without a frame. */
  variant?: 'normal' | 'primary' | 'danger' | 'quiet';
  /** Waits for an answer: keeps its size and the keyboard, and cannot be pressed. */
  busy?: boolean;
};

/** A push button; never submits a form unless `type="submit"`. */
export function Button({ variant = 'normal', busy = false, className, disabled, onClick, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled}
      // Disabled, it would lose the focus.
      {...(busy && { 'aria-disabled': true, 'aria-busy': true })}
      onClick={busy ? refuse : onClick}
      className={classNames(styles.button, styles[variant], className)}
    />
  );
}

/** Keeps a form from being sent, too. */
function refuse(event: MouseEvent): void {
  event.preventDefault();
}
