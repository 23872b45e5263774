import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { browserThatNotes } from './browser-that-notes.ts';

const cli = fileURLToPath(new URL('../../main/hosts/cli/main.ts', import.meta.url));
const start = fileURLToPath(new URL('../../main/hosts/start.js', import.meta.url));

/** A served library in a process of its own, as a user would have it. */
export type Server = {
  /** Address with the one-time token. */
  readonly address: string;
  readonly process: ChildProcess;
  /** Ends the process as an operating system would that has run out of patience: nothing can be saved any more. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts `baoku serve` and waits for the address that it prints. */
export function startServer(libraryPath: string, options: string[] = []): Promise<Server> {
  // Without a display no browser is opened.
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...environment } = process.env;
  return startProcess(
    [cli, 'serve', '--library', libraryPath, '--json', ...options],
    environment,
    (printed) => /http:\/\/127\.0\.0\.1:\d+\/[^\s"]*/.exec(printed)?.[0] ?? null,
  );
}

/** Starts what `npm start` runs where there is no Electron, and waits until it opens a browser. */
export async function startAsUser(libraryPath: string): Promise<Server> {
  const browser = browserThatNotes();
  try {
    return await startProcess(
      [start, '--serve', '--library', libraryPath],
      { ...process.env, ...browser.environment },
      browser.opened,
    );
  } finally {
    browser.remove();
  }
}

const lookAgainMs = 5;

async function startProcess(
  command: string[],
  environment: NodeJS.ProcessEnv,
  addressIn: (printed: string) => string | null,
): Promise<Server> {
  const child = spawn(process.execPath, command, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment, TZ: 'UTC' },
  });
  let isOver = false;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void ended.then(() => (isOver = true));
  let output = '';
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  let address = addressIn(output);
  while (address === null) {
    if (isOver) throw new Error(`baoku serve ended: ${errors || output}`);
    await setTimeout(lookAgainMs);
    address = addressIn(output);
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return { address, process: child, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}
