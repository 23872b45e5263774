import Database from 'better-sqlite3';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { closeWriter, openWriter } from '#adapters/sqlite/open-library.ts';
import { createWriterStore } from '#adapters/sqlite/store.ts';
import { openCore } from '#tests/support/open-core.ts';
import { runScript } from '#tests/support/run-script.ts';
import { samplePage } from '#tests/support/sample-page.ts';
import { tempLibrary } from '#tests/support/temp-folder.ts';

it('a library whose writer is killed has all that was committed, whole transactions only, and checks clean', async () => {
  const path = tempLibrary();
  const writer = runScript('write-forever.ts', [path]);
  await writer.line('committed 40');
  await writer.kill('SIGKILL');
  expect(readdirSync(dirname(path))).toContain('library.baoku-wal');

  const connection = openWriter(path, { create: false });
  const store = createWriterStore(connection);
  expect(store.read((tx) => tx.integrity.problems())).toEqual([]);
  const names = store.read((tx) => tx.tags.all()).map((tag) => tag.name);
  const counts = [...new Set(names.map((name) => Number(name.split(' ')[0])))].sort(
    (one, other) => one - other,
  );
  expect(counts.length).toBeGreaterThanOrEqual(40);
  expect(counts).toEqual(counts.map((_, index) => index + 1));
  expect(names).toHaveLength(counts.length * 3);
  closeWriter(connection);
  expect(readdirSync(dirname(path))).toEqual(['library.baoku']);
});

it('a full disk refuses a command with its reason and leaves the library as it was', async () => {
  const opened = openCore();
  await opened.import([samplePage(1)]);
  const { articles } = await opened.call('library.articles', {});
  const [article] = articles;
  if (!article) throw new Error('nothing was imported');
  const before = await opened.call('editing.article', { articleId: article.id });
  const pages = opened.connection.raw.pragma('page_count', { simple: true }) as number;
  opened.connection.raw.pragma(`max_page_count = ${pages}`);

  const error = await opened.refusal('editing.saveArticle', {
    articleId: article.id,
    revision: article.revision,
    heads: before.heads,
    body: {
      version: 1,
      blocks: [{ type: 'paragraph', inlines: [{ type: 'text', text: '很长的一段。'.repeat(100_000) }] }],
    },
    sitting: '018f0000-0000-7000-8000-000000000001',
  });
  expect(error).toEqual({ code: 'storage', details: { reason: 'disk-full' } });
  const job = await opened
    .import([samplePage(2), samplePage(3), samplePage(4), samplePage(5), samplePage(6), samplePage(7)])
    .catch((reason: Error) => reason);
  expect(JSON.stringify(job instanceof Error ? job.message : job)).toContain('disk-full');
  expect(await opened.call('editing.article', { articleId: article.id })).toEqual(before);
  // Pages that came in before the disk was full wait for the search index; nothing else is amiss.
  const { problems } = await opened.call('safety.check', {});
  expect(problems.filter(({ check }) => check !== 'search-missing')).toEqual([]);

  opened.connection.raw.pragma('max_page_count = 1000000');
  expect((await opened.import([samplePage(8)])).state).toBe('done');
  expect(await opened.call('safety.check', {})).toEqual({ ok: true, problems: [] });
  await opened.close();
});

it('a backup is one whole file that opens as the library it was made of, and overwrites nothing', async () => {
  const opened = openCore();
  await opened.import([samplePage(1)]);
  const target = `${dirname(opened.path)}/copy.baoku`;
  const { path, bytes } = await opened.call('safety.backup', { path: target });
  expect(path).toBe(target);
  expect(readdirSync(dirname(target)).filter((name) => name.startsWith('copy'))).toEqual(['copy.baoku']);
  expect(await opened.refusal('safety.backup', { path: target })).toEqual({
    code: 'conflict',
    details: { reason: 'file-exists', path: target },
  });
  const nowhere = `${dirname(opened.path)}/none/copy.baoku`;
  expect(await opened.refusal('safety.backup', { path: nowhere })).toEqual({
    code: 'storage',
    details: { reason: 'path-unwritable', path: nowhere, detail: 'ENOENT' },
  });
  const beside = await opened.call('safety.backup', {});
  expect(dirname(beside.path)).toBe(dirname(opened.path));
  await opened.close();

  const database = new Database(target, { readonly: true });
  expect(database.pragma('page_count', { simple: true })).toBe(bytes / 4096);
  database.close();
  const copy = openCore({ path: target });
  expect((await copy.call('library.overview', {})).articles).toBeGreaterThan(0);
  expect(await copy.call('safety.check', {})).toEqual({ ok: true, problems: [] });
  await copy.close();
});

it('a host whose page may not name paths refuses one for a backup', async () => {
  const opened = openCore({ mayWritePaths: false });
  const path = `${dirname(opened.path)}/copy.baoku`;
  expect(await opened.refusal('safety.backup', { path })).toEqual({
    code: 'forbidden',
    details: { reason: 'paths-forbidden' },
  });
  expect(readdirSync(dirname(path))).not.toContain('copy.baoku');
  await opened.close();
});
