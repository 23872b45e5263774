// Run by start.ts as a process of its own: fetches Electron's runtime as its package would, but finds out first, and
// within seconds, whether the server can be reached at all. Exit status 0: the runtime is there.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const probeMs = 5000;

const require = createRequire(import.meta.url);
const manifest = require.resolve('electron/package.json');
const { version } = require(manifest) as { version: string };
const server = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'];
const base = server ?? 'https://github.com/electron/electron/releases/download/';
const probe = new URL(`v${version}/SHASUMS256.txt`, base.endsWith('/') ? base : `${base}/`);

const isReachable = await fetch(probe, { method: 'HEAD', signal: AbortSignal.timeout(probeMs) }).then(
  // A mirror may lay its folders out differently: that it answers is enough.
  (response) => response.ok || server !== undefined,
  () => false,
);
if (isReachable) {
  const install = spawnSync(process.execPath, [path.join(path.dirname(manifest), 'install.js')], { stdio: ['ignore', 'ignore', 'ignore'] });
  process.exitCode = install.status ?? 1;
} else process.exitCode = 1;
