import { readFile, stat } from 'node:fs/promises';
import type { Application } from '#hosts/application.ts';
import { expandInputs } from '#hosts/expand-inputs.ts';
import { fileNameOf, mostFileBytes } from '#hosts/serving/file-name.ts';
import type { FileId } from '#shared/domain/ids.ts';

/**
 * Stages files and the pages of folders that the desktop names. A file that cannot be read, or is too large, is staged
 * empty: the import then lists it among what failed, under its name.
 */
export async function stageFiles(application: Application, paths: readonly string[]): Promise<FileId[]> {
  const { files } = await expandInputs(paths);
  const fileIds: FileId[] = [];
  for (const file of files) {
    const staged = await application.putFile(fileNameOf(file) ?? 'file', await readWhole(file));
    if (staged.ok) fileIds.push(staged.value.fileId as FileId);
  }
  return fileIds;
}

async function readWhole(file: string): Promise<Uint8Array> {
  try {
    return (await stat(file)).size > mostFileBytes ? new Uint8Array() : new Uint8Array(await readFile(file));
  } catch {
    return new Uint8Array();
  }
}
