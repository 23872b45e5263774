import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryError } from '#core/library-error.ts';
import type { ApplicationOptions } from '#hosts/application.ts';
import { callChannel, eventChannel } from '#hosts/desktop/channels.ts';
import { startDesktop } from '#hosts/electron/desktop.ts';
import { contentSecurityPolicy } from '#shared/contract/content-security-policy.ts';
import { createFakeElectron, type FakeElectron } from '#tests/support/fake-electron.ts';
import { createMemoryApplication, type MemoryApplication } from '#tests/support/memory-application.ts';

let folder: string;
let electron: FakeElectron;
let opened: { options: ApplicationOptions; application: MemoryApplication }[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'baoku-desktop-'));
  mkdirSync(path.join(folder, 'renderer'));
  writeFileSync(path.join(folder, 'renderer', 'index.html'), '<title>page</title>');
  electron = createFakeElectron(folder);
  opened = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const usual = (): string => path.join(folder, 'usual.baoku');

function start(...args: string[]): Promise<void> {
  return startDesktop(electron.modules, {
    pageFolder: path.join(folder, 'renderer'),
    preloadFile: path.join(folder, 'preload.cjs'),
    process: {
      argv: ['baoku', ...args],
      env: { BAOKU_LIBRARY: usual() },
      platform: 'linux',
      cwd: () => folder,
    },
    openApplication(options) {
      if (options.libraryPath.includes('damaged')) throw new LibraryError('damaged', options.libraryPath);
      const application = createMemoryApplication(options.libraryPath);
      opened.push({ options, application });
      return Promise.resolve(application);
    },
  });
}

/** Files are read on the way: on a busy machine that takes longer than what is waited for by itself. */
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 20_000 });

const ownFrame = { senderFrame: { origin: 'app://desk', parent: null } };
const window = () => electron.windows[0]!;
const application = (at = opened.length - 1): MemoryApplication => opened[at]!.application;
const sentEvents = () =>
  window()
    .webContents.sent.filter((sent) => sent.channel === eventChannel)
    .map((sent) => sent.message);

describe('starting', () => {
  it('opens the usual library in one sandboxed window of our own origin', async () => {
    await start();
    expect(opened.map(({ options }) => [options.libraryPath, options.create, options.mayWriteFiles])).toEqual(
      [[usual(), true, true]],
    );
    expect(electron.windows.length).toBe(1);
    expect(window().loaded).toEqual(['app://desk/']);
    expect(window().isShown).toBe(true);
    expect(window().options.webPreferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      preload: path.join(folder, 'preload.cjs'),
    });
  });

  it('registers its scheme and the sandbox before Electron is ready', async () => {
    await start();
    const ready = electron.log.indexOf('ready');
    expect(electron.log.indexOf('scheme app')).toBeLessThan(ready);
    expect(electron.log.indexOf('sandbox')).toBeLessThan(ready);
  });

  it('leaves the work to the instance that already runs', async () => {
    electron = createFakeElectron(folder, { isFirst: false });
    await start();
    expect(electron.log).toEqual(['quit']);
    expect(opened).toEqual([]);
  });

  it('opens the library that was named, else the last one', async () => {
    const named = path.join(folder, 'named.baoku');
    await start(named);
    expect(application().libraryPath).toBe(named);
    electron = createFakeElectron(folder);
    await start();
    expect(application().libraryPath).toBe(named);
  });

  it('says why a library cannot be opened and opens the usual one', async () => {
    await start('damaged.baoku');
    expect(electron.dialogs.problems).toEqual([expect.stringContaining('damaged.baoku')]);
    expect(application().libraryPath).toBe(usual());
  });

  it('stages page files named on the command line and hands them to the page', async () => {
    writeFileSync(path.join(folder, '第3版.txt'), '文字');
    await start('第3版.txt', '--flag', 'no-such-file.txt');
    const [fileId, file] = [...application().files][0]!;
    expect([file.name, Buffer.from(file.bytes).toString()]).toEqual(['第3版.txt', '文字']);
    expect(sentEvents()).toContainEqual({
      type: 'action.requested',
      action: 'importing.importFiles',
      fileIds: [fileId],
    });
  });
});

it('keeps what is asked of the page until the page listens', async () => {
  writeFileSync(path.join(folder, 'a.txt'), 'a');
  electron.pages.areSlow = true;
  await start('a.txt');
  expect(sentEvents()).toEqual([]);
  await electron.channels.get(callChannel)!(ownFrame, { kind: 'listen' });
  expect(sentEvents()).toMatchObject([{ type: 'action.requested', action: 'importing.importFiles' }]);
});

