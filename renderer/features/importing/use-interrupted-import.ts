import { useInterruptedJob } from '#renderer/workbench/use-interrupted-job.ts';
import type { Workbench } from '#renderer/workbench/workbench.ts';
import type { Job } from '#shared/contract/jobs.ts';

/** Offers, when the window opens, to go on with an import that was not finished. */
export function useInterruptedImport(): void {
  useInterruptedJob('import', noticeOf);
}

function noticeOf(workbench: Workbench, job: Job) {
  const { t } = workbench.i18n;
  return {
    title: t('importing:notice.interrupted'),
    description: t('importing:notice.interruptedText', { count: job.total - job.done }),
    topic: 'importing.interrupted',
    action: {
      label: t('importing:notice.resume'),
      run: () => void workbench.client.dispatch('jobs.resume', { jobId: job.id }).catch(workbench.fail),
    },
  };
}
