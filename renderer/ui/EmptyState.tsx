import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

type Props = {
  title: string;
  /** What to do next. */
  hint?: string | undefined;
  icon?: ReactNode;
  /** Buttons. */
  children?: ReactNode;
};

/** Says that there is nothing here and what to do about it. */
export function EmptyState({ title, hint, icon, children }: Props) {
  return (
    <div className={styles.empty}>
      {icon !== undefined && <div className={styles.icon}>{icon}</div>}
      <p className={styles.title}>{title}</p>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