describe('the calls of the page', () => {
  const call = (event: unknown, message: unknown) => electron.channels.get(callChannel)!(event, message);

  it('are answered for the main frame of our page', async () => {
    await start();
    const answer = await call(ownFrame, { kind: 'dispatch', name: 'library.overview', input: { a: 1 } });
    expect(answer).toEqual({ ok: true, value: { name: 'library.overview', input: { a: 1 } } });
  });

  it.each([
    ['a frame that is gone', { senderFrame: null }],
    ['a frame inside the page', { senderFrame: { origin: 'app://desk', parent: {} } }],
    ['another origin', { senderFrame: { origin: 'https://evil.example', parent: null } }],
    ['another host of the scheme', { senderFrame: { origin: 'app://evil', parent: null } }],
  ])('are refused for %s', async (_what, event) => {
    await start();
    const before = application().calls.length;
    const answer = await call(event, { kind: 'dispatch', name: 'library.overview', input: {} });
    expect(answer).toEqual({ ok: false, error: { code: 'forbidden', details: {} } });
    expect(application().calls.length).toBe(before);
  });

  it.each([
    [undefined],
    [null],
    ['x'],
    [{}],
    [{ kind: 'dispatch' }],
    [{ kind: 'eval', name: 'x' }],
    [{ kind: 'putFile', name: 'a', bytes: 'x' }],
  ])('are refused when they are junk: %j', async (message) => {
    await start();
    expect(await call(ownFrame, message)).toEqual({ ok: false, error: { code: 'invalid', details: {} } });
  });

  it('stage files up to 64 MB', async () => {
    await start();
    const answer = (await call(ownFrame, {
      kind: 'putFile',
      name: '../a.txt',
      bytes: new TextEncoder().encode('x').buffer,
    })) as {
      value: { fileId: string };
    };
    expect(application().files.get(answer.value.fileId)?.name).toBe('a.txt');
    const large = await call(ownFrame, {
      kind: 'putFile',
      name: 'b.txt',
      bytes: new ArrayBuffer(64 * 1024 * 1024 + 1),
    });
    expect(large).toMatchObject({ ok: false, error: { code: 'invalid', details: { reason: 'too-large' } } });
  });
});

describe('the app: scheme', () => {
  const fetchPage = (url: string, method = 'GET') => electron.schemes.get('app')!({ method, url });

  it('serves the page under the strict policy', async () => {
    await start();
    const answer = await fetchPage('app://desk/');
    expect(await answer.text()).toContain('page');
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    // These abort a page on a scheme of its own.
    for (const name of [
      'cross-origin-opener-policy',
      'cross-origin-resource-policy',
      'strict-transport-security',
    ]) {
      expect(answer.headers.get(name)).toBeNull();
    }
  });

  it('serves staged files and images', async () => {
    await start();
    const id = randomUUID();
    application().files.set(id, { name: 'a.svg', mediaType: 'image/svg+xml', bytes: Buffer.from('<svg/>') });
    application().images.set(id, { name: 'a.png', mediaType: 'image/png', bytes: Buffer.from('png') });
    expect(await (await fetchPage(`app://desk/files/${id}`)).text()).toBe('<svg/>');
    expect(await (await fetchPage(`app://desk/images/${id}`)).text()).toBe('png');
  });

  it.each([
    ['app://desk/..%2fdesktop.json', 'GET', 404],
    ['app://evil/', 'GET', 404],
    ['app://user@desk/', 'GET', 404],
    ['app://desk/missing.js', 'GET', 404],
    ['app://desk/', 'POST', 405],
  ])('answers %s %s with %i', async (url, method, status) => {
    await start();
    expect((await fetchPage(url, method)).status).toBe(status);
  });
});

describe('what the window may do', () => {
  it.each([
    'https://evil.example/',
    'file:///etc/passwd',
    'app://evil/',
    'app://desk/files/x',
    'data:text/html,x',
    'about:blank',
  ])('never goes to %s', async (url) => {
    await start();
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
      expect(window().webContents.tries(event, url)).toBe(false);
    }
    expect(window().webContents.openHandler?.({ url })).toEqual({ action: 'deny' });
  });

  it('may reload itself, and embeds nothing', async () => {
    await start();
    expect(window().webContents.tries('will-navigate', 'app://desk/#/articles')).toBe(true);
    expect(window().webContents.tries('will-attach-webview', 'app://desk/')).toBe(false);
  });

  it('has two permissions and no device', async () => {
    await start();
    const check = electron.asked['check'] as unknown as (
      contents: null,
      permission: string,
      origin: string,
    ) => boolean;
    expect(check(null, 'fullscreen', 'app://desk/')).toBe(true);
    expect(check(null, 'clipboard-sanitized-write', 'app://desk/')).toBe(true);
    expect(check(null, 'fullscreen', 'https://evil.example/')).toBe(false);
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'fileSystem',
      'openExternal',
      'local-fonts',
    ]) {
      expect(check(null, permission, 'app://desk/')).toBe(false);
    }
    expect((electron.asked['device'] as () => boolean)()).toBe(false);
    const granted: boolean[] = [];
    const ask = electron.asked['permission'] as unknown as (...given: unknown[]) => void;
    ask(null, 'media', (isGranted: boolean) => granted.push(isGranted), { requestingUrl: 'app://desk/' });
    ask(null, 'fullscreen', (isGranted: boolean) => granted.push(isGranted), {
      requestingUrl: 'app://desk/',
    });
    expect(granted).toEqual([false, true]);
  });

  it.each([
    ['app://desk/assets/a.js', false],
    ['blob:app://desk/1', false],
    ['data:image/png;base64,', false],
    ['app://evil/', true],
    ['https://example.com/', true],
    ['http://127.0.0.1/', true],
    ['wss://example.com/', true],
    ['file:///etc/passwd', true],
    ['devtools://devtools/', true],
  ])('reaches no network: %s is cancelled: %s', async (url, cancel) => {
    await start();
    const answers: unknown[] = [];
    const request = electron.asked['request'] as unknown as (
      details: { url: string },
      answer: (verdict: unknown) => void,
    ) => void;
    request({ url }, (verdict) => answers.push(verdict));
    expect(answers).toEqual([{ cancel }]);
  });
});

