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
 * What Vite builds for the hosts beside the page: Electron's main process and what `npm start` serves where there is no
 * window, with their worker threads next to them, and the preload, which must be one CommonJS file because it runs in the
 * sandbox. Read from a few files, a host starts in two thirds of the time that its sources take.
 * @param root absolute path of the project
 */
export function hostEnvironments(root: string): Record<'hosts' | 'preload', EnvironmentOptions> {
  const source = (file: string): string => path.join(root, 'main', file);
  const into = (folder: string) => ({
    outDir: path.join(root, 'dist', folder),
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    license: { fileName: 'third-party-licences.md' },
  });
  return {
    hosts: {
      consumer: 'server',
      resolve: { noExternal: true, external: outside },
      build: {
        ...into('hosts'),
        rolldownOptions: {
          input: {
            electron: source('hosts/electron/main.ts'),
            'run-cli': source('hosts/cli/run-cli.ts'),
            'core-worker': source('hosts/core-worker.ts'),
            'preparing-worker': source('hosts/preparing-worker.ts'),
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
