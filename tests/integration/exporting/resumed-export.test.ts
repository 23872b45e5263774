import { randomUUID } from 'node:crypto';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Application } from '#hosts/application.ts';
import { call } from '#hosts/cli/with-library.ts';
import { openApplication } from '#hosts/compose.ts';
import { interruptedText } from '#renderer/features/exporting/interrupted-text.ts';
import { type ExportReport, exportReport } from '#shared/contract/exporting.ts';
import type { Job } from '#shared/contract/jobs.ts';
import { createI18n } from '#shared/i18n/create-i18n.ts';
import { runScript } from '#tests/support/run-script.ts';
import { tempLibrary } from '#tests/support/temp-folder.ts';

const articles = 120;

const open = (libraryPath: string): Promise<Application> =>
  openApplication({ libraryPath, create: false, mayWriteFiles: false });

async function exportOf(application: Application): Promise<Job> {
  const { jobs } = await call(application, 'jobs.list', {});
  return jobs.find(({ kind }) => kind === 'export')!;
}
const filesOf = ({ report }: Job): ExportReport['files'] => exportReport.parse(report).files;

/** Resolves with the export once `is` holds for it. */
function when(application: Application, is: (job: Job) => boolean): Promise<Job> {
  return new Promise((resolve) => {
    application.subscribe((event) => {
      if (event.type === 'job.changed' && event.job.kind === 'export' && is(event.job)) resolve(event.job);
    });
  });
}

let killed: string;
beforeAll(async () => {
  killed = tempLibrary();
  const exporter = runScript('export-many.ts', [killed]);
  await exporter.line('articles');
  await exporter.kill('SIGKILL');
});

/** A library whose process was killed while it exported each article as a file of its own, with what lies beside it. */
function killedLibrary(): string {
  const path = tempLibrary();
  cpSync(dirname(killed), dirname(path), { recursive: true });
  return path;
}

it('an export whose process is killed keeps its files and goes on, also after it was closed, without making them again', async () => {
  const path = killedLibrary();
  let application = await open(path);
  let job = await exportOf(application);
  expect(job).toMatchObject({ state: 'interrupted', total: articles, endedAt: null, error: null });
  expect(job.done).toBeGreaterThanOrEqual(3);
  expect(job.done).toBeLessThan(articles);
  const made = filesOf(job);
  expect(made).toHaveLength(job.done);
  for (const { fileId, name, bytes } of made) {
    const file = await application.readFile(fileId!);
    expect([file?.name, file?.bytes.length]).toEqual([name, bytes]);
  }
  // What was written in the last moment, and not recorded any more, does not lie about.
  expect(readdirSync(`${path}-export`)).toHaveLength(2 * made.length);

  const further = when(application, ({ done }) => done > made.length);
  expect(await call(application, 'jobs.resume', { jobId: job.id })).toEqual({ resumed: true });
  await further;
  await application.close();

  application = await open(path);
  job = await exportOf(application);
  expect(job.state).toBe('interrupted');
  const more = filesOf(job);
  expect(more).toHaveLength(job.done);
  expect(more.length).toBeGreaterThan(made.length);
  expect(more.slice(0, made.length)).toEqual(made);
  const ended = when(application, ({ state }) => state === 'done');
  await call(application, 'jobs.resume', { jobId: job.id });
  const all = filesOf(await ended);
  expect(all.slice(0, more.length)).toEqual(more);
  expect(all).toHaveLength(articles);
  expect(new Set(all.map(({ name }) => name)).size).toBe(articles);
  for (const { fileId, bytes } of all)
    expect((await application.readFile(fileId!))?.bytes.length).toBe(bytes);
  await application.close();
  expect(readdirSync(dirname(path))).toEqual(['library.baoku']);
});

it('a file that somebody has removed since is made again in its place, and no other', async () => {
  const path = killedLibrary();
  const application = await open(path);
  const job = await exportOf(application);
  const made = filesOf(job);
  const [, second] = made;
  rmSync(join(`${path}-export`, second!.fileId!));
  const ended = when(application, ({ state }) => state === 'done');
  await call(application, 'jobs.resume', { jobId: job.id });
  const all = filesOf(await ended);
  expect(all).toHaveLength(articles);
  expect(new Set(all.map(({ name }) => name)).size).toBe(articles);
  expect(all[1]).toMatchObject({ name: second!.name });
  expect(all[1]?.fileId).not.toBe(second!.fileId);
  const others = (files: typeof made) => files.slice(0, made.length).filter((_, index) => index !== 1);
  expect(others(all)).toEqual(others(made));
  for (const { fileId, name } of all) expect((await application.readFile(fileId!))?.name).toBe(name);
  await application.close();
});

it('a removed file is made again under the name that its article has by now', async () => {
  const path = killedLibrary();
  const application = await open(path);
  const job = await exportOf(application);
  const made = filesOf(job);
  const [first] = made;
  rmSync(join(`${path}-export`, first!.fileId!));
  const id = first!.articleId!;
  const { revision, heads, body } = await call(application, 'editing.article', { articleId: id });
  await call(application, 'editing.saveArticle', {
    articleId: id,
    revision,
    heads: { ...heads, headline: '改过的标题' },
    body,
    sitting: randomUUID(),
  });
  const ended = when(application, ({ state }) => state === 'done');
  await call(application, 'jobs.resume', { jobId: job.id });
  const all = filesOf(await ended);
  expect(all).toHaveLength(articles);
  expect(all[0]?.name).toContain('改过的标题');
  expect(all.map(({ name }) => name)).not.toContain(first!.name);
  for (const { fileId, name } of all) expect((await application.readFile(fileId!))?.name).toBe(name);
  await application.close();
});

it('one file of all articles begins anew, and says so before', async () => {
  const path = tempLibrary();
  const exporter = runScript('export-many.ts', [path, 'together']);
  await exporter.line('articles');
  await exporter.kill('SIGKILL');
  const application = await open(path);
  const job = await exportOf(application);
  expect(job).toMatchObject({ state: 'interrupted', done: 0, report: { files: [], beginsAnew: true } });
  const i18n = createI18n('zh-CN');
  expect(interruptedText(i18n, job)).toContain('从头再做');
  const separate = { ...job, report: { files: [], warnings: [] } };
  expect(interruptedText(i18n, separate)).toContain(`已完成 0/${articles} 篇`);
  const ended = when(application, ({ state }) => state === 'done');
  await call(application, 'jobs.resume', { jobId: job.id });
  const { report } = await ended;
  expect(filesOf({ ...job, report })).toHaveLength(1);
  expect(report).not.toHaveProperty('beginsAnew');
  await application.close();
});

it('an interrupted export that is left has ended, and its files are there until the library is closed', async () => {
  const path = killedLibrary();
  const application = await open(path);
  const job = await exportOf(application);
  expect(await call(application, 'jobs.cancel', { jobId: job.id })).toEqual({ cancelled: true });
  const left = await exportOf(application);
  expect(left).toMatchObject({ state: 'cancelled', done: job.done, error: null });
  const [first] = filesOf(left);
  expect((await application.readFile(first!.fileId!))?.name).toBe(first!.name);
  expect(await call(application, 'jobs.resume', { jobId: job.id })).toEqual({ resumed: false });
  await application.close();
  expect(readdirSync(dirname(path))).toEqual(['library.baoku']);
});
