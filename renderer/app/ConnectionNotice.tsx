import { useTranslation } from 'react-i18next';
import styles from './ConnectionNotice.module.css';
import { useConnection } from './use-connection.ts';

/** Says that the host cannot be reached, and what to do. */
export function ConnectionNotice() {
  const { t } = useTranslation('errors');
  const connection = useConnection();
  if (connection === 'connected') return null;
  return (
    <p role="status" className={styles.notice}>
      {connection === 'unauthorised' ? t('reason.unauthorised') : t('reason.unreachable')}
    </p>
  );
}
