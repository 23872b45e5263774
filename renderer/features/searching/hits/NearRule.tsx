import { useTranslation } from 'react-i18next';
import styles from './SearchHitRow.module.css';

type Props = { total: number; shown: number; isAlone: boolean; isUnfinished: boolean };

/** Parts the hits from what OCR may have misread, and says what that is. */
export function NearRule({ total, shown, isAlone, isUnfinished }: Props) {
  const { t } = useTranslation('searching');
  return (
    <div className={styles.rule}>
      <p className={styles.ruleTitle}>{t(isAlone ? 'near.alone' : 'near.title', { count: total })}</p>
      <p className={styles.ruleHint}>
        {isUnfinished
          ? t('near.unfinished')
          : shown < total
            ? t('near.hintSome', { count: shown })
            : t('near.hint')}
      </p>
    </div>
  );
}
