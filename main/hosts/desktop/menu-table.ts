/** What the desktop itself does; everything else is an action of the page. */
export type DesktopCommand = 'newLibrary' | 'openLibrary' | 'importFiles' | 'importFolder';

/** Roles that Electron fulfils by itself. */
export type MenuRole =
  | 'quit'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'pasteAndMatchStyle'
  | 'selectAll'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut'
  | 'togglefullscreen'
  | 'about';

export type MenuEntry =
  | 'separator'
  | 'recentLibraries'
  | { label: string; role: MenuRole }
  | { label: string; command: DesktopCommand; accelerator?: string }
  | { label: string; action: string; accelerator?: string };
export type MenuGroup = { label: string; entries: readonly MenuEntry[] };

/**
 * The native menu. Labels are keys of the `menu` namespace; actions are ids of the page's own table, whose shortcuts are
 * shown here but caught by the page, so that an input method keeps its keys.
 */
export const menuTable: readonly MenuGroup[] = [
  {
    label: 'file.title',
    entries: [
      { label: 'file.newLibrary', command: 'newLibrary' },
      { label: 'file.openLibrary', command: 'openLibrary', accelerator: 'CmdOrCtrl+O' },
      'recentLibraries',
      'separator',
      { label: 'file.importFiles', command: 'importFiles' },
      { label: 'file.importFolder', command: 'importFolder' },
      'separator',
      { label: 'file.export', action: 'exporting.open', accelerator: 'CmdOrCtrl+E' },
      'separator',
      { label: 'file.quit', role: 'quit' },
    ],
  },
  {
    label: 'edit.title',
    entries: [
      { label: 'edit.undo', role: 'undo' },
      { label: 'edit.redo', role: 'redo' },
      'separator',
      { label: 'edit.undoCommand', action: 'safety.undo' },
      { label: 'edit.redoCommand', action: 'safety.redo' },
      'separator',
      { label: 'edit.cut', role: 'cut' },
      { label: 'edit.copy', role: 'copy' },
      { label: 'edit.paste', role: 'paste' },
      { label: 'edit.pasteAsText', role: 'pasteAndMatchStyle' },
      { label: 'edit.selectAll', role: 'selectAll' },
      'separator',
      { label: 'edit.search', action: 'searching.focus', accelerator: 'CmdOrCtrl+F' },
    ],
  },
  {
    label: 'view.title',
    entries: [
      { label: 'view.palette', action: 'app.palette', accelerator: 'CmdOrCtrl+K' },
      'separator',
      { label: 'view.actualSize', role: 'resetZoom' },
      { label: 'view.zoomIn', role: 'zoomIn' },
      { label: 'view.zoomOut', role: 'zoomOut' },
      { label: 'view.fullScreen', role: 'togglefullscreen' },
    ],
  },
  {
    label: 'help.title',
    entries: [
      { label: 'help.shortcuts', action: 'app.shortcuts', accelerator: 'F1' },
      { label: 'help.about', role: 'about' },
    ],
  },
];
