import { useEffect } from 'react';
import { useWorkbench, type Workbench } from '#renderer/workbench/workbench.ts';
import { type ImportReport, importReport } from '#shared/contract/importing.ts';
import type { Job } from '#shared/contract/jobs.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import { ImportReportDialog } from './ImportReportDialog.tsx';

/** Tells how an import ended: a message when all went well, the whole report when something did not. */
export function useImportEnd(): void {
  const workbench = useWorkbench();
  useEffect(() => {
    const told = new Set<string>();
    const waiting: (() => void)[] = [];
    /** A report never comes over what somebody is doing in a dialog: it waits until that is closed. */
    function tell(job: Job) {
      if (wantsReport(job)) waiting.push(workbench.withoutOverlay(() => tellEnd(workbench, job)));
      else tellEnd(workbench, job);
    }
    const unsubscribe = workbench.client.subscribe((event) => {
      if (event.type !== 'job.changed' || event.job.kind !== 'import') return;
      const { job } = event;
      if (job.state === 'running' || job.state === 'paused') {
        // One that was interrupted and goes on ends a second time.
        told.delete(job.id);
        return;
      }
      if (told.has(job.id)) return;
      told.add(job.id);
      tell(job);
    });
    return () => {
      unsubscribe();
      for (const callOff of waiting) callOff();
    };
  }, [workbench]);
}

const noFiles = {
  imported: 0,
  pages: 0,
  articles: 0,
  duplicate: 0,
  sameName: 0,
  samePage: 0,
  conflicts: 0,
  failed: 0,
};
const emptyReport: Report = { imported: [], notices: [], counts: noFiles };

type Report = Pick<ImportReport, 'imported' | 'notices'> & {
  counts: Pick<ImportReport['counts'], keyof typeof noFiles>;
};

function reportOf(job: Job): Report {
  const report = importReport.safeParse(job.report);
  return report.success ? report.data : emptyReport;
}

/** Files that were not imported, for whatever reason. */
function problemsOf({ counts }: Report): number {
  return counts.duplicate + counts.sameName + counts.samePage + counts.conflicts + counts.failed;
}

/** Something is to be read or answered; a failure of the whole import is told in a message. */
function wantsReport(job: Job): boolean {
  if (job.state === 'failed' || job.state === 'interrupted') return false;
  const report = reportOf(job);
  return problemsOf(report) + report.notices.length > 0;
}

function tellEnd(workbench: Workbench, job: Job): void {
  const { t } = workbench.i18n;
  const report = reportOf(job);
  const { imported, counts } = report;
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
  if (wantsReport(job)) {
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
  const pages = t('importing:notice.pages', { count: counts.pages });
  const articles = t('importing:notice.articles', { count: counts.articles });
  const done =
    counts.imported === 0 ? t('importing:notice.nothing') : t('importing:notice.done', { pages, articles });
  workbench.notify({
    // One import after another: the last one is told, not a pile of them.
    topic: 'import-end',
    title: job.state === 'cancelled' ? t('importing:notice.cancelled', { pages }) : done,
    tone: job.state === 'done' ? 'success' : 'neutral',
    action: openFirst,
  });
}
