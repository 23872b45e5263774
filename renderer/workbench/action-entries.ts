import type { MenuEntry } from '#renderer/ui/menu-entry.ts';
import type { Action } from './feature.ts';
import type { Workbench } from './workbench.ts';

type Item = Extract<MenuEntry, { onSelect: () => void }>;

/**
 * Actions as lines of a menu, with a rule between those of different features; actions with a `submenu` are gathered
 * under it, where the first of them stands.
 */
export function actionEntries(workbench: Workbench, actions: readonly Action[]): MenuEntry[] {
  const entries: MenuEntry[] = [];
  const gathered = new Set<string>();
  let feature: string | undefined;
  for (const action of actions) {
    const { submenu } = action;
    if (submenu !== undefined && gathered.has(submenu)) continue;
    const [owner] = action.id.split('.');
    if (feature !== undefined && owner !== feature)
      entries.push({ kind: 'separator', id: `before ${action.id}` });
    feature = owner;
    if (submenu === undefined) {
      entries.push(itemOf(workbench, action));
      continue;
    }
    gathered.add(submenu);
    const items = actions
      .filter((other) => other.submenu === submenu)
      .map((other) => itemOf(workbench, other));
    entries.push({
      kind: 'submenu',
      id: submenu,
      label: workbench.i18n.t(submenu),
      disabled: items.every(({ disabled }) => disabled === true),
      entries: items,
    });
  }
  return entries;
}

function itemOf(workbench: Workbench, action: Action): Item {
  return {
    id: action.id,
    label: workbench.i18n.t(action.label),
    shortcut: action.shortcut,
    disabled: action.canRun?.(workbench) === false,
    onSelect: () => workbench.runAction(action.id),
  };
}
