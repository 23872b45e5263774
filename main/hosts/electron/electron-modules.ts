import type { App, BrowserWindow, Dialog, IpcMain, Menu, Protocol, Session } from 'electron';

/** What of Electron the desktop uses, handed in so that everything but main.ts and preload.ts runs without it. */
export type ElectronModules = {
  app: App;
  BrowserWindow: typeof BrowserWindow;
  Menu: typeof Menu;
  dialog: Dialog;
  ipcMain: IpcMain;
  protocol: Protocol;
  session: { readonly defaultSession: Session };
};
