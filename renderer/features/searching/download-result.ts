import { BridgeError } from '#renderer/bridge/bridge-error.ts';
import { fileUrl } from '#renderer/bridge/client.ts';
import type { Workbench } from '#renderer/workbench/workbench.ts';
import { exportReport } from '#shared/contract/exporting.ts';
import type { Job } from '#shared/contract/jobs.ts';
import type { SearchQuestion } from '#shared/contract/searching.ts';

/** Writes the whole result as a table and hands it over as a download once it is made. */
export async function downloadResult(
  workbench: Workbench,
  question: SearchQuestion,
  format: 'csv' | 'xlsx',
  rows: 'hits' | 'lines',
): Promise<void> {
  const { client } = workbench;
  let wanted: string | null = null;
  const ended = new Map<string, Job>();
  const stop = client.subscribe((event) => {
    if (event.type !== 'job.changed' || event.job.state === 'running') return;
    // A short job may be done before its name is known here.
    ended.set(event.job.id, event.job);
    if (event.job.id === wanted) finish(event.job);
  });

  function finish(job: Job): void {
    stop();
    if (job.state === 'done') saveFiles(job);
  }

  try {
    const { jobId } = await client.dispatch('searching.exportResult', { ...question, format, rows });
    wanted = jobId;
    const job = ended.get(jobId);
    if (job !== undefined) finish(job);
  } catch (error) {
    stop();
    if (!(error instanceof BridgeError)) throw error;
    workbench.fail(error);
  }
}

function saveFiles({ report }: Job): void {
  const read = exportReport.safeParse(report);
  if (!read.success) return;
  for (const { fileId, name } of read.data.files) {
    if (fileId === null) continue;
    const link = document.createElement('a');
    link.href = fileUrl(fileId);
    link.download = name;
    link.click();
  }
}
