import { mostFileBytes } from '#shared/contract/sources.ts';

export type FoundFile = { path: string; file: File };

/**
 * A folder that is a bag (BagIt) as one file: its checksums are verified when it is imported, and it comes in whole or not
 * at all. Throws what reading its files throws.
 */
export async function packBag(folder: string, files: readonly FoundFile[]): Promise<File> {
  const name = `${folder.split('/').findLast((part) => part !== '') ?? 'bag'}.zip`;
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0);
  // It will be refused for its size: nobody's memory need be filled with it before.
  if (bytes > mostFileBytes)
    return new File(
      files.map(({ file }) => file),
      name,
    );
  const { zipSync } = await import('fflate');
  const entries: Record<string, Uint8Array> = {};
  for (const { path, file } of files)
    entries[`bag/${path.slice(folder.length)}`] = new Uint8Array(await file.arrayBuffer());
  return new File([Uint8Array.from(zipSync(entries, { level: 0 }))], name);
}
