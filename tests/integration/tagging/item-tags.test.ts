import { afterEach, beforeEach, expect, it } from 'vitest';
import { openArticle, type OpenArticle } from '#tests/support/open-article.ts';

let desk: OpenArticle;
beforeEach(async () => {
  desk = await openArticle();
});
afterEach(() => desk.opened.close());

it('the tags of several articles and issues are counted together, each by its own', async () => {
  const { call } = desk.opened;
  const { articles } = await call('library.articles', {});
  const articleIds = articles.map(({ id }) => id);
  const issueIds = [...new Set(articles.map(({ issueId }) => issueId))];
  await call('tagging.tagItems', { articleIds, issueIds, addNames: ['工会'] });
  await call('tagging.tagItems', { articleIds: articleIds.slice(0, 1), addNames: ['大会'] });
  await call('tagging.createTag', { name: '无用' });
  const { tags } = await call('tagging.tags', {});
  const named = async (input: object) =>
    (await call('tagging.itemTags', input)).tags.map(
      ({ tagId, items }) => `${tags.find(({ id }) => id === tagId)?.name} ${items}`,
    );
  expect((await named({ articleIds, issueIds })).sort()).toEqual(
    [`工会 ${articleIds.length + issueIds.length}`, '大会 1'].sort(),
  );
  expect(await named({ issueIds })).toEqual([`工会 ${issueIds.length}`]);
  expect(await named({})).toEqual([]);
  expect(await named({ articleIds: ['018f0000-0000-7000-8000-00000000dead'] })).toEqual([]);
});
