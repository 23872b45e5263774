import { BookMarked, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import type { PageReview } from '#shared/contract/page-review.ts';
import { usePageTitle } from '../use-page-title.ts';
import styles from './ReviewHeader.module.css';
import type { ReviewCommand } from './review-keys.ts';

type Props = { page: PageReview; onAccept: () => void; onRun: (command: ReviewCommand) => void };

/** Which page it is, whether it still waits, and the way to accept it. */
export function ReviewHeader({ page, onAccept, onRun }: Props) {
  const { t } = useTranslation('importing');
  const title = usePageTitle(page.pageId);
  return (
    <header className={styles.header}>
      <div className={styles.titles}>
        <h2 className={styles.name}>{title.page}</h2>
        <p className={styles.issue}>{title.issue}</p>
      </div>
      {page.reviewed === null ? (
        <Chip colour="yellow" className={styles.state}>
          {t('review.waiting')}
        </Chip>
      ) : (
        <Chip colour="green" className={styles.state}>
          {t('review.reviewed')}
        </Chip>
      )}
      <span className={styles.count}>{t('review.waitingPages', { count: page.waiting })}</span>
      <div className={styles.tools}>
        <IconButton label={t('review.key.remembered')} shortcut="V" onClick={() => onRun('remembered')}>
          <BookMarked aria-hidden />
        </IconButton>
        <Button onClick={() => onRun('page')}>{t('page.correct')}</Button>
        <Button variant="primary" onClick={onAccept}>
          <CircleCheck aria-hidden />
          {t('review.accept')} <Kbd shortcut="Mod+Enter" />
        </Button>
      </div>
    </header>
  );
}
