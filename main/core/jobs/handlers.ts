import type { FeatureHandlers, Services } from '../handlers.ts';

export const jobsHandlers: FeatureHandlers<'jobs'> = {
  'jobs.list': { run: 'read', handle: (tx) => ({ jobs: tx.jobs.recent(50) }) },
  'jobs.job': { run: 'read', handle: (tx, { jobId }) => tx.jobs.find(jobId) },
  'jobs.cancel': {
    run: 'async',
    handle: async ({ jobId }, services) => ({
      cancelled: services.jobs.cancel(jobId) || (await giveUpInterrupted(services, jobId)),
    }),
  },
  'jobs.pause': { run: 'async', handle: ({ jobId }, { jobs }) => ({ paused: jobs.pause(jobId) }) },
  'jobs.resume': {
    run: 'async',
    handle: async ({ jobId }, services) => ({
      resumed: services.jobs.resume(jobId) || (await resumeInterrupted(services, jobId)),
    }),
  },
};

/** Read only when it is wanted: a list of jobs is asked for at each start. */
const importing = () => import('../importing/start-import.ts');

const exporting = () => import('../exporting/start-export.ts');

const replacing = () => import('../replacing/start-replacing.ts');

async function resumeInterrupted(services: Services, jobId: string): Promise<boolean> {
  const [{ resumeImport }, { resumeExport }, { resumeReplacing }] = await Promise.all([
    importing(),
    exporting(),
    replacing(),
  ]);
  const job = services.ports.store.read((tx) => tx.jobs.find(jobId));
  if (job.state !== 'interrupted') return false;
  if (job.kind === 'export') resumeExport(services, job);
  else if (job.kind === 'replace') resumeReplacing(services, job);
  else resumeImport(services, job);
  return true;
}

async function giveUpInterrupted({ ports }: Services, jobId: string): Promise<boolean> {
  const { giveUpImport } = await importing();
  const job = ports.store.read((tx) => tx.jobs.find(jobId));
  if (job.state !== 'interrupted') return false;
  const at = ports.clock.now();
  const ended = { ...job, state: 'cancelled' as const, endedAt: at, error: null };
  ports.store.write({ name: 'jobs.save', actor: '', at, undoable: false }, (tx) => tx.jobs.save(ended));
  ports.emit({ type: 'job.changed', job: ended });
  // What an export has made stays to be fetched until the library is closed.
  if (job.kind === 'import') giveUpImport(ports, jobId);
  return true;
}
