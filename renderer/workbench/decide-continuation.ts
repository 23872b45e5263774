import type { ContinuationId } from '#shared/domain/ids.ts';
import { notifyUndoable } from './notify-undoable.ts';
import type { Workbench } from './workbench.ts';

/** Confirms or refuses that an article goes on on another page, with a way back in the message. */
export async function decideContinuation(
  workbench: Workbench,
  continuationId: ContinuationId,
  confirmed: boolean,
): Promise<void> {
  await workbench.client.dispatch('library.decideContinuation', { continuationId, confirmed });
  notifyUndoable(
    workbench,
    workbench.i18n.t(confirmed ? 'library:continuation.confirmed' : 'library:continuation.refused'),
  );
}
