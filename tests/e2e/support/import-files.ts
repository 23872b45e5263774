import type { Page } from '@playwright/test';
import type { InputOf } from '#shared/contract/index.ts';
import type { JobId } from '#shared/domain/ids.ts';
import type { TestFile } from '#tests/support/seed-pages.ts';
import { dispatch } from './dispatch.ts';

/** Imports files through the served core, beside the page's own dialog, and waits until they are in. */
export async function importFiles(
  page: Page,
  files: readonly TestFile[],
  options: Omit<InputOf<'importing.start'>, 'files'> = {},
): Promise<JobId> {
  const staged = await page.evaluate(
    async (texts) => {
      const ids: string[] = [];
      for (const { name, text } of texts) {
        const response = await fetch(`/api/files?name=${encodeURIComponent(name)}`, {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream' },
          body: new TextEncoder().encode(text),
        });
        ids.push(((await response.json()) as { value: { fileId: string } }).value.fileId);
      }
      return ids;
    },
    files.map(({ name, bytes }) => ({ name, text: new TextDecoder().decode(bytes) })),
  );
  const { jobId } = await dispatch(page, 'importing.start', { ...options, files: staged });
  while ((await dispatch(page, 'jobs.job', { jobId })).state === 'running') await page.waitForTimeout(50);
  return jobId;
}
