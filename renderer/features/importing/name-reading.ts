import { parsePattern } from '#shared/domain/name-pattern.ts';
import { readName, type ReadName } from '#shared/domain/read-name.ts';

/** What a pattern makes of the names of the chosen files, in their order; archives, null, tell of their pages themselves. */
export type NameReading = { names: readonly (ReadName | null)[]; matches: number; total: number };

/** Null where there is no pattern, or none that can be read. */
export function readNames(pattern: string, files: readonly File[]): NameReading | null {
  if (pattern.trim() === '' || !parsePattern(pattern).ok) return null;
  const names = files.map((file) => (isArchive(file) ? null : readName(pattern, file.name)));
  const read = names.filter((name) => name !== null);
  if (read.length === 0) return null;
  return { names, matches: read.filter(({ ok }) => ok).length, total: read.length };
}

/** A bundle or a bag. */
export function isArchive({ name }: File): boolean {
  return /\.zip$/i.test(name);
}
