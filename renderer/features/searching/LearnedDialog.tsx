import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ForgettableList } from '#renderer/ui/ForgettableList.tsx';
import { Failure } from '#renderer/workbench/Failure.tsx';
import { notifyUndoable } from '#renderer/workbench/notify-undoable.ts';
import { type OverlayProps, useWorkbench } from '#renderer/workbench/workbench.ts';
import type { LearnedLookAlike } from '#shared/contract/look-alikes.ts';
import { dateLocale } from '#renderer/workbench/date-locale.ts';

/** The look-alikes that proofreading has taught this library, each to be taken out again. */
export function LearnedDialog({ onClose }: OverlayProps) {
  const { t, i18n } = useTranslation(['searching', 'app']);
  const learned = useQuery(procedureQuery('searching.learned', {}));
  const forget = useCommand('searching.forget');
  const workbench = useWorkbench();
  const pairs = learned.data?.lookAlikes;
  const day = new Intl.DateTimeFormat(dateLocale(i18n.language), { dateStyle: 'medium' });

  function handleForget(pair: LearnedLookAlike) {
    forget.mutate(
      { lookAlikeIds: [pair.id] },
      { onSuccess: () => notifyUndoable(workbench, t('learned.forgotten', pair)) },
    );
  }

  return (
    <Dialog
      title={t('learned.title')}
      description={t('learned.description')}
      closeLabel={t('app:common.close')}
      onClose={onClose}
      size="large"
      isReading={(pairs ?? []).length === 0}
    >
      {learned.isError && <Failure error={learned.error} onRetry={() => void learned.refetch()} />}
      {pairs !== undefined && (
        <ForgettableList
          items={pairs}
          none={t('learned.none')}
          isLarge
          textOf={({ one, other }) => `${one} ${other}`}
          remarksOf={({ articles, at }) => [
            t('learned.articles', { count: articles }),
            t('learned.last', { day: day.format(at) }),
          ]}
          forget={t('learned.forget')}
          forgetThis={(pair) => t('learned.forgetThis', pair)}
          isForgetting={forget.isPending}
          onForget={handleForget}
          onUndo={() => workbench.runAction('safety.undo')}
        />
      )}
    </Dialog>
  );
}
