import { CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './DoubtMark.module.css';

/** Says that the import left doubts in an article. */
export function DoubtMark({ count }: { count: number }) {
  const { t } = useTranslation('library');
  const label = t('list.doubts', { count });
  return (
    <span className={styles.mark} role="img" aria-label={label} title={label}>
      <CircleHelp aria-hidden />
    </span>
  );
}
