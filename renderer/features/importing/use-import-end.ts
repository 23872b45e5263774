import { useEffect } from 'react';
import { useWorkbench, type Workbench } from '#renderer/workbench/workbench.ts';
import { importReport } from '#shared/contract/importing.ts';
import type { Job } from '#shared/contract/jobs.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import { ImportReportDialog } from './ImportReportDialog.tsx';

/** Tells how an import ended: a message when all went well, the whole report when something did not. */
export function useImportEnd(): void {
  const workbench = useWorkbench();
  useEffect(() => {
    const told = new Set<string>();
    return workbench.client.subscribe((event) => {
      if (event.type !== 'job.changed' || event.job.kind !== 'import') return;
      const { job } = event;
      if (job.state === 'running' || job.state === 'paused') {
        // One that was interrupted and goes on ends a second time.
        told.delete(job.id);
        return;
      }
      if (told.has(job.id)) return;
      told.add(job.id);
      // A small import may end before its dialog has heard that it began, and closed.
      window.setTimeout(() => tellEnd(workbench, job), 300);
    });
  }, [workbench]);
}

const emptyReport = {
  imported: [],
  notices: [],
  counts: { imported: 0, articles: 0, duplicate: 0, sameName: 0, samePage: 0, conflicts: 0, failed: 0 },
};

function tellEnd(workbench: Workbench, job: Job): void {
  const { t } = workbench.i18n;
  const report = importReport.safeParse(job.report);
  const { imported, notices, counts } = report.success ? report.data : emptyReport;
  const problems = counts.duplicate + counts.sameName + counts.samePage + counts.conflicts + counts.failed;
  const showReport = {
    label: t('importing:notice.report'),
    run: () => workbench.openOverlay(ImportReportDialog, { jobId: job.id }),
  };
  if (job.state === 'failed' || job.state === 'interrupted') {
    workbench.notify({
      title: t(job.state === 'failed' ? 'importing:notice.failed' : 'importing:notice.stopped'),
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
  const pages = t('importing:notice.pages', { count: counts.imported });
  const articles = t('importing:notice.articles', { count: counts.articles });
  const done =
    counts.imported === 0 ? t('importing:notice.nothing') : t('importing:notice.done', { pages, articles });
  workbench.notify({
    // One import after another: the last one is told, not a pile of them.
    topic: 'import-end',
    title: job.state === 'cancelled' ? t('importing:notice.cancelled', { pages }) : done,
    description: problems === 0 ? undefined : t('importing:notice.problems', { count: problems }),
    tone: problems === 0 && job.state === 'done' ? 'success' : 'neutral',
    action: problems === 0 ? openFirst : showReport,
  });
}
