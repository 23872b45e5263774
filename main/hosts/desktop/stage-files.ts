import { readFile, stat } from 'node:fs/promises';
import type { Application } from '#hosts/application.ts';
import { expandInputs } from '#hosts/expand-inputs.ts';
import { packBag } from '#hosts/pack-bag.ts';
import { fileNameOf } from '#hosts/serving/file-name.ts';
import { mostFileBytes } from '#shared/contract/sources.ts';
import type { FileId } from '#shared/domain/ids.ts';

/**
 * Stages files and the pages of folders that the desktop names, folders that are bags as one file each. A file that cannot be read, or is too large, is staged
 * empty: the import then lists it among what failed, under its name.
 */
export async function stageFiles(application: Application, paths: readonly string[]): Promise<FileId[]> {
  const { files, bags } = await expandInputs(paths);
  const fileIds: FileId[] = [];
  const stage = async (name: string, bytes: Uint8Array): Promise<void> => {
    const staged = await application.putFile(name, bytes);
    if (staged.ok) fileIds.push(staged.value.fileId as FileId);
  };
  for (const file of files) await stage(fileNameOf(file) ?? 'file', await readWhole(file));
  for (const folder of bags)
    await stage(`${fileNameOf(folder) ?? 'bag'}.zip`, await packBag(folder).catch(() => new Uint8Array()));
  return fileIds;
}

async function readWhole(file: string): Promise<Uint8Array> {
  try {
    return (await stat(file)).size > mostFileBytes ? new Uint8Array() : new Uint8Array(await readFile(file));
  } catch {
    return new Uint8Array();
  }
}
