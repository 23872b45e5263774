import path from 'node:path';

export const libraryExtension = 'baoku';

/** Paths among a command line's arguments: what the desktop asks us to open. Options and Electron's own are left out. */
export function pathsOfArguments(argv: readonly string[], folder: string, packaged: boolean): string[] {
  // Unpackaged, the first argument is the application itself.
  return argv
    .slice(packaged ? 1 : 2)
    .filter((argument) => argument !== '' && !argument.startsWith('-') && !argument.includes('://'))
    .map((argument) => path.resolve(folder, argument));
}

export function isLibraryPath(file: string): boolean {
  return path.extname(file).toLowerCase() === `.${libraryExtension}`;
}
