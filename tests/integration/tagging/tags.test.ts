import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IssueId, TagId } from '#shared/domain/ids.ts';
import { openArticle, type OpenArticle } from '#tests/support/open-article.ts';
import { samplePage } from '#tests/support/sample-page.ts';

let desk: OpenArticle;
beforeEach(async () => {
  desk = await openArticle();
});
afterEach(async () => {
  expect(await desk.opened.call('safety.check', {})).toEqual({ ok: true, problems: [] });
  await desk.opened.close();
});

const create = async (name: string, parentId: TagId | null = null): Promise<TagId> =>
  (await desk.opened.call('tagging.createTag', { name, parentId })).tagId;
/** The tags as names: each with its parent's and its counts. */
async function tree(): Promise<string[]> {
  const { tags } = await desk.opened.call('tagging.tags', {});
  const nameOf = new Map(tags.map((tag) => [tag.id, tag.name]));
  return tags.map(
    ({ parentId, name, articles, issues }) =>
      `${parentId === null ? '' : `${nameOf.get(parentId)} › `}${name} ${articles}/${issues}`,
  );
}
const tag = (input: object) => desk.opened.call('tagging.tagItems', input);

describe('the name of a tag', () => {
  it.each(['gdp', 'ＧＤＰ', ' GDP ', 'ｇdP'])(
    'is taken by one that differs in width and case only: %s',
    async (name) => {
      await create('GDP');
      const other = await create('工会');
      expect(await desk.opened.refusal('tagging.createTag', { name })).toEqual({
        code: 'conflict',
        details: { reason: 'tag-exists', name: name.trim() },
      });
      expect(await desk.opened.refusal('tagging.updateTag', { tagId: other, name })).toMatchObject({
        code: 'conflict',
      });
      expect(await tree()).toEqual(['GDP 0/0', '工会 0/0']);
    },
  );

  it('may change in width and case itself', async () => {
    const tagId = await create('gdp');
    await desk.opened.call('tagging.updateTag', { tagId, name: 'ＧＤＰ' });
    expect(await tree()).toEqual(['ＧＤＰ 0/0']);
  });

  it.each(['', '   ', '\u3000', '长'.repeat(101), '半\uD800', '零\0'])(
    'is refused where it is %j',
    async (name) => {
      expect(await desk.opened.refusal('tagging.createTag', { name })).toMatchObject({ code: 'invalid' });
      expect(await tree()).toEqual([]);
    },
  );

  it('is found whatever its width and case when articles are tagged by it', async () => {
    await create('GDP');
    expect(await tag({ articleIds: [desk.article.id], addNames: ['ｇｄｐ', 'gdp', '新标签'] })).toEqual({
      added: 2,
      removed: 0,
    });
    expect(await tree()).toEqual(['GDP 1/0', '新标签 1/0']);
  });
});

describe('the tree of tags', () => {
  it('never has a tag under itself, near or far', async () => {
    const top = await create('上');
    const middle = await create('中', top);
    const low = await create('下', middle);
    for (const parentId of [top, middle, low]) {
      expect(await desk.opened.refusal('tagging.updateTag', { tagId: top, parentId })).toEqual({
        code: 'invalid',
        details: { reason: 'tag-cycle' },
      });
    }
    await desk.opened.call('tagging.updateTag', { tagId: low, parentId: null });
    await desk.opened.call('tagging.updateTag', { tagId: top, parentId: low });
    expect((await tree()).toSorted()).toEqual(['上 › 中 0/0', '下 0/0', '下 › 上 0/0']);
  });

  it('refuses a parent that is not there', async () => {
    const id = '018f0000-0000-7000-8000-00000000dead';
    expect(await desk.opened.refusal('tagging.createTag', { name: '工会', parentId: id })).toEqual({
      code: 'not_found',
      details: { reason: 'tag-missing', id },
    });
  });

  it('takes the children of a deleted tag up to its parent, and takes the tag off everything', async () => {
    const top = await create('上');
    const middle = await create('中', top);
    await create('下', middle);
    await tag({ articleIds: [desk.article.id], issueIds: [desk.article.issueId], add: [middle] });
    expect(await desk.opened.call('tagging.deleteTag', { tagId: middle })).toEqual({ untagged: 2 });
    expect((await tree()).toSorted()).toEqual(['上 0/0', '上 › 下 0/0']);
    await desk.opened.call('safety.undo', {});
    expect((await tree()).toSorted()).toEqual(['上 0/0', '上 › 中 1/1', '中 › 下 0/0']);
  });
});

