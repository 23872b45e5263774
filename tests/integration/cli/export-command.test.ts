import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { call, withLibrary } from '#hosts/cli/with-library.ts';
import { commandsOn } from '#tests/support/commands-on.ts';
import { tempFolder, tempLibrary } from '#tests/support/temp-folder.ts';

const seeds = path.resolve(import.meta.dirname, '..', '..', '..', 'seeds');
let library: string;

const { baoku, json } = commandsOn(() => library);

beforeAll(async () => {
  library = tempLibrary();
  await json('import', seeds);
});

it('writes everything that a saved search finds, and says that there is none of that name', async () => {
  const question = { query: '李新和', filter: { kind: 'news' as const } };
  const { total } = await withLibrary(library, async (application) => {
    await call(application, 'searching.save', { name: '李新和的消息', question });
    return call(application, 'searching.search', question);
  });
  const all = await json('search', '李新和');
  expect([total > 0, total < all.total]).toEqual([true, true]);
  const out = path.join(tempFolder(), 'saved');
  const named = ['export', '--format', 'text', '--separate', '--out', out, '--saved'];
  expect((await json(...named, '李新和的消息')).files.length).toBe(total);
  expect(await baoku(...named, '没有存过')).toEqual({
    status: 1,
    out: '',
    err: 'baoku: 没有“没有存过”这个保存的检索。\n',
  });
});

it('reports what an export that fails had written by then, and why it failed', async () => {
  const [whole, hindered] = ['whole', 'hindered'].map((name) => path.join(tempFolder(), name)) as [
    string,
    string,
  ];
  const call = ['export', '--query', '李新和', '--format', 'text', '--separate', '--out'];
  const { files } = await json(...call, whole);
  const [first, second] = (files as string[]).map((file) => path.join(hindered, path.basename(file)));
  mkdirSync(hindered);
  writeFileSync(second!, 'mine');
  const { status, out, err } = await baoku(...call, hindered, '--json');
  const failed = JSON.parse(out);
  expect([status, failed]).toMatchObject([
    1,
    { files: [first], error: { code: 'conflict', details: { reason: 'file-exists', path: second } } },
  ]);
  expect(err).toBe(`baoku: ${failed.error.message}\n`);
  expect(readdirSync(hindered).length).toBe(2);
});
