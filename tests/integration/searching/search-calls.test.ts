import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenCore, openCore } from '#tests/support/open-core.ts';
import { catchUpIndex } from '#core/searching/catch-up-index.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import { samplePage } from '#tests/support/sample-page.ts';
import { threadTime } from '#tests/support/thread-time.ts';

let opened: OpenCore;
beforeAll(async () => {
  opened = openCore();
  await opened.import([samplePage(1), samplePage(2), samplePage(3)], {
    publication: '焦作工人报',
    date: '2022-10-26',
  });
});
afterAll(() => opened.close());

const ids = async (query: string, more: object = {}) =>
  (await opened.call('searching.search', { query, limit: 500, ...more })).hits.map((hit) => hit.articleId);
const fileOf = async (jobId: string): Promise<Uint8Array> => {
  const job = await opened.ended(jobId);
  const [file] = (job.report as { files: { fileId: string }[] }).files;
  return opened.ports.files.read(file?.fileId ?? '').bytes;
};

describe('searching through the core', () => {
  it('answers with chips, reasons, facets by name and a histogram', async () => {
    const found = await opened.call('searching.search', {
      query: '职工 标题:工会',
      facets: ['month', 'kind'],
      histogram: 'auto',
      nearHits: 5,
    });
    expect(found.total).toBeGreaterThan(0);
    expect(found.parsed.canonical).toBe('职工 标题:工会');
    expect(Object.keys(found.facets ?? {}).toSorted()).toEqual(['kind', 'month']);
    expect(found.histogram?.bars.reduce((sum, bar) => sum + bar.count, found.histogram.undated)).toBe(
      found.total,
    );
    for (const hit of found.hits) {
      expect(
        hit.why.some(
          ({ field, how, found: text }) => field === 'headline' && how === 'exact' && text === '工会',
        ),
      ).toBe(true);
      expect(hit.headline.some((run) => run.hit && run.text === '工会')).toBe(true);
    }
  });

  it('finds through folding and says so', async () => {
    const [first] = (await opened.call('searching.search', { query: '標題:工會' })).hits;
    const { hits } = await opened.call('searching.search', { query: '標題：工會', limit: 1 });
    expect(first?.articleId).toBe(hits[0]?.articleId);
    const found = await opened.call('searching.search', { query: '工會', limit: 1 });
    expect(found.hits[0]?.why[0]).toMatchObject({ how: 'folded', found: '工会' });
    expect((await ids('="工會"')).length).toBe(0);
    expect((await ids('工會', { switches: { script: false } })).length).toBe(0);
  });

  it('excludes, alternates and nests as sets do', async () => {
    const all = new Set(await ids('日期:..'));
    const union = new Set(await ids('工会 | 职工'));
    const [one, other] = [await ids('工会'), await ids('职工')];
    expect(new Set([...one, ...other])).toEqual(union);
    expect(new Set(await ids('-(工会 | 职工)'))).toEqual(new Set([...all].filter((id) => !union.has(id))));
    expect(new Set(await ids('工会 -职工'))).toEqual(new Set(one.filter((id) => !other.includes(id))));
  });

  it('gives every finding in its context, in any order', async () => {
    const lines = await opened.call('searching.keywordsInContext', {
      query: '工会',
      width: 6,
      order: 'right',
      limit: 1000,
    });
    expect(lines.lines).toBe(lines.page.length);
    expect(lines.page.every((line) => line.found === '工会' && Array.from(line.right).length <= 6)).toBe(
      true,
    );
    const right = lines.page.map((line) => line.right);
    expect(right).toEqual(right.toSorted());
  });

  it('counts over time and compares', async () => {
    const { periods, series, characters } = await opened.call('searching.frequency', {
      queries: ['工会', '没有这个词组'],
      interval: 'month',
    });
    expect(series[0]?.occurrences.length).toBe(periods.length);
    expect(series[0]?.occurrences[0]).toBeGreaterThan(0);
    expect(series[0]?.perMillion[0]).toBeCloseTo(
      ((series[0]?.occurrences[0] ?? 0) / (characters[0] ?? 1)) * 1e6,
    );
    expect(series[1]?.occurrences.every((count) => count === 0)).toBe(true);
    const unfinished = await opened.call('searching.frequency', { queries: ['工会', '(职工'] });
    expect(unfinished.series.map(({ hints }) => hints.map(({ code }) => code))).toEqual([
      [],
      ['unclosed-parenthesis'],
    ]);
    const compared = await opened.call('searching.compare', { left: '工会', right: '职工' });
    expect(compared.left.total).toBe((await ids('工会')).length);
    expect(compared.both).toBe((await ids('工会 职工')).length);
  });

  it('lights an article as the result shows it', async () => {
    const [articleId] = await ids('正文:工会');
    const lit = await opened.call('searching.articleHits', {
      articleId: articleId as ArticleId,
      query: '正文:工会',
    });
    expect(lit.paragraphs.flatMap(({ runs }) => runs).some((run) => run.hit && run.text === '工会')).toBe(
      true,
    );
    expect(lit.heads.flatMap(({ runs }) => runs).every((run) => !run.hit)).toBe(true);
  });

  it('searches the text as OCR left it', async () => {
    const [first] = await ids('工会');
    expect(await ids('原文:工会')).toContain(first);
    const { hits } = await opened.call('searching.search', { query: '原文:工会', limit: 1 });
    expect(hits[0]?.why[0]?.field).toBe('source');
  });

  it('writes the whole result as CSV, XLSX and JSON, hits or findings', async () => {
    const found = await ids('工会');
    const csv = await opened.call('searching.exportResult', { query: '工会', format: 'csv' });
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await fileOf(csv.jobId));
    expect(text.startsWith('\uFEFF标题,栏目,署名')).toBe(true);
    for (const id of found) expect(text).toContain(id);
    const json = await opened.call('searching.exportResult', {
      query: '工会',
      format: 'json',
      rows: 'lines',
    });
    const lines = JSON.parse(new TextDecoder().decode(await fileOf(json.jobId))) as { found: string }[];
    const context = await opened.call('searching.keywordsInContext', { query: '工会', limit: 1 });
    expect(lines.length).toBe(context.lines);
    const xlsx = await opened.call('searching.exportResult', { query: '工会', format: 'xlsx' });
    const sheet = unzipSync(await fileOf(xlsx.jobId));
    expect(strFromU8(sheet['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).match(/<row /g)?.length).toBe(
      found.length + 1,
    );
  });

  it('tags a whole result in one step that can be undone', async () => {
    const found = await ids('工会');
    const tagged = await opened.call('searching.tagResult', { query: '工会', addNames: ['工会报道'] });
    expect(tagged).toEqual({ articles: found.length, added: found.length, removed: 0 });
    expect((await ids('标签:工会报道')).length).toBe(found.length);
    await opened.call('safety.undo', {});
    expect(await ids('标签:工会报道')).toEqual([]);
  });

  it('keeps searches and tells what came in since their result was seen', async () => {
    opened.clock.advance(1000);
    const question = { query: '工会' };
    const { savedSearchId } = await opened.call('searching.save', { name: '工会', question });
    const saved = async () => (await opened.call('searching.saved', {})).searches[0];
    const before = (await ids('工会')).length;
    expect(await saved()).toMatchObject({ name: '工会', total: before, newHits: 0 });
    expect(await opened.refusal('searching.save', { name: '工会', question })).toMatchObject({
      code: 'conflict',
    });
    opened.clock.advance(1000);
    await opened.import([samplePage(4)]);
    const after = (await ids('工会')).length;
    expect(after).toBeGreaterThan(before);
    expect(await saved()).toMatchObject({ total: after, newHits: after - before });
    const seen = await saved();
    expect((await ids('工会', { filter: { addedSince: seen?.seenAt } })).length).toBe(after - before);
    opened.clock.advance(1000);
    await opened.call('searching.markSeen', { savedSearchId });
    expect(await saved()).toMatchObject({ total: after, newHits: 0 });
    await opened.call('searching.updateSaved', { savedSearchId, name: '总工会' });
    await opened.call('searching.deleteSaved', { savedSearchId });
    expect(await saved()).toBeUndefined();
    await opened.call('safety.undo', {});
    expect(await saved()).toMatchObject({ name: '总工会', question: { query: '工会' } });
    await opened.call('safety.undo', {});
    expect(await saved()).toMatchObject({ name: '工会' });
  });

  it('breaks off what takes long, goes on when told to, and tags and exports all of it', async () => {
    const long = (end: string) => `/([^鑫]{0,100}){0,5}${end}/`;
    // Those that nothing answers are tried on every article.
    const anyOf = (end: string) => ['[鑫]1', '[鑫]2', '[鑫]3', end].map(long).join(' OR ');
    const query = anyOf('[工][会]');
    const first = await opened.call('searching.search', { query });
    expect(first.unfinished?.looked).toBeLessThan(first.unfinished?.of ?? 0);
    // Who wants the whole result needs nobody to go on with it.
    const tagged = await opened.call('searching.tagResult', { query, addNames: ['长表达式'] });
    expect(tagged.articles).toBeGreaterThan(first.total);
    await opened.call('safety.undo', {});
    const other = anyOf('[职][工]');
    const { jobId } = await opened.call('searching.exportResult', { query: other, format: 'json' });
    const rows = JSON.parse(new TextDecoder().decode(await fileOf(jobId))) as unknown[];
    let found = await opened.call('searching.search', { query: other, goOn: true });
    while (found.unfinished) found = await opened.call('searching.search', { query: other, goOn: true });
    expect(found.total).toBe(rows.length);
    expect(found.total).toBeGreaterThan(0);
  });

  it('answers any nonsense, at once', async () => {
    for (const query of [
      '',
      '   ',
      '，。！',
      '\u0000\u0007',
      '('.repeat(10_000),
      '工 '.repeat(5000),
      '"',
      '/(a+)+$/',
      '/(工|会)*$/',
      '标题:',
      'NEAR/5(',
      '-',
      '*'.repeat(100),
    ]) {
      const spent = await threadTime(async () => {
        const found = await opened.call('searching.search', { query });
        expect(found.total).toBeGreaterThanOrEqual(0);
      });
      expect(spent, query.slice(0, 20)).toBeLessThan(2000);
    }
  });
});

it('catches up without waiting for the disk: what a power cut loses of it waits again', async () => {
  const synchronous: unknown[] = [];
  await catchUpIndex(opened.ports, async () => {
    synchronous.push(opened.connection.raw.pragma('synchronous', { simple: true }));
  });
  const [normal, full] = [1, 2];
  expect(new Set(synchronous)).toEqual(new Set([normal]));
  await opened.call('tagging.createTag', { name: '别的', colour: 'grey', parentId: null });
  expect(opened.connection.raw.pragma('synchronous', { simple: true })).toBe(full);
});

describe('what a command changes beyond what it takes in itself', () => {
  let large: OpenCore;
  beforeAll(() => {
    large = openCore();
  });
  afterAll(() => large.close());
  const found = async () => {
    const { total, waiting } = await large.call('searching.search', { query: '动员会' });
    return { total, waiting };
  };
  const patience = { timeout: 20_000 };
  /** Pages of forty articles: a few of them are more than a command takes in. */
  const pages = Array.from({ length: 15 }, (_none, place) => {
    const parts = Array.from({ length: 20 }, (_part, at) => samplePage(place * 20 + at + 1));
    return { name: `${parts[0]?.name}`, bytes: Buffer.concat(parts.map(({ bytes }) => bytes)) };
  });

  it('is out of the index soon after a large import was undone, and in it after it was redone', async () => {
    await large.import(pages);
    const { total } = await found();
    expect((await large.call('library.overview', {})).articles).toBeGreaterThan(512);
    await large.call('safety.undo', {});
    await expect.poll(found, patience).toEqual({ total: 0, waiting: 0 });
    await large.call('safety.redo', {});
    await expect.poll(found, patience).toEqual({ total, waiting: 0 });
  }, 60_000);

  it('is in the index soon after an import was cancelled', async () => {
    const again = openCore();
    const ids = pages.map((page) => again.put(page));
    const { jobId } = await again.call('importing.start', { files: ids });
    while ((await again.call('library.overview', {})).pages < 3) await again.clock.pause();
    await again.call('jobs.cancel', { jobId });
    await again.ended(jobId);
    const { articles } = await again.call('library.overview', {});
    await expect
      .poll(async () => (await again.call('searching.search', { query: '工会' })).total, patience)
      .toBe(articles);
    await again.close();
  }, 60_000);
});
