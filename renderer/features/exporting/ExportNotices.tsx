import { useEffect } from 'react';
import { useWorkbench, type Workbench } from '#renderer/workbench/workbench.ts';
import { exportReport } from '#shared/contract/exporting.ts';
import type { Job } from '#shared/contract/jobs.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import { useInterruptedExport } from './use-interrupted-export.ts';

/** Tells of exports that have ended, to a user who is elsewhere by then, and of one that was cut short. */
export function ExportNotices() {
  const workbench = useWorkbench();
  useInterruptedExport();
  useEffect(
    () =>
      workbench.client.subscribe((event) => {
        if (event.type !== 'job.changed' || event.job.kind !== 'export' || isShown(workbench, event.job))
          return;
        if (event.job.state === 'done') tellDone(workbench, event.job);
        // A full disk interrupts it, too: that has to be mended before it can go on.
        if (event.job.state === 'failed' || (event.job.state === 'interrupted' && event.job.error !== null))
          tellFailed(workbench, event.job);
      }),
    [workbench],
  );
  return null;
}

function isShown(workbench: Workbench, job: Job): boolean {
  const { work, params } = workbench.location();
  // The view learns the id of its own export only after the first events of it.
  return work?.view === 'export' && (params['exported'] ?? job.id) === job.id;
}

function tellDone(workbench: Workbench, job: Job): void {
  const report = exportReport.safeParse(job.report);
  const files = report.success ? report.data.files.length : 0;
  workbench.notify({
    title: workbench.i18n.t('exporting:outcome.done', { count: files }),
    tone: 'success',
    action: {
      label: workbench.i18n.t('exporting:outcome.show'),
      run: () => workbench.navigate({ work: { view: 'export', id: null }, params: { exported: job.id } }),
    },
  });
}

function tellFailed(workbench: Workbench, { error }: Job): void {
  workbench.notify({
    title: workbench.i18n.t('exporting:outcome.failed'),
    description: error === null ? undefined : describeError(workbench.i18n, error),
    tone: 'danger',
  });
}
