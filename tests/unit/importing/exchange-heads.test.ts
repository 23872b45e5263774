import { expect, it } from 'vitest';
import { arrangeLayout } from '#core/importing/review/arrange-layout.ts';
import { articleText } from '#core/importing/review/article-text.ts';
import { ofPage, placedBy } from '#core/importing/review/page-doubts.ts';
import { operationFor } from '#renderer/features/importing/review/review-commands.ts';
import type { PageReview, ReviewOperation } from '#shared/contract/page-review.ts';
import type { ArticleId, BlockId } from '#shared/domain/ids.ts';
import { pageOf } from '#tests/support/layout-page.ts';
import { arranged, chess, doubtsOf, heating, linesOf, title } from '#tests/support/queue-on-layout.ts';

const exchange = (one: string, other: string): ReviewOperation => ({
  do: 'exchange-heads',
  articleIds: [one as ArticleId, other as ArticleId],
});
const heatingTitle = title('河湾镇改造七百户老人供暖管道');
const chessTitle = title('中学生象棋锦标赛梅雨晨夺冠');
const crossed = pageOf([
  [['kicker', '全市中学生象棋锦标赛'], chessTitle, ['byline', '本报记者 柳青'], ...heating],
  [heatingTitle, ['deck', '锅炉房日夜有人值守'], ...chess],
]);

it('what names two articles changes places; who wrote them stays with the text', () => {
  expect(linesOf(arranged(crossed, exchange('a1', 'a2')))).toEqual([
    ['headline 河湾镇改造七百户老人供暖管道', 'deck 锅炉房日夜有人值守', 'byline 本报记者 柳青', ...heating],
    ['kicker 全市中学生象棋锦标赛', 'headline 中学生象棋锦标赛梅雨晨夺冠', ...chess],
  ]);
  const twice = arranged(arranged(crossed, exchange('a1', 'a2')), exchange('a2', 'a1'));
  expect(linesOf(twice)).toEqual(linesOf(crossed));
});

it('what an editor has written over an article goes along, and one article alone is refused', () => {
  const page = pageOf([[...heating], [chessTitle, ...chess]]);
  const [first] = page.articles;
  if (first === undefined) throw new Error('no article');
  first.written = { ...first.written, headline: '手写的标题', column: '民生' };
  const [one, other] = arranged(page, exchange('a1', 'a2')).articles.map((each) => articleText(each).heads);
  expect(one).toMatchObject({ headline: '中学生象棋锦标赛梅雨晨夺冠', column: '民生' });
  expect(other).toMatchObject({ headline: '手写的标题', column: null });
  expect(() => arrangeLayout(page, exchange('a1', 'a1'), () => 'new')).toThrow(/one-article|invalid/u);
});

it('headlines that stand over each other’s text are offered to change places, and asked about no more', () => {
  const page = pageOf([
    [chessTitle, ...heating],
    [heatingTitle, ...chess],
  ]);
  const doubt = doubtsOf(page).find(({ code }) => code === 'head-elsewhere');
  expect(doubt?.answers[0]).toMatchObject({ answer: 'exchange-heads' });
  const operation = doubt?.answers[0]?.operation;
  expect(linesOf(arranged(page, operation)).map(([first]) => first)).toEqual([
    'headline 河湾镇改造七百户老人供暖管道',
    'headline 中学生象棋锦标赛梅雨晨夺冠',
  ]);
  expect(doubtsOf(arranged(page, operation))).toEqual([]);
  const heads = page.articles.flatMap(({ heads: [head] }) => (head === undefined ? [] : [head.id]));
  expect(placedBy(exchange('a1', 'a2'), page)).toEqual(heads.map((id) => ofPage('placed', id)));
});

it('one key exchanges the headlines of two chosen articles, or of one and the article before it', () => {
  const page = {
    articles: ['one', 'two', 'three'].map((id) => ({
      id,
      headIds: [`${id} title`],
      paragraphs: [{ blockIds: [`${id} text`] }],
    })),
    blocks: ['one', 'two', 'three'].flatMap((articleId) =>
      ['title', 'text'].map((part) => ({ id: `${articleId} ${part}`, articleId })),
    ),
  } as unknown as PageReview;
  const pressed = (...ids: string[]): ReviewOperation | null =>
    operationFor('exchange', page, new Set(ids as BlockId[]));
  expect(pressed('one title', 'three text')).toEqual(exchange('one', 'three'));
  expect(pressed('three title')).toEqual(exchange('two', 'three'));
  // The core tells that there is no other one.
  expect(pressed('one text')).toEqual(exchange('one', 'one'));
  expect(pressed('one text', 'two text', 'three text')).toBeNull();
});
