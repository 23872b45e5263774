import type { FeatureHandlers, Services } from '../handlers.ts';
import { giveUpImport, resumeImport } from '../importing/start-import.ts';

export const jobsHandlers: FeatureHandlers<'jobs'> = {
  'jobs.list': { run: 'read', handle: (tx) => ({ jobs: tx.jobs.recent(50) }) },
  'jobs.job': { run: 'read', handle: (tx, { jobId }) => tx.jobs.find(jobId) },
  'jobs.cancel': {
    run: 'async',
    handle: ({ jobId }, services) => ({
      cancelled: services.jobs.cancel(jobId) || giveUpInterrupted(services, jobId),
    }),
  },
  'jobs.pause': { run: 'async', handle: ({ jobId }, { jobs }) => ({ paused: jobs.pause(jobId) }) },
  'jobs.resume': {
    run: 'async',
    handle: ({ jobId }, services) => ({
      resumed: services.jobs.resume(jobId) || resumeInterrupted(services, jobId),
    }),
  },
};

function resumeInterrupted(services: Services, jobId: string): boolean {
  const job = services.ports.store.read((tx) => tx.jobs.find(jobId));
  if (job.state !== 'interrupted') return false;
  resumeImport(services, job);
  return true;
}

function giveUpInterrupted({ ports }: Services, jobId: string): boolean {
  const job = ports.store.read((tx) => tx.jobs.find(jobId));
  if (job.state !== 'interrupted') return false;
  const at = ports.clock.now();
  const ended = { ...job, state: 'cancelled' as const, endedAt: at, error: null };
  ports.store.write({ name: 'jobs.save', actor: '', at, undoable: false }, (tx) => tx.jobs.save(ended));
  ports.emit({ type: 'job.changed', job: ended });
  giveUpImport(ports, jobId);
  return true;
}
