import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ImportedFile, ImportFileFilter } from '#shared/contract/import-batches.ts';
import type { ImportReport } from '#shared/contract/importing.ts';
import type { Job } from '#shared/contract/jobs.ts';
import type { JobId } from '#shared/domain/ids.ts';
import { articleContents } from '#tests/support/article-contents.ts';
import { namedPages, namedPattern } from '#tests/support/batch-pages.ts';
import { encodeText } from '#tests/support/encode-text.ts';
import { createI18n } from '#shared/i18n/create-i18n.ts';
import { describeImportedFile } from '#shared/i18n/describe-imported-file.ts';
import { openCore, type OpenCore } from '#tests/support/open-core.ts';
import { samplePage } from '#tests/support/sample-page.ts';
import { tempLibrary } from '#tests/support/temp-folder.ts';

const keptIn = (path: string): string[] =>
  existsSync(`${path}-import`) ? readdirSync(`${path}-import`) : [];
const outcomes = (files: readonly ImportedFile[]): string[] => files.map(({ outcome }) => outcome);

async function filesOf(
  opened: OpenCore,
  jobId: string,
  filter: ImportFileFilter = {},
): Promise<ImportedFile[]> {
  return (await opened.call('importing.files', { jobId, filter, limit: 500 })).files;
}

async function withCore(work: (opened: OpenCore) => Promise<void>): Promise<void> {
  const opened = openCore();
  await work(opened);
  expect(await opened.call('safety.check', {})).toEqual({ ok: true, problems: [] });
  await opened.close();
}

/** Starts an import and returns once so many pages are in. */
async function startUntil(opened: OpenCore, count: number, pages: number): Promise<JobId> {
  const files = namedPages(2, count / 2).map((file) => opened.put(file));
  const { jobId } = await opened.call('importing.start', { files, namePattern: namedPattern });
  while ((await opened.call('library.overview', {})).pages < pages) await opened.clock.pause();
  return jobId;
}

describe('an import that is paused', () => {
  it('stands still, is answered meanwhile, and goes on', () =>
    withCore(async (opened) => {
      const jobId = await startUntil(opened, 20, 3);
      expect(await opened.call('jobs.pause', { jobId })).toEqual({ paused: true });
      expect(await opened.call('jobs.pause', { jobId })).toEqual({ paused: false });
      const { pages } = await opened.call('library.overview', {});
      for (let turn = 0; turn < 20; turn += 1) await opened.clock.pause();
      expect((await opened.call('library.overview', {})).pages).toBe(pages);
      expect(await opened.call('jobs.job', { jobId })).toMatchObject({ state: 'paused', total: 20 });
      expect(await filesOf(opened, jobId, { outcome: 'waiting' })).toHaveLength(20 - pages);
      expect(await opened.call('jobs.resume', { jobId })).toEqual({ resumed: true });
      expect(await opened.ended(jobId)).toMatchObject({ state: 'done', done: 20 });
      expect((await opened.call('library.overview', {})).pages).toBe(20);
      expect(await opened.call('jobs.resume', { jobId })).toEqual({ resumed: false });
    }));

  it('has told by then of all that has come in', () =>
    withCore(async (opened) => {
      const jobId = await startUntil(opened, 20, 3);
      // The clock of the test stands still: nothing is told because of the time that has passed.
      expect(opened.events.filter(({ type }) => type === 'library.changed')).toEqual([]);
      await opened.call('jobs.pause', { jobId });
      for (let turn = 0; turn < 20; turn += 1) await opened.clock.pause();
      expect(opened.events).toContainEqual({ type: 'library.changed' });
      expect(opened.events).toContainEqual({ type: 'articles.changed', articleIds: null });
      await opened.call('jobs.resume', { jobId });
      await opened.ended(jobId);
    }));

  it('can be cancelled, keeps what is in, and leaves no files behind', () =>
    withCore(async (opened) => {
      const jobId = await startUntil(opened, 20, 3);
      await opened.call('jobs.pause', { jobId });
      expect(await opened.call('jobs.cancel', { jobId })).toEqual({ cancelled: true });
      while ((await opened.call('jobs.job', { jobId })).state === 'paused') await opened.clock.pause();
      expect(await opened.call('jobs.job', { jobId })).toMatchObject({ state: 'cancelled', error: null });
      expect(keptIn(opened.path)).toEqual([]);
      const { pages } = await opened.call('library.overview', {});
      expect(pages).toBeGreaterThanOrEqual(3);
      expect(pages).toBeLessThan(20);
      await opened.call('safety.undo', {});
      expect((await opened.call('library.overview', {})).pages).toBe(0);
      expect((await filesOf(opened, jobId)).every(({ pageId }) => pageId === null)).toBe(true);
    }));

  it('lets a second import pass, and each is a step of the history of its own', () =>
    withCore(async (opened) => {
      const first = await startUntil(opened, 20, 3);
      const files = [101, 102, 103].map((number) => opened.put(samplePage(number)));
      const { jobId: second } = await opened.call('importing.start', { files });
      await opened.call('jobs.pause', { jobId: first });
      expect(await opened.ended(second)).toMatchObject({ state: 'done', done: 3 });
      const { pages } = await opened.call('library.overview', {});
      await opened.call('safety.undo', {});
      expect((await opened.call('library.overview', {})).pages).toBe(pages - 3);
      await opened.call('jobs.resume', { jobId: first });
      expect(await opened.ended(first)).toMatchObject({ state: 'done', done: 20 });
    }));
});

