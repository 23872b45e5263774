import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { Workbench } from '#renderer/workbench/workbench.ts';
import { commandName } from './command-name.ts';

/** Whether the library has a command to take back; unknown counts as yes, the core decides. */
export function canUndo({ queryClient }: Workbench): boolean {
  return queryClient.getQueryData(procedureQuery('safety.history', {}).queryKey)?.undo !== null;
}

export function canRedo({ queryClient }: Workbench): boolean {
  return queryClient.getQueryData(procedureQuery('safety.history', {}).queryKey)?.redo !== null;
}

/** Takes the last command back and says which it was. */
export async function undo(workbench: Workbench): Promise<void> {
  const { undone } = await workbench.client.dispatch('safety.undo', {});
  const { t } = workbench.i18n;
  workbench.notify(
    undone === null
      ? { topic: 'history', title: t('safety:history.nothingToUndo') }
      : {
          topic: 'history',
          title: t('safety:history.undone', { command: commandName(workbench.i18n, undone.command) }),
          action: { label: t('safety:history.redo'), run: () => workbench.runAction('safety.redo') },
        },
  );
}

/** Does the command again that was last taken back and says which it was. */
export async function redo(workbench: Workbench): Promise<void> {
  const { redone } = await workbench.client.dispatch('safety.redo', {});
  const { t } = workbench.i18n;
  workbench.notify(
    redone === null
      ? { topic: 'history', title: t('safety:history.nothingToRedo') }
      : {
          topic: 'history',
          title: t('safety:history.redone', { command: commandName(workbench.i18n, redone.command) }),
          action: { label: t('safety:history.undo'), run: () => workbench.runAction('safety.undo') },
        },
  );
}
