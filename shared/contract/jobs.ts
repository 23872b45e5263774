import { z } from 'zod';
import { jobId } from '../domain/ids.ts';
import { command, query } from './procedure.ts';

/** `interrupted`: its process ended, or the disk was full, before it was done; it can go on where it stopped. */
export const jobStates = ['running', 'paused', 'interrupted', 'done', 'failed', 'cancelled'] as const;
export const job = z.object({
  id: jobId,
  kind: z.enum(['import', 'export', 'reindex', 'replace']),
  state: z.enum(jobStates),
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
  /** What is being worked on, such as a file name. */
  current: z.string().nullable(),
  startedAt: z.number().int(),
  endedAt: z.number().int().nullable(),
  /** The kind's own report (importReport, exportReport, replaceReport) as it stands; null before the first item is done. */
  report: z.unknown(),
  /** Set when the job as a whole failed, or says why it was interrupted. */
  error: z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) }).nullable(),
});
export type Job = z.output<typeof job>;

/** Whether a job is still being worked on, or waits to be. */
export function isJobOpen(state: Job['state']): boolean {
  return state === 'running' || state === 'paused' || state === 'interrupted';
}

export const jobsContract = {
  'jobs.list': query(z.strictObject({}), z.object({ jobs: z.array(job) })),
  'jobs.job': query(z.strictObject({ jobId }), job),
  /** Stops a job that is under way; gives up one that was interrupted. What it has done is kept. */
  'jobs.cancel': command(z.strictObject({ jobId }), z.object({ cancelled: z.boolean() })),
  /** Lets a running job finish what it has in hand and wait; false where it is not running. */
  'jobs.pause': command(z.strictObject({ jobId }), z.object({ paused: z.boolean() })),
  /** Lets a job that is paused, or was interrupted, go on; false where it is neither. */
  'jobs.resume': command(z.strictObject({ jobId }), z.object({ resumed: z.boolean() })),
};
