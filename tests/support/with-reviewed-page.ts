import { expect } from 'vitest';
import type { PageReview } from '#shared/contract/page-review.ts';
import type { PageId } from '#shared/domain/ids.ts';
import { openCore, type OpenCore } from './open-core.ts';
import { samplePage } from './sample-page.ts';
import type { TestFile } from './seed-pages.ts';

/** Imports one page into a library of its own and works on its review; whatever is done, the library has to check clean afterwards. */
export async function withReviewedPage(
  work: (opened: OpenCore, review: PageReview) => Promise<void>,
  file: TestFile = samplePage(1),
): Promise<void> {
  const opened = openCore();
  try {
    const job = await opened.import([file], { publication: '焦作日报' });
    const { imported } = job.report as { imported: { pageId: PageId }[] };
    const pageId = imported[0]?.pageId as PageId;
    await work(opened, await opened.call('importing.reviewPage', { pageId }));
    expect(opened.logged).toEqual([]);
    expect(await opened.call('safety.check', {})).toEqual({ ok: true, problems: [] });
  } finally {
    await opened.close();
  }
}