describe('merging', () => {
  it('moves everything and every child to the other tag, without doubles', async () => {
    const from = await create('总工会');
    const into = await create('工会');
    await create('女工', from);
    const [one, two] = (await desk.opened.call('library.articles', {})).articles.map((article) => article.id);
    await tag({ articleIds: [one, two], issueIds: [desk.article.issueId], add: [from] });
    await tag({ articleIds: [one], add: [into] });
    await desk.opened.call('tagging.mergeTags', { from, into });
    expect((await tree()).toSorted()).toEqual(['工会 2/1', '工会 › 女工 0/0']);
    await desk.opened.call('safety.undo', {});
    expect((await tree()).toSorted()).toEqual(['工会 1/0', '总工会 2/1', '总工会 › 女工 0/0']);
  });

  it('into a tag below leaves that one in the place of the other', async () => {
    const top = await create('顶');
    const from = await create('上', top);
    const middle = await create('中', from);
    const into = await create('下', middle);
    await desk.opened.call('tagging.mergeTags', { from, into });
    expect((await tree()).toSorted()).toEqual(['下 › 中 0/0', '顶 0/0', '顶 › 下 0/0']);
  });

  it('into a tag above, or into itself', async () => {
    const top = await create('上');
    const low = await create('下', top);
    expect(await desk.opened.refusal('tagging.mergeTags', { from: low, into: low })).toEqual({
      code: 'invalid',
      details: { reason: 'tag-merge-self' },
    });
    await desk.opened.call('tagging.mergeTags', { from: low, into: top });
    expect(await tree()).toEqual(['上 0/0']);
  });

  it('with a tag that is not there changes nothing', async () => {
    const into = await create('工会');
    const from = '018f0000-0000-7000-8000-00000000dead';
    expect(await desk.opened.refusal('tagging.mergeTags', { from, into })).toMatchObject({
      code: 'not_found',
    });
    expect(await desk.opened.refusal('tagging.mergeTags', { from: into, into: from })).toMatchObject({
      code: 'not_found',
    });
    expect(await tree()).toEqual(['工会 0/0']);
  });
});

describe('tagging', () => {
  it('counts articles outside the trash only', async () => {
    const tagId = await create('工会');
    const articleIds = (await desk.opened.call('library.articles', {})).articles.map((article) => article.id);
    await tag({ articleIds, add: [tagId] });
    await desk.opened.call('library.trashArticles', { articleIds: [desk.article.id] });
    expect(await tree()).toEqual(['工会 1/0']);
    expect((await desk.opened.call('library.articles', { filter: { tagId } })).total).toBe(1);
    await desk.opened.call('library.restoreArticles', { articleIds: [desk.article.id] });
    expect(await tree()).toEqual(['工会 2/0']);
  });

  it('twice adds once, and a list by a tag holds what its children carry', async () => {
    const top = await create('上');
    const low = await create('下', top);
    expect(await tag({ articleIds: [desk.article.id], add: [low, low] })).toEqual({ added: 1, removed: 0 });
    expect(await tag({ articleIds: [desk.article.id], add: [low] })).toEqual({ added: 0, removed: 0 });
    expect(
      (await desk.opened.call('library.articles', { filter: { tagId: top } })).articles.map(({ id }) => id),
    ).toEqual([desk.article.id]);
    expect(await tag({ articleIds: [desk.article.id], remove: [low, top] })).toEqual({
      added: 0,
      removed: 1,
    });
  });

  it('something that is not there changes nothing at all', async () => {
    const tagId = await create('工会');
    const missing = '018f0000-0000-7000-8000-00000000dead';
    for (const input of [
      { articleIds: [desk.article.id, missing], add: [tagId], addNames: ['新'] },
      { articleIds: [desk.article.id], add: [tagId, missing], addNames: ['新'] },
      { articleIds: [desk.article.id], issueIds: [missing], add: [tagId], addNames: ['新'] },
    ]) {
      expect(await desk.opened.refusal('tagging.tagItems', input)).toMatchObject({ code: 'not_found' });
      expect(await tree()).toEqual(['工会 0/0']);
    }
  });
});

