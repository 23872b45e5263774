import { useQuery } from '@tanstack/react-query';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { importReport } from '#shared/contract/importing.ts';
import type { Job } from '#shared/contract/jobs.ts';
import type { JobId } from '#shared/domain/ids.ts';
import { stagingFailuresOf } from './staging-failures.ts';

const emptyReport = { imported: [], skipped: [], failed: [], notices: [] };

/** The report of an import job as it stands, with the files that never reached the host. */
export function reportOf(job: Job) {
  const parsed = importReport.safeParse(job.report);
  const report = parsed.success ? parsed.data : emptyReport;
  return { ...report, failed: [...stagingFailuresOf(job.id), ...report.failed] };
}

/** An import job and its report, kept up to date. */
export function useImportReport(jobId: JobId) {
  const job = useQuery(procedureQuery('jobs.job', { jobId }));
  return { job: job.data, report: job.data === undefined ? null : reportOf(job.data) };
}
