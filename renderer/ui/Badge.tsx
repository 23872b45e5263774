import type { ReactNode } from 'react';
import styles from './Badge.module.css';

/** A count beside a name. */
export function Badge({ children }: { children: ReactNode }) {
  return <span className={styles.badge}>{children}</span>;
}
