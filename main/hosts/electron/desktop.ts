import path from 'node:path';
import { stat } from 'node:fs/promises';
import type { BrowserWindow } from 'electron';
import { LibraryError } from '#core/library-error.ts';
import type { Application, ApplicationOptions } from '#hosts/application.ts';
import { defaultLibraryPath } from '#hosts/default-library-path.ts';
import { createAppProtocol } from '#hosts/desktop/app-protocol.ts';
import { callChannel, eventChannel } from '#hosts/desktop/channels.ts';
import { isLibraryPath, pathsOfArguments } from '#hosts/desktop/desktop-paths.ts';
import {
  type DesktopState,
  readDesktopState,
  withRecentLibrary,
  writeDesktopState,
} from '#hosts/desktop/desktop-state.ts';
import { createIpcHandler } from '#hosts/desktop/ipc-handler.ts';
import { createLibraryDesk } from '#hosts/desktop/library-desk.ts';
import type { DesktopCommand } from '#hosts/desktop/menu-table.ts';
import { appAddress, appScheme } from '#hosts/desktop/security.ts';
import { stageFiles } from '#hosts/desktop/stage-files.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import { createI18n } from '#shared/i18n/create-i18n.ts';
import { type Language, languages } from '#shared/i18n/resources.ts';
import { buildMenu } from './build-menu.ts';
import type { ElectronModules } from './electron-modules.ts';
import { createFileDialogs } from './file-dialogs.ts';
import { hardenContents, hardenSession } from './harden.ts';
import { openWindow } from './open-window.ts';

export type DesktopOptions = {
  openApplication(options: ApplicationOptions): Promise<Application>;
  pageFolder: string;
  preloadFile: string;
  process: Pick<NodeJS.Process, 'argv' | 'env' | 'platform' | 'cwd'>;
};

/** Starts the desktop: resolves once its window shows the page, or after it has quit because no library could be opened. */
export async function startDesktop(electron: ElectronModules, options: DesktopOptions): Promise<void> {
  const { app, dialog } = electron;
  if (!app.requestSingleInstanceLock()) return app.quit();

  const asked = pathsOfArguments(options.process.argv, options.process.cwd(), app.isPackaged);
  const stateFile = path.join(app.getPath('userData'), 'desktop.json');
  let state = readDesktopState(stateFile);
  let translator = createI18n();
  let window: BrowserWindow | null = null;

  const desk = createLibraryDesk({
    openApplication: options.openApplication,
    onEvent: send,
    onCrash() {
      dialog.showErrorBox(translator.t('menu:crash.title'), translator.t('menu:crash.text'));
      app.relaunch();
      app.exit(1);
    },
  });
  const dialogs = createFileDialogs(electron, {
    folder: () => state.folder,
    rememberFolder: (folder) => remember({ ...state, folder }),
  });

  // The keys are put together at run time; tests check that each has its sentence.
  function translate(key: string, details: object = {}): string {
    const anyKey = translator.t as (key: string, details: object) => string;
    return anyKey(key, details);
  }

  /** Actions asked of a page that does not listen yet; null once it does. */
  let waiting: AppEvent[] | null = [];

  function send(event: AppEvent): void {
    if (event.type === 'action.requested' && waiting !== null) waiting.push(event);
    else if (window !== null && !window.isDestroyed()) window.webContents.send(eventChannel, event);
    if (event.type === 'settings.changed') void showMenu();
  }

  function sendWaiting(): void {
    const events = waiting ?? [];
    waiting = null;
    for (const event of events) send(event);
  }

  function remember(next: DesktopState): void {
    state = next;
    writeDesktopState(stateFile, state);
  }

  async function showMenu(): Promise<void> {
    const answer = await desk.current().dispatch('safety.settings', {});
    const language = answer.ok ? (answer.value as { language?: unknown }).language : undefined;
    if (languages.includes(language as Language)) translator = createI18n(language as Language);
    const template = buildMenu({
      translate: (key) => translate(`menu:${key}`),
      recentLibraries: state.libraries,
      requestAction: (action) => send({ type: 'action.requested', action }),
      run: (command) => void commands[command](),
      openLibrary: (file) => void openLibraries([file], false),
    });
    electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(template));
  }

  /** Opens the first of the files, if there is one; says why when it cannot be opened. */
  async function openLibraries([file]: readonly string[], create: boolean): Promise<boolean> {
    if (file === undefined) return false;
    try {
      await desk.open(file, create);
    } catch (error) {
      const key = error instanceof LibraryError ? `errors:library.${error.reason}` : 'menu:problem.text';
      dialog.showErrorBox(translator.t('menu:problem.title'), translate(key, { path: file }));
      return false;
    }
    remember(withRecentLibrary(state, file));
    app.addRecentDocument(file);
    await showMenu();
    waiting = [];
    await window?.loadURL(appAddress);
    return true;
  }

  async function importFiles(paths: readonly string[]): Promise<void> {
    const fileIds = await stageFiles(desk.current(), paths);
    if (fileIds.length > 0) send({ type: 'action.requested', action: 'importing.importFiles', fileIds });
  }

  async function openPaths(paths: readonly string[]): Promise<void> {
    const there: string[] = [];
    for (const file of paths) if ((await stat(file).catch(() => null)) !== null) there.push(file);
    const library = there.filter(isLibraryPath);
    if (library.length > 0) await openLibraries(library, false);
    else await importFiles(there);
  }

  const commands: Record<DesktopCommand, () => Promise<unknown>> = {
    newLibrary: async () =>
      openLibraries(await dialogs.libraryToMake(translator.t('menu:file.libraries')), true),
    openLibrary: async () =>
      openLibraries(await dialogs.libraryToOpen(translator.t('menu:file.libraries')), false),
    importFiles: async () => importFiles(await dialogs.filesToImport()),
    importFolder: async () => importFiles(await dialogs.folderToImport()),
  };

  // Everything up to the first await must stand before Electron is ready.
  electron.protocol.registerSchemesAsPrivileged([appScheme]);
  app.enableSandbox();
  hardenContents(electron);
  app.on('second-instance', (_event, argv, folder) => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
    void openPaths(pathsOfArguments(argv, folder, app.isPackaged));
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    if (window === null) asked.push(file);
    else void openPaths([file]);
  });
  app.on('window-all-closed', () => app.quit());
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void desk.close().finally(() => {
      closed = true;
      app.quit();
    });
  });

  await app.whenReady();
  hardenSession(electron);
  electron.protocol.handle('app', createAppProtocol(options.pageFolder, desk.current));
  electron.ipcMain.handle(callChannel, createIpcHandler(desk.current, sendWaiting));
  electron.session.defaultSession.on('will-download', (_event, item) => {
    item.setSaveDialogOptions({
      defaultPath: path.join(state.folder ?? app.getPath('downloads'), item.getFilename()),
    });
    item.once(
      'done',
      () => void (item.getSavePath() && remember({ ...state, folder: path.dirname(item.getSavePath()) })),
    );
  });

  const usual = defaultLibraryPath({ ...options.process, home: app.getPath('home') });
  const first = asked.find(isLibraryPath) ?? state.libraries[0] ?? usual;
  const isOpen =
    (await openLibraries([first], first === usual)) ||
    (first !== usual && (await openLibraries([usual], true)));
  if (!isOpen) return app.quit();

  window = openWindow(electron, options.preloadFile, () => (window = null));
  await window.loadURL(appAddress);
  await openPaths(asked.filter((file) => !isLibraryPath(file)));
}
