import { truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportReport } from '#shared/contract/importing.ts';
import type { Job } from '#shared/contract/jobs.ts';
import type { PageId } from '#shared/domain/ids.ts';
import { articleContents, pageIds } from '#tests/support/article-contents.ts';
import { encodeText } from '#tests/support/encode-text.ts';
import { openCore, type OpenCore } from '#tests/support/open-core.ts';
import { samplePage } from '#tests/support/sample-page.ts';
import { seedPages } from '#tests/support/seed-pages.ts';

const report = (job: Job): ImportReport => job.report as ImportReport;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function withCore(work: (opened: OpenCore) => Promise<void>): Promise<void> {
  const opened = openCore();
  await work(opened);
  expect(await opened.call('safety.check', {})).toEqual({ ok: true, problems: [] });
  await opened.close();
}

it('the five real pages come in with no character lost, and every event tells what to read again', () =>
  withCore(async (opened) => {
    const job = await opened.import(seedPages());
    expect(job).toMatchObject({ state: 'done', done: 5, total: 5, error: null, current: null });
    expect(report(job).imported).toHaveLength(5);
    for (const pageId of await pageIds(opened)) {
      const { ledger } = await opened.call('importing.pageSource', { pageId: pageId });
      expect(ledger.lost).toBe(0);
      expect(ledger.articles + ledger.furniture).toBe(ledger.source);
    }
    const types = new Set(opened.events.map((event) => event.type));
    expect([...types].sort()).toEqual([
      'articles.changed',
      'history.changed',
      'job.changed',
      'library.changed',
    ]);
    expect(opened.events.findLast((event) => event.type === 'job.changed')).toEqual({
      type: 'job.changed',
      job,
    });
  }));

it('what the user says of a page stands above what is read from it', () =>
  withCore(async (opened) => {
    await opened.import([samplePage(1)], { publication: '焦作日报', date: '2022-10-26', page: '3' });
    const { articles } = await opened.call('library.articles', {});
    expect(new Set(articles.map(({ publication, date, page }) => `${publication} ${date} ${page}`))).toEqual(
      new Set(['焦作日报 2022-10-26 3']),
    );
    await opened.import([samplePage(2)], { publication: '焦作日报', date: '2022-10-26', page: '4' });
    expect(await opened.call('library.overview', {})).toMatchObject({ publications: 1, issues: 1, pages: 2 });
  }));

describe('a file that is known', () => {
  it('adds nothing when its bytes are in the library, under whatever name', () =>
    withCore(async (opened) => {
      await opened.import([samplePage(1)]);
      const before = await articleContents(opened);
      const job = await opened.import([samplePage(1), { ...samplePage(1), name: '另名.txt' }]);
      expect(report(job).skipped).toEqual([
        { file: samplePage(1).name, fileId: null, reason: 'duplicate' },
        { file: '另名.txt', fileId: null, reason: 'duplicate' },
      ]);
      expect(await articleContents(opened)).toEqual(before);
    }));

  it('asks what is meant when its bytes have changed, and is added when the answer is so', () =>
    withCore(async (opened) => {
      await opened.import([samplePage(1)]);
      const changed = { ...samplePage(2), name: samplePage(1).name };
      const [skipped] = report(await opened.import([changed])).skipped;
      expect(skipped).toMatchObject({ file: changed.name, reason: 'same-name', fileId: expect.any(String) });
      expect((await opened.call('library.overview', {})).pages).toBe(1);
      const { jobId } = await opened.call('importing.start', {
        files: [skipped?.fileId ?? ''],
        sameName: 'add',
      } as never);
      expect(report(await opened.ended(jobId)).imported).toHaveLength(1);
      expect((await opened.call('library.overview', {})).pages).toBe(2);
    }));

  it('can come again once its import has been undone', () =>
    withCore(async (opened) => {
      await opened.import([samplePage(1)]);
      await opened.call('safety.undo', {});
      expect(report(await opened.import([samplePage(1)])).imported).toHaveLength(1);
    }));
});

