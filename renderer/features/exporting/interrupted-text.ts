import type { i18n as I18n } from 'i18next';
import { exportReport } from '#shared/contract/exporting.ts';
import type { Job } from '#shared/contract/jobs.ts';

/** How far an interrupted export has come, and whether it goes on there or begins anew. */
export function interruptedText({ t }: I18n, { done, total, report }: Job): string {
  const { beginsAnew = false } = exportReport.safeParse(report).data ?? {};
  return t(beginsAnew ? 'exporting:interrupted.anew' : 'exporting:interrupted.text', { done, total });
}
