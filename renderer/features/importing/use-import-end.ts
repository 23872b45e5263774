import { useEffect } from 'react';
import { useWorkbench, type Workbench } from '#renderer/workbench/workbench.ts';
import type { Job } from '#shared/contract/jobs.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import { ImportReportDialog } from './ImportReportDialog.tsx';
import { reportOf } from './use-import-report.ts';

/** Tells how an import ended: a message when all went well, the whole report when something did not. */
export function useImportEnd(): void {
  const workbench = useWorkbench();
  useEffect(() => {
    const told = new Set<string>();
    return workbench.client.subscribe((event) => {
      if (event.type !== 'job.changed' || event.job.kind !== 'import') return;
      const { job } = event;
      if (job.state === 'running' || told.has(job.id)) return;
      told.add(job.id);
      // A small import may end before its dialog has heard that it began, and closed.
      window.setTimeout(() => tellEnd(workbench, job), 300);
    });
  }, [workbench]);
}

function tellEnd(workbench: Workbench, job: Job): void {
  const { t } = workbench.i18n;
  const { imported, skipped, failed, notices } = reportOf(job);
  const problems = skipped.length + failed.length;
  const showReport = {
    label: t('importing:notice.report'),
    run: () => workbench.openOverlay(ImportReportDialog, { jobId: job.id }),
  };
  if (job.state === 'failed') {
    workbench.notify({
      title: t('importing:notice.failed'),
      description: job.error === null ? undefined : describeError(workbench.i18n, job.error),
      tone: 'danger',
      action: showReport,
    });
    return;
  }
  if (problems + notices.length > 0 && !workbench.isOverlayOpen()) {
    showReport.run();
    return;
  }
  const articles = imported.reduce((sum, { articleIds }) => sum + articleIds.length, 0);
  const [first] = imported;
  const openFirst =
    first === undefined
      ? showReport
      : {
          label: t('importing:notice.open'),
          run: () =>
            workbench.navigate({
              scope: { kind: 'page', pageId: first.pageId },
              list: 'library',
              work: null,
            }),
        };
  const done =
    imported.length === 0
      ? t('importing:notice.nothing')
      : t('importing:notice.done', { pages: imported.length, articles });
  workbench.notify({
    title: job.state === 'cancelled' ? t('importing:notice.cancelled', { pages: imported.length }) : done,
    description: problems === 0 ? undefined : t('importing:notice.problems', { count: problems }),
    tone: problems === 0 && job.state === 'done' ? 'success' : 'neutral',
    action: problems === 0 ? openFirst : showReport,
  });
}
