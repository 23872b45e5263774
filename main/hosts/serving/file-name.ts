const control = /\p{Cc}/gu;

/** What the user calls a file, without folders and control characters; null when nothing is left of it. */
export function fileNameOf(name: string): string | null {
  const last = name.toWellFormed().split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replaceAll(control, '')
    .trim()
    .slice(0, 255)
    .replace(/[\ud800-\udbff]$/, '');
  return clean === '' || clean === '.' || clean === '..' ? null : clean;
}
