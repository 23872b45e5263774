import { existsSync } from 'node:fs';
import path from 'node:path';

export const projectFolder = path.resolve(import.meta.dirname, '..', '..');
/** Where the build puts the page. */
export const pageFolder = path.join(projectFolder, 'dist', 'renderer');

export function isPageBuilt(): boolean {
  return existsSync(path.join(pageFolder, 'index.html'));
}
