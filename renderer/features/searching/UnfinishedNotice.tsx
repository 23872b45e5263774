import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import type { Looking } from '#shared/contract/searching.ts';
import styles from './UnfinishedNotice.module.css';
import type { UnfinishedSearch } from './use-unfinished-search.ts';

type Props = { looking: Looking; search: UnfinishedSearch };

/** Says that what is shown is a part, how large a one, and lets the search go on or stop. */
export function UnfinishedNotice({ looking: { looked, of }, search: { isRunning, goOn, stop } }: Props) {
  const { t } = useTranslation('searching');
  return (
    <div className={styles.notice}>
      <p role="status">{t('results.unfinished', { looked, of })}</p>
      {isRunning && (
        <div className={styles.progress}>
          <ProgressBar label={t('results.progress')} value={looked / of} />
        </div>
      )}
      {/* One button for both, so that the focus stays where it is. */}
      <Button onClick={isRunning ? stop : goOn}>{t(isRunning ? 'results.stop' : 'results.goOn')}</Button>
    </div>
  );
}
