import type { JobControl } from '../jobs/job-runner.ts';
import type { Ports } from '../ports/index.ts';

/**
 * Files whose outcome is written: they are kept until that is on the disk, so that after a power cut each is either there
 * to be imported again, or in the library.
 */
export type SettledFiles = {
  add(fileId: string): void;
  /** Removes them: all that was written is on the disk. */
  release(): void;
  /** Sees to it that it is, then removes them. */
  releaseAll(): void;
};

export function createSettledFiles(ports: Ports, control: JobControl): SettledFiles {
  let fileIds: string[] = [];
  function release(): void {
    ports.files.release(fileIds);
    fileIds = [];
  }
  return {
    add: (fileId) => void fileIds.push(fileId),
    release,
    releaseAll() {
      try {
        if (fileIds.length === 0) return;
        control.save();
        release();
      } catch (error) {
        // A full disk: what is left lying is removed at the next start.
        ports.log('files of an import could not be removed', error);
      }
    },
  };
}
