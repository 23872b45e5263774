import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { commonFaces } from './main/hosts/common-faces.ts';
import { hostEnvironments } from './main/hosts/vite-environments.ts';

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Which layer wins is settled by the first sheet that names them, and the order of a build's sheets is not ours to choose. */
const layerOrder: Plugin = {
  name: 'layer-order',
  enforce: 'pre',
  transform: {
    filter: { id: /\.css$/ },
    handler: (code) => `@layer reset, tokens, base, ui, features;\n${code}`,
  },
};

/** The page, as every host serves it: into dist/renderer, with relative addresses so that `app://` and `http://` both work. */
const page = {
  outDir: pathOf('./dist/renderer'),
  emptyOutDir: true,
  target: ['chrome130', 'firefox132', 'safari18'],
  // Inlined files would be data: addresses, which the content security policy refuses for fonts.
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
  rolldownOptions: {
    // One file, so that zod is told what it may not do before any schema is made.
    output: {
      codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\/|app\/no-code-from-text/ }] },
    },
  },
  chunkSizeWarningLimit: 1200,
  // What the page bundles is under licences that want to be shown with it.
  license: { fileName: 'third-party-licences.md' },
};

export default defineConfig({
  root: pathOf('./renderer'),
  base: './',
  cacheDir: pathOf('./.cache/vite'),
  plugins: [layerOrder, commonFaces(pathOf('.')), react()],
  environments: {
    client: { build: page },
    ...hostEnvironments(pathOf('.')),
  },
});
