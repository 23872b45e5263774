import { useQuery } from '@tanstack/react-query';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { Job } from '#shared/contract/jobs.ts';
import { type JobId, jobId } from '#shared/domain/ids.ts';
import { useLocation } from './use-location.ts';
import { useWorkbench } from './workbench.ts';

type JobInAddress = {
  /** null where the address names none. */
  id: JobId | null;
  /** null until it is known. */
  job: Job | null;
  /** Whether the address names a job that is not known yet. */
  isPending: boolean;
  /** Puts a job's id into the address; an empty one takes it out. */
  show(id: string): void;
};

/** The job that a view started last: its id stands in the address, so that coming back brings its outcome back. */
export function useJobInAddress(param: string): JobInAddress {
  const workbench = useWorkbench();
  const named = jobId.safeParse(useLocation().params[param]);
  const query = useQuery({
    ...procedureQuery('jobs.job', { jobId: named.data ?? '' }),
    enabled: named.success,
  });
  return {
    id: named.data ?? null,
    job: named.success ? (query.data ?? null) : null,
    isPending: named.success && query.isPending,
    show: (id) => workbench.navigate({ params: { [param]: id } }, { replace: true }),
  };
}
