import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runCli } from '#hosts/cli/run-cli.ts';

const main = fileURLToPath(new URL('../../main/hosts/cli/main.ts', import.meta.url));

export type CommandResult = { status: number | null; out: string; err: string };
export type CommandOptions = {
  cwd?: string;
  env?: Record<string, string>;
  /** Presses Ctrl+C as soon as the command shows progress. */
  interrupted?: boolean;
};

/** Runs a command line in this process, in Chinese unless the environment says otherwise. */
export async function runBaoku(
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const { cwd = process.cwd(), env = {}, interrupted = false } = options;
  let interrupt = (): void => {};
  const result = { out: '', err: '' };
  const status = await runCli(args, {
    out: (text) => void (result.out += text),
    err(text) {
      result.err += text;
      if (text.startsWith('\r')) interrupt();
    },
    env,
    cwd,
    home: '/nowhere',
    platform: 'linux',
    isWatched: interrupted,
    onInterrupt(handler) {
      interrupt = handler;
      return () => {
        interrupt = () => {};
      };
    },
  });
  return { status, ...result };
}

/** Runs it as a person would: in a process of its own. */
export function startBaoku(
  args: readonly string[],
  { cwd, env = {} }: CommandOptions = {},
): Promise<CommandResult> {
  const { LANG: _lang, LC_ALL: _all, LC_MESSAGES: _messages, BAOKU_LIBRARY: _library, ...rest } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], {
      cwd,
      env: { ...rest, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, out, err }));
  });
}
