import { expect, it } from 'vitest';
import { carryDoubts, leftOpen } from '#core/importing/review/carry-doubts.ts';
import { ofPage, placedBy } from '#core/importing/review/page-doubts.ts';
import type { LayoutArticle, PageLayout } from '#core/importing/review/page-layout.ts';
import { reviewQueue } from '#core/importing/review/review-queue.ts';
import type { ReviewDoubt, ReviewOperation } from '#shared/contract/page-review.ts';
import { pageOf } from '#tests/support/layout-page.ts';
import { heating, chess, doubtsOf, arranged, linesOf, title } from '#tests/support/queue-on-layout.ts';

const mixed = pageOf([
  [title('河湾镇改造七百户老人供暖管道'), heating[0] ?? ''],
  [title('中学生象棋锦标赛梅雨晨夺冠'), ...chess, ...heating.slice(1)],
]);

it('paragraphs between full stops that speak of another article are asked about, and go there by one key', () => {
  const [doubt, ...others] = doubtsOf(mixed);
  expect(others).toEqual([]);
  expect(doubt).toMatchObject({ code: 'paragraphs-elsewhere', articleId: 'a2' });
  expect(doubt?.blockIds).toHaveLength(2);
  expect(doubt?.answers.map(({ answer, articleId }) => [answer, articleId])).toEqual([
    ['place', 'a1'],
    ['new-article', null],
    ['leave', null],
  ]);
  const mended = arranged(mixed, doubt?.answers[0]?.operation);
  expect(linesOf(mended)).toEqual([
    ['headline 河湾镇改造七百户老人供暖管道', ...heating],
    ['headline 中学生象棋锦标赛梅雨晨夺冠', ...chess],
  ]);
  expect(doubtsOf(mended)).toEqual([]);
});

it('what a person has left or placed is asked about no more', () => {
  const [doubt] = doubtsOf(mixed);
  const leave = doubt?.answers.at(-1)?.operation;
  expect(doubtsOf(mixed, leave?.do === 'dismiss-doubts' ? leave.doubts : [])).toEqual([]);
  const blockIds = doubt?.blockIds ?? [];
  const placed = placedBy({ do: 'move-blocks', blockIds, articleId: doubt?.articleId as never }, mixed);
  expect(placed).toEqual(blockIds.map((id) => ofPage('placed', id)));
  expect(doubtsOf(mixed, placed)).toEqual([]);
});

it('an article all of whose text speaks of another one goes into it whole, its headline as a subhead', () => {
  const page = pageOf([
    [title('中学生象棋锦标赛梅雨晨夺冠'), ...chess],
    [title('河湾镇改造七百户老人供暖管道'), ...heating.slice(0, 2)],
    [title('抄表上门'), heating[2] ?? ''],
  ]);
  const [doubt] = doubtsOf(page);
  expect(doubt?.answers[0]).toMatchObject({ answer: 'merge', articleId: 'a2' });
  expect(linesOf(arranged(page, doubt?.answers[0]?.operation))[1]).toEqual([
    'headline 河湾镇改造七百户老人供暖管道',
    ...heating.slice(0, 2),
    '抄表上门',
    heating[2],
  ]);
});

it('a tidy page is asked nothing, and neither is a page too large to be read at each step', () => {
  const tidy = [
    [title('河湾镇改造七百户老人供暖管道'), ...heating],
    [title('中学生象棋锦标赛梅雨晨夺冠'), ...chess],
  ] as const;
  expect(doubtsOf(pageOf(tidy))).toEqual([]);
  const many = Array.from({ length: 60 }, () => [title('中学生象棋锦标赛'), ...chess, ...heating.slice(1)]);
  expect(doubtsOf(pageOf(many))).toEqual([]);
});

it('a headline whose text has gone elsewhere is asked about, and goes to a neighbour or to the furniture', () => {
  const page = pageOf([
    [title('身边好人')],
    [title('河湾镇改造七百户老人供暖管道'), ...heating],
    [title('中学生象棋锦标赛梅雨晨夺冠'), ...chess],
  ]);
  const [doubt, ...others] = doubtsOf(page);
  expect(others).toEqual([]);
  expect(doubt).toMatchObject({ code: 'body-missing', articleId: 'a1', blockIds: ['b0'] });
  expect(doubt?.answers.map(({ answer, articleId }) => [answer, articleId])).toEqual([
    ['merge', 'a2'],
    ['merge', 'a3'],
    ['furniture', null],
    ['leave', null],
  ]);
  const merged = linesOf(arranged(page, doubt?.answers[0]?.operation));
  expect(merged.map(([first]) => first)).toEqual([
    'headline 河湾镇改造七百户老人供暖管道',
    'headline 中学生象棋锦标赛梅雨晨夺冠',
  ]);
  expect(merged[0]).toContain('身边好人');
  expect(linesOf(arranged(page, doubt?.answers[2]?.operation))).toHaveLength(2);
  expect(doubtsOf(page, [doubt?.id ?? ''])).toEqual([]);
});

