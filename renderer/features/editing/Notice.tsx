import type { ReactNode } from 'react';
import styles from './Notice.module.css';

type Props = {
  tone: 'info' | 'warning' | 'danger';
  title: string;
  explain?: string | undefined;
  children?: ReactNode;
};

/** A sentence above the text that says what is the matter, with the ways out of it. */
export function Notice({ tone, title, explain, children }: Props) {
  return (
    <section role={tone === 'info' ? 'status' : 'alert'} className={styles.notice} data-tone={tone}>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {explain !== undefined && <p>{explain}</p>}
      </div>
      {children !== undefined && <div className={styles.ways}>{children}</div>}
    </section>
  );
}