describe('menus and files', () => {
  it('asks the page for its own actions', async () => {
    await start();
    electron.choose('命令面板');
    expect(sentEvents()).toContainEqual({ type: 'action.requested', action: 'app.palette' });
  });

  it('passes on what the core tells', async () => {
    await start();
    application().emit({ type: 'tags.changed' });
    expect(sentEvents()).toContainEqual({ type: 'tags.changed' });
  });

  it('opens another library in place of the first and reloads the page', async () => {
    await start();
    electron.dialogs.open = [path.join(folder, 'other.baoku')];
    electron.choose('打开报库…');
    await eventually(() => expect(window().loaded.length).toBe(2));
    expect(
      opened.map(({ application: { libraryPath, isClosed } }) => [path.basename(libraryPath), isClosed]),
    ).toEqual([
      ['usual.baoku', true],
      ['other.baoku', false],
    ]);
    application(0).emit({ type: 'tags.changed' });
    expect(sentEvents()).toEqual([]);
    electron.choose('usual.baoku');
    await eventually(() => expect(application().libraryPath).toBe(usual()));
  });

  it('keeps the open library when another one cannot be opened', async () => {
    await start();
    electron.dialogs.open = [path.join(folder, 'damaged.baoku')];
    electron.choose('打开报库…');
    await eventually(() => expect(electron.dialogs.problems.length).toBe(1));
    expect(application().isClosed).toBe(false);
    expect(window().loaded.length).toBe(1);
  });

  it('gives a new library its extension', async () => {
    await start();
    electron.dialogs.save = path.join(folder, 'archive');
    electron.choose('新建报库…');
    await eventually(() => expect(opened.length).toBe(2));
    expect(opened[1]?.options).toMatchObject({
      libraryPath: path.join(folder, 'archive.baoku'),
      create: true,
    });
  });

  it('imports a folder and remembers where it was', async () => {
    await start();
    mkdirSync(path.join(folder, 'scans', 'pages'), { recursive: true });
    for (const name of ['10.txt', '9.txt', 'cover.png', '.hidden.txt'])
      writeFileSync(path.join(folder, 'scans', 'pages', name), name);
    electron.dialogs.open = [path.join(folder, 'scans')];
    electron.choose('导入文件夹…');
    await eventually(() => expect(sentEvents().length).toBe(1));
    expect([...application().files.values()].map((file) => file.name)).toEqual(['9.txt', '10.txt']);
    expect(JSON.parse(readFileSync(path.join(folder, 'desktop.json'), 'utf8'))).toMatchObject({ folder });
  });

  it('opens what a second start or the desktop names', async () => {
    await start();
    writeFileSync(path.join(folder, 'a.txt'), 'a');
    electron.app.emit('second-instance', {}, ['baoku', 'a.txt'], folder);
    await eventually(() => expect(sentEvents().length).toBe(1));
    expect(window().isFocused).toBe(true);
    const other = path.join(folder, 'other.baoku');
    writeFileSync(other, '');
    electron.app.emit('open-file', { preventDefault: () => {} }, other);
    await eventually(() => expect(application().libraryPath).toBe(other));
  });
});

describe('ending', () => {
  it('closes the library before it quits', async () => {
    await start();
    let isHeld = false;
    electron.app.emit('will-quit', { preventDefault: () => (isHeld = true) });
    await eventually(() => expect(electron.log.at(-1)).toBe('quit'));
    expect(isHeld).toBe(true);
    expect(application().isClosed).toBe(true);
    let isHeldAgain = false;
    electron.app.emit('will-quit', { preventDefault: () => (isHeldAgain = true) });
    expect(isHeldAgain).toBe(false);
  });

  it('says so and starts again when the core dies', async () => {
    await start();
    opened[0]?.options.onCrash?.(new Error('out of memory'));
    expect(electron.dialogs.problems.length).toBe(1);
    expect(electron.log.slice(-2)).toEqual(['relaunch', 'exit 1']);
  });
});