it('lists, notices and what begins a text of its own are not asked about', () => {
  const [first, second] = mixed.articles;
  if (first === undefined || second === undefined) throw new Error('no articles');
  const withSecond = (change: Partial<LayoutArticle>): PageLayout => ({
    ...mixed,
    articles: [first, { ...second, ...change }],
  });
  const items = second.paragraphs.map((each) => ({ ...each, role: 'list-item' as const }));
  expect(doubtsOf(withSecond({ paragraphs: items }))).toEqual([]);
  expect(doubtsOf(withSecond({ kind: 'notice' }))).toEqual([]);
  const [opening = '', ...others] = heating;
  const page = pageOf([
    [title('河湾镇改造七百户老人供暖管道'), ...others],
    [title('中学生象棋锦标赛梅雨晨夺冠'), ...chess, opening],
  ]);
  // What the opening begins may be asked for in its place, the opening itself may not.
  const asked = doubtsOf(page).map(({ articleId }) => articleId);
  expect(asked).not.toContain('a2');
});

it('of two lines that make a headline, one is named the column or the headline by a key', () => {
  const page = pageOf([[title('湖滨说事'), title('先把账本摊开'), ...chess]]);
  const [doubt] = doubtsOf(page);
  expect(doubt).toMatchObject({ code: 'headline-stacked', articleId: 'a1' });
  expect(doubt?.answers.map(({ answer, text }) => [answer, text])).toEqual([
    ['is-column', '湖滨说事'],
    ['use-as-headline', '先把账本摊开'],
    ['use-as-headline', '湖滨说事'],
    ['leave', ''],
  ]);
  const operations = doubt?.answers.map(({ operation }) => operation) ?? [];
  const headsOf = (layout: PageLayout): string[] => (linesOf(layout)[0] ?? []).slice(0, 2);
  expect(headsOf(arranged(page, operations[0]))).toEqual(['column-title 湖滨说事', 'headline 先把账本摊开']);
  expect(headsOf(arranged(page, operations[1]))).toEqual(['kicker 湖滨说事', 'headline 先把账本摊开']);
  expect(headsOf(arranged(page, operations[2]))).toEqual(['headline 湖滨说事', 'deck 先把账本摊开']);
  expect(doubtsOf(arranged(page, operations[1]))).toEqual([]);
  expect(doubtsOf(page, [doubt?.id ?? ''])).toEqual([]);
  // 白水县： is said of what follows, and short rows are one headline.
  expect(doubtsOf(pageOf([[title('公交司机停车三分钟'), title('救下噎住的娃'), ...chess]]))).toEqual([]);
  expect(doubtsOf(pageOf([[title('白水县：'), title('百名工匠下乡'), ...chess]]))).toEqual([]);
  // Nor is a short row that the text takes up the name of a column.
  expect(doubtsOf(pageOf([[title('梅雨晨'), title('连胜七局夺冠'), ...chess]]))).toEqual([]);
});

it('a fragment that the import offers goes behind the sentence that breaks off, and is not offered again', () => {
  const page = pageOf([
    [title('中学生象棋锦标赛梅雨晨夺冠'), chess[0] ?? '', '梅雨晨赛后说，明年她还要'],
    [title('河湾镇改造七百户老人供暖管道'), ...heating.slice(0, 2), '代表学校参加全省的象棋锦标赛。'],
  ]);
  const fragment = page.articles[1]?.paragraphs.at(-1);
  const at = fragment !== undefined && 'blocks' in fragment ? (fragment.blocks[0]?.start ?? -1) : -1;
  const held = [{ id: 'a1', truncated: true, doubts: [{ code: 'fragment-unplaced', at, message: '' }] }];
  const doubt = reviewQueue(page, held, new Set()).find(({ code }) => code === 'continuation-doubtful');
  expect(doubt).toMatchObject({ articleId: 'a1', blockIds: [`b${at}`] });
  expect(doubt?.answers[0]).toMatchObject({ answer: 'join-behind', text: '梅雨晨赛后说，明年她还要' });
  const mended = arranged(page, doubt?.answers[0]?.operation);
  expect(linesOf(mended)[0]?.slice(-2)).toEqual([
    '梅雨晨赛后说，明年她还要',
    '代表学校参加全省的象棋锦标赛。',
  ]);
  expect(carryDoubts(page, mended, held).get('a1')?.doubts).toEqual([]);
  // Nor once a person has put it somewhere else.
  const placed = new Set(placedBy({ do: 'shift-blocks', blockIds: doubt?.blockIds ?? [], by: -1 }, page));
  expect(reviewQueue(page, held, placed).map(({ code }) => code)).not.toContain('continuation-doubtful');
});

