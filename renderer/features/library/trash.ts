import { workOf } from '#renderer/workbench/location.ts';
import { notifyUndoable } from '#renderer/workbench/notify-undoable.ts';
import { targetArticles, type Workbench } from '#renderer/workbench/workbench.ts';

/** Moves the articles in question to the trash, with a way back in the message. */
export async function trashArticles(workbench: Workbench): Promise<void> {
  const articleIds = [...targetArticles(workbench)];
  const { changed } = await workbench.client.dispatch('library.trashArticles', { articleIds });
  workbench.selection.set([]);
  const work = workOf(workbench.location());
  if (work.view === 'article' && articleIds.some((id) => id === work.id)) workbench.navigate({ work: null });
  notifyUndoable(workbench, workbench.i18n.t('library:notice.trashed', { count: changed }));
}

/** Takes the articles in question out of the trash. */
export async function restoreArticles(workbench: Workbench): Promise<void> {
  const articleIds = [...targetArticles(workbench)];
  const { changed } = await workbench.client.dispatch('library.restoreArticles', { articleIds });
  workbench.selection.set([]);
  workbench.notify({
    title: workbench.i18n.t('library:notice.restored', { count: changed }),
    tone: 'success',
  });
}
