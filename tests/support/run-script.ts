import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type RunningScript = {
  readonly child: ChildProcess;
  /** Resolves with the first line that begins with the word; rejects when the process ends before it. */
  line(word: string): Promise<string>;
  kill(signal: NodeJS.Signals): Promise<void>;
  ended: Promise<number | null>;
};

/** Starts a TypeScript file of tests/support/scripts in a process of its own. */
export function runScript(name: string, args: readonly string[]): RunningScript {
  const path = fileURLToPath(new URL(`./scripts/${name}`, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  const lines: string[] = [];
  let errors = '';
  let rest = '';
  const waiting = new Set<() => void>();
  const tell = (): void => {
    for (const look of [...waiting]) look();
  };
  child.stdout?.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    tell();
  });
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  let hasEnded = false;
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      hasEnded = true;
      tell();
      resolve(code);
    });
  });
  return {
    child,
    ended,
    line: (word) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = lines.find((line) => line.startsWith(word));
          if (found === undefined && !hasEnded) return;
          waiting.delete(look);
          if (found === undefined) reject(new Error(`${name} ended without "${word}": ${errors}`));
          else resolve(found);
        };
        waiting.add(look);
        look();
      }),
    async kill(signal) {
      child.kill(signal);
      await ended;
    },
  };
}
