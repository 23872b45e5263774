import { importReport } from '#shared/contract/importing.ts';
import type { Job } from '#shared/contract/jobs.ts';
import type { PageId } from '#shared/domain/ids.ts';

/** The pages that an import has added, as far as its report lists them. */
export function importedPages(job: Job | undefined): PageId[] {
  const report = importReport.safeParse(job?.report);
  return report.success ? report.data.imported.map(({ pageId }) => pageId) : [];
}
