import { readdirSync, readFileSync } from 'node:fs';

/** The sample pages that come with Baoku, as files. */
export function readSamples(folder: URL): { name: string; bytes: Uint8Array }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }));
}
