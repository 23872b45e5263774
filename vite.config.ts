import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The page, as every host serves it: into dist/renderer, with relative addresses so that `app://` and `http://` both work. */
const page = {
  outDir: pathOf('./dist/renderer'),
  emptyOutDir: true,
  target: ['chrome130', 'firefox132', 'safari18'],
  // Inlined files would be data: addresses, which the content security policy refuses for fonts.
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
  chunkSizeWarningLimit: 1200,
};

export default defineConfig({
  root: pathOf('./renderer'),
  base: './',
  cacheDir: pathOf('./.cache/vite'),
  plugins: [react()],
  environments: {
    client: { build: page },
  },
});
