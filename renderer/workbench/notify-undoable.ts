import type { Workbench } from './workbench.ts';

/** Tells what a command has done, with the way back in the message. */
export function notifyUndoable({ notify, i18n, runAction }: Workbench, title: string): void {
  notify({
    topic: 'history',
    title,
    action: { label: i18n.t('library:notice.undo'), run: () => runAction('safety.undo') },
  });
}
