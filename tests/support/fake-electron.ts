import { EventEmitter } from 'node:events';
import type { MenuItemConstructorOptions } from 'electron';
import { callChannel } from '#hosts/desktop/channels.ts';
import type { ElectronModules } from '#hosts/electron/electron-modules.ts';

type SchemeHandler = (request: { method: string; url: string }) => Promise<Response>;
type CallHandler = (event: unknown, message: unknown) => Promise<unknown>;

/** One web page of the fake: what was done to it, and what it would do on its own. */
export class FakeContents extends EventEmitter {
  readonly sent: { channel: string; message: unknown }[] = [];
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
  send(channel: string, message: unknown): void {
    this.sent.push({ channel, message });
  }
  /** Whether a navigation to the URL would go through. */
  tries(event: string, url: string): boolean {
    let isPrevented = false;
    this.emit(event, { url, preventDefault: () => (isPrevented = true) });
    return !isPrevented;
  }
}

export class FakeWindow extends EventEmitter {
  readonly options: { webPreferences: Record<string, unknown> };
  readonly webContents = new FakeContents();
  readonly loaded: string[] = [];
  isShown = false;
  isFocused = false;
  constructor(options: { webPreferences: Record<string, unknown> }) {
    super();
    this.options = options;
  }
  loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    this.emit('ready-to-show');
    return Promise.resolve();
  }
  show(): void {
    this.isShown = true;
  }
  focus(): void {
    this.isFocused = true;
  }
  isMinimized = (): boolean => false;
  isDestroyed = (): boolean => false;
}

export type FakeElectron = ReturnType<typeof createFakeElectron>;

/** As much of Electron as the desktop uses, in memory; `userData` is a real folder of the test. */
export function createFakeElectron(userData: string, { isFirst = true }: { isFirst?: boolean } = {}) {
  const log: string[] = [];
  const windows: FakeWindow[] = [];
  const schemes = new Map<string, SchemeHandler>();
  const channels = new Map<string, CallHandler>();
  const dialogs: { open: string[]; save: string; problems: string[] } = { open: [], save: '', problems: [] };
  const asked: Record<string, (...given: never[]) => unknown> = {};
  const pages = { areSlow: false };
  let menu: MenuItemConstructorOptions[] = [];

  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    name: 'Baoku',
    requestSingleInstanceLock: () => isFirst,
    quit: () => log.push('quit'),
    exit: (status: number) => log.push(`exit ${status}`),
    relaunch: () => log.push('relaunch'),
    enableSandbox: () => log.push('sandbox'),
    whenReady: () => Promise.resolve(void log.push('ready')),
    getPath: (name: string) => (name === 'userData' ? userData : `${userData}/${name}`),
    addRecentDocument: (file: string) => log.push(`recent ${file}`),
  });
  const defaultSession = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: (handler: never) => void (asked['permission'] = handler),
    setPermissionCheckHandler: (handler: never) => void (asked['check'] = handler),
    setDevicePermissionHandler: (handler: never) => void (asked['device'] = handler),
    webRequest: { onBeforeRequest: (handler: never) => void (asked['request'] = handler) },
  });
  const modules = {
    app,
    BrowserWindow: class extends FakeWindow {
      constructor(options: { webPreferences: Record<string, unknown> }) {
        super(options);
        windows.push(this);
        // The page begins to listen as soon as it is loaded.
        this.on('ready-to-show', () => void listen());
        app.emit('web-contents-created', {}, this.webContents);
      }
    },
    Menu: {
      buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
      setApplicationMenu: (template: MenuItemConstructorOptions[]) => void (menu = template),
    },
    dialog: {
      showErrorBox: (_title: string, text: string) => dialogs.problems.push(text),
      showOpenDialog: () => Promise.resolve({ canceled: dialogs.open.length === 0, filePaths: dialogs.open }),
      showSaveDialog: () => Promise.resolve({ canceled: dialogs.save === '', filePath: dialogs.save }),
    },
    ipcMain: { handle: (channel: string, handler: CallHandler) => void channels.set(channel, handler) },
    protocol: {
      registerSchemesAsPrivileged: (list: { scheme: string }[]) =>
        log.push(`scheme ${list.map((one) => one.scheme).join()}`),
      handle: (scheme: string, handler: SchemeHandler) => void schemes.set(scheme, handler),
    },
    session: { defaultSession },
  };

  async function listen(): Promise<void> {
    const event = { senderFrame: { origin: 'app://desk', parent: null } };
    if (pages.areSlow) return;
    await channels.get(callChannel)?.(event, { kind: 'listen' });
  }

  /** Chooses a menu item by its label, as a person would. */
  function choose(label: string): void {
    const items = menu.flatMap((group) => group.submenu as MenuItemConstructorOptions[]);
    const all = items.flatMap((item) => [
      item,
      ...((item.submenu as MenuItemConstructorOptions[] | undefined) ?? []),
    ]);
    const found = all.find((item) => item.label === label);
    if (found?.click === undefined) throw new Error(`no menu item ${label}`);
    (found.click as () => void)();
  }

  return {
    modules: modules as unknown as ElectronModules,
    app,
    log,
    windows,
    schemes,
    channels,
    dialogs,
    asked,
    session: defaultSession,
    choose,
    /** While true, a page that is loaded does not listen yet. */
    pages,
    menu: () => menu,
  };
}
