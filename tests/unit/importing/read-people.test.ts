import { expect, it } from 'vitest';
import { arrangeLayout } from '#core/importing/review/arrange-layout.ts';
import type { PageLayout } from '#core/importing/review/page-layout.ts';
import type { ReviewOperation } from '#shared/contract/page-review.ts';
import type { ArticlePeople } from '#shared/domain/article.ts';
import { pageOf } from '#tests/support/layout-page.ts';

const nobody: ArticlePeople = { reporters: [], correspondents: [], photographers: [], authors: [] };
const line = '本报记者 柳青 通讯员 何平';
const signed = '换过管道之后，老人家里的温度升到二十一度，锅炉房比去年少烧三成煤。（萧然 马大同）';
const open = '河湾镇南街的老人说，这个冬天屋里第一次不用穿棉袄，夜里也睡得踏实。';
const page = (): PageLayout =>
  pageOf([
    [['headline', '河湾镇的冬天'], line, open],
    [['headline', '南街锅炉房的一天'], signed, open],
  ]);

const after = (given: PageLayout, operation: object): PageLayout =>
  arrangeLayout(given, operation as ReviewOperation, () => 'new');
const idOf = ({ articles }: PageLayout, words: string): string =>
  articles
    .flatMap(({ heads, paragraphs }) => [
      ...heads,
      ...paragraphs.flatMap((each) => ('blocks' in each ? each.blocks : [])),
    ])
    .find(({ raw }) => raw === words)?.id ?? '';
const peopleOf = ({ articles }: PageLayout): ArticlePeople[] => articles.map(({ people }) => people);

it('a line that becomes the byline names the people, and no longer does when it becomes text again', () => {
  const given = page();
  const blockIds = [idOf(given, line)];
  const named = after(given, { do: 'set-role', blockIds, role: 'byline' });
  expect(peopleOf(named)[0]).toEqual({ ...nobody, reporters: ['柳青'], correspondents: ['何平'] });
  expect(peopleOf(after(named, { do: 'set-role', blockIds, role: 'body' }))[0]).toEqual(nobody);
});

it('a signed paragraph that ends its article now names who wrote it', () => {
  const given = page();
  const moved = after(given, {
    do: 'move-blocks',
    blockIds: [idOf(given, signed)],
    articleId: 'a1',
    before: null,
  });
  expect(peopleOf(moved)).toEqual([{ ...nobody, authors: ['萧然', '马大同'] }, nobody]);
  const shifted = after(given, { do: 'shift-blocks', blockIds: [idOf(given, signed)], by: 1 });
  expect(peopleOf(shifted)).toEqual([nobody, { ...nobody, authors: ['萧然', '马大同'] }]);
});

it('a name that a person has taken out is not read again', () => {
  const given = page();
  const named = after(given, { do: 'set-role', blockIds: [idOf(given, line)], role: 'byline' });
  const people = { ...nobody, reporters: ['柳青'] };
  const chosen = after(named, { do: 'set-people', articleId: 'a1', people });
  const moved = { do: 'move-blocks', blockIds: [idOf(given, line)], articleId: 'a2', before: null };
  expect(peopleOf(after(chosen, moved))).toEqual([nobody, people]);
});