it('commits pages without waiting for the disk, keeps their files until it has them, and then waits again', () =>
  withCore(async (opened) => {
    const synchronous = (): unknown => opened.connection.raw.pragma('synchronous', { simple: true });
    const [normal, full] = [1, 2];
    // The clock of the test stands still: nothing is told, and so nothing is stored, before the end.
    const jobId = await startUntil(opened, 20, 5);
    expect(synchronous()).toBe(normal);
    expect(keptIn(opened.path).filter((name) => name.endsWith('.name'))).toHaveLength(20);
    await opened.ended(jobId);
    expect(synchronous()).toBe(full);
    expect(keptIn(opened.path)).toEqual([]);
  }));

it('two imports at once run one after the other, and both come in whole', () =>
  withCore(async (opened) => {
    const start = async (from: number): Promise<JobId> => {
      const files = Array.from({ length: 10 }, (_, index) => opened.put(samplePage(from + index)));
      return (await opened.call('importing.start', { files })).jobId;
    };
    const [first, second] = [await start(1), await start(101)];
    expect(await opened.ended(second)).toMatchObject({ state: 'done', done: 10 });
    expect(await opened.ended(first)).toMatchObject({ state: 'done', done: 10 });
    await opened.call('safety.undo', {});
    expect((await opened.call('library.overview', {})).pages).toBe(10);
  }));

