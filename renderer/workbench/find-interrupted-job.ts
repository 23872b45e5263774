import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { Job } from '#shared/contract/jobs.ts';
import type { Workbench } from './workbench.ts';

/**
 * The newest job of a kind that waits to go on, for a notice when the window opens; null where there is none, or nobody
 * answers. By then the window speaks the user's language: a notice keeps the one that it was written in.
 */
export async function findInterruptedJob(workbench: Workbench, kind: Job['kind']): Promise<Job | null> {
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
