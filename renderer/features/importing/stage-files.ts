import { BridgeError } from '#renderer/bridge/bridge-error.ts';
import type { Client } from '#renderer/bridge/client.ts';
import type { FileId } from '#shared/domain/ids.ts';
import type { StagingFailure } from './staging-failure.ts';

const atOnce = 3;

type Staged = { fileIds: FileId[]; failed: StagingFailure[] };

/** Hands files to the host, a few at a time and in their order; one that cannot be read does not hold up the others. */
export async function stageFiles(
  client: Client,
  files: readonly File[],
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Staged> {
  const staged = new Map<number, FileId>();
  const failed: StagingFailure[] = [];
  let next = 0;
  let done = 0;

  async function work(): Promise<void> {
    for (let index = next++; index < files.length; index = next++) {
      const file = files[index];
      if (signal.aborted || file === undefined) return;
      try {
        staged.set(index, await client.putFile(file));
      } catch (error) {
        if (!(error instanceof BridgeError)) throw error;
        // Without a host the rest would fail alike.
        if (error.details.reason === 'unreachable' || error.details.reason === 'unauthorised') throw error;
        failed.push({ file: file.name, code: error.code, details: error.details });
      }
      onProgress(++done);
    }
  }

  await Promise.all(Array.from({ length: Math.min(atOnce, files.length) }, work));
  const fileIds = [...staged].toSorted(([one], [other]) => one - other).map(([, id]) => id);
  return { fileIds, failed };
}
