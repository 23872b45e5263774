import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../../main/hosts/cli/main.ts', import.meta.url));

/** Has every article of a library indexed, as one that is in use has: the search of the command line waits for it. */
export function indexLibrary(path: string): void {
  execFileSync(process.execPath, [cli, 'search', '工', '--library', path, '--json'], { stdio: 'ignore' });
}
