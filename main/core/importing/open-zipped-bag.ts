import type { ExchangeTools } from '../ports/exchange-tools.ts';

const declaration = 'bagit.txt';

/** The files of a bag (BagIt) in an archive, by their paths below the bag's folder. */
export type ZippedBag = {
  paths: readonly string[];
  /** Throws AppError `invalid` (damaged-file, archive-too-large, encrypted-file). */
  readAll(): Map<string, Uint8Array>;
};

/**
 * Looks into an archive for a bag, which lies in a folder, or for itself; null where there is none. Throws AppError
 * `invalid` (damaged-file, archive-too-large).
 */
export function openZippedBag(
  bytes: Uint8Array,
  { openArchive }: Pick<ExchangeTools, 'openArchive'>,
): ZippedBag | null {
  const archive = openArchive(bytes);
  const found = archive.names.includes(declaration)
    ? declaration
    : archive.names.find((path) => /^[^/]+\/bagit\.txt$/.test(path));
  if (found === undefined) return null;
  const folder = found.slice(0, -declaration.length);
  const inside = archive.names.filter((path) => path.startsWith(folder) && !path.endsWith('/'));
  return {
    paths: inside.map((path) => path.slice(folder.length)),
    readAll() {
      const files = new Map<string, Uint8Array>();
      for (const path of inside) {
        const content = archive.read(path);
        if (content !== null) files.set(path.slice(folder.length), content);
      }
      return files;
    },
  };
}
