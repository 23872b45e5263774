import { Dialog } from '@base-ui/react/dialog';
import { Command } from 'cmdk';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { keepTabInside } from '#renderer/ui/keep-tab-inside.ts';
import { type Action, actionGroups } from '#renderer/workbench/feature.ts';
import { type OverlayProps, useWorkbench } from '#renderer/workbench/workbench.ts';
import spoken from '#renderer/ui/spoken.module.css';
import styles from './CommandPalette.module.css';
import { allActions } from './all-actions.ts';

/** Every action that can run now, found by its name in either language. */
export function CommandPalette({ onClose }: OverlayProps) {
  const { t, i18n } = useTranslation('app');
  const workbench = useWorkbench();
  const otherLanguage = workbench.i18n.language === 'en' ? 'zh-CN' : 'en';
  const runnable = useRunnableActions();

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        {/* An action may open a dialog, whose focus must not be taken back; after Escape the overlay host gives it back. */}
        <Dialog.Popup className={styles.popup} finalFocus={false} onKeyDown={keepTabInside}>
          <Dialog.Title className={spoken.only}>{t('palette.title')}</Dialog.Title>
          <Command label={t('palette.title')} loop filter={contains}>
            <Command.Input className={styles.input} placeholder={t('palette.placeholder')} autoFocus />
            <Command.List className={styles.list} label={t('palette.list')}>
              <Command.Empty className={styles.empty}>
                {/* A list box must hold an option even when it says that there is none. */}
                <span role="option" aria-disabled aria-selected={false}>
                  {t('palette.empty')}
                </span>
              </Command.Empty>
              {actionGroups.map((group) => {
                const actions = runnable.filter((action) => action.group === group);
                if (actions.length === 0) return null;
                return (
                  <Command.Group key={group} heading={t(`menu.${group}`)} className={styles.group}>
                    {actions.map(({ id, label, submenu, shortcut }) => (
                      <Command.Item
                        key={id}
                        value={id}
                        className={styles.item}
                        keywords={[
                          i18n.t(label),
                          submenu === undefined ? '' : i18n.t(submenu),
                          i18n.t(label, { lng: otherLanguage }),
                        ]}
                        onSelect={() => {
                          onClose();
                          workbench.runAction(id);
                        }}
                      >
                        <span className={styles.label}>
                          {submenu !== undefined && (
                            <span className={styles.submenu}>{i18n.t(submenu)} › </span>
                          )}
                          {i18n.t(label)}
                        </span>
                        {shortcut !== undefined && <Kbd shortcut={shortcut} />}
                      </Command.Item>
                    ))}
                  </Command.Group>
                );
              })}
            </Command.List>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What can run at this moment; some of it only once an answer of the core has come. */
function useRunnableActions(): readonly Action[] {
  const workbench = useWorkbench();
  const cache = workbench.queryClient.getQueryCache();
  const ids = useSyncExternalStore(
    (tell) => cache.subscribe(tell),
    () =>
      allActions
        .filter((action) => action.id !== 'app.palette' && action.canRun?.(workbench) !== false)
        .map(({ id }) => id)
        .join(),
  );
  return allActions.filter(({ id }) => ids.split(',').includes(id));
}

/** 1 where a name begins with what was typed, less where it stands further in, 0 where each typed word is not found. */
function contains(_id: string, typed: string, names: string[] = []): number {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const text = names.join(' ').toLowerCase();
  if (!words.every((word) => text.includes(word))) return 0;
  return names.some((name) => name.toLowerCase().startsWith(words[0] ?? '')) ? 1 : 0.5;
}
