import { useEffect } from 'react';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { Job } from '#shared/contract/jobs.ts';
import { useWorkbench, type Workbench } from './workbench.ts';

type Notice = Parameters<Workbench['notify']>[0] & { topic: string };

/**
 * Tells, when the window opens, of the newest job of a kind that waits to go on, until it does or is ended from elsewhere.
 * `noticeOf` is one function for ever: another one has it told again.
 */
export function useInterruptedJob(
  kind: Job['kind'],
  noticeOf: (workbench: Workbench, job: Job) => Notice,
): void {
  const workbench = useWorkbench();
  useEffect(() => {
    let isOver = false;
    let unsubscribe = (): void => undefined;
    void findInterruptedJob(workbench, kind).then((job) => {
      if (job === null || isOver) return;
      const notice = noticeOf(workbench, job);
      workbench.notify({ ...notice, isStaying: true });
      unsubscribe = workbench.client.subscribe((event) => {
        if (event.type !== 'job.changed' || event.job.id !== job.id || event.job.state === 'interrupted')
          return;
        workbench.withdraw(notice.topic);
        unsubscribe();
      });
    });
    return () => {
      isOver = true;
      unsubscribe();
    };
  }, [workbench, kind, noticeOf]);
}

/**
 * null where there is none, or nobody answers. By then the window speaks the user's language: a notice keeps the one that it
 * was written in.
 */
async function findInterruptedJob(workbench: Workbench, kind: Job['kind']): Promise<Job | null> {
  const { queryClient, i18n } = workbench;
  try {
    const [{ jobs }, { language }] = await Promise.all([
      queryClient.fetchQuery(procedureQuery('jobs.list', {})),
      queryClient.fetchQuery(procedureQuery('safety.settings', {})),
    ]);
    const job = jobs.find((each) => each.kind === kind && each.state === 'interrupted') ?? null;
    if (job !== null && i18n.language !== language) await i18n.changeLanguage(language);
    return job;
  } catch {
    // Whoever cannot be reached says so elsewhere.
    return null;
  }
}
