import { afterEach, expect, it } from 'vitest';
import { AppError } from '#core/app-error.ts';
import type { PreparedFile, PreparingSteps } from '#core/ports/page-preparer.ts';
import { createPreparingThreads, type PreparingThreadsOptions } from '#hosts/preparing-threads.ts';
import type { ImportReport } from '#shared/contract/importing.ts';
import { articleContents } from '#tests/support/article-contents.ts';
import { encodeText } from '#tests/support/encode-text.ts';
import { openCore, prepareHere } from '#tests/support/open-core.ts';
import { layOutPage } from '#tests/support/page-formats/lay-out-page.ts';
import { writeDocx } from '#tests/support/page-formats/write-documents.ts';
import { writeAlto, writeHocr } from '#tests/support/page-formats/write-markup.ts';
import { writePdf } from '#tests/support/page-formats/write-pdf.ts';
import { samplePage } from '#tests/support/sample-page.ts';
import { seedPages, type TestFile } from '#tests/support/seed-pages.ts';

const options = { sameName: 'ask', samePage: 'ask', conflicts: 'ask' } as const;
const freely: PreparingSteps = { pause: () => Promise.resolve(), throwIfCancelled: () => undefined };

const started: ReturnType<typeof createPreparingThreads>[] = [];
/** Two threads, whatever the machine has. */
function startThreads(given: PreparingThreadsOptions = {}): (typeof started)[number] {
  const threads = createPreparingThreads({ atOnce: 2, ...given });
  started.push(threads);
  return threads;
}
afterEach(async () => {
  for (const threads of started.splice(0)) await threads.close();
});

const page = layOutPage([
  { text: '市总工会召开学习贯彻党的二十大精神动员会', rank: 'headline' },
  { text: '本报讯（记者李新和）10月24日，市总工会召开动员会。', rank: 'body' },
]);

/** One file of three pages. */
function threePages(): TestFile {
  const one = writeHocr(page);
  const div = one.slice(one.indexOf("<div class='ocr_page'"), one.indexOf('</body>'));
  return { name: 'pages.hocr', bytes: new TextEncoder().encode(one.replace(div, () => div.repeat(3))) };
}

it('makes of every file what is made of it in the thread that stores', async () => {
  const threads = startThreads();
  const files: TestFile[] = [
    ...seedPages(),
    { name: 'big5.txt', bytes: encodeText('工會召開會議\n\n本報訊 市總工會召開會議，部署工作。\n', 'big5') },
    { name: 'page.xml', bytes: new TextEncoder().encode(writeAlto(page, 4)) },
    { name: 'page.docx', bytes: await writeDocx([{ text: '市总工会召开动员会', rank: 'headline' }]) },
    { name: 'page.pdf', bytes: writePdf('BT /F1 20 Tf 50 700 Td <B6AFD4B1BBE1> Tj ET') },
    threePages(),
  ];
  const there = await Promise.all(files.map((file) => threads.prepare(file, options, freely)));
  const here: PreparedFile[] = [];
  for (const file of files) here.push(await prepareHere.prepare(file, options, freely));
  expect(there).toEqual(here);
});

it('makes the same library, whatever is wrong with some of the files', async () => {
  const files: TestFile[] = [
    ...seedPages(),
    ...Array.from({ length: 12 }, (_, at) => samplePage(at + 1)),
    { ...samplePage(3), name: 'again.txt' },
    { ...samplePage(99), name: samplePage(1).name },
    { name: 'empty.txt', bytes: new Uint8Array() },
    { name: 'binary.txt', bytes: new Uint8Array(4096) },
    { name: 'no-bundle.zip', bytes: new TextEncoder().encode('none') },
    samplePage(20),
  ];
  const made: unknown[] = [];
  for (const pagePreparer of [prepareHere, startThreads()]) {
    const opened = openCore({ pagePreparer });
    const job = await opened.import(files);
    const { counts, skipped, failed } = job.report as ImportReport;
    const left = skipped.map(({ file, reason }) => ({ file, reason }));
    made.push({ state: job.state, counts, left, failed, articles: await articleContents(opened) });
    expect(await opened.call('safety.check', {})).toEqual({ ok: true, problems: [] });
    await opened.close();
  }
  expect(made[0]).toMatchObject({
    state: 'done',
    counts: { imported: 18, failed: 3, duplicate: 1, sameName: 1 },
  });
  expect(made[1]).toEqual(made[0]);
});

