import { expect, it } from 'vitest';
import { arrangeLayout } from '#core/importing/review/arrange-layout.ts';
import { carryDoubts } from '#core/importing/review/carry-doubts.ts';
import type { PageLayout } from '#core/importing/review/page-layout.ts';
import type { ReviewOperation } from '#shared/contract/page-review.ts';
import type { BlockRole } from '#shared/domain/article.ts';
import { pageOf } from '#tests/support/layout-page.ts';

const news = [
  '本报讯（记者柳青）河湾镇昨天给七百户老人换完了供暖管道，锅炉房从今天起日夜有人值守。',
  '换过管道之后，老人家里的温度升到二十一度，锅炉房比去年少烧三成煤。',
];
const notice = [
  '河湾镇供暖所停水公告',
  '因检修供暖管道，河湾镇南街将停水一天，请居民提前储水。特此公告。',
] as const;
const title = (text: string): [BlockRole, string] => ['headline', text];

const after = (page: PageLayout, operation: object): PageLayout =>
  arrangeLayout(page, operation as ReviewOperation, () => 'new');
const idOf = ({ articles }: PageLayout, words: string): string =>
  articles
    .flatMap(({ heads, paragraphs }) => [
      ...heads,
      ...paragraphs.flatMap((each) => ('blocks' in each ? each.blocks : [])),
    ])
    .find(({ raw }) => raw.startsWith(words))?.id ?? '';
const kindsOf = ({ articles }: PageLayout): string[] => articles.map(({ kind }) => kind);

it('an article that is split off, or made of blocks, is of the kind that its own text tells', () => {
  const page = pageOf([[title('河湾镇七百户老人换上新管道'), ...news, title(notice[0]), notice[1]]]);
  const split = { do: 'split-article', blockId: idOf(page, notice[0]) };
  expect(kindsOf(after(page, split))).toEqual(['news', 'notice']);
  const blockIds = notice.map((words) => idOf(page, words));
  expect(kindsOf(after(page, { do: 'new-article', blockIds }))).toEqual(['news', 'notice']);
});

it('an article that gets or loses text is weighed anew, unless its kind was chosen', () => {
  const page = pageOf([
    [title('南街的一天'), notice[1]],
    [title('河湾镇七百户老人换上新管道'), ...news],
  ]);
  const [first] = page.articles;
  if (first) first.kind = 'notice';
  const moved = {
    do: 'move-blocks',
    blockIds: news.map((words) => idOf(page, words)),
    articleId: 'a1',
    before: idOf(page, notice[1]),
  };
  expect(kindsOf(after(page, moved))[0]).toBe('news');
  const chosen = after(page, { do: 'set-kind', articleIds: ['a1'], kind: 'document' });
  expect(kindsOf(after(chosen, moved))[0]).toBe('document');
});

it('a line that becomes something else tells the kind as well', () => {
  const lines = ['四月二日，河湾镇供暖所职工趁停炉清洗管道。', '给管道洗个澡'] as const;
  const page = pageOf([lines, [title('河湾镇七百户老人换上新管道'), ...news]]);
  const [shown, named] = (['caption', 'headline'] as const).map((role, at) => ({
    do: 'set-role',
    blockIds: [idOf(page, lines[at] ?? '')],
    role,
  })) as [object, object];
  expect(kindsOf(after(after(page, shown), named))).toEqual(['photo-news', 'news']);
  const chosen = after(page, { do: 'set-kind', articleIds: ['a1'], kind: 'feature' });
  expect(kindsOf(after(after(chosen, shown), named))).toEqual(['feature', 'news']);
});

it('a kind that was only weighed anew is still in doubt', () => {
  const page = pageOf([
    [title('南街的一天'), notice[1]],
    [title('河湾镇七百户老人换上新管道'), ...news],
  ]);
  const [first] = page.articles;
  if (first) first.kind = 'notice';
  const at = first?.heads[0]?.start ?? null;
  const held = [{ id: 'a1', truncated: false, doubts: [{ code: 'kind-doubtful', at, message: '' }] }];
  const moved = after(page, {
    do: 'move-blocks',
    blockIds: [idOf(page, news[0] ?? '')],
    articleId: 'a1',
    before: idOf(page, notice[1]),
  });
  expect(kindsOf(moved)[0]).toBe('news');
  expect(carryDoubts(page, moved, held).get('a1')?.doubts).toHaveLength(1);
});

it('what names the kind of a text stands over the article that it is merged into, and its text where the source has it', () => {
  const lines = ['采访老周之前，我在供暖所门口等了很久，想过许多问题。', '他说的话不多，手上的茧子很厚。'];
  const page = pageOf([
    [title('记者手记'), lines[0] ?? ''],
    [title('一双手'), lines[1] ?? ''],
  ]);
  const merged = after(page, { do: 'merge-articles', articleIds: ['a1'], into: 'a2' });
  expect(
    merged.articles.map(({ heads, paragraphs }) => [
      heads.map(({ role, raw }) => `${role} ${raw}`),
      paragraphs.length,
    ]),
  ).toEqual([[['kicker 记者手记', 'headline 一双手'], 2]]);
  expect(
    merged.articles[0]?.paragraphs.flatMap((each) =>
      'blocks' in each ? each.blocks.map(({ raw }) => raw) : [],
    ),
  ).toEqual(lines);
  expect(kindsOf(merged)).toEqual(['commentary']);
});
