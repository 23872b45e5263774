import { fileURLToPath } from 'node:url';
import type { TypesetterOptions } from '#adapters/typesetting/create-typesetter.ts';

const packagedFonts = [
  'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  'noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
  'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
];

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
      fontFiles: packagedFonts.map((font) => fileURLToPath(new URL(`../fonts/${font}`, root))),
    }),
  };
}
