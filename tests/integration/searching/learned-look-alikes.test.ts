import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { paragraphs, sittings } from '#tests/support/open-article.ts';
import { openCore, type OpenCore } from '#tests/support/open-core.ts';
import { samplePage } from '#tests/support/sample-page.ts';

const wrong = '各级工会干鄂参加会议';
const right = '各级工会干部参加会议';
const typed = '各级工会干参加会议';

let opened: OpenCore;
let articles: string[];
beforeEach(async () => {
  opened = openCore();
  await opened.import([samplePage(1), samplePage(2)]);
  articles = (await opened.call('library.articles', {})).articles.map(({ id }) => id);
  for (const id of articles) await save(id, wrong, { sitting: sittings[0] });
});
afterEach(async () => {
  expect(await opened.call('safety.check', {})).toEqual({ ok: true, problems: [] });
  expect(opened.logged).toEqual([]);
  await opened.close();
});

type Save = InputOf<'editing.saveArticle'>;
async function save(id: string, text: string, change: Partial<Save> = {}): Promise<void> {
  const { heads, revision } = await opened.call('editing.article', { articleId: id });
  opened.clock.advance(1000);
  const input = { articleId: id, heads, revision, body: paragraphs(text), sitting: sittings[1] };
  await opened.call('editing.saveArticle', { ...input, ...change });
}
const article = (at: number): string => articles[at] as string;
async function correct(...places: number[]): Promise<void> {
  for (const place of places) await save(article(place), right);
}
type Learned = OutputOf<'searching.learned'>['lookAlikes'];
const learned = async (): Promise<Learned> => (await opened.call('searching.learned', {})).lookAlikes;
const counts = async (): Promise<[string, number][]> =>
  (await learned()).map(({ one, other, articles: often }) => [one + other, often]);
/** Articles that are found when look-alikes count as equal, and how. */
async function hits(query: string): Promise<[number, string[]]> {
  const found = await opened.call('searching.search', { query, switches: { lookAlikes: true } });
  return [found.total, [...new Set(found.hits.flatMap((hit) => hit.why.map(({ how }) => how)))].sort()];
}

describe('corrections of two articles', () => {
  it('are learned, with their number and the time of the last one', async () => {
    await correct(0);
    expect(await learned()).toEqual([]);
    await correct(1);
    const { updatedAt } = await opened.call('editing.article', { articleId: article(1) });
    expect(await learned()).toMatchObject([{ one: '部', other: '鄂', articles: 2, at: updatedAt }]);
    await correct(2);
    expect(await counts()).toEqual([['部鄂', 3]]);
  });

  it('are found by each other from then on, in either direction, in texts and near hits alike', async () => {
    expect(await hits('干部参加会议')).toEqual([0, []]);
    await correct(0);
    expect(await hits('干部参加会议')).toEqual([1, ['exact']]);
    await correct(1);
    expect(await hits('干部参加会议')).toEqual([4, ['exact', 'look-alike']]);
    expect(await hits('干鄂参加会议')).toEqual([4, ['exact', 'look-alike']]);
    const near = await opened.call('searching.search', { query: '干部参加会议', nearHits: 10 });
    expect([near.total, near.near?.total]).toEqual([2, 2]);
    const lit = await opened.call('searching.articleHits', {
      articleId: article(2),
      query: '干部参加会议',
      switches: { lookAlikes: true },
    });
    expect(lit.paragraphs.flatMap(({ runs }) => runs.filter(({ hit }) => hit))).toHaveLength(1);
    const context = await opened.call('searching.keywordsInContext', {
      query: '干部参加会议',
      switches: { lookAlikes: true },
    });
    expect(context.lines).toBe(4);
    // What the lists cannot decide is looked at, and looked at anew once another pair is learned.
    expect((await hits('干?参加 /会议/ 干部'))[0]).toBe(4);
  });

  it('count an article once, however many saves and places they took', async () => {
    await save(article(0), typed, { reason: 'autosave' });
    await save(article(0), right, { reason: 'autosave' });
    await save(article(0), `${right}，${wrong}`, { reason: 'autosave' });
    await save(article(0), `${right}，${right}`, { reason: 'save' });
    expect(await learned()).toEqual([]);
    await save(article(1), right, { reason: 'replace' });
    expect(await counts()).toEqual([['部鄂', 2]]);
  });

  it('are unlearned by undo and learned again by redo, exactly', async () => {
    await correct(0, 1);
    const before = await learned();
    await opened.call('safety.undo', {});
    expect(await learned()).toEqual([]);
    await opened.call('safety.redo', {});
    expect(await learned()).toEqual(before);
    for (let step = 0; step < 2; step += 1) await opened.call('safety.undo', {});
    expect(await counts()).toEqual([]);
    expect(opened.connection.raw.prepare('SELECT count(*) AS rows FROM look_alike').get()).toEqual({
      rows: 0,
    });
    expect(await hits('干部参加会议')).toEqual([0, []]);
  });

  it('are taken back by hand, and by a revision that is put back, which teaches nothing itself', async () => {
    await correct(0, 1, 2);
    await save(article(0), wrong);
    expect(await counts()).toEqual([['部鄂', 2]]);
    const { revisions } = await opened.call('editing.revisions', { articleId: article(1) });
    const [latest, earlier] = revisions;
    await opened.call('editing.restoreRevision', {
      articleId: article(1),
      number: earlier?.number ?? 0,
      revision: latest?.number ?? 0,
    });
    expect(await counts()).toEqual([]);
    await opened.call('safety.undo', {});
    expect(await counts()).toEqual([['部鄂', 2]]);
  });

  it('are forgotten one by one, which is undone like any command, and learned anew from two articles on', async () => {
    await correct(0, 1);
    const [pair] = await learned();
    const lookAlikeIds = [pair?.id as Learned[number]['id']];
    expect(await opened.call('searching.forget', { lookAlikeIds })).toEqual({ forgotten: 1 });
    expect(await learned()).toEqual([]);
    expect(await hits('干部参加会议')).toEqual([2, ['exact']]);
    expect(await opened.refusal('searching.forget', { lookAlikeIds })).toMatchObject({
      code: 'not_found',
      details: { reason: 'look-alike-missing' },
    });
    await opened.call('safety.undo', {});
    expect(await learned()).toEqual([pair]);
    expect((await hits('干部参加会议'))[0]).toBe(4);
    await opened.call('safety.redo', {});
    await correct(2, 3);
    expect(await counts()).toEqual([['部鄂', 2]]);
  });

  it('stay learned when their article goes to the trash', async () => {
    await correct(0, 1);
    await opened.call('library.trashArticles', { articleIds: [article(0)] });
    expect(await counts()).toEqual([['部鄂', 2]]);
  });
});
