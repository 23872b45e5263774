import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#core/app-error.ts';
import { mostBagBytes } from '#adapters/files/file-store.ts';
import { exchangeTools } from './exchange-tools.ts';

/**
 * A folder that is a bag as the zip file it was unpacked from, so that both are read and verified alike. Linked files are
 * left out, and missed when the bag is verified. Throws AppError `invalid` (archive-too-large) and what reading throws.
 */
export async function packBag(folder: string): Promise<Uint8Array> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  let bytes = 0;
  for (const file of files) {
    bytes += (await stat(file)).size;
    if (bytes > mostBagBytes)
      throw new AppError('invalid', { reason: 'archive-too-large', limitMb: mostBagBytes / 1024 / 1024 });
  }
  const packed = [];
  for (const file of files) {
    const inside = path.relative(folder, file).split(path.sep).join('/');
    packed.push({ path: `bag/${inside}`, content: new Uint8Array(await readFile(file)), isStored: true });
  }
  return exchangeTools.zip(packed);
}
