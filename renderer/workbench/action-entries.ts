import type { MenuEntry } from '#renderer/ui/menu-entry.ts';
import type { Action } from './feature.ts';
import type { Workbench } from './workbench.ts';

/** Actions as lines of a menu; those with a `submenu` are gathered under it, where the first of them stands. */
export function actionEntries(workbench: Workbench, actions: readonly Action[]): MenuEntry[] {
  const entries: MenuEntry[] = [];
  const submenus = new Map<string, MenuEntry[]>();
  for (const action of actions) {
    const entry: MenuEntry = {
      id: action.id,
      label: workbench.i18n.t(action.label),
      shortcut: action.shortcut,
      disabled: action.canRun?.(workbench) === false,
      onSelect: () => workbench.runAction(action.id),
    };
    if (action.submenu === undefined) {
      entries.push(entry);
      continue;
    }
    const known = submenus.get(action.submenu);
    if (known !== undefined) {
      known.push(entry);
      continue;
    }
    const children = [entry];
    submenus.set(action.submenu, children);
    entries.push({
      kind: 'submenu',
      id: action.submenu,
      label: workbench.i18n.t(action.submenu),
      entries: children,
    });
  }
  return entries;
}
