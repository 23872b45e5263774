import { useRef, useState } from 'react';
import { BridgeError } from '#renderer/bridge/bridge-error.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { InputOf } from '#shared/contract/index.ts';
import type { FileId } from '#shared/domain/ids.ts';
import { stageFiles } from './stage-files.ts';
import type { StagingFailure } from './staging-failure.ts';

type ImportOptions = Omit<InputOf<'importing.start'>, 'files' | 'unread'>;

/** Hands files over and starts their import; says how far it is and which files could not be read. */
export function useImportStart(onStarted: () => void) {
  const { client, fail } = useWorkbench();
  const [staged, setStaged] = useState<number | null>(null);
  const [failed, setFailed] = useState<readonly StagingFailure[]>([]);
  const abort = useRef<AbortController | null>(null);

  async function start(
    files: readonly File[],
    stagedIds: readonly FileId[],
    options: ImportOptions,
  ): Promise<void> {
    abort.current = new AbortController();
    const { signal } = abort.current;
    setStaged(0);
    setFailed([]);
    try {
      const answer = await stageFiles(client, files, setStaged, signal);
      if (signal.aborted) return;
      const fileIds = [...stagedIds, ...answer.fileIds];
      if (fileIds.length === 0) {
        setFailed(answer.failed);
        return;
      }
      const unread = answer.failed.map(({ file, code, details }) => ({
        file,
        code,
        details: { ...details },
      }));
      await client.dispatch('importing.start', { ...options, files: fileIds, unread });
      onStarted();
    } catch (error) {
      if (!(error instanceof BridgeError)) throw error;
      fail(error);
    } finally {
      setStaged(null);
    }
  }

  return { start, cancel: () => abort.current?.abort(), staged, failed };
}
