import type { Action } from '#renderer/workbench/feature.ts';
import { homeLocation } from '#renderer/workbench/location.ts';
import { openPalette } from './open-palette.ts';
import { canRedo, canUndo, redo, undo } from './undo-redo.ts';

/** Actions of the application itself. The help sheet opens lazily, as it reads the table that this is part of. */
export const appActions: readonly Action[] = [
  {
    id: 'safety.undo',
    label: 'app:action.undo',
    group: 'edit',
    shortcut: 'Mod+Z',
    whileTyping: false,
    canRun: canUndo,
    run: undo,
  },
  {
    id: 'safety.redo',
    label: 'app:action.redo',
    group: 'edit',
    shortcut: 'Mod+Shift+Z',
    alsoShortcuts: ['Mod+Y'],
    whileTyping: false,
    canRun: canRedo,
    run: redo,
  },
  {
    id: 'app.palette',
    label: 'app:action.openPalette',
    group: 'view',
    shortcut: 'Mod+K',
    run: openPalette,
  },
  theme('system', 'app:theme.system'),
  theme('light', 'app:theme.light'),
  theme('dark', 'app:theme.dark'),
  language('zh-CN', 'app:language.zh'),
  language('en', 'app:language.en'),
  {
    id: 'app.goHome',
    label: 'app:action.goHome',
    group: 'go',
    shortcut: 'Alt+Home',
    run: (workbench) => workbench.navigate({ ...homeLocation }),
  },
  {
    id: 'app.goBack',
    label: 'app:action.goBack',
    group: 'go',
    shortcut: 'Alt+ArrowLeft',
    run: () => window.history.back(),
  },
  {
    id: 'app.goForward',
    label: 'app:action.goForward',
    group: 'go',
    shortcut: 'Alt+ArrowRight',
    run: () => window.history.forward(),
  },
  {
    id: 'searching.focus',
    label: 'app:action.focusSearch',
    group: 'go',
    shortcut: 'Mod+F',
    run: (workbench) => workbench.focus('search'),
  },
  {
    id: 'app.focusSidebar',
    label: 'app:action.focusSidebar',
    group: 'go',
    shortcut: 'Mod+Alt+7',
    run: (workbench) => workbench.focus('sidebar'),
  },
  {
    id: 'app.focusList',
    label: 'app:action.focusList',
    group: 'go',
    shortcut: 'Mod+Alt+8',
    run: (workbench) => workbench.focus('list'),
  },
  {
    id: 'app.focusWork',
    label: 'app:action.focusWork',
    group: 'go',
    shortcut: 'Mod+Alt+9',
    run: (workbench) => workbench.focus('work'),
  },
  {
    id: 'app.shortcuts',
    label: 'app:action.openHelp',
    group: 'help',
    shortcut: 'F1',
    alsoShortcuts: ['?'],
    run: async (workbench) => {
      const { HelpSheet } = await import('./HelpSheet.tsx');
      workbench.openOverlay(HelpSheet, {});
    },
  },
];

/** What goes on beside the work: below what begins it. */
export const jobListAction: Action = {
  id: 'app.jobs',
  label: 'jobs:action.list',
  group: 'file',
  run: async (workbench) => {
    const { JobList } = await import('#renderer/app/JobList.tsx');
    workbench.openOverlay(JobList, {});
  },
};

function theme(
  value: 'system' | 'light' | 'dark',
  label: 'app:theme.system' | 'app:theme.light' | 'app:theme.dark',
): Action {
  return {
    id: `app.theme.${value}`,
    label,
    group: 'view',
    submenu: 'app:menu.theme',
    run: async ({ client }) => {
      await client.dispatch('safety.updateSettings', { theme: value });
    },
  };
}

function language(value: 'zh-CN' | 'en', label: 'app:language.zh' | 'app:language.en'): Action {
  return {
    id: `app.language.${value}`,
    label,
    group: 'view',
    submenu: 'app:menu.language',
    run: async ({ client }) => {
      await client.dispatch('safety.updateSettings', { language: value });
    },
  };
}
