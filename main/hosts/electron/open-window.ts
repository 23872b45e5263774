import type { BrowserWindow } from 'electron';
import { webPreferences } from '#hosts/desktop/security.ts';
import type { ElectronModules } from './electron-modules.ts';

/** Makes the one window, which is shown as soon as a page in it has something to show. */
export function openWindow(
  electron: Pick<ElectronModules, 'BrowserWindow'>,
  preload: string,
  onClosed: () => void,
): BrowserWindow {
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
  return window;
}
