import { useEffect } from 'react';
import { findInterruptedJob } from '#renderer/workbench/find-interrupted-job.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';

/** Tells, when the window opens, of an export that was not finished, and leads to where it goes on or is left. */
export function useInterruptedExport(): void {
  const workbench = useWorkbench();
  useEffect(() => {
    let isOver = false;
    void findInterruptedJob(workbench, 'export').then((job) => {
      if (job === null || isOver) return;
      const { t } = workbench.i18n;
      workbench.notify({
        title: t('exporting:interrupted.title'),
        description: t('exporting:interrupted.text', { done: job.done, total: job.total }),
        topic: 'exporting.interrupted',
        action: {
          label: t('exporting:interrupted.show'),
          run: () => workbench.navigate({ work: { view: 'export', id: null }, params: { exported: job.id } }),
        },
      });
    });
    return () => {
      isOver = true;
    };
  }, [workbench]);
}