it('fails a file on which it dies, and goes on with the others', async () => {
  const workerUrl = new URL('./deadly-preparer.ts', import.meta.url);
  const opened = openCore({ pagePreparer: startThreads({ workerUrl }) });
  const deadly = { ...samplePage(4), name: 'deadly.txt' };
  const others = [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12].map(samplePage);
  const job = await opened.import(others.toSpliced(3, 0, deadly));
  expect(job).toMatchObject({ state: 'done', done: 12 });
  const { counts, failed } = job.report as ImportReport;
  expect(counts).toMatchObject({ imported: 11, failed: 1, waiting: 0 });
  expect(failed).toMatchObject([{ file: 'deadly.txt', code: 'internal' }]);
  expect(opened.logged).toMatchObject([{ message: 'broken on purpose' }]);
  await opened.close();
});

it('keeps nobody waiting who cancels or closes, whatever it is at', async () => {
  const workerUrl = new URL('./silent-preparer.ts', import.meta.url);
  const opened = openCore({ pagePreparer: startThreads({ workerUrl }) });
  const start = async (number: number) =>
    (await opened.call('importing.start', { files: [opened.put(samplePage(number))] })).jobId;
  const first = await start(1);
  expect(await opened.call('jobs.cancel', { jobId: first })).toEqual({ cancelled: true });
  expect(await opened.ended(first)).toMatchObject({ state: 'cancelled', error: null });
  await start(2);
  await opened.close();
  expect(opened.logged).toEqual([]);
});

it('stores nothing while the import is paused, though files were split ahead', async () => {
  const opened = openCore({ pagePreparer: startThreads() });
  const files = Array.from({ length: 20 }, (_, at) => opened.put(samplePage(at + 1)));
  const { jobId } = await opened.call('importing.start', { files });
  const pages = async (): Promise<number> => (await opened.call('library.overview', {})).pages;
  while ((await pages()) < 3) await opened.clock.pause();
  await opened.call('jobs.pause', { jobId });
  const standing = await pages();
  // Another import brings one of the files that were split ahead.
  expect(await opened.import([samplePage(standing + 2)])).toMatchObject({ state: 'done' });
  expect(await pages()).toBe(standing + 1);
  await opened.call('jobs.resume', { jobId });
  const job = await opened.ended(jobId);
  expect((job.report as ImportReport).counts).toMatchObject({ imported: 19, duplicate: 1, failed: 0 });
  expect(await pages()).toBe(20);
  await opened.close();
});

it('asks between the pages of a file, stops it when told so, and goes on with the next', async () => {
  const threads = startThreads();
  expect((await threads.prepare(threePages(), options, freely)).pages).toHaveLength(3);
  let asked = 0;
  const pause = (): Promise<void> => {
    asked += 1;
    return asked === 2 ? Promise.reject(new AppError('cancelled')) : Promise.resolve();
  };
  const stopped = threads.prepare(threePages(), options, { ...freely, pause });
  const next = threads.prepare(samplePage(1), options, freely);
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  expect((await next).pages).toHaveLength(1);
  expect(asked).toBe(2);
});

/** The threads that had the files, each once, in the order of their answers. */
async function threadsOf(threads: (typeof started)[number], files: number): Promise<unknown[]> {
  const nameOf = async (at: number): Promise<unknown> => {
    const refused = threads.prepare(samplePage(at + 1), options, freely);
    const error = await refused.then(
      () => null,
      (reason: unknown) => reason,
    );
    return error instanceof AppError ? error.details.threadId : error;
  };
  return Promise.all(Array.from({ length: files }, (_, at) => nameOf(at)));
}

it('starts a thread where files would wait, shares them out, and lets each go', async () => {
  const workerUrl = new URL('./naming-preparer.ts', import.meta.url);
  const threads = startThreads({ workerUrl, idleMs: 60 });
  const few = await threadsOf(threads, 3);
  expect(new Set(few).size).toBe(1);
  const many = await threadsOf(threads, 12);
  expect(many.filter((thread) => thread === few[0])).toHaveLength(6);
  expect(new Set(many).size).toBe(2);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const later = await threadsOf(threads, 12);
  expect(new Set([...many, ...later]).size).toBe(4);
});

it('has files at hand for all of its threads', () => {
  for (const atOnce of [1, 2, 4]) expect(startThreads({ atOnce }).ahead).toBeGreaterThanOrEqual(4 * atOnce);
});

it('is let go when it has nothing to do, and starts anew', async () => {
  const threads = startThreads({ idleMs: 1 });
  const once = await threads.prepare(samplePage(1), options, freely);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(await threads.prepare(samplePage(1), options, freely)).toEqual(once);
});
