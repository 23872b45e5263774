import type { i18n } from 'i18next';
import type { Job } from '#shared/contract/jobs.ts';
import { type ReplaceReport, replaceReport } from '#shared/contract/replacing.ts';

export function reportOf(job: Job): ReplaceReport | null {
  const read = replaceReport.safeParse(job.report);
  return read.success ? read.data : null;
}

/** What a replacement, or its undoing, has done. */
export function reportText({ t }: i18n, { action, articles, places }: ReplaceReport): string {
  if (articles === 0) return t('replacing:report.none');
  return action === 'undo'
    ? t('replacing:report.undo', { count: articles })
    : t('replacing:report.replace', { count: places, articles });
}