describe('an import that was interrupted', () => {
  it('goes on at the next opening with the files that were left, also when it was paused', async () => {
    const path = tempLibrary();
    const first = openCore({ path });
    const jobId = await startUntil(first, 20, 4);
    await first.call('jobs.pause', { jobId });
    const before = await articleContents(first);
    await first.close();
    expect(keptIn(path).length).toBeGreaterThan(0);

    const again = openCore({ path });
    expect(await again.call('jobs.job', { jobId })).toMatchObject({ state: 'interrupted', endedAt: null });
    expect(await articleContents(again)).toEqual(before);
    expect(await again.call('jobs.resume', { jobId })).toEqual({ resumed: true });
    const job = await again.ended(jobId);
    expect(job).toMatchObject({ state: 'done', done: 20, total: 20 });
    expect((job.report as ImportReport).counts).toMatchObject({ imported: 20, waiting: 0, articles: 40 });
    expect(await again.call('library.overview', {})).toMatchObject({ issues: 2, pages: 20, articles: 40 });
    expect(keptIn(path)).toEqual([]);
    // One step takes back what came in before and after.
    await again.call('safety.undo', {});
    expect((await again.call('library.overview', {})).pages).toBe(0);
    await again.close();
  });

  it('can be given up', async () => {
    const path = tempLibrary();
    const first = openCore({ path });
    const jobId = await startUntil(first, 20, 4);
    await first.close();
    const again = openCore({ path });
    const { pages } = await again.call('library.overview', {});
    expect(await again.call('jobs.cancel', { jobId })).toEqual({ cancelled: true });
    expect(await again.call('jobs.job', { jobId })).toMatchObject({ state: 'cancelled' });
    expect(keptIn(path)).toEqual([]);
    expect(await again.call('jobs.resume', { jobId })).toEqual({ resumed: false });
    expect((await again.call('library.overview', {})).pages).toBe(pages);
    await again.close();
  });

  it('by a full disk goes on once there is room', async () => {
    const opened = openCore();
    await opened.import([samplePage(1)]);
    const used = opened.connection.raw.pragma('page_count', { simple: true }) as number;
    opened.connection.raw.pragma(`max_page_count = ${used + 30}`);
    const files = Array.from({ length: 30 }, (_, index) => opened.put(samplePage(index + 2)));
    const { jobId } = await opened.call('importing.start', { files });
    const job: Job = await opened.ended(jobId);
    expect(job).toMatchObject({ state: 'interrupted', error: { details: { reason: 'disk-full' } } });
    const { pages } = await opened.call('library.overview', {});
    expect(pages).toBeLessThan(31);
    opened.connection.raw.pragma('max_page_count = 1000000');
    expect(await opened.call('jobs.resume', { jobId })).toEqual({ resumed: true });
    expect(await opened.ended(jobId)).toMatchObject({ state: 'done', done: 30, error: null });
    expect(outcomes(await filesOf(opened, jobId))).toEqual(Array.from({ length: 30 }, () => 'imported'));
    expect(await opened.call('safety.check', {})).toEqual({ ok: true, problems: [] });
    await opened.close();
  });

  it('tells of kept files that have vanished or cannot be read, and goes on with the others', async () => {
    const path = tempLibrary();
    const first = openCore({ path });
    const jobId = await startUntil(first, 20, 4);
    await first.close();
    const [gone, ...left] = keptIn(path).filter((name) => !name.endsWith('.name'));
    rmSync(`${path}-import/${gone}`);
    const spoilt = `${path}-import/${left[0]}.name`;
    rmSync(spoilt);
    chmodSync(`${path}-import`, 0o700);
    const again = openCore({ path });
    await again.call('jobs.resume', { jobId });
    expect(await again.ended(jobId)).toMatchObject({ state: 'done', done: 20 });
    const failed = await filesOf(again, jobId, { outcome: 'failed' });
    expect(failed.map(({ error }) => error?.details['reason'])).toEqual(['file-missing', 'file-missing']);
    expect((await again.call('library.overview', {})).pages).toBe(18);
    await again.close();
  });
});

