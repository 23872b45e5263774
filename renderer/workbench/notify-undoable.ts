import type { Notice, Workbench } from './workbench.ts';

/**
 * Tells what a command has done, with the way back in the message. One such message at a time: undo takes back the latest
 * command, whichever message it is asked from.
 */
export function notifyUndoable(
  { notify, i18n, runAction }: Workbench,
  title: string,
  tone: Notice['tone'] = 'neutral',
): void {
  notify({
    topic: 'history',
    title,
    tone,
    action: { label: i18n.t('library:notice.undo'), run: () => runAction('safety.undo') },
  });
}
