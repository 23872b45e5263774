import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import styles from './FilterButton.module.css';

type Props = ComponentProps<typeof Button> & { isActive: boolean };

/** Opens a filter; shows its name, or what it keeps to. */
export function FilterButton({ isActive, children, className, ...rest }: Props) {
  return (
    <Button
      variant="quiet"
      {...rest}
      className={classNames(styles.button, className)}
      data-active={isActive || undefined}
    >
      <span className={styles.name}>{children}</span>
      <ChevronDown aria-hidden />
    </Button>
  );
}