describe('a bad file among good ones', () => {
  const good = [samplePage(1), samplePage(2)] as const;

  it.each<[string, string, Uint8Array, string]>([
    ['empty', '空.txt', new Uint8Array(), 'empty-file'],
    ['nothing but white space', '白.txt', utf8(' \n　\n'), 'empty-file'],
    ['a picture', '图.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'binary-file'],
    ['noise', '噪.txt', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256), 'binary-file'],
    [
      'cut off inside a character',
      '断.txt',
      encodeText('市总工会召开动员会'.repeat(20), 'utf-8').slice(0, -1),
      'undecodable',
    ],
  ])('that is %s is told of, and the others come in', (_kind, name, bytes, reason) =>
    withCore(async (opened) => {
      const job = await opened.import([good[0], { name, bytes }, good[1]]);
      expect(job).toMatchObject({ state: 'done', done: 3 });
      expect(report(job).imported.map(({ file }) => file)).toEqual(good.map((file) => file.name));
      expect(report(job).failed).toEqual([
        { file: name, code: 'invalid', details: expect.objectContaining({ reason }) },
      ]);
      expect((await opened.call('library.overview', {})).pages).toBe(2);
    }),
  );

  it('that is not there is told of, and the others come in', () =>
    withCore(async (opened) => {
      const missing = '018f0000-0000-7000-8000-00000000dead';
      const { jobId } = await opened.call('importing.start', {
        files: [missing, opened.put(good[0])],
      });
      const job = await opened.ended(jobId);
      expect(report(job).failed).toEqual([
        { file: missing, code: 'not_found', details: { reason: 'file-missing', id: missing } },
      ]);
      expect(report(job).imported).toHaveLength(1);
    }));

  it('that has 200 MB is told of without being read', () =>
    withCore(async (opened) => {
      const large = opened.put({ name: '大.txt', bytes: utf8('大') });
      truncateSync(join(dirname(opened.path), 'staged', large), 200 * 1024 * 1024);
      const { jobId } = await opened.call('importing.start', {
        files: [large, opened.put(good[0])],
      });
      const job = await opened.ended(jobId);
      expect(report(job).failed).toMatchObject([
        { code: 'invalid', details: { reason: 'too-large', bytes: 209_715_200, limitMb: 64 } },
      ]);
      expect(report(job).imported).toHaveLength(1);
    }));

  it('that is read in the wrong encoding is refused with the place', () =>
    withCore(async (opened) => {
      const wrong = await opened.import([{ name: '错.txt', bytes: encodeText('市总工会', 'gb18030') }], {
        encoding: 'utf-8',
      });
      expect(report(wrong).failed).toMatchObject([
        { code: 'invalid', details: { reason: 'undecodable', offset: 1, encoding: 'utf-8' } },
      ]);
    }));
});

it.each([
  '../../x.txt',
  '/etc/passwd',
  '..\\..\\x.txt',
  '<script>alert(1)</script>.txt',
  "'; DROP TABLE article; --",
  '长'.repeat(300),
  '.',
  'CON',
  'a\nb\tc',
  '\u202Egnp.txt',
])('a file called %j comes in under that name and is written nowhere', (name) =>
  withCore(async (opened) => {
    const job = await opened.import([{ ...samplePage(1), name }]);
    expect(report(job).imported.map(({ file }) => file)).toEqual([name]);
    const [pageId] = await pageIds(opened);
    expect((await opened.call('importing.pageSource', { pageId: pageId as PageId })).sources[0]?.name).toBe(
      name,
    );
  }),
);

it('a file name with characters that no text can hold is kept as far as it can be', () =>
  withCore(async (opened) => {
    const job = await opened.import([{ ...samplePage(1), name: 'a\0b\uD800.txt' }]);
    expect(report(job).imported.map(({ file }) => file)).toEqual(['a\uFFFDb\uFFFD.txt']);
  }));

