import { z } from 'zod';
import { jobId } from '../domain/ids.ts';
import { command, query } from './procedure.ts';

export const jobStates = ['running', 'done', 'failed', 'cancelled'] as const;
export const job = z.object({
  id: jobId,
  kind: z.enum(['import', 'export', 'reindex']),
  state: z.enum(jobStates),
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
  /** What is being worked on, such as a file name. */
  current: z.string().nullable(),
  startedAt: z.number().int(),
  endedAt: z.number().int().nullable(),
  /** The kind's own report (importReport, exportReport) as it stands; null before the first item is done. */
  report: z.unknown(),
  /** Set when the job as a whole failed. */
  error: z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) }).nullable(),
});
export type Job = z.output<typeof job>;

export const jobsContract = {
  'jobs.list': query(z.strictObject({}), z.object({ jobs: z.array(job) })),
  'jobs.job': query(z.strictObject({ jobId }), job),
  'jobs.cancel': command(z.strictObject({ jobId }), z.object({ cancelled: z.boolean() })),
};
