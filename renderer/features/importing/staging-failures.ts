import type { JobId } from '#shared/domain/ids.ts';

/** A file that never reached the host. */
export type StagingFailure = { file: string; code: string; details: { readonly [key: string]: unknown } };

// The host does not know of these files, so the page keeps them for the report of the import that they belong to.
const failuresByJob = new Map<JobId, readonly StagingFailure[]>();

/** Remembers the files of an import that could not be handed over. */
export function keepStagingFailures(jobId: JobId, failures: readonly StagingFailure[]): void {
  if (failures.length > 0) failuresByJob.set(jobId, failures);
}

export function stagingFailuresOf(jobId: JobId): readonly StagingFailure[] {
  return failuresByJob.get(jobId) ?? [];
}