describe('the names of files', () => {
  it('make pages of one issue, in the order of their numbers, with their evidence', () =>
    withCore(async (opened) => {
      const files = namedPages(1, 12).toReversed();
      const job = await opened.import(files, { namePattern: namedPattern, publication: '焦作日报' });
      const { publications } = await opened.call('library.tree', {});
      const [issue] = publications[0]?.years[0]?.issues ?? [];
      expect(issue?.date).toBe('2023-05-01');
      expect(issue?.pages.map(({ number }) => number)).toEqual(
        files.toReversed().map(({ name }) => name.slice(-7, -4)),
      );
      const [row] = await filesOf(opened, job.id);
      expect(row).toMatchObject({
        publication: '焦作日报',
        date: '2023-05-01',
        dateEvidence: 'file-name: 2023-05-01_A12.txt',
        page: 'A12',
        pageEvidence: 'file-name: 2023-05-01_A12.txt',
      });
    }));

  it('stand below what is given by hand and above what is printed', () =>
    withCore(async (opened) => {
      const text = `2023年5月9日　星期二　第7版　责任编辑 王小明\n\n${new TextDecoder().decode(samplePage(1).bytes)}`;
      const bytes = new TextEncoder().encode(text);
      const name = '2023-05-01_A03.txt';
      const read = async (options: object): Promise<ImportedFile | undefined> => {
        const job = await opened.import([{ name, bytes }], options);
        const [row] = await filesOf(opened, job.id);
        await opened.call('safety.undo', {});
        return row;
      };
      expect(await read({})).toMatchObject({ date: '2023-05-09', page: '7' });
      const named = await read({ namePattern: namedPattern });
      expect(named).toMatchObject({ date: '2023-05-01', page: 'A03' });
      expect(named?.dateEvidence).toMatch(/^file-name: 2023-05-01_A03\.txt ≠ .*2023/);
      expect(await read({ namePattern: namedPattern, date: '2023-05-02', page: '1' })).toMatchObject({
        date: '2023-05-02',
        dateEvidence: null,
        page: '1',
        pageEvidence: null,
      });
    }));
});

describe('a page whose number its issue has already', () => {
  const pageOf = (number: number): { name: string; bytes: Uint8Array } => ({
    ...samplePage(number),
    name: `${number}/2023-05-01_A03.txt`.replace('/', '_'),
  });
  const options = { date: '2023-05-01', page: 'A03', publication: '焦作日报' };

  async function ask(opened: OpenCore): Promise<{ jobId: JobId; row: ImportedFile }> {
    await opened.import([pageOf(1)], options);
    const job = await opened.import([pageOf(2)], options);
    const [row] = await filesOf(opened, job.id);
    expect(row).toMatchObject({
      outcome: 'same-page',
      fileId: expect.any(String),
      pageId: expect.any(String),
    });
    expect((job.report as ImportReport).counts).toMatchObject({ samePage: 1, askedSamePage: 1 });
    expect((await opened.call('library.overview', {})).pages).toBe(1);
    return { jobId: job.id, row: row as ImportedFile };
  }

  it('is kept beside it when that is the answer, and the question is asked once', () =>
    withCore(async (opened) => {
      const { jobId, row } = await ask(opened);
      const input = { jobId, fileIds: [row.fileId ?? ''], answer: 'same-page' } as never;
      const { jobId: next } = (await opened.call('importing.answer', input)) as { jobId: JobId };
      expect(await opened.ended(next)).toMatchObject({ state: 'done' });
      expect(await opened.call('library.overview', {})).toMatchObject({ issues: 1, pages: 2, articles: 4 });
      expect(await opened.call('importing.answer', input)).toEqual({ jobId: null });
      const { counts, files: answered } = await opened.call('importing.files', { jobId });
      expect(counts.askedSamePage).toBe(0);
      const said = (file: ImportedFile) => describeImportedFile(createI18n('zh-CN'), file);
      expect(said(row)).toEqual(['那一期已经有这一版']);
      expect(answered.map(said)).toEqual([['那一期已经有这一版', '已答复']]);
      expect(keptIn(opened.path)).toEqual([]);
    }));

  it('takes its place when that is the answer: the former articles are in the trash, and it can be undone', () =>
    withCore(async (opened) => {
      const { jobId, row } = await ask(opened);
      const before = await articleContents(opened);
      const { jobId: next } = (await opened.call('importing.answer', {
        jobId,
        fileIds: [row.fileId],
        answer: 'replace',
      } as never)) as { jobId: JobId };
      await opened.ended(next);
      expect(await opened.call('library.overview', {})).toMatchObject({ pages: 1, articles: 2, trashed: 2 });
      const [replaced] = await filesOf(opened, next);
      expect(replaced).toMatchObject({ outcome: 'imported', pageId: row.pageId });
      const { sources, ledger } = await opened.call('importing.pageSource', { pageId: row.pageId as never });
      expect(sources).toHaveLength(2);
      expect(ledger.lost).toBe(0);
      await opened.call('safety.undo', {});
      expect(await articleContents(opened)).toEqual(before);
    }));

  it('does not take the place of a finished article', () =>
    withCore(async (opened) => {
      const { jobId, row } = await ask(opened);
      const { articles } = await opened.call('library.articles', {});
      await opened.call('editing.setStatus', { articleIds: [articles[0]?.id as never], status: 'final' });
      const before = await articleContents(opened);
      const { jobId: next } = (await opened.call('importing.answer', {
        jobId,
        fileIds: [row.fileId],
        answer: 'replace',
      } as never)) as { jobId: JobId };
      await opened.ended(next);
      const [failed] = await filesOf(opened, next);
      expect(failed?.error).toMatchObject({ code: 'forbidden', details: { reason: 'article-locked' } });
      expect(await articleContents(opened)).toEqual(before);
    }));

  it('is left out when that is the answer', () =>
    withCore(async (opened) => {
      const { jobId, row } = await ask(opened);
      const input = { jobId, fileIds: [row.fileId ?? ''], answer: 'leave' } as never;
      expect(await opened.call('importing.answer', input)).toEqual({ jobId: null });
      expect(keptIn(opened.path)).toEqual([]);
      expect((await opened.call('library.overview', {})).pages).toBe(1);
    }));
});

