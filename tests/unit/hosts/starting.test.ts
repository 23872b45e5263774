import { chmodSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isStale } from '#hosts/starting/build-state.ts';
import { defaultLibraryPath } from '#hosts/default-library-path.ts';
import { installedRuntime } from '#hosts/starting/find-runtime.ts';
import { browserCall } from '#hosts/open-browser.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

describe('the usual library', () => {
  const home = '/home/li';
  it.each<[NodeJS.Platform, Record<string, string>, string]>([
    ['linux', {}, '/home/li/.local/share/baoku/library.baoku'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/baoku/library.baoku'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/li/.local/share/baoku/library.baoku'],
    ['darwin', {}, '/home/li/Library/Application Support/Baoku/library.baoku'],
    ['win32', { APPDATA: '/roaming' }, '/roaming/Baoku/library.baoku'],
    ['linux', { BAOKU_LIBRARY: '/elsewhere/archive.baoku' }, '/elsewhere/archive.baoku'],
  ])('on %s with %j is %s', (platform, env, expected) => {
    expect(defaultLibraryPath({ platform, env, home })).toBe(expected);
  });
});

describe('a build', () => {
  it('is stale when it is missing or older than a source, however deep', () => {
    const root = tempFolder();
    mkdirSync(path.join(root, 'src', 'deep'), { recursive: true });
    const source = path.join(root, 'src', 'deep', 'a.ts');
    writeFileSync(source, '');
    expect(isStale('built.js', ['src'], root)).toBe(true);
    writeFileSync(path.join(root, 'built.js'), '');
    const later = Date.now() / 1000 + 100;
    utimesSync(path.join(root, 'built.js'), later, later);
    expect(isStale('built.js', ['src', 'not-there'], root)).toBe(false);
    utimesSync(source, later + 1, later + 1);
    expect(isStale('built.js', ['src'], root)).toBe(true);
  });
});

describe('the browser', () => {
  const programs = (...names: string[]): { PATH: string; DISPLAY: string } => {
    const folder = tempFolder();
    for (const name of names) {
      writeFileSync(path.join(folder, name), '');
      chmodSync(path.join(folder, name), 0o755);
    }
    return { PATH: folder, DISPLAY: ':0' };
  };
  const address = 'http://127.0.0.1:1/?token=x';

  it('is a Chromium as a window of its own, where there is one', () => {
    const env = programs('google-chrome', 'xdg-open');
    const call = browserCall(address, { platform: 'linux', env }, false);
    expect(call).toEqual({ command: path.join(env.PATH, 'google-chrome'), arguments: [`--app=${address}`] });
  });

  it('is the usual one otherwise, and for root, whose Chromium would need to give up its sandbox', () => {
    const env = programs('chromium', 'xdg-open');
    const call = browserCall(address, { platform: 'linux', env }, true);
    expect(call).toEqual({ command: path.join(env.PATH, 'xdg-open'), arguments: [address] });
  });

  it('is none without a screen or without a program', () => {
    expect(
      browserCall(address, { platform: 'linux', env: { PATH: programs('chromium').PATH } }, false),
    ).toBeNull();
    expect(browserCall(address, { platform: 'linux', env: programs() }, false)).toBeNull();
  });
});

it("finds Electron's runtime where it is said to lie, and not where it is not", () => {
  const folder = tempFolder();
  expect(installedRuntime({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toBeNull();
  writeFileSync(path.join(folder, 'electron'), '');
  expect(installedRuntime({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toBe(path.join(folder, 'electron'));
});
