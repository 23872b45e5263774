import { expect, it } from 'vitest';
import { misread } from '#tests/support/misread.ts';
import { openCore, type OpenCore } from '#tests/support/open-core.ts';
import { seedPage, seedPages } from '#tests/support/seed-pages.ts';

async function withCore(work: (opened: OpenCore) => Promise<void>): Promise<void> {
  const opened = openCore();
  await work(opened);
  expect(await opened.call('safety.check', {})).toEqual({ ok: true, problems: [] });
  expect(opened.logged).toEqual([]);
  await opened.close();
}

const pairs = async (opened: OpenCore) => (await opened.call('importing.nearDuplicates', {})).pairs;
const again = (index: number, rate: number) => ({
  name: `重扫${index}.txt`,
  bytes: misread(seedPage(index).bytes, rate, index + 1),
});

it('five real pages are not alike, and each is recognised when it comes again with one character in twenty misread', () =>
  withCore(async (opened) => {
    await opened.import(seedPages());
    expect(await pairs(opened)).toEqual([]);
    await opened.import(seedPages().map((_, index) => again(index, 0.05)));
    const found = await pairs(opened);
    expect(found.map(({ earlier, later }) => [later.file, earlier.file])).toEqual(
      seedPages()
        .map((page, index) => [`重扫${index}.txt`, page.name])
        .toReversed(),
    );
    expect(Math.min(...found.map(({ similarity }) => similarity))).toBeGreaterThan(0.5);
  }));

it.each([
  ['earlier', 'later'],
  ['later', 'earlier'],
] as const)(
  'keeping the %s page moves the articles of the %s one to the trash, and undo brings them back',
  (keep, given) =>
    withCore(async (opened) => {
      await opened.import([seedPage(1)]);
      await opened.import([again(1, 0.02)]);
      const [pair] = await pairs(opened);
      if (!pair) throw new Error('no pair was found');
      const { trashed } = await opened.call('importing.decideNearDuplicate', {
        nearDuplicateId: pair.id,
        keep,
      });
      expect(trashed).toBe(pair[given].articles);
      expect(await pairs(opened)).toEqual([]);
      const left = await opened.call('library.articles', { filter: { pageId: pair[given].pageId } });
      expect(left.total).toBe(0);
      await opened.call('safety.undo', {});
      expect(await pairs(opened)).toEqual([pair]);
    }),
);

it('a pair of which both pages are kept is not asked about again', () =>
  withCore(async (opened) => {
    await opened.import([seedPage(1), again(1, 0.02)]);
    const [pair] = await pairs(opened);
    if (!pair) throw new Error('no pair was found');
    await opened.call('importing.decideNearDuplicate', { nearDuplicateId: pair.id, keep: 'both' });
    await opened.import([seedPage(2)]);
    expect(await pairs(opened)).toEqual([]);
    expect((await opened.call('library.overview', {})).trashed).toBe(0);
  }));

it('a form that comes again on another day is no pair, the same page under a wrong date is', () =>
  withCore(async (opened) => {
    const form = (day: string) =>
      Array.from(
        { length: 24 },
        (_, hour) => `${hour}点 综合频道 第${hour % 5}集 ${day}节目${'甲乙丙丁'.charAt(hour % 4)}`,
      ).join('\n');
    const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
    await opened.import([file('一.txt', form('星期一 早间新闻'))], { date: '2022-10-24' });
    await opened.import([file('二.txt', form('星期二 晚间天气'))], { date: '2022-10-25' });
    expect(await pairs(opened)).toEqual([]);
    await opened.import([file('三.txt', form('星期一 早间新闻，'))], { date: '2022-10-31' });
    expect((await pairs(opened)).map(({ earlier, later }) => [earlier.file, later.file])).toEqual([
      ['一.txt', '三.txt'],
    ]);
  }));

it('a page that came back by redo is known by its text again', () =>
  withCore(async (opened) => {
    await opened.import([seedPage(0)]);
    await opened.call('safety.undo', {});
    await opened.call('safety.redo', {});
    await opened.import([again(0, 0.03)]);
    expect(await pairs(opened)).toHaveLength(1);
  }));

it('the pages of an older library are read when it is opened', () =>
  withCore(async (opened) => {
    await opened.import([seedPage(0), again(0, 0.03)]);
    // As a library of an earlier version is after its migration.
    opened.connection.raw.exec(
      'DELETE FROM page_fingerprint; DELETE FROM near_duplicate; INSERT INTO page_backlog SELECT id FROM page;',
    );
    expect(await pairs(opened)).toEqual([]);
    opened.core.startUp();
    while (opened.connection.raw.prepare('SELECT count(*) FROM page_backlog').pluck().get() !== 0) {
      await opened.clock.pause();
    }
    expect(await pairs(opened)).toHaveLength(1);
  }));
