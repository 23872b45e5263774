import type { FeatureHandlers } from '../handlers.ts';

export const jobsHandlers: FeatureHandlers<'jobs'> = {
  'jobs.list': { run: 'read', handle: (tx) => ({ jobs: tx.jobs.recent(50) }) },
  'jobs.job': { run: 'read', handle: (tx, { jobId }) => tx.jobs.find(jobId) },
  'jobs.cancel': { run: 'async', handle: ({ jobId }, { jobs }) => ({ cancelled: jobs.cancel(jobId) }) },
};
