import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandsOn } from '#tests/support/commands-on.ts';
import { tempLibrary } from '#tests/support/temp-folder.ts';

const seed = path.resolve(import.meta.dirname, '../../../seeds/003_68f80b0acb63a21d.txt');

let library: string;
const { baoku, json } = commandsOn(() => library);

beforeAll(async () => {
  library = tempLibrary();
  await json('import', seed);
});

describe('baoku tag', () => {
  it('adds and removes tags of articles and issues', async () => {
    const [{ id, issueId }] = (await json('list')).articles;
    await json('tag', id, issueId, '--add', '头版', '--add', '重点');
    expect(
      (await json('list', '--tag', '头版')).articles.map((article: { id: string }) => article.id),
    ).toEqual([id]);
    expect((await json('show', id)).tags.sort()).toEqual(['头版', '重点'].sort());
    await json('tag', id, issueId, '--remove', '头版');
    expect((await json('show', id)).tags).toEqual(['重点']);
  });

  it('says what is no id, and where ids are to be found, before anything is changed', async () => {
    const [{ id }] = (await json('list')).articles;
    const { status, err } = await baoku('tag', id, '第一篇', '--add', '误', '--lang', 'en');
    expect(status).toBe(1);
    expect(err).toContain('“第一篇” is no id');
    expect(err).toContain('baoku list');
    expect((await json('show', id)).tags).not.toContain('误');
    expect((await baoku('show', '1', '--lang', 'en')).err).toContain('“1” is no id');
    const exported = await baoku(
      'export',
      '--issue',
      '1',
      '--format',
      'text',
      '--out',
      'x.txt',
      '--lang',
      'en',
    );
    expect(exported.err).toContain('“1” is no id');
  });

  it('changes nothing when a tag to remove does not exist', async () => {
    const [{ id }] = (await json('list')).articles;
    const { status, err } = await baoku('tag', id, '--add', '不该有', '--remove', '没有这个');
    expect(status).toBe(1);
    expect(err).toContain('没有这个');
    expect((await json('show', id)).tags).not.toContain('不该有');
  });
});
