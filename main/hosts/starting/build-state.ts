import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '#hosts/page-folder.ts';

/** Whether a built file is missing or older than anything it is made from. */
export function isStale(built: string, sources: readonly string[], root: string = projectFolder): boolean {
  const builtAt = modifiedAt(path.join(root, built));
  return builtAt === 0 || sources.some((source) => newest(path.join(root, source)) > builtAt);
}

function newest(place: string): number {
  const own = modifiedAt(place);
  const entries =
    own === 0 || !statSync(place).isDirectory() ? [] : readdirSync(place, { withFileTypes: true });
  return entries.reduce((latest, entry) => {
    const inside = path.join(place, entry.name);
    return Math.max(latest, entry.isDirectory() ? newest(inside) : modifiedAt(inside));
  }, own);
}

function modifiedAt(place: string): number {
  return statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
