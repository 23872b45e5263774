import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '#hosts/page-folder.ts';

/** Version of the project, from its package.json. */
export function readVersion(): string {
  const file = path.join(projectFolder, 'package.json');
  const description = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return description.version;
}
