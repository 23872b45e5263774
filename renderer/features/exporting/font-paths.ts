/** Font files as they are written into one field, between semicolons. */
export function readFontPaths(text: string): string[] {
  return text
    .split(/[;；\n]/)
    .map((path) => path.trim().replace(/^["“](.*)["”]$/, '$1'))
    .filter((path) => path !== '');
}

export function writeFontPaths(paths: readonly string[]): string {
  return paths.join('; ');
}
