import path from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron';
import { openApplication } from '#hosts/compose.ts';
import { startDesktop } from './desktop.ts';

// This bundle lies in dist/hosts, the page and the preload in folders beside it.
const here = import.meta.dirname;

// Not awaited: Electron becomes ready only after this module has run to its end.
startDesktop(
  { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session },
  {
    openApplication,
    pageFolder: path.join(here, '..', 'renderer'),
    preloadFile: path.join(here, '..', 'preload', 'preload.cjs'),
    process,
  },
).catch((error: unknown) => {
  dialog.showErrorBox(app.name, error instanceof Error ? error.message : String(error));
  app.exit(1);
});
