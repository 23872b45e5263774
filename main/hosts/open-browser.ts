import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

type Surroundings = { platform: NodeJS.Platform; env: NodeJS.ProcessEnv };

/** Browsers that can show a page as a window of its own. */
const chromiums: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'brave-browser',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
    String.raw`C:\Program Files\Microsoft\Edge\Application\msedge.exe`,
  ],
};

export type BrowserCall = { command: string; arguments: string[] };

/** How the address is opened here, or null where there is no screen or no browser. */
export function browserCall(
  address: string,
  { platform, env }: Surroundings,
  isRoot: boolean,
): BrowserCall | null {
  if (platform === 'linux' && !hasDisplay(env)) return null;
  const chromium = [env['CHROMIUM_PATH'], ...(chromiums[platform] ?? [])]
    .map((name) => findProgram(name, env))
    .find(Boolean);
  // Chromium refuses to run as root without giving up its sandbox, which a person's browser shall not.
  if (chromium && !isRoot) return { command: chromium, arguments: [`--app=${address}`] };
  if (platform === 'darwin') return { command: 'open', arguments: [address] };
  if (platform === 'win32') return { command: 'explorer.exe', arguments: [address] };
  const opener = findProgram('xdg-open', env);
  return opener === null ? null : { command: opener, arguments: [address] };
}

/** Opens the address where there is a browser; a browser that fails is no failure of ours, the address is printed too. */
export function openBrowser(address: string, surroundings: Surroundings): ChildProcess | null {
  const call = browserCall(address, surroundings, process.getuid?.() === 0);
  if (call === null) return null;
  const child = spawn(call.command, call.arguments, {
    stdio: 'ignore',
    detached: surroundings.platform !== 'win32',
  });
  child.on('error', () => {});
  child.unref();
  return child;
}

export function hasDisplay(env: NodeJS.ProcessEnv): boolean {
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

function findProgram(name: string | undefined, env: NodeJS.ProcessEnv): string | null {
  if (!name) return null;
  const folders = path.isAbsolute(name)
    ? ['']
    : (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => path.join(folder, name)).find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
