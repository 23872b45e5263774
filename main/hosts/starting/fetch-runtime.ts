// Run by start-baoku.ts as a process of its own: fetches Electron's runtime as its package would, but finds out first, and
// within seconds, whether the server can be reached at all. Exit status 0: the runtime is there.
import { createRequire } from 'node:module';
import path from 'node:path';

const probeMs = 5000;

const require = createRequire(import.meta.url);
const manifest = require.resolve('electron/package.json');
const description = require(manifest) as { version: string; repository: string | { url: string } };
const repository =
  typeof description.repository === 'string' ? description.repository : description.repository.url;
const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'];
const server = mirror ?? `${repository.replace(/\.git$/, '')}/releases/download`;
const probe = new URL(`v${description.version}/SHASUMS256.txt`, server.endsWith('/') ? server : `${server}/`);

const isReachable = await fetch(probe, { method: 'HEAD', signal: AbortSignal.timeout(probeMs) }).then(
  // A mirror may lay its folders out differently: that it answers is enough.
  (response) => response.ok || mirror !== undefined,
  () => false,
);
if (isReachable) require(path.join(path.dirname(manifest), 'install.js'));
else process.exitCode = 1;
