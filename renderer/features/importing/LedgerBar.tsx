import { CircleAlert, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageSource } from '#shared/contract/importing.ts';
import styles from './LedgerBar.module.css';

type Props = { ledger: PageSource['ledger']; children?: ReactNode };

/** Where every character of the source went; nothing may be lost. What else there is to tell stands at its end. */
export function LedgerBar({ ledger, children }: Props) {
  const { t } = useTranslation('importing');
  const isWhole = ledger.lost === 0;
  return (
    <footer className={styles.ledger} data-whole={isWhole} data-foot>
      {isWhole ? <CircleCheck aria-hidden /> : <CircleAlert aria-hidden />}
      <span>{t('ledger.source', { count: ledger.source })}</span>
      <span>{t('ledger.articles', { count: ledger.articles })}</span>
      <span>{t('ledger.furniture', { count: ledger.furniture })}</span>
      <span className={styles.lost}>{t('ledger.lost', { count: ledger.lost })}</span>
      <span className={styles.end}>{children}</span>
    </footer>
  );
}