it('a fragment that the import offers to an article without a broken sentence goes there by itself', () => {
  const page = pageOf([
    [title('中学生象棋锦标赛梅雨晨夺冠'), ...chess],
    [title('河湾镇改造七百户老人供暖管道'), ...heating, '这届象棋锦标赛的冠军将代表全市参赛。'],
  ]);
  const fragment = page.articles[1]?.paragraphs.at(-1);
  const at = fragment !== undefined && 'blocks' in fragment ? (fragment.blocks[0]?.start ?? -1) : -1;
  const held = [{ id: 'a1', truncated: false, doubts: [{ code: 'fragment-unplaced', at, message: '' }] }];
  const doubt = reviewQueue(page, held, new Set()).find(({ code }) => code === 'continuation-doubtful');
  expect(doubt?.answers.map(({ answer }) => answer)).toEqual(['place', 'leave']);
  const mended = arranged(page, doubt?.answers[0]?.operation);
  expect(linesOf(mended)[0]?.at(-1)).toBe('这届象棋锦标赛的冠军将代表全市参赛。');
  expect(carryDoubts(page, mended, held).get('a1')?.doubts).toEqual([]);
});

it('a doubtful kind stays with its article, and goes with it', () => {
  const page = pageOf([
    [title('中学生象棋锦标赛梅雨晨夺冠'), ...chess],
    [title('河湾镇改造七百户老人供暖管道'), ...heating],
  ]);
  const body = page.articles[1]?.paragraphs[0];
  const block = body !== undefined && 'blocks' in body ? body.blocks[0] : undefined;
  const doubts = [{ code: 'kind-doubtful', at: block?.start ?? null, message: '' }];
  const held = [{ id: 'a2', truncated: false, doubts }];
  const doubtsAfter = (operation: ReviewOperation): (string[] | undefined)[] => {
    const after = arranged(page, operation);
    const carried = carryDoubts(page, after, held);
    return ['a1', 'a2'].map((id) => carried.get(id)?.doubts.map(({ code }) => code));
  };
  const moved = { do: 'move-blocks', blockIds: [block?.id], articleId: 'a1' } as ReviewOperation;
  expect(doubtsAfter(moved)).toEqual([[], ['kind-doubtful']]);
  expect(doubtsAfter({ do: 'merge-articles', articleIds: ['a2'] } as never)).toEqual([[], undefined]);
});

it('a kind or a headline that was chosen by hand is in doubt no more', () => {
  const page = pageOf([[title('湖滨说事'), title('先把账本摊开'), ...chess]]);
  const start = page.articles[0]?.heads[0]?.start ?? 0;
  const doubts = ['kind-doubtful', 'headline-doubtful'].map((code) => ({ code, at: start, message: '' }));
  const held = [{ id: 'a1', truncated: false, doubts }];
  const left = (code: string): string[] => {
    const doubt = reviewQueue(page, held, new Set()).find((each) => each.code === code);
    const after = arranged(page, doubt?.answers[0]?.operation);
    return (
      carryDoubts(page, after, held)
        .get('a1')
        ?.doubts.map((each) => each.code) ?? []
    );
  };
  expect(left('kind-doubtful')).toEqual(['headline-doubtful']);
  expect(left('headline-doubtful')).toEqual(['kind-doubtful']);
});

