import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Runner } from './reports.ts';

export type Step = {
  name: string;
  command: string;
  arguments: string[];
  environment?: Record<string, string>;
  /** Where the step runs tests: who reports them, at the path of that name. */
  runner?: Runner;
};

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Runs a command and tells whether it succeeded. What it writes is seen at once where it runs alone; of several side by side
 * the output of each is shown in one piece when that one ends.
 */
export async function runStep(step: Step, { isAlone }: { isAlone: boolean }): Promise<boolean> {
  const startedAt = performance.now();
  if (isAlone) say(`\n▸ ${step.name}`);
  const { status, output } = await spawned(step, isAlone);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  if (!isAlone) say(`\n▸ ${step.name}\n${output.trimEnd()}`);
  say(`▸ ${step.name}: ${status === 0 ? 'ok' : 'FAILED'}, ${seconds} s`);
  return status === 0;
}

function spawned(step: Step, isAlone: boolean): Promise<{ status: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(step.command, step.arguments, {
      cwd: root,
      stdio: ['ignore', isAlone ? 'inherit' : 'pipe', isAlone ? 'inherit' : 'pipe'],
      env: {
        ...process.env,
        TZ: 'UTC',
        ...(!isAlone && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
        ...step.environment,
      },
    });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
    }
    const end = (status: number): void => resolve({ status, output: Buffer.concat(chunks).toString('utf8') });
    child.once('error', (error) => {
      chunks.push(Buffer.from(error.message));
      end(1);
    });
    child.once('close', (status) => end(status ?? 1));
  });
}
