import path from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { type DesktopCommand, type MenuEntry, menuTable } from '#hosts/desktop/menu-table.ts';

export type MenuContext = {
  translate(key: string): string;
  recentLibraries: readonly string[];
  requestAction(action: string): void;
  run(command: DesktopCommand): void;
  openLibrary(file: string): void;
};

/** The menu's table as Electron wants it. */
export function buildMenu(context: MenuContext): MenuItemConstructorOptions[] {
  return menuTable.map((group) => ({
    label: context.translate(group.label),
    submenu: group.entries.map((entry) => menuItem(entry, context)),
  }));
}

function menuItem(entry: MenuEntry, context: MenuContext): MenuItemConstructorOptions {
  if (entry === 'separator') return { type: 'separator' };
  if (entry === 'recentLibraries') {
    return {
      label: context.translate('file.recent'),
      enabled: context.recentLibraries.length > 0,
      submenu: context.recentLibraries.map((file) => ({
        // An ampersand would underline the next letter.
        label: path.basename(file).replaceAll('&', '&&'),
        sublabel: path.dirname(file),
        click: () => context.openLibrary(file),
      })),
    };
  }
  const label = context.translate(entry.label);
  if ('role' in entry) return { label, role: entry.role };
  if ('command' in entry) {
    return { label, accelerator: entry.accelerator, click: () => context.run(entry.command) };
  }
  return {
    label,
    accelerator: entry.accelerator,
    registerAccelerator: false,
    click: () => context.requestAction(entry.action),
  };
}
