import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ForgettableList } from '#renderer/ui/ForgettableList.tsx';
import { notifyUndoable } from '#renderer/workbench/notify-undoable.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { RememberedDecision } from '#shared/contract/page-review.ts';
import type { PublicationId } from '#shared/domain/ids.ts';

type Props = { publicationId: PublicationId; publication: string; onClose: () => void };

/** What the review of a publication's pages has taught, each to be forgotten again. */
export function RememberedDialog({ publicationId, publication, onClose }: Props) {
  const { t } = useTranslation('importing');
  const { t: tApp } = useTranslation('app');
  const remembered = useQuery(procedureQuery('importing.remembered', { publicationId }));
  const forget = useCommand('importing.forget');
  const workbench = useWorkbench();
  const decisions = remembered.data?.decisions ?? [];
  return (
    <Dialog
      title={t('review.remembered.title')}
      description={
        publication === '' ? t('review.remembered.unnamed') : t('review.remembered.hint', { publication })
      }
      closeLabel={tApp('common.close')}
      onClose={onClose}
      size="large"
      isReading={decisions.length === 0}
    >
      <ForgettableList
        items={decisions}
        none={t('review.remembered.none')}
        textOf={({ text }) => text}
        remarksOf={(decision) => [
          <Chip key="meaning" colour={decision.kind === 'no-name' ? 'orange' : 'blue'}>
            {meaning(decision)}
          </Chip>,
          t('review.remembered.uses', { count: decision.uses }),
        ]}
        forget={t('review.remembered.forget')}
        forgetThis={({ text }) => t('review.remembered.forgetThis', { text })}
        isForgetting={forget.isPending}
        onForget={handleForget}
        onUndo={() => workbench.runAction('safety.undo')}
      />
    </Dialog>
  );

  function handleForget({ id, text }: RememberedDecision) {
    forget.mutate(
      { rememberedIds: [id] },
      { onSuccess: () => notifyUndoable(workbench, t('review.remembered.forgotten', { text })) },
    );
  }

  function meaning({ kind, role, part }: RememberedDecision): string {
    if (kind === 'no-name') return t('review.remembered.noName');
    if (kind === 'name') return t(`review.facts.${part ?? 'reporters'}`);
    return t(`role.${role ?? 'furniture'}`);
  }
}
