import { parsePattern } from '#shared/domain/name-pattern.ts';
import { readName, type ReadName } from '#shared/domain/read-name.ts';

/** What a pattern makes of the names of the chosen files, in their order. */
export type NameReading = { names: readonly ReadName[]; matches: number; total: number };

/** Null where there is no pattern, or none that can be read. */
export function readNames(pattern: string, files: readonly File[]): NameReading | null {
  if (files.length === 0 || pattern.trim() === '' || !parsePattern(pattern).ok) return null;
  const names = files.map(({ name }) => readName(pattern, name));
  return { names, matches: names.filter(({ ok }) => ok).length, total: names.length };
}
