import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Failure } from '#renderer/workbench/Failure.tsx';
import type { OverlayProps } from '#renderer/workbench/workbench.ts';
import type { LearnedLookAlike } from '#shared/contract/look-alikes.ts';
import { dateLocale } from '#renderer/workbench/date-locale.ts';
import styles from './LearnedDialog.module.css';

/** The look-alikes that proofreading has taught this library, each to be taken out again, and that to be undone. */
export function LearnedDialog({ onClose }: OverlayProps) {
  const { t, i18n } = useTranslation(['searching', 'app']);
  const learned = useQuery(procedureQuery('searching.learned', {}));
  const forget = useCommand('searching.forget');
  const undo = useCommand('safety.undo');
  const [forgotten, setForgotten] = useState<LearnedLookAlike | null>(null);
  const content = useRef<HTMLDivElement>(null);
  const pairs = learned.data?.lookAlikes;
  const day = new Intl.DateTimeFormat(dateLocale(i18n.language), { dateStyle: 'medium' });

  // The button that was pressed goes with its row: what comes next, by keyboard too, is the way back.
  function handleForget(pair: LearnedLookAlike) {
    forget.mutate({ lookAlikeIds: [pair.id] }, { onSuccess: () => setForgotten(pair) });
  }

  function handleUndo() {
    undo.mutate(
      {},
      {
        onSuccess: () => {
          setForgotten(null);
          content.current?.focus();
        },
      },
    );
  }

  return (
    <Dialog
      title={t('learned.title')}
      description={t('learned.description')}
      closeLabel={t('app:common.close')}
      onClose={onClose}
      size="large"
      isReading={(pairs ?? []).length === 0 && forgotten === null}
    >
      <div ref={content} tabIndex={-1} className={styles.content}>
        {forgotten !== null && (
          <p role="status" className={styles.forgotten}>
            {t('learned.forgotten', forgotten)}
            <Button autoFocus busy={undo.isPending} onClick={handleUndo}>
              {t('learned.undo')}
            </Button>
          </p>
        )}
        {learned.isError && <Failure error={learned.error} onRetry={() => void learned.refetch()} />}
        {pairs?.length === 0 && <p className={styles.detail}>{t('learned.none')}</p>}
        <ul className={styles.list}>
          {pairs?.map((pair) => (
            <li key={pair.id} className={styles.item}>
              <span className={styles.pair} lang="zh-CN">
                {pair.one} {pair.other}
              </span>
              <span className={styles.detail}>{t('learned.articles', { count: pair.articles })}</span>
              <span className={styles.detail}>{t('learned.last', { day: day.format(pair.at) })}</span>
              <Button
                busy={forget.isPending}
                aria-label={t('learned.forgetThis', pair)}
                onClick={() => handleForget(pair)}
              >
                {t('learned.forget')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
