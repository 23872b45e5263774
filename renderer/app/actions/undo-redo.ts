import type { OutputOf } from '#shared/contract/index.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { undoPlaceOf } from '#renderer/workbench/undo-places.ts';
import type { Workbench } from '#renderer/workbench/workbench.ts';
import { commandName } from './command-name.ts';

type History = OutputOf<'safety.history'>;

/** Whether the library has a command to take back; unknown counts as yes, the core decides. */
export function canUndo({ queryClient }: Workbench): boolean {
  return queryClient.getQueryData(procedureQuery('safety.history', {}).queryKey)?.undo !== null;
}

export function canRedo({ queryClient }: Workbench): boolean {
  return queryClient.getQueryData(procedureQuery('safety.history', {}).queryKey)?.redo !== null;
}

/**
 * What is taken back can be done again, and the other way round, from the key press on: the next key may come before the
 * history has been read again, and would be refused for what was true before.
 */
async function step<Answer>(
  { queryClient }: Workbench,
  known: (history: History) => History,
  take: () => Promise<Answer>,
): Promise<Answer> {
  const { queryKey } = procedureQuery('safety.history', {});
  queryClient.setQueryData(queryKey, (history) => history && known(history));
  try {
    return await take();
  } finally {
    // Also where nothing was taken back, of which no event tells.
    void queryClient.invalidateQueries({ queryKey });
  }
}

/** Takes the last command back, says which it was, and goes back to where it was done if it led away from there. */
export async function undo(workbench: Workbench): Promise<void> {
  const { undone } = await step(
    workbench,
    (history) => ({ ...history, redo: history.undo }),
    () => workbench.client.dispatch('safety.undo', {}),
  );
  const place = undone === null ? undefined : undoPlaceOf(undone.id);
  if (place !== undefined) workbench.navigate(place);
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
  const { redone } = await step(
    workbench,
    (history) => ({ ...history, undo: history.redo }),
    () => workbench.client.dispatch('safety.redo', {}),
  );
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
