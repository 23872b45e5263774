import { useSignalValue } from '@lexical/react/useExtensionSignalValue';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { ArticleDetail } from '#shared/contract/editing.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import { ConflictNotice } from './ConflictNotice.tsx';
import { ContinuationNotice } from './ContinuationNotice.tsx';
import { Notice } from './Notice.tsx';
import { RecoveryNotice } from './RecoveryNotice.tsx';
import type { Sitting } from './sitting.ts';

type Props = {
  detail: ArticleDetail;
  sitting: Sitting;
  isRecovering: boolean;
  onRecovered: () => void;
  onReopen: () => void;
};

/** Everything that a person must know before going on: a lock, a conflict, a refused save, a text that was found. */
export function ArticleNotices({ detail, sitting, isRecovering, onRecovered, onReopen }: Props) {
  const { t, i18n } = useTranslation(['editing', 'library']);
  const { phase, error } = useSignalValue(sitting.saveState);
  const setStatus = useCommand('editing.setStatus');
  const restoreArticles = useCommand('library.restoreArticles');
  const isReadOnly = detail.trashed || detail.locked;
  return (
    <>
      {detail.trashed && (
        <Notice tone="info" title={t('locked.trashed')} explain={t('locked.trashedExplain')}>
          <Button onClick={() => restoreArticles.mutate({ articleIds: [detail.id] })}>
            {t('locked.restore')}
          </Button>
        </Notice>
      )}
      {detail.locked && !detail.trashed && (
        <Notice
          tone="info"
          title={t('locked.title', { status: t(`library:status.${detail.status}`) })}
          explain={t('locked.explain')}
        >
          <Button onClick={() => setStatus.mutate({ articleIds: [detail.id], status: 'third-proof' })}>
            {t('locked.unlock')}
          </Button>
        </Notice>
      )}
      {isRecovering && !isReadOnly && sitting.unsaved !== null && (
        <RecoveryNotice detail={detail} sitting={sitting} unsaved={sitting.unsaved} onDone={onRecovered} />
      )}
      <ContinuationNotice articleId={detail.id} />
      {phase === 'conflict' && <ConflictNotice sitting={sitting} articleId={detail.id} onReopen={onReopen} />}
      {phase === 'refused' && error !== null && (
        <Notice tone="danger" title={t('refusal.title')} explain={describeError(i18n, error)}>
          <Button onClick={() => sitting.queue.save('save')}>{t('refusal.retry')}</Button>
        </Notice>
      )}
    </>
  );
}
