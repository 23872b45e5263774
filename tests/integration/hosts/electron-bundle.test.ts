import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { runInNewContext } from 'node:vm';
import { createBuilder } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import { hostEnvironments } from '#hosts/vite-environments.ts';
import { tempFolder, tempLibrary } from '#tests/support/temp-folder.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..');
// Two folders deep, as dist/hosts is: the bundle finds migrations and samples from where it lies.
const bundles = {
  hosts: path.join(root, '.cache', 'hosts'),
  preload: path.join(root, '.cache', 'preload'),
};

beforeAll(async () => {
  const environments = hostEnvironments(root);
  for (const name of ['hosts', 'preload'] as const) environments[name].build!.outDir = bundles[name];
  const builder = await createBuilder({ configFile: false, root, logLevel: 'error', environments });
  for (const name of ['hosts', 'preload'] as const) await builder.build(builder.environments[name]!);
});

it('runs the bundled desktop with its core, its search, its typesetter and its PDF reader', async () => {
  const script = path.join(root, 'tests', 'support', 'scripts', 'run-bundled-desktop.ts');
  const args = [script, path.join(bundles.hosts, 'electron.js'), tempFolder()];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { ...process.env, BAOKU_LIBRARY: tempLibrary() },
  });
  const found = JSON.parse(stdout);
  expect(found).toEqual({
    articles: expect.any(Number),
    hits: expect.any(Number),
    error: null,
    beginning: '%PDF-',
    pages: expect.any(Number),
  });
  expect(found.articles).toBeGreaterThan(20);
  expect(found.hits).toBeGreaterThan(5);
  expect(found.pages).toBeGreaterThan(0);
});

it('makes the preload one CommonJS file that needs nothing but electron', () => {
  const code = readFileSync(path.join(bundles.preload, 'preload.cjs'), 'utf8');
  expect([...code.matchAll(/require\(([^)]*)\)/g)].map((match) => match[1])).toEqual(['"electron"']);
  expect(code).not.toMatch(/^\s*(?:import|export) /m);
});

it('exposes three functions to the page', () => {
  const exposed: Record<string, Record<string, unknown>> = {};
  const sent: unknown[] = [];
  const listeners = new Set<(event: unknown, message: unknown) => void>();
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: Record<string, unknown>) => void (exposed[name] = api),
    },
    ipcRenderer: {
      invoke: (...given: unknown[]) => void sent.push(given),
      on: (_channel: string, listener: (event: unknown, message: unknown) => void) =>
        void listeners.add(listener),
      off: (_channel: string, listener: (event: unknown, message: unknown) => void) =>
        void listeners.delete(listener),
    },
  };
  const code = readFileSync(path.join(bundles.preload, 'preload.cjs'), 'utf8');
  // As in Electron's sandbox: a script that is given require and nothing else.
  runInNewContext(code, { require: () => electron });
  expect(Object.keys(exposed)).toEqual(['baoku']);
  const bridge = exposed['baoku']!;
  expect(Object.keys(bridge).sort()).toEqual(['dispatch', 'putFile', 'subscribe']);
  (bridge['dispatch'] as (...given: unknown[]) => void)('library.overview', {});
  expect(sent).toEqual([['baoku:call', { kind: 'dispatch', name: 'library.overview', input: {} }]]);
  sent.length = 0;
  const heard: unknown[][] = [];
  const undo = (bridge['subscribe'] as (listener: (...given: unknown[]) => void) => () => void)((...given) =>
    heard.push(given),
  );
  expect(sent).toEqual([['baoku:call', { kind: 'listen' }]]);
  for (const listener of listeners) listener({ sender: 'secret' }, { type: 'tags.changed' });
  expect(heard).toEqual([[{ type: 'tags.changed' }]]);
  undo();
  expect(listeners.size).toBe(0);
});
