import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TagId } from '#shared/domain/ids.ts';
import { openArticle, type OpenArticle } from '#tests/support/open-article.ts';

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
