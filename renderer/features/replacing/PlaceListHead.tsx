import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import styles from './PlaceList.module.css';
import type { PlaceList } from './use-place-list.ts';

type Props = {
  list: PlaceList;
  chosen: number;
  canReplace: boolean;
  onStop: () => void;
  onToggleAll: () => void;
  onReplace: () => void;
};

/** How many places there are, how many of them are chosen, and what to do with them. */
export function PlaceListHead({ list, chosen, canReplace, onStop, onToggleAll, onReplace }: Props) {
  const { t } = useTranslation('replacing');
  if (list.state === 'idle' || list.state === 'failed') return null;
  const { places, looked, of, total, articles } = list;
  if (list.state === 'all' && places === 0 && articles.length === 0) return null;
  const isLooking = list.state === 'looking';
  return (
    <div className={styles.head}>
      <p className={styles.total}>
        {list.state === 'all'
          ? t('found.all', { count: places, articles: articles.length })
          : list.state === 'full'
            ? t('found.full', { count: places })
            : t(`found.${list.state}`, { looked, of, places })}
        {total > of && <span>{t('found.tooMany', { total, of })}</span>}
      </p>
      {isLooking ? (
        <Button onClick={onStop}>{t('button.stop')}</Button>
      ) : (
        <>
          <Button disabled={places === 0} onClick={onToggleAll}>
            {t(chosen === 0 ? 'button.all' : 'button.none')}
          </Button>
          <Button variant="primary" disabled={!canReplace} onClick={onReplace}>
            {t('button.replace', { count: chosen })}
          </Button>
        </>
      )}
      {isLooking && (
        <div className={styles.bar}>
          <ProgressBar label={t('found.label')} value={of > 0 ? looked / of : null} />
        </div>
      )}
    </div>
  );
}
