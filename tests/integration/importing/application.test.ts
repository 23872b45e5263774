import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { call } from '#hosts/cli/with-library.ts';
import { openApplication } from '#hosts/compose.ts';
import type { Application } from '#hosts/application.ts';
import { LibraryError } from '#core/library-error.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import type { Job } from '#shared/contract/jobs.ts';
import { openCore } from '#tests/support/open-core.ts';
import { runScript } from '#tests/support/run-script.ts';
import { samplePage } from '#tests/support/sample-page.ts';
import { tempLibrary } from '#tests/support/temp-folder.ts';
import { tinyPng } from '#tests/support/tiny-images.ts';

const open = (libraryPath = tempLibrary()): Promise<Application> =>
  openApplication({ libraryPath, create: true, mayWriteFiles: false });

async function stage(application: Application, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const { name, bytes } = samplePage(number);
    const staged = await application.putFile(name, bytes);
    if (staged.ok) ids.push(staged.value.fileId);
  }
  return ids;
}

it('while an import runs its progress is heard and reads are answered from what is committed', async () => {
  const application = await open();
  const heard: Job[] = [];
  let end: (job: Job) => void = () => {};
  const ended = new Promise<Job>((resolve) => (end = resolve));
  const unsubscribe = application.subscribe((event: AppEvent) => {
    if (event.type !== 'job.changed') return;
    heard.push(event.job);
    if (event.job.state !== 'running') end(event.job);
  });
  const { jobId } = await call(application, 'importing.start', {
    files: await stage(application, 60),
  });
  const seen: number[] = [];
  const watch = (async () => {
    while (heard.at(-1)?.state !== 'done') seen.push((await call(application, 'library.overview', {})).pages);
  })();
  const job = await ended;
  await watch;
  expect(job).toMatchObject({ id: jobId, state: 'done', done: 60, total: 60 });
  expect(heard.filter(({ state }) => state === 'running').length).toBeGreaterThan(1);
  expect(heard.map(({ done }) => done)).toEqual(
    heard.map(({ done }) => done).toSorted((one, other) => one - other),
  );
  expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  expect(seen.some((pages) => pages > 0 && pages < 60)).toBe(true);
  unsubscribe();
  await application.close();
  expect(readdirSync(dirname(application.libraryPath))).toEqual(['library.baoku']);
});

it('an import whose process is killed leaves whole pages and is offered to go on', async () => {
  const path = tempLibrary();
  const importer = runScript('import-many.ts', [path]);
  await importer.line('pages');
  await importer.kill('SIGKILL');

  const opened = openCore({ path });
  const { pages, articles } = await opened.call('library.overview', {});
  expect(pages).toBeGreaterThanOrEqual(10);
  expect(pages).toBeLessThan(1000);
  expect(articles).toBe(pages * 2);
  expect(await opened.call('safety.check', {})).toEqual({ ok: true, problems: [] });
  const [job] = (await opened.call('jobs.list', {})).jobs;
  expect(job).toMatchObject({ state: 'interrupted', done: pages, total: 1000, current: null, endedAt: null });
  expect(readdirSync(`${path}-import`).length).toBe(2 * (1000 - pages));
  expect(await opened.call('jobs.resume', { jobId: job!.id })).toEqual({ resumed: true });
  while ((await opened.call('library.overview', {})).pages < pages + 20) await opened.clock.pause();
  await opened.call('jobs.cancel', { jobId: job!.id });
  expect(await opened.ended(job!.id)).toMatchObject({ state: 'cancelled' });
  expect(readdirSync(dirname(path)).filter((name) => name.endsWith('-import'))).toEqual([]);
  await opened.call('safety.undo', {});
  expect((await opened.call('library.overview', {})).pages).toBe(0);
  await opened.close();
});

it('closing while an import runs stops it at a whole page', async () => {
  const application = await open();
  await call(application, 'importing.start', { files: await stage(application, 200) });
  while ((await call(application, 'library.overview', {})).pages < 2);
  await application.close();
  const opened = openCore({ path: application.libraryPath });
  const { pages, articles } = await opened.call('library.overview', {});
  expect(articles).toBe(pages * 2);
  expect(pages).toBeLessThan(200);
  expect((await opened.call('jobs.list', {})).jobs[0]?.state).toBe('interrupted');
  await opened.close();
});

it('a picture of the library is read by its id, and nothing by anything else', async () => {
  const application = await open();
  const staged = await application.putFile('图.png', tinyPng);
  if (!staged.ok) throw new Error('not staged');
  const { imageId } = await call(application, 'editing.addImage', { fileId: staged.value.fileId });
  expect(await application.readImage(imageId)).toMatchObject({
    name: '图.png',
    mediaType: 'image/png',
    bytes: tinyPng,
  });
  for (const id of ['', '../x', '018f0000-0000-7000-8000-00000000dead', { length: 36 } as never]) {
    expect(await application.readImage(id)).toBeNull();
    expect(await application.readFile(id)).toBeNull();
  }
  expect(await call(application, 'library.overview', {})).toMatchObject({ name: 'library.baoku' });
  await application.close();
});

it('what cannot cross to the core is refused, and the core lives on', async () => {
  const application = await open();
  for (const input of [() => 1, { view: { made: () => 1 } }, Symbol('x')]) {
    expect(await application.dispatch('safety.updateSettings', input)).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
  }
  expect(await application.dispatch('library.overview', {})).toMatchObject({ ok: true });
  await application.close();
  expect(await application.dispatch('library.overview', {})).toEqual({
    ok: false,
    error: { code: 'internal', details: { reason: 'core-stopped' } },
  });
});

it('a library that cannot be opened is refused with its reason, and nothing keeps it locked', async () => {
  const application = await open();
  const second = open(application.libraryPath);
  await expect(second).rejects.toThrow(LibraryError);
  await expect(second).rejects.toMatchObject({ reason: 'locked', path: application.libraryPath });
  expect(await application.dispatch('tagging.createTag', { name: '工会' })).toMatchObject({ ok: true });
  await application.close();
  const again = await open(application.libraryPath);
  expect((await call(again, 'tagging.tags', {})).tags).toHaveLength(1);
  await again.close();
  await expect(
    openApplication({ libraryPath: tempLibrary(), create: false, mayWriteFiles: false }),
  ).rejects.toMatchObject({ reason: 'missing' });
});
