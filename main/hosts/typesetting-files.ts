import { fileURLToPath } from 'node:url';
import type { TypesetterOptions } from '#adapters/typesetting/create-typesetter.ts';
import { fontFaces } from '#adapters/typesetting/font-files.ts';

/**
 * Where a bundled host finds what the typesetter needs; run from its sources, the typesetter knows itself. `root` is
 * the folder that holds main/ and seeds/: the project's, or the archive of a packaged application, whose fonts lie
 * beside it because native code cannot read out of an archive.
 */
export function typesettingFiles(root: URL, self: string = import.meta.url): TypesetterOptions {
  if (self.endsWith('.ts')) return {};
  return {
    workerUrl: new URL('./typst-worker.js', self),
    templatesFolder: fileURLToPath(new URL('main/adapters/typesetting/templates', root)),
    ...(root.pathname.endsWith('.asar/') && {
      fontFiles: fontFaces.map((font) => fileURLToPath(new URL(`../fonts/${font}`, root))),
    }),
  };
}