it('a sentence that stops is asked about behind what decides where text belongs', () => {
  const page = pageOf([
    [title('湖滨说事'), title('先把账本摊开'), ...chess, '梅雨晨赛后说，明年她还要'],
    [title('河湾镇改造七百户老人供暖管道'), '，代表学校参加全省的象棋锦标赛。', ...heating],
  ]);
  const last = page.articles[0]?.paragraphs.at(-1);
  const at = last !== undefined && 'blocks' in last ? (last.blocks[0]?.end ?? -1) : -1;
  const noted = [
    { code: 'seam-doubtful', at: 3, message: '' },
    { code: 'seam-doubtful', at, message: '' },
    { code: 'kind-doubtful', at, message: '' },
  ];
  const doubts = reviewQueue(page, [{ id: 'a1', doubts: noted }], new Set());
  expect(doubts.map(({ code, answers }) => [code, answers[0]?.answer]).slice(-3)).toEqual([
    ['kind-doubtful', 'kind'],
    ['seam-doubtful', 'join'],
    // Only to be looked at.
    ['seam-doubtful', 'leave'],
  ]);
});

it('a headline without a text is offered first to what has none, such as a picture', () => {
  const page = pageOf([
    ['七月三日，孩子们在社区的棋室里下棋。'],
    [title('河湾镇改造七百户老人供暖管道'), ...heating],
    [title('小棋手')],
  ]);
  const doubt = doubtsOf(page).find(({ code }) => code === 'body-missing');
  expect(doubt?.answers.map(({ answer, articleId }) => [answer, articleId])).toEqual([
    ['headline-of', 'a1'],
    ['merge', 'a2'],
    ['furniture', null],
    ['leave', null],
  ]);
  expect(linesOf(arranged(page, doubt?.answers[0]?.operation))[0]?.[0]).toBe('headline 小棋手');
});

it('names that do not look like any are named, each with a key that takes it out', () => {
  const page = pageOf([[title('先把账本摊开'), ...chess]]);
  const [own] = page.articles;
  if (own === undefined) throw new Error('no article');
  own.people = { ...own.people, reporters: ['江岚', '沈如是'], authors: ['培训班'] };
  const held = [{ id: 'a1', truncated: false, doubts: [{ code: 'names-doubtful', at: 0, message: '' }] }];
  const answersOf = (layout: PageLayout): ReviewDoubt['answers'] =>
    reviewQueue(layout, held, new Set()).find(({ code }) => code === 'names-doubtful')?.answers ?? [];
  const answers = answersOf(page);
  expect(answers.map(({ answer, text }) => [answer, text])).toEqual([
    ['are-names', '沈如是、培训班'],
    ['no-name', '沈如是'],
    ['no-name', '培训班'],
    ['leave', ''],
  ]);
  const people = (at: number) => arranged(page, answers[at]?.operation).articles[0]?.people;
  expect(people(0)).toEqual(own.people);
  expect(people(2)).toEqual({ ...own.people, authors: [] });
  // Whoever answers for them answers for the same names elsewhere on the page.
  const others = ['沈如是', '胡也闻'].map((name, at) => ({
    ...{ id: `a${at + 2}`, truncated: false, doubts: held[0]?.doubts ?? [] },
    people: { ...own.people, reporters: [name], authors: [] },
  }));
  const all = [...held.map((each) => ({ ...each, people: own.people })), ...others];
  const open = leftOpen(all, answers[0]?.operation as ReviewOperation);
  expect(open.map(({ doubts }) => doubts.length)).toEqual([0, 0, 1]);
  // Nothing can be said of names that look like names.
  own.people = { ...own.people, reporters: ['江岚'], authors: [] };
  expect(answersOf(page).map(({ answer }) => answer)).toEqual(['leave']);
});

it('what goes on from another page inside an article is offered as an article of its own', () => {
  const rest = '（上接A1版）代表学校参加全省的象棋锦标赛，队员们一早就出发了。';
  const page = pageOf([[title('河湾镇改造七百户老人供暖管道'), ...heating, rest, '回来时已是深夜。']]);
  const doubt = doubtsOf(page).find(({ code }) => code === 'continued-here');
  expect(doubt?.answers.map(({ answer }) => answer)).toEqual(['split', 'leave']);
  expect(linesOf(arranged(page, doubt?.answers[0]?.operation))[1]).toEqual([rest, '回来时已是深夜。']);
  expect(doubtsOf(page, [doubt?.id ?? '']).map(({ code }) => code)).not.toContain('continued-here');
  // Where it begins its article already, and where 上接 is nothing but prose, nothing is asked.
  const codesOf = (lines: string[]): string[] =>
    doubtsOf(pageOf([[title('锦标赛'), ...lines]])).map(({ code }) => code);
  expect(codesOf([rest, ...chess])).not.toContain('continued-here');
  expect(codesOf([...chess, '上接天光，下连湖水，棋室在山腰。'])).not.toContain('continued-here');
});
