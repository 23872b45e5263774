import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from './support/source-tree.ts';

type Layer = {
  folder: string;
  /** Folders of the project beside its own from which it may import. */
  folders: readonly string[];
  /** Packages that it may import; `node:` for Node's own modules. */
  packages: readonly string[];
};

const react = ['react', 'react-i18next', 'i18next', 'lucide-react', '@tanstack/react-query', 'zod'];
const feature = {
  folders: ['shared', 'renderer/workbench', 'renderer/ui', 'renderer/bridge'],
  packages: react,
};

/** Who may import what; the first layer whose folder holds a file is its own. */
const layers: readonly Layer[] = [
  { folder: 'shared/document', folders: ['shared'], packages: ['zod', 'diff'] },
  { folder: 'shared/i18n', folders: ['shared'], packages: ['i18next'] },
  { folder: 'shared', folders: [], packages: ['zod'] },

  { folder: 'main/core', folders: ['shared'], packages: ['zod'] },

  {
    folder: 'main/adapters/sqlite',
    folders: ['shared', 'main/core'],
    packages: ['better-sqlite3', 'zod', 'node:'],
  },
  { folder: 'main/adapters/files', folders: ['shared', 'main/core'], packages: ['node:'] },
  { folder: 'main/adapters/images', folders: ['shared', 'main/core'], packages: ['image-size'] },
  { folder: 'main/adapters/system', folders: ['shared', 'main/core'], packages: ['uuid', 'node:'] },
  { folder: 'main/adapters/archives', folders: ['shared', 'main/core'], packages: ['fflate'] },
  {
    folder: 'main/adapters/spreadsheets',
    folders: ['shared', 'main/core'],
    packages: ['write-excel-file'],
  },
  { folder: 'main/adapters/documents', folders: ['shared', 'main/core'], packages: ['docx'] },
  {
    folder: 'main/adapters/pages',
    folders: ['shared', 'main/core'],
    packages: ['fflate', 'htmlparser2', 'pdfjs-dist', 'node:'],
  },
  {
    folder: 'main/adapters/typesetting',
    folders: ['shared', 'main/core'],
    packages: ['@myriaddreamin/typst-ts-node-compiler', 'pdfjs-dist', 'node:'],
  },

  {
    folder: 'main/hosts/serving',
    folders: ['shared', 'main/hosts/application.ts', 'main/hosts/media-type.ts'],
    packages: ['node:'],
  },
  {
    folder: 'main/hosts/http',
    folders: ['shared', 'main/hosts/application.ts', 'main/hosts/serving'],
    packages: ['node:'],
  },
  { folder: 'main/hosts/desktop', folders: ['shared', 'main/hosts'], packages: ['node:', 'zod'] },
  {
    folder: 'main/hosts/electron',
    folders: ['shared', 'main/core/library-error.ts', 'main/hosts'],
    packages: ['electron', 'node:', 'vite'],
  },
  {
    folder: 'main/hosts/cli',
    folders: ['shared', 'main/core', 'main/adapters', 'main/hosts'],
    packages: ['i18next', 'node:'],
  },
  { folder: 'main/hosts', folders: ['shared', 'main/core', 'main/adapters'], packages: ['node:', 'vite'] },

  { folder: 'renderer/bridge', folders: ['shared'], packages: ['react', '@tanstack/react-query'] },
  {
    folder: 'renderer/ui',
    folders: [],
    packages: ['react', 'lucide-react', '@base-ui/react', '@tanstack/react-virtual'],
  },
  {
    folder: 'renderer/editor',
    folders: ['shared', 'renderer/ui', 'renderer/bridge'],
    packages: [...react, '@base-ui/react', 'lexical', '@lexical/'],
  },
  { folder: 'renderer/workbench', folders: ['shared', 'renderer/ui', 'renderer/bridge'], packages: react },
  {
    folder: 'renderer/features/editing',
    folders: [...feature.folders, 'renderer/editor'],
    packages: [...react, '@base-ui/react', '@lexical/'],
  },
  {
    folder: 'renderer/features/searching',
    folders: feature.folders,
    packages: [...feature.packages, '@base-ui/react', 'uplot'],
  },
  {
    folder: 'renderer/features/importing',
    folders: feature.folders,
    packages: [...feature.packages, '@base-ui/react', 'fflate'],
  },
  ...['exporting', 'library', 'replacing', 'tagging', 'safety'].map((name) => ({
    folder: `renderer/features/${name}`,
    folders: feature.folders,
    packages: [...feature.packages, '@base-ui/react', ...(name === 'searching' ? ['uplot'] : [])],
  })),
  {
    folder: 'renderer/app',
    folders: [
      'shared',
      'renderer/features',
      'renderer/workbench',
      'renderer/ui',
      'renderer/bridge',
      'renderer/styles',
    ],
    packages: [...react, 'react-dom', '@base-ui/react', 'cmdk'],
  },
];

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);
const isOurs = (target: string): boolean => /^(?:shared|main|renderer|tests|seeds)\//.test(target);
const files = sourceFiles(['shared', 'main', 'renderer'], /\.tsx?$/);
const layerOf = (path: string): Layer | undefined => layers.find(({ folder }) => isWithin(path, folder));

function isAllowed(target: string, layer: Layer): boolean {
  if (!isOurs(target))
    return layer.packages.some((name) => (name.endsWith('/') ? target.startsWith(name) : target === name));
  if (layerOf(target) === layer || isWithin(target, layer.folder)) return isWithin(target, layer.folder);
  return layer.folders.some((folder) => isWithin(target, folder));
}

describe('the layers', () => {
  it('have a place for every file', () => {
    expect(files.filter(({ path }) => !layerOf(path)).map(({ path }) => path)).toEqual([]);
    expect(files.length).toBeGreaterThan(200);
  });

  it.each(layers.map(({ folder }) => folder))('%s imports only what it may', (folder) => {
    const layer = layers.find((candidate) => candidate.folder === folder) as Layer;
    const wrong = files
      .filter(({ path }) => layerOf(path) === layer)
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => !isAllowed(target, layer))
          .map((target) => `${file.path} → ${target}`),
      );
    // Putting everything together is what the starting files are for.
    expect(wrong.filter((line) => !line.startsWith('main/hosts/start.js → main/hosts/'))).toEqual([]);
  });

  it('import Electron in one folder only', () => {
    const importers = files.filter((file) => importsOf(file).includes('electron')).map(({ path }) => path);
    expect(importers.filter((path) => !path.startsWith('main/hosts/electron/'))).toEqual([]);
    expect(importers.length).toBeGreaterThan(0);
  });

  it('are reached through package.json, never by climbing two folders', () => {
    const all = [...files, ...sourceFiles(['tests'], /\.tsx?$/)];
    const climbing = all.filter(({ text }) => /(?:from|import)\s*\(?\s*['"]\.\.\/\.\.\//.test(text));
    expect(climbing.map(({ path }) => path)).toEqual([]);
  });

  it('have no file that needs itself in a circle', () => {
    const graph = new Map(files.map((file) => [file.path, importsOf(file, 'without types').filter(isOurs)]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      if (done.has(path) || trail.includes(path)) return;
      for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
      done.add(path);
    };
    for (const path of graph.keys()) visit(path, []);
    // The palette and the help sheet list the actions, and two of the actions open them.
    const known = /^(?:renderer\/app\/actions\/\S+(?: → )?)+$/;
    expect(circles.filter((circle) => !known.test(circle))).toEqual([]);
  });
});
