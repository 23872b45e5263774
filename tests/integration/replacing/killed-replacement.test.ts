import { expect, it } from 'vitest';
import type { ReplaceReport } from '#shared/contract/replacing.ts';
import type { JobId } from '#shared/domain/ids.ts';
import { openCore, type OpenCore } from '#tests/support/open-core.ts';
import { runScript } from '#tests/support/run-script.ts';
import { samplePage } from '#tests/support/sample-page.ts';
import { tempLibrary } from '#tests/support/temp-folder.ts';

const pages = 200;

/** How many articles have been replaced in: every place of each, or none. */
function countReplaced(opened: OpenCore): number {
  const texts = opened.connection.raw.prepare('SELECT plain_text FROM article_text').all() as {
    plain_text: string;
  }[];
  const replaced = texts.filter(({ plain_text: text }) => text.includes('职工会'));
  expect(replaced.filter(({ plain_text: text }) => text.replaceAll('职工会', '').includes('工会'))).toEqual(
    [],
  );
  return replaced.length;
}

async function jobOf(opened: OpenCore, jobId: JobId) {
  const job = await opened.ended(jobId);
  return { ...job, report: job.report as ReplaceReport };
}

it('a replacement whose process is killed has changed whole articles, says which, goes on, and can be undone', async () => {
  const path = tempLibrary();
  const before = openCore({ path });
  await before.import(Array.from({ length: pages }, (_, index) => samplePage(index + 1)));
  await before.close();
  const running = runScript('replace-until-killed.ts', [path]);
  await running.line('replaced');
  await running.kill('SIGKILL');

  const opened = openCore({ path });
  const [job] = (await opened.call('jobs.list', {})).jobs;
  const report = job?.report as ReplaceReport;
  expect(job?.state).toBe('interrupted');
  expect(report.articles).toBe(countReplaced(opened));
  expect(report.articles).toBeLessThan(2 * pages);
  expect(job?.done).toBe(report.articles);
  expect(await opened.refusal('replacing.undo', { jobId: job?.id })).toMatchObject({
    code: 'busy',
    details: { reason: 'replacement-under-way' },
  });
  expect(await opened.call('safety.check', {})).toEqual({ ok: true, problems: [] });

  const jobId = job?.id as JobId;
  expect(await opened.call('jobs.resume', { jobId })).toEqual({ resumed: true });
  const whole = await jobOf(opened, jobId);
  expect([whole.state, whole.report.articles, whole.report.left]).toEqual(['done', 2 * pages, 0]);
  expect(countReplaced(opened)).toBe(2 * pages);

  const undoing = await opened.call('replacing.undo', { jobId });
  expect((await jobOf(opened, undoing.jobId)).report.articles).toBe(2 * pages);
  expect(countReplaced(opened)).toBe(0);
  expect(await opened.call('safety.check', {})).toEqual({ ok: true, problems: [] });
  await opened.close();
});

it('a replacement that is cancelled keeps what it has done, and that can be undone', async () => {
  const opened = openCore();
  await opened.import(Array.from({ length: 40 }, (_, index) => samplePage(index + 1)));
  const { articleIds } = await opened.call('replacing.articles', { scope: { question: { query: '工会' } } });
  const { jobId } = await opened.call('replacing.start', {
    replacement: { text: '工会', by: '职工会' },
    articles: articleIds.map((articleId) => ({ articleId, revision: 1 })),
  });
  while (countReplaced(opened) === 0) await opened.clock.pause();
  await opened.call('jobs.cancel', { jobId });
  const { state, report } = await jobOf(opened, jobId);
  expect(state).toBe('cancelled');
  expect(report.articles).toBe(countReplaced(opened));
  expect(report.articles).toBeLessThan(articleIds.length);
  const undoing = await opened.call('replacing.undo', { jobId });
  expect((await jobOf(opened, undoing.jobId)).report).toMatchObject({ articles: report.articles, left: 0 });
  expect(countReplaced(opened)).toBe(0);
  await opened.close();
});

it('a full disk stops it between articles; once there is room it goes on', async () => {
  const opened = openCore();
  await opened.import(Array.from({ length: 40 }, (_, index) => samplePage(index + 1)));
  const { articleIds } = await opened.call('replacing.articles', { scope: { question: { query: '工会' } } });
  const used = opened.connection.raw.pragma('page_count', { simple: true }) as number;
  opened.connection.raw.pragma(`max_page_count = ${used + 40}`);
  const { jobId } = await opened.call('replacing.start', {
    replacement: { text: '工会', by: '职工会'.repeat(100) },
    articles: articleIds.map((articleId) => ({ articleId, revision: 1 })),
  });
  const stopped = await jobOf(opened, jobId);
  expect([stopped.state, stopped.error?.details['reason']]).toEqual(['interrupted', 'disk-full']);
  expect(countReplaced(opened)).toBe(stopped.report.articles);
  opened.connection.raw.pragma('max_page_count = 1000000');
  await opened.call('jobs.resume', { jobId });
  expect((await jobOf(opened, jobId)).report.articles).toBe(articleIds.length);
  await opened.close();
});
