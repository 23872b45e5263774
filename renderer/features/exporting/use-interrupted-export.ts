import { useInterruptedJob } from '#renderer/workbench/use-interrupted-job.ts';
import type { Workbench } from '#renderer/workbench/workbench.ts';
import type { Job } from '#shared/contract/jobs.ts';
import { interruptedText } from './interrupted-text.ts';

/** Tells, when the window opens, of an export that was not finished, and leads to where it goes on or is left. */
export function useInterruptedExport(): void {
  useInterruptedJob('export', noticeOf);
}

function noticeOf(workbench: Workbench, job: Job) {
  const { t } = workbench.i18n;
  return {
    title: t('exporting:interrupted.title'),
    description: interruptedText(workbench.i18n, job),
    topic: 'exporting.interrupted',
    action: {
      label: t('exporting:interrupted.show'),
      run: () => workbench.navigate({ work: { view: 'export', id: null }, params: { exported: job.id } }),
    },
  };
}
