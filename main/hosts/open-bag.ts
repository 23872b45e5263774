import { bundlePaths } from '#core/exporting/bundle/bundle-records.ts';
import { type BagSource, readBag } from '#core/exporting/archive/read-bag.ts';
import { exchangeTools } from './exchange-tools.ts';

/**
 * The sources of a zipped bag (BagIt), once its checksums have been verified; null for a file that is none,
 * and for a bundle, which the library itself takes in. Throws AppError
 * `invalid` (bag-damaged, damaged-file, archive-too-large, encrypted-file).
 */
export function openBag(name: string, bytes: Uint8Array): BagSource[] | null {
  if (!/\.zip$/i.test(name)) return null;
  const archive = exchangeTools.openArchive(bytes);
  const declaration = archive.names.find((path) => /^[^/]+\/bagit\.txt$/.test(path));
  if (declaration === undefined) return null;
  const folder = declaration.slice(0, -'bagit.txt'.length);
  if (archive.names.includes(`${folder}data/${bundlePaths.index}`)) return null;
  const files = new Map<string, Uint8Array>();
  for (const path of archive.names) {
    const content = path.startsWith(folder) && !path.endsWith('/') ? archive.read(path) : null;
    if (content !== null) files.set(path.slice(folder.length), content);
  }
  return readBag(files, exchangeTools, (content) => new TextDecoder().decode(content));
}