describe('the report', () => {
  const texts = ['utf-8', 'gb18030', 'utf-16be', 'utf-16le'] as const;

  it('tells of each file of a mixed folder, filtered, and goes out as CSV and JSON', () =>
    withCore(async (opened) => {
      const page = (number: number): string => new TextDecoder().decode(samplePage(number).bytes);
      const files = [
        ...texts.map((encoding, index) => ({
          name: `${encoding}.txt`,
          bytes: encodeText(page(index + 1), encoding),
        })),
        { name: '=cmd|calc.txt', bytes: new Uint8Array() },
        { ...samplePage(50), name: '换\n行\t.txt' },
        { ...samplePage(50), name: '又是.txt' },
        { ...samplePage(51), name: `${'长'.repeat(84)}.txt` },
      ];
      const details = { reason: 'file-unreadable', file: '读不了.txt' };
      const unread = [{ file: '读不了.txt', code: 'storage', details }];
      const job = await opened.import(files, { unread });
      expect(job).toMatchObject({ state: 'done', done: 9, total: 9 });
      const rows = await filesOf(opened, job.id);
      expect(outcomes(rows)).toEqual([
        ...texts.map(() => 'imported'),
        'failed',
        'imported',
        'duplicate',
        'imported',
        'failed',
      ]);
      expect(await filesOf(opened, job.id, { outcome: 'failed', text: '读不' })).toMatchObject([
        { file: '读不了.txt', error: { code: 'storage', details } },
      ]);
      expect(await filesOf(opened, job.id, { text: 'GB18030' })).toHaveLength(1);
      expect(await filesOf(opened, job.id, { text: '%' })).toEqual([]);

      const csv = await opened.call('importing.exportReport', { jobId: job.id, format: 'csv' });
      const table = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        opened.ports.files.read(csv.fileId).bytes,
      );
      expect(table.startsWith('\uFEFF序号,文件名,结果')).toBe(true);
      expect(table).toContain("5,'=cmd|calc.txt,失败");
      expect(table).toContain('"换\n行\t.txt"');
      // What the window says of a file that was left, too.
      expect(table).toMatch(/内容相同,.*,内容相同的文件已在报库里，不必再导入\r\n/u);
      const json = await opened.call('importing.exportReport', {
        jobId: job.id,
        format: 'json',
        filter: { outcome: 'imported' },
      });
      const read = JSON.parse(
        new TextDecoder().decode(opened.ports.files.read(json.fileId).bytes),
      ) as unknown;
      expect(read).toEqual({ files: rows.filter(({ outcome }) => outcome === 'imported') });
    }));
});
