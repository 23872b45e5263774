import type { BrowserWindow } from 'electron';
import { appAddress, webPreferences } from '#hosts/desktop/security.ts';
import type { ElectronModules } from './electron-modules.ts';

/** Opens the one window, shown as soon as the page has something to show. */
export async function openWindow(
  electron: Pick<ElectronModules, 'BrowserWindow'>,
  preload: string,
  onClosed: () => void,
): Promise<BrowserWindow> {
  const window = new electron.BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 500,
    show: false,
    webPreferences: { ...webPreferences, preload },
  });
  window.once('ready-to-show', () => window.show());
  window.on('closed', onClosed);
  await window.loadURL(appAddress);
  return window;
}
