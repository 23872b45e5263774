import { useEffect } from 'react';
import { findInterruptedJob } from '#renderer/workbench/find-interrupted-job.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';

/** Offers, when the window opens, to go on with an import that was not finished. */
export function useInterruptedImport(): void {
  const workbench = useWorkbench();
  useEffect(() => {
    let isOver = false;
    void findInterruptedJob(workbench, 'import').then((job) => {
      if (job === null || isOver) return;
      const { t } = workbench.i18n;
      workbench.notify({
        title: t('importing:notice.interrupted'),
        description: t('importing:notice.interruptedText', { count: job.total - job.done }),
        topic: 'importing.interrupted',
        action: {
          label: t('importing:notice.resume'),
          run: () => void workbench.client.dispatch('jobs.resume', { jobId: job.id }).catch(workbench.fail),
        },
      });
    });
    return () => {
      isOver = true;
    };
  }, [workbench]);
}
