import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const mostFetchMs = 10 * 60_000;

/** Path of Electron's program where it is installed, after the rules of its own package; null where it is not. */
export function installedRuntime(env: NodeJS.ProcessEnv): string | null {
  const folder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const listed = readText(path.join(folder, 'path.txt'));
  const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const program = override
    ? path.join(override, listed ?? 'electron')
    : listed && path.join(folder, 'dist', listed);
  return program && existsSync(program) ? program : null;
}

/** Fetches the runtime where its server can be reached; resolves to its path, or null after seconds where it cannot. */
export async function fetchRuntime(env: NodeJS.ProcessEnv): Promise<string | null> {
  if (env['ELECTRON_OVERRIDE_DIST_PATH'] || env['ELECTRON_SKIP_BINARY_DOWNLOAD']) return null;
  const child = spawn(process.execPath, [fileURLToPath(new URL('./fetch-runtime.ts', import.meta.url))], {
    stdio: 'ignore',
    env: { ...env, NODE_USE_ENV_PROXY: '1', ELECTRON_GET_USE_PROXY: '1' },
    timeout: mostFetchMs,
  });
  await new Promise((resolve) => child.once('close', resolve).once('error', resolve));
  return installedRuntime(env);
}

function readText(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}
