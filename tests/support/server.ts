import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

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
  return waitForAddress([cli, 'serve', '--library', libraryPath, '--json', ...options]);
}

/** Starts what `npm start` runs where there is no display, and waits for the address that it prints. */
export function startAsUser(libraryPath: string): Promise<Server> {
  return waitForAddress([start, '--serve', '--library', libraryPath]);
}

async function waitForAddress(command: string[]): Promise<Server> {
  // Without a display no browser is opened.
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...environment } = process.env;
  const child = spawn(process.execPath, command, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment, TZ: 'UTC' },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let output = '';
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\/[^\s"]*/.exec(output);
      if (found) resolve(found[0]);
    });
    void ended.then(() => reject(new Error(`baoku serve ended: ${errors || output}`)));
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return { address, process: child, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}
