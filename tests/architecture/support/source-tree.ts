import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Path from the project's root, with slashes. */
export type SourceFile = { path: string; text: string; lines: number };

/** Files of the project's own folders whose name ends so. */
export function sourceFiles(folders: readonly string[], ending: RegExp): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((name) => posix.join(folder, String(name).replaceAll(sep, '/')))
      .filter((path) => ending.test(path) && !path.includes('/dist/') && !path.includes('node_modules'))
      .sort()
      .map((path) => {
        const text = readFileSync(join(root, path), 'utf8');
        return { path, text, lines: text.split('\n').length - 1 };
      }),
  );
}

const specifiers =
  /(?:^|[\s;])(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;
const aliases: [string, string][] = [
  ['#shared/', 'shared/'],
  ['#core/', 'main/core/'],
  ['#adapters/', 'main/adapters/'],
  ['#hosts/', 'main/hosts/'],
  ['#renderer/', 'renderer/'],
  ['#tests/', 'tests/'],
];

/**
 * Everything that a file imports: paths of the project, or names of packages (`node:` for all of Node's own); without
 * types, what it needs at run time.
 */
export function importsOf(file: SourceFile, kinds: 'all' | 'without types' = 'all'): string[] {
  const code = file.text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const text = kinds === 'all' ? code : code.replaceAll(/^(?:import|export) type [^;]*;/gm, '');
  return [...text.matchAll(specifiers)].map((match) => resolve(file.path, match[1] ?? match[2] ?? ''));
}

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(dirname(from), specifier);
  for (const [alias, folder] of aliases)
    if (specifier.startsWith(alias)) return folder + specifier.slice(alias.length);
  if (specifier.startsWith('node:')) return 'node:';
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}
