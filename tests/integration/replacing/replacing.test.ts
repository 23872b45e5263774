import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/contract/index.ts';
import type { ReplaceArticle, ReplaceReport } from '#shared/contract/replacing.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import { openCore, type OpenCore } from '#tests/support/open-core.ts';
import { sittings } from '#tests/support/open-article.ts';
import { samplePage } from '#tests/support/sample-page.ts';

type Wanted = Partial<InputOf<'replacing.find'>['replacement']>;

let opened: OpenCore;
let articleIds: ArticleId[];
beforeEach(async () => {
  opened = openCore();
  await opened.import([1, 2, 3].map(samplePage));
  const found = await opened.call('replacing.articles', {
    scope: { question: { query: '工会', sort: 'oldest' } },
  });
  articleIds = found.articleIds;
  expect(articleIds).toHaveLength(6);
});
afterEach(async () => {
  expect(await opened.call('safety.check', {})).toEqual({ ok: true, problems: [] });
  expect(opened.logged).toEqual([]);
  await opened.close();
});

const replacement = (change: Wanted = {}) => ({ text: '工会', by: '总工会', ...change });

async function find(change: Wanted = {}): Promise<ReplaceArticle[]> {
  const articles: ReplaceArticle[] = [];
  for (let at = 0; at < articleIds.length;) {
    const part = await opened.call('replacing.find', {
      replacement: replacement(change),
      articleIds: articleIds.slice(at),
    });
    articles.push(...part.articles);
    at += part.looked;
  }
  return articles;
}

async function replace(
  articles: readonly ReplaceArticle[],
  change: Wanted = {},
  except: readonly number[] = [],
) {
  const { jobId } = await opened.call('replacing.start', {
    replacement: replacement(change),
    articles: articles.map(({ articleId, revision }) => ({ articleId, revision, except: [...except] })),
  });
  const job = await opened.ended(jobId);
  expect(job.state).toBe('done');
  return { jobId, report: job.report as ReplaceReport };
}

async function undo(jobId: string): Promise<ReplaceReport> {
  const started = await opened.call('replacing.undo', { jobId });
  return (await opened.ended(started.jobId)).report as ReplaceReport;
}

async function contents() {
  const articles = await Promise.all(
    articleIds.map((articleId) => opened.call('editing.article', { articleId })),
  );
  // The number of the text, and when it was written, only grow.
  return articles.map(({ revision: _, updatedAt: __, ...content }) => content);
}

const total = async (query: string): Promise<number> =>
  (await opened.call('searching.search', { query })).total;

describe('places in many articles', () => {
  it('are listed with their part, their text around, and what would stand there', async () => {
    const articles = await find({ text: '第(\\d)次', by: '第 $1 回', isPattern: true });
    expect(articles).toHaveLength(3);
    expect(articles[0]?.hits).toEqual([
      { part: 'headline', before: '市总工会召开', found: '第1次', by: '第 1 回', after: '动员会' },
      {
        part: 'body',
        before: '本报讯（记者李新和）10月24日，市总工会召开',
        found: '第1次',
        by: '第 1 回',
        after: '学习动员会，全市各级工会干部参加会议。',
      },
    ]);
  });

  it('are kept to the heads, or to the body', async () => {
    const parts = async (where: 'heads' | 'body') =>
      new Set((await find({ where })).flatMap(({ hits }) => hits.map(({ part }) => part)));
    expect(await parts('heads')).toEqual(new Set(['headline', 'column']));
    expect(await parts('body')).toEqual(new Set(['body']));
  });

  it('are those of an issue, or of chosen articles', async () => {
    const { issueId } = await opened.call('editing.article', { articleId: articleIds[0] as ArticleId });
    const issue = await opened.call('replacing.articles', { scope: { issueId } });
    expect(new Set(issue.articleIds)).toEqual(new Set(articleIds));
    const chosen = articleIds.slice(2, 4);
    expect(await opened.call('replacing.articles', { scope: { articleIds: chosen } })).toEqual({
      total: 2,
      articleIds: chosen,
    });
  });

  it('are refused for an expression that cannot be read, and told of where one takes too long', async () => {
    const refused = await opened.refusal('replacing.find', {
      replacement: replacement({ text: '(', isPattern: true }),
      articleIds,
    });
    expect(refused).toEqual({ code: 'invalid', details: { reason: 'pattern-unreadable' } });
    const [articleId] = articleIds as [ArticleId];
    const article = await opened.call('editing.article', { articleId });
    await opened.call('editing.saveArticle', {
      articleId,
      revision: article.revision,
      heads: { ...article.heads, headline: `${'a'.repeat(60)}b` },
      body: article.body,
      reason: 'save',
      sitting: sittings[0],
    });
    const hostile = { text: '^(a+)+$', isPattern: true };
    const startedAt = performance.now();
    const articles = await find(hostile);
    expect(performance.now() - startedAt).toBeLessThan(5000);
    expect(articles.map(({ obstacle, hits }) => ({ obstacle, hits }))).toEqual([
      { obstacle: 'too-slow', hits: [] },
    ]);
    const { report } = await replace(articles, hostile);
    expect(report.leftArticles.map(({ obstacle }) => obstacle)).toEqual(['too-slow']);
  });
});

