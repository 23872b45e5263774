import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandsOn } from '#tests/support/commands-on.ts';
import { tempLibrary } from '#tests/support/temp-folder.ts';

const seed = path.resolve(import.meta.dirname, '../../../seeds/003_68f80b0acb63a21d.txt');

let library: string;
const { baoku, json } = commandsOn(() => library);
const total = async (query: string): Promise<number> => (await json('search', query)).total;

beforeAll(async () => {
  library = tempLibrary();
  await json('import', seed);
});

describe('baoku replace', () => {
  it('lists every place without changing any, then replaces them, and undoes it by the id it told', async () => {
    const before = await total('工会');
    expect(before).toBeGreaterThan(0);
    const dry = await json('replace', '工会', '工人协会', '--query', '工会', '--dry-run');
    expect(dry.articles).toHaveLength(before);
    expect(dry.articles[0]).toMatchObject({ id: expect.any(String), revision: 1, obstacle: null });
    expect(dry.articles[0].hits[0]).toMatchObject({ found: '工会', by: '工人协会' });
    expect(await total('工人协会')).toBe(0);
    const text = await baoku('replace', '工会', '工人协会', '--query', '工会', '--dry-run');
    expect(text.out).toContain('[工会 → 工人协会]');

    const done = await json('replace', '工会', '工人协会', '--query', '工会');
    expect(done).toEqual({
      places: dry.places,
      articles: before,
      left: [],
      leftCount: 0,
      jobId: expect.any(String),
    });
    expect(await total('工人协会')).toBe(before);
    const undone = await json('replace', '--undo', done.jobId);
    expect(undone).toMatchObject({ articles: before, left: [] });
    expect([await total('工会'), await total('工人协会')]).toEqual([before, 0]);
  });

  it('takes regular expressions, deletes with an empty text, and keeps to a part', async () => {
    const [{ id, headline }] = (await json('list')).articles;
    const headlineNow = async (): Promise<string> => (await json('list')).articles[0].headline;
    const result = await json('replace', '^(.)', '', '--pattern', '--where', 'heads', '--article', id);
    expect(result.articles).toBe(1);
    expect(await headlineNow()).toBe(headline.slice(1));
    await json('replace', '--undo', result.jobId);
    expect(await headlineNow()).toBe(headline);
  });

  it('says what is missing or wrong, and that nothing was found', async () => {
    const wrong = async (...words: string[]) => {
      const { status, err } = await baoku('replace', ...words, '--lang', 'en');
      return [status, err.split('\n')[0]];
    };
    expect(await wrong('甲', '乙')).toEqual([2, expect.stringContaining('--article')]);
    expect(await wrong('甲', '--query', '甲')).toEqual([2, expect.stringContaining('text to find')]);
    expect(await wrong('(', '乙', '--pattern', '--query', '工会')).toEqual([
      1,
      expect.stringContaining('expression'),
    ]);
    expect(await wrong('--undo', '018f0000-0000-7000-8000-00000000dead')).toEqual([1, expect.any(String)]);
    const none = await baoku('replace', '此处没有的话', '乙', '--query', '工会', '--lang', 'en');
    expect([none.status, none.out]).toEqual([0, expect.stringContaining('nothing changed')]);
  });
});
