import type { MenuEntry } from '#renderer/ui/menu-entry.ts';
import type { Workbench } from '#renderer/workbench/workbench.ts';
import type { Settings } from '#shared/contract/safety.ts';

/** Lines of the theme and the language menu, the present choice ticked. */
export function appearanceEntries(
  workbench: Workbench,
  settings: Pick<Settings, 'theme' | 'language'>,
): { themes: MenuEntry[]; languages: MenuEntry[] } {
  const { t } = workbench.i18n;
  const entry = (actionId: string, label: string, checked: boolean): MenuEntry => ({
    id: actionId,
    label,
    checked,
    onSelect: () => workbench.runAction(actionId),
  });
  return {
    themes: [
      entry('app.theme.system', t('app:theme.system'), settings.theme === 'system'),
      entry('app.theme.light', t('app:theme.light'), settings.theme === 'light'),
      entry('app.theme.dark', t('app:theme.dark'), settings.theme === 'dark'),
    ],
    languages: [
      entry('app.language.zh-CN', t('app:language.zh'), settings.language === 'zh-CN'),
      entry('app.language.en', t('app:language.en'), settings.language === 'en'),
    ],
  };
}
