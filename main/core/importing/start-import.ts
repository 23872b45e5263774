import type { ParsedInputOf } from '#shared/contract/index.ts';
import type { ImportAnswer, ImportedFile } from '#shared/contract/import-batches.ts';
import type { Job } from '#shared/contract/jobs.ts';
import type { JobId } from '#shared/domain/ids.ts';
import type { Services } from '../handlers.ts';
import type { JobBody, JobOptions } from '../jobs/job-runner.ts';
import type { KnownPlace, NewBatchFile } from '../ports/batches.ts';
import type { Ports } from '../ports/index.ts';
import { importFiles } from './import-files.ts';
import type { ImportOptions } from './import-options.ts';

type UnreadFile = ParsedInputOf<'importing.start'>['unread'][number];
type FileToImport = { fileId: string; accepts: readonly ImportAnswer[]; place?: KnownPlace };

/**
 * Starts an import of staged files, which are kept beside the library until each has its outcome. Throws AppError
 * `storage` when they cannot be kept; nothing has begun then.
 */
export function startImport(
  { ports, jobs }: Services,
  files: readonly FileToImport[],
  options: ImportOptions,
  unread: readonly UnreadFile[] = [],
): JobId {
  const kept = keepAll(ports, files);
  const failed = unread.map(({ file, code, details }): NewBatchFile => ({ file, error: { code, details } }));
  const added = [...kept, ...failed];
  try {
    const { body, resumable } = importJob(ports);
    return jobs.start('import', added.length, body, {
      resumable,
      prepare: (tx, jobId) => tx.batches.add(jobId, options, added),
    });
  } catch (error) {
    ports.files.release(files.map(({ fileId }) => fileId));
    throw error;
  }
}

/** Goes on with an import that was interrupted. */
export function resumeImport({ ports, jobs }: Services, job: Job): void {
  const { body, resumable } = importJob(ports);
  jobs.restart(job, body, { resumable });
}

/** Removes the files that an import had still to do. */
export function giveUpImport(ports: Ports, jobId: string): void {
  const command = {
    name: 'jobs.cancel',
    actor: '',
    at: ports.clock.now(),
    undoable: false,
    indexLater: true,
  };
  ports.files.release(ports.store.write(command, (tx) => tx.batches.letGoWaiting(jobId)));
}

function importJob(ports: Ports): { body: JobBody; resumable: NonNullable<JobOptions['resumable']> } {
  return {
    body: (control) => importFiles(ports, control),
    resumable: { giveUp: (jobId) => giveUpImport(ports, jobId) },
  };
}

function keepAll(ports: Ports, files: readonly FileToImport[]): NewBatchFile[] {
  const kept: string[] = [];
  try {
    return files.map(({ fileId, accepts, place }) => {
      const name = ports.files.keep(fileId);
      if (name !== null) {
        kept.push(fileId);
        return { file: name, fileId, accepts, place };
      }
      const error: ImportedFile['error'] = {
        code: 'not_found',
        details: { reason: 'file-missing', id: fileId },
      };
      return { file: fileId, error };
    });
  } catch (error) {
    ports.files.release(kept);
    throw error;
  }
}