describe('the tags of an issue', () => {
  const found = async (query: string): Promise<string[]> =>
    (await desk.opened.call('searching.search', { query })).hits.map(({ articleId }) => articleId).toSorted();
  const listed = async (tagId: TagId): Promise<string[]> =>
    (await desk.opened.call('library.articles', { filter: { tagId } })).articles
      .map(({ id }) => id)
      .toSorted();

  it('find its articles in searches and lists, whatever becomes of the tag, the issue or the command', async () => {
    const { call } = desk.opened;
    await desk.opened.import([samplePage(2)], { publication: '乙报', date: '2022-10-26' });
    const all = (await call('library.articles', {})).articles;
    const inIssue = all.filter(({ issueId }) => issueId === desk.article.issueId).map(({ id }) => id);
    const others = all.filter(({ issueId }) => issueId !== desk.article.issueId);
    const otherIds = others.map(({ id }) => id).toSorted();
    const both = [...inIssue, ...otherIds].toSorted();
    inIssue.sort();
    expect([inIssue.length, otherIds.length]).toEqual([2, 2]);
    const top = await create('会议');
    const tagId = await create('大会', top);
    const expectFound = async (ids: readonly string[], name = '大会', id = tagId) => {
      expect(await found(`标签:${name}`)).toEqual(ids);
      expect(await listed(id)).toEqual(ids);
      const { facets } = await call('searching.search', { query: '工会', facets: true });
      expect(facets?.tag?.find(({ label }) => label === name)?.count ?? 0).toBe(ids.length);
    };
    await expectFound([]);

    await tag({ issueIds: [desk.article.issueId], articleIds: [inIssue[0]], add: [tagId] });
    await expectFound(inIssue);
    await expectFound(inIssue, '会议', top);
    await call('safety.undo', {});
    await expectFound([]);
    await call('safety.redo', {});
    await expectFound(inIssue);

    await call('library.correctIssue', {
      issueId: others[0]?.issueId as IssueId,
      publication: '',
      date: null,
    });
    await expectFound(both);
    await call('safety.undo', {});
    await expectFound(inIssue);

    await call('tagging.updateTag', { tagId, name: '全会' });
    await expectFound(inIssue, '全会');
    const into = await create('年会');
    await call('tagging.mergeTags', { from: tagId, into });
    await expectFound(inIssue, '年会', into);
    await expectFound([], '会议', top);
    await call('safety.undo', {});
    await expectFound(inIssue, '全会');
    await expectFound([], '年会', into);

    await call('library.trashArticles', { articleIds: [desk.article.id] });
    await expectFound(
      inIssue.filter((id) => id !== desk.article.id),
      '全会',
    );
    await call('safety.undo', {});
    await call('tagging.deleteTag', { tagId });
    expect(await found('有:标签')).toEqual([]);
    await call('safety.undo', {});
    await expectFound(inIssue, '全会');
  });

  it('stand in the table of a result, and a saved search by them counts what comes into the issue', async () => {
    const { call, clock } = desk.opened;
    const { issueId } = desk.article;
    await tag({ issueIds: [issueId], addNames: ['大会'] });
    const { savedSearchId } = await call('searching.save', {
      name: '大会',
      question: { query: '标签:大会' },
    });
    clock.advance(1000);
    await desk.opened.import([samplePage(2)]);
    expect((await call('library.articles', { filter: { issueId } })).total).toBe(4);
    const { searches } = await call('searching.saved', {});
    expect(searches.find(({ id }) => id === savedSearchId)).toMatchObject({ total: 4, newHits: 2 });
    const { jobId } = await call('searching.exportResult', { query: '工会', format: 'json' });
    const { report } = await desk.opened.ended(jobId);
    const [file] = (report as { files: { fileId: string }[] }).files;
    const { bytes } = desk.opened.ports.files.read(file?.fileId ?? '');
    const rows = JSON.parse(new TextDecoder().decode(bytes)) as { tags: string[] }[];
    expect(rows.map(({ tags }) => tags)).toEqual(rows.map(() => ['大会']));
    expect(rows).toHaveLength(4);
  });

  // NewsML holds them once itself and once in the NITF within.
  it.each([
    ['tei', 1],
    ['ninjs', 1],
    ['newsml', 2],
  ] as const)('go out with each of its articles as %s', async (format, times) => {
    const { call } = desk.opened;
    const { id, issueId } = desk.article;
    await tag({ articleIds: [id], addNames: ['头条'] });
    await tag({ issueIds: [issueId], addNames: ['大会', '头条'] });
    const { jobId } = await call('exporting.start', { target: { articleIds: [id] }, format });
    const { report } = await desk.opened.ended(jobId);
    const [file] = (report as { files: { fileId: string }[] }).files;
    const { bytes } = desk.opened.ports.files.read(file?.fileId ?? '');
    const text = new TextDecoder().decode(bytes);
    expect(['头条', '大会'].map((name) => text.split(name).length - 1)).toEqual([times, times]);
  });

  it('change the count of saved searches that ask for them, also where they are taken back', async () => {
    const { call, clock, events } = desk.opened;
    const { issueId } = desk.article;
    const tagId = (await call('tagging.createTag', { name: '大会' })).tagId;
    const questions = [
      { query: '标签:大会' },
      { query: '有:标签' },
      { query: '工会', filter: { tagId } },
      { query: '工会', filter: { include: { tag: [tagId] } } },
    ];
    for (const [index, question] of questions.entries())
      await call('searching.save', { name: String(index), question });
    await call('searching.save', { name: '工会', question: { query: '工会' } });
    const totals = async () => {
      await clock.pause();
      await clock.pause();
      return (await call('searching.saved', {})).searches.map(({ total }) => total);
    };
    const untouched = (await totals()).at(-1);
    const tagged = [2, 2, 2, 2, untouched];
    const untagged = [0, 0, 0, 0, untouched];
    expect(await totals()).toEqual(untagged);
    await tag({ issueIds: [issueId], add: [tagId] });
    expect(await totals()).toEqual(tagged);
    expect(events.filter(({ type }) => type === 'searches.changed')).not.toEqual([]);
    await call('safety.undo', {});
    expect(await totals()).toEqual(untagged);
    // The counting between is no change that could not be made again.
    await call('safety.redo', {});
    expect(await totals()).toEqual(tagged);
    await tag({ issueIds: [issueId], remove: [tagId] });
    expect(await totals()).toEqual(untagged);
  });

  it('and days change the count of saved searches also where a page is moved', async () => {
    const { call, clock } = desk.opened;
    const [own] = (await call('library.tree', { years: 'all' })).publications.flatMap(({ years }) =>
      years.flatMap(({ issues }) => issues ?? []),
    );
    const page = own?.pages[0];
    if (own === undefined || page === undefined) throw new Error('no page');
    await tag({ issueIds: [own.id], addNames: ['大会'] });
    const questions = [{ query: '标签:大会' }, { query: '工会', filter: { from: '2031', to: '2031' } }];
    for (const [index, question] of questions.entries())
      await call('searching.save', { name: String(index), question });
    const totals = async () => {
      await clock.pause();
      await clock.pause();
      return (await call('searching.saved', {})).searches.map(({ total }) => total);
    };
    const [tagged] = await totals();
    expect(await totals()).toEqual([tagged, 0]);
    await call('library.correctPage', { pageId: page.id, date: '2031-05-01' });
    const moved = await totals();
    expect(moved[0]).toBeLessThan(tagged ?? 0);
    expect(moved[1]).toBeGreaterThan(0);
    await call('safety.undo', {});
    expect(await totals()).toEqual([tagged, 0]);
  });
});