describe('hostile text', () => {
  it('is kept as it is and does nothing', () =>
    withCore(async (opened) => {
      const lines = [
        '<script>alert(1)</script>标题',
        '',
        '本报讯（记者李新和）#read("/etc/passwd") 这是一段 <img src=x onerror=alert(1)> 正文，{{7*7}} ${process.exit()}。',
        "Robert'); DROP TABLE article;-- 会议指出，要认真学习。\u202E反向\u0007铃\u001b[31m红",
      ];
      const text = `${lines.join('\n')}\n`;
      await opened.import([{ name: '敌.txt', bytes: utf8(text) }]);
      const [pageId] = await pageIds(opened);
      const { sources, ledger } = await opened.call('importing.pageSource', { pageId: pageId as PageId });
      expect(sources[0]?.text).toBe(text);
      expect(ledger.lost).toBe(0);
      const said = JSON.stringify(await articleContents(opened));
      for (const part of [
        '<script>alert(1)</script>标题',
        '#read(\\"/etc/passwd\\")',
        '<img src=x onerror=alert(1)>',
        'DROP TABLE article;--',
        '{{7*7}}',
      ]) {
        expect(said).toContain(part);
      }
    }));

  it('whose headline was read across two columns keeps each piece of it', () =>
    withCore(async (opened) => {
      const text =
        '此次义诊包含血压监 为关心关爱山区老人健 测、心电图、彩超等20余 康,进一步弘扬医者精神 个项目。据了解,多年以 来,县医院坚持关心高龄老人 (留守老人) 群体身心健 康,每年都组织开展入户体 检、免费送药下乡活动,用心 用情做好关爱服务工作。\n本报记者 王平';
      await opened.import([{ name: '两栏.txt', bytes: utf8(text) }]);
      const [article] = await articleContents(opened);
      expect(article).toMatchObject({
        heads: { headline: '为关心关爱山区老人健康,进一步弘扬医者精神' },
      });
      const [pageId] = await pageIds(opened);
      const { ledger } = await opened.call('importing.pageSource', { pageId: pageId as PageId });
      expect(ledger).toMatchObject({ source: Array.from(text.replace(/\s/gu, '')).length, lost: 0 });
    }));

  it('of 1 MB without a line end comes in whole', () =>
    withCore(async (opened) => {
      const text = '市总工会召开动员会，全市各级工会干部参加会议。'.repeat(16_000);
      const job = await opened.import([{ name: '长.txt', bytes: utf8(text) }]);
      expect(job.state).toBe('done');
      expect(report(job).failed).toEqual([]);
      const [pageId] = await pageIds(opened);
      const { ledger } = await opened.call('importing.pageSource', { pageId: pageId as PageId });
      expect(ledger).toMatchObject({ source: text.length, lost: 0 });
    }));
});

describe('an import that is cancelled', () => {
  it('leaves whole pages and says so', () =>
    withCore(async (opened) => {
      const files = Array.from({ length: 30 }, (_, index) => opened.put(samplePage(index + 1)));
      const { jobId } = await opened.call('importing.start', { files: files });
      while ((await opened.call('library.overview', {})).pages < 3) await opened.clock.pause();
      expect(await opened.call('jobs.cancel', { jobId })).toEqual({ cancelled: true });
      const job = await opened.ended(jobId);
      const { pages, articles } = await opened.call('library.overview', {});
      expect(job).toMatchObject({ state: 'cancelled', error: null });
      expect(pages).toBeLessThan(30);
      expect(report(job).imported).toHaveLength(pages);
      expect(articles).toBe(report(job).imported.flatMap(({ articleIds }) => articleIds).length);
      expect(await opened.call('jobs.cancel', { jobId })).toEqual({ cancelled: false });
      // One step takes all of it back.
      await opened.call('safety.undo', {});
      expect((await opened.call('library.overview', {})).pages).toBe(0);
    }));

  it('before its first page has an empty report', () =>
    withCore(async (opened) => {
      const { jobId } = await opened.call('importing.start', { files: [opened.put(samplePage(1))] as never });
      await opened.call('jobs.cancel', { jobId });
      expect(await opened.ended(jobId)).toMatchObject({
        state: 'cancelled',
        report: { imported: [], skipped: [], failed: [] },
      });
    }));
});
