import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./bare-server.ts', import.meta.url));

export type BareServer = { address: string; pid: number; stop(): Promise<void> };

/** Starts the rival's server in a process of its own; `html` is written to `file` and served from there. */
export async function startBareServer(file: string, html: string): Promise<BareServer> {
  writeFileSync(file, html);
  const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    void ended.then(() => reject(new Error('the bare server ended')));
  });
  return {
    address,
    pid: child.pid ?? 0,
    async stop() {
      child.kill();
      await ended;
    },
  };
}
