import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { rawRequest } from '#tests/support/raw-request.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));
const cloned = [
  'main',
  'renderer',
  'shared',
  'seeds',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'vite.config.ts',
];

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The sources as a clone has them: nothing is built yet. It lies below the project, whose packages are found from there. */
function freshClone(): string {
  mkdirSync(path.join(project, '.cache'), { recursive: true });
  const folder = mkdtempSync(path.join(project, '.cache', 'clone-'));
  made.push(folder);
  for (const name of cloned) cpSync(path.join(project, name), path.join(folder, name), { recursive: true });
  return folder;
}

type Started = { address: string; said: string; stop(): Promise<number | null> };

async function startIn(folder: string): Promise<Started> {
  // Without a display there is no window, and no browser either: the address is all that a user gets.
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...environment } = process.env;
  const child = spawn(process.execPath, ['main/hosts/start.js'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment, LANG: 'en_US.UTF-8', BAOKU_LIBRARY: path.join(folder, 'library.baoku') },
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const found = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(said);
        if (found) resolve(found[0]);
      });
    }
    void ended.then(() => reject(new Error(`it ended: ${said}`)));
  });
  return {
    address,
    said,
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

it('builds what is missing in a fresh clone, says why there is no window, and serves the page; the next start builds nothing', async () => {
  const folder = freshClone();
  const first = await startIn(folder);
  expect(first.said).toContain('Building');
  const { port, search } = new URL(first.address);
  const opened = await rawRequest(Number(port), { path: `/${search}` });
  const cookie = opened.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const page = await rawRequest(Number(port), { path: '/', headers: { cookie } });
  expect([page.status, page.text]).toEqual([200, expect.stringMatching(/^<!doctype html>/i)]);
  expect(await first.stop()).toBe(0);
  expect(existsSync(path.join(folder, 'dist', 'renderer', 'index.html'))).toBe(true);
  const second = await startIn(folder);
  expect(second.said).not.toContain('Building');
  expect(await second.stop()).toBe(0);
});
