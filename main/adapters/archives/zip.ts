import { strToU8, type Zippable, zipSync } from 'fflate';
import type { ArchiveEntry } from '#core/ports/exchange-tools.ts';

// The same articles give the same bytes, whenever they are written; no zip knows an earlier year.
const mtime = new Date(1980, 0, 1);

/** A zip archive of the entries in their order. */
export function zip(entries: readonly ArchiveEntry[]): Uint8Array {
  const files: Zippable = {};
  for (const { path, content, isStored } of entries) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    files[path] = [bytes, { level: isStored ? 0 : 6, mtime }];
  }
  return zipSync(files);
}
