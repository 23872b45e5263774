import { fileURLToPath } from 'node:url';
import { runBaoku } from '#tests/support/run-baoku.ts';
import { seedPages } from '#tests/support/seed-pages.ts';

/** Makes a library of the five sample pages with the command line, as an archivist would. */
export async function importSeeds(libraryPath: string): Promise<void> {
  const files = seedPages().map(({ name }) =>
    fileURLToPath(new URL(`../../../seeds/${name}`, import.meta.url)),
  );
  const { status, err } = await runBaoku(['import', '--library', libraryPath, ...files]);
  if (status !== 0) throw new Error(err);
}
