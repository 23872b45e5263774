import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../seeds/', import.meta.url);

export type TestFile = { name: string; bytes: Uint8Array };

/** The five real pages, as files. */
export function seedPages(): TestFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }));
}

/** One of the real pages. */
export function seedPage(index: number): TestFile {
  const page = seedPages()[index];
  if (!page) throw new Error(`there is no seed ${index}`);
  return page;
}
