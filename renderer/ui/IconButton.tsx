import type { ComponentProps } from 'react';
import styles from './IconButton.module.css';
import { Tooltip } from './Tooltip.tsx';
import { classNames } from './class-names.ts';

type Props = Omit<ComponentProps<'button'>, 'aria-label'> & {
  /** Accessible name and tooltip. */
  label: string;
  shortcut?: string | undefined;
  pressed?: boolean | undefined;
  tooltipSide?: 'top' | 'bottom' | 'left' | 'right';
};

/** A square button with an icon as its child. */
export function IconButton({ label, shortcut, pressed, tooltipSide = 'bottom', className, ...rest }: Props) {
  return (
    <Tooltip label={label} shortcut={shortcut} side={tooltipSide}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-pressed={pressed}
        className={classNames(styles.button, className)}
      />
    </Tooltip>
  );
}
