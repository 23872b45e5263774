import path from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron';
import { openApplication } from '#hosts/compose.ts';
import { startDesktop } from './desktop.ts';

// The bundles of main and preload lie in dist/electron, the page beside them in dist/renderer.
const here = import.meta.dirname;

// Not awaited: Electron becomes ready only after this module has run to its end.
startDesktop(
  { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session },
  {
    openApplication,
    pageFolder: path.join(here, '..', 'renderer'),
    preloadFile: path.join(here, 'preload.cjs'),
    process,
  },
).catch((error: unknown) => {
  dialog.showErrorBox(app.name, error instanceof Error ? error.message : String(error));
  app.exit(1);
});