describe('replacing', () => {
  it('writes a revision of each article with its reason, and the search follows', async () => {
    const listed = await find({ text: '家政', by: '养老' });
    const { report } = await replace(listed, { text: '家政', by: '养老' });
    expect(report).toEqual({
      action: 'replace',
      text: '家政',
      by: '养老',
      articles: 3,
      places: 3,
      left: 0,
      leftArticles: [],
    });
    expect([await total('家政'), await total('养老')]).toEqual([0, 3]);
    const { revisions } = await opened.call('editing.revisions', {
      articleId: listed[0]?.articleId as ArticleId,
    });
    expect(revisions[0]).toMatchObject({ reason: 'replace', note: '家政 → 养老' });
  });

  it('leaves the places that were taken out of the list', async () => {
    const listed = await find();
    const [first] = listed as [ReplaceArticle];
    const { report } = await replace(
      [first],
      {},
      first.hits.slice(1).map((_, index) => index + 1),
    );
    expect(report.places).toBe(1);
    const now = (await find()).find(({ articleId }) => articleId === first.articleId);
    expect(now?.hits.map(({ before }) => before.endsWith('总总'))).toEqual(
      first.hits.map((hit, index) => index === 0 && hit.before.endsWith('总')),
    );
  });

  it('leaves what has been changed, finished, thrown away or lost since it was listed, and does the others', async () => {
    const listed = await find();
    const [changed, locked, trashed, ...others] = listed.map(({ articleId }) => articleId) as [
      ArticleId,
      ArticleId,
      ArticleId,
      ...ArticleId[],
    ];
    const article = await opened.call('editing.article', { articleId: changed });
    await opened.call('editing.saveArticle', {
      articleId: changed,
      revision: article.revision,
      heads: { ...article.heads, deck: '刚写的工会副题' },
      body: article.body,
      reason: 'save',
      sitting: sittings[0],
    });
    await opened.call('editing.setStatus', { articleIds: [locked], status: 'final' });
    await opened.call('library.trashArticles', { articleIds: [trashed] });
    const lost = {
      ...(listed[0] as ReplaceArticle),
      articleId: '018f0000-0000-7000-8000-00000000dead' as ArticleId,
    };
    const before = await contents();
    const { report, jobId } = await replace([...listed, lost]);
    expect(report.articles).toBe(others.length);
    expect(report.leftArticles.map(({ articleId, obstacle }) => [articleId, obstacle])).toEqual([
      [changed, 'changed'],
      [locked, 'locked'],
      [trashed, 'trashed'],
      [lost.articleId, 'missing'],
    ]);
    const after = await contents();
    const isSame = (index: number) => JSON.stringify(after[index]) === JSON.stringify(before[index]);
    expect(articleIds.filter((_, index) => isSame(index)).toSorted()).toEqual(
      [changed, locked, trashed].toSorted(),
    );
    await undo(jobId);
    expect(await contents()).toEqual(before);
  });

  it('changes nothing where the replacement is what stands there', async () => {
    const before = await find();
    const { report } = await replace(before, { by: '工会' });
    expect([report.articles, report.left]).toEqual([0, 0]);
    expect(await find()).toEqual(before);
  });

  it('is one step of the history', async () => {
    const before = await contents();
    await replace(await find());
    const after = await contents();
    const { undone } = await opened.call('safety.undo', {});
    expect(undone?.command).toBe('replacing.start');
    expect(await contents()).toEqual(before);
    await opened.call('safety.redo', {});
    expect(await contents()).toEqual(after);
  });
});

describe('undoing a replacement', () => {
  it('puts back every article that has not been changed since, and tells of the others', async () => {
    const before = await contents();
    const listed = await find();
    const { jobId } = await replace(listed);
    const [changed, locked] = listed.map(({ articleId }) => articleId) as [ArticleId, ArticleId];
    const article = await opened.call('editing.article', { articleId: changed });
    await opened.call('editing.saveArticle', {
      articleId: changed,
      revision: article.revision,
      heads: { ...article.heads, deck: '后来写的' },
      body: article.body,
      reason: 'save',
      sitting: sittings[0],
    });
    await opened.call('editing.setStatus', { articleIds: [locked], status: 'final' });
    const report = await undo(jobId);
    expect(report).toMatchObject({ action: 'undo', articles: listed.length - 2, left: 2 });
    expect(report.leftArticles.map(({ articleId, obstacle }) => [articleId, obstacle])).toEqual([
      [changed, 'changed'],
      [locked, 'locked'],
    ]);
    const after = await contents();
    expect(
      after.filter((content, index) => JSON.stringify(content) !== JSON.stringify(before[index])),
    ).toHaveLength(2);
    // That is a step of the history, too.
    await opened.call('safety.undo', {});
    expect((await contents()).filter(({ heads }) => heads.column === '总工会视窗')).not.toEqual([]);
  });

  it('takes back what the replacement taught of look-alikes', async () => {
    const { jobId } = await replace(await find({ text: '技能', by: '技熊' }), { text: '技能', by: '技熊' });
    expect((await opened.call('searching.learned', {})).lookAlikes).not.toEqual([]);
    await undo(jobId);
    expect((await opened.call('searching.learned', {})).lookAlikes).toEqual([]);
  });

  it('is refused for what is no replacement', async () => {
    const [job] = (await opened.call('jobs.list', {})).jobs;
    expect(await opened.refusal('replacing.undo', { jobId: job?.id })).toMatchObject({
      code: 'invalid',
      details: { reason: 'not-a-replacement' },
    });
  });
});
