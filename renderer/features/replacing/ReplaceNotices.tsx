import { useEffect } from 'react';
import { useInterruptedJob } from '#renderer/workbench/use-interrupted-job.ts';
import { useWorkbench, type Workbench } from '#renderer/workbench/workbench.ts';
import type { Job } from '#shared/contract/jobs.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import { reportOf, reportText } from './report-text.ts';

/** Tells of replacements that have ended, to a user who is elsewhere by then, and of one that was cut short. */
export function ReplaceNotices() {
  const workbench = useWorkbench();
  useInterruptedJob('replace', noticeOfInterrupted);
  useEffect(
    () =>
      workbench.client.subscribe((event) => {
        if (event.type !== 'job.changed' || event.job.kind !== 'replace') return;
        const { job } = event;
        const hasEnded = job.endedAt !== null || (job.state === 'interrupted' && job.error !== null);
        if (hasEnded && !isShown(workbench)) workbench.notify(noticeOfEnded(workbench, job));
      }),
    [workbench],
  );
  return null;
}

/** The view shows how its own job ends; it may learn that job's id only after its end. */
function isShown(workbench: Workbench): boolean {
  return workbench.location().work?.view === 'replace';
}

function showAction(workbench: Workbench, job: Job) {
  return {
    label: workbench.i18n.t('replacing:notice.show'),
    run: () => workbench.navigate({ work: { view: 'replace', id: null }, params: { replaced: job.id } }),
  };
}

function noticeOfEnded(workbench: Workbench, job: Job) {
  const { i18n } = workbench;
  const report = reportOf(job);
  return {
    topic: 'replacing.ended',
    title: report === null ? i18n.t('replacing:report.failed') : reportText(i18n, report),
    ...(job.error !== null && { description: describeError(i18n, job.error) }),
    tone: job.state === 'done' ? ('success' as const) : ('danger' as const),
    action: showAction(workbench, job),
  };
}

function noticeOfInterrupted(workbench: Workbench, job: Job) {
  const { done, total } = job;
  return {
    topic: 'replacing.interrupted',
    title: workbench.i18n.t('replacing:report.interrupted', { done, total }),
    action: showAction(workbench, job),
  };
}
