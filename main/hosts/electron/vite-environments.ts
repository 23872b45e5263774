import path from 'node:path';
import type { EnvironmentOptions } from 'vite';

/** Native modules stay what they are, and so does the PDF reader, which looks for its own files beside itself. */
const outside = [
  'electron',
  'better-sqlite3',
  '@myriaddreamin/typst-ts-node-compiler',
  'pdfjs-dist',
  'pdfjs-dist/legacy/build/pdf.mjs',
];

/**
 * What Vite builds for Electron beside the page: the main process with its worker threads next to it, and the preload,
 * which must be one CommonJS file because it runs in the sandbox.
 * @param root absolute path of the project
 */
export function electronEnvironments(root: string): Record<'electron' | 'preload', EnvironmentOptions> {
  const source = (file: string): string => path.join(root, 'main', file);
  const into = (folder: string) => ({
    outDir: path.join(root, 'dist', folder),
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    license: { fileName: 'third-party-licences.md' },
  });
  return {
    electron: {
      consumer: 'server',
      resolve: { noExternal: true, external: outside },
      build: {
        ...into('electron'),
        rolldownOptions: {
          input: {
            main: source('hosts/electron/main.ts'),
            'core-worker': source('hosts/core-worker.ts'),
            'typst-worker': source('adapters/typesetting/typst-worker.ts'),
          },
          external: [...outside, /^node:/],
          // Threads are looked for beside the file that starts them.
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: outside },
      build: {
        ...into('preload'),
        rolldownOptions: {
          input: { preload: source('hosts/electron/preload.ts') },
          external: outside,
          output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
        },
      },
    },
  };
}
