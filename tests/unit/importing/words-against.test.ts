import { expect, it } from 'vitest';
import { reviewQueue } from '#core/importing/review/review-queue.ts';
import { pageOf } from '#tests/support/layout-page.ts';
import { heating, chess, doubtsOf, arranged, linesOf, title } from '#tests/support/queue-on-layout.ts';

const fence = [
  '本报讯（记者柳青）河湾镇的猪场进了一批种猪，饲养员每天给猪圈消毒，猪场的饲料换成了玉米。',
  '猪场的兽医说，种猪要打三针疫苗，猪圈里的温度要保持在二十度，饲料里不能有霉变的玉米。',
  '饲养员把猪圈的温度记在本子上，一天三次，种猪生了仔，兽医就住在猪场里。',
];

it('an article that seems to begin inside another one is split off by one key', () => {
  const names = ['焊工组　周大河（锅炉厂）', '钳工组　马小川（机械公司）', '电工组　白建平（供电公司）'];
  const page = pageOf([[title('河湾镇猪场进种猪'), ...fence, '二〇二五年三月十二日', ...names]]);
  const [article] = page.articles;
  if (article === undefined) throw new Error('no article');
  article.paragraphs = article.paragraphs.map((each, at) => (at < 4 ? each : { ...each, role: 'list-item' }));
  const doubt = doubtsOf(page).find(({ code }) => code === 'article-begins');
  expect(doubt?.answers.map(({ answer }) => answer)).toEqual(['split', 'leave']);
  expect(linesOf(arranged(page, doubt?.answers[0]?.operation))[1]).toEqual(names);
  // Nor is anything asked where the text goes on, or once it has been left.
  expect(doubtsOf(page, [doubt?.id ?? '']).map(({ code }) => code)).not.toContain('article-begins');
  const whole = pageOf([[title('河湾镇猪场进种猪'), ...fence, ...fence]]);
  expect(doubtsOf(whole).map(({ code }) => code)).not.toContain('article-begins');
});

it('a line over a text that speaks of something else is offered to the text that it speaks of', () => {
  const page = pageOf([
    [['kicker', '中学生象棋锦标赛梅雨晨连胜七局'], title('猪场的种猪打疫苗'), ...fence],
    [...chess],
  ]);
  const doubt = doubtsOf(page).find(({ code }) => code === 'head-elsewhere');
  expect(doubt).toMatchObject({ articleId: 'a1', blockIds: ['b0'] });
  expect(doubt?.answers.map(({ answer, articleId }) => [answer, articleId])).toEqual([
    ['headline-of', 'a2'],
    ['leave', null],
  ]);
  const mended = arranged(page, doubt?.answers[0]?.operation);
  expect(linesOf(mended).map(([first]) => first)).toEqual([
    'headline 猪场的种猪打疫苗',
    'kicker 中学生象棋锦标赛梅雨晨连胜七局',
  ]);
  expect(doubtsOf(page, [doubt?.id ?? ''])).not.toContainEqual(
    expect.objectContaining({ code: 'head-elsewhere' }),
  );
  const own = pageOf([
    [title('猪场的种猪打疫苗'), ...fence],
    [['kicker', '中学生象棋锦标赛梅雨晨连胜七局'], ...chess],
  ]);
  expect(doubtsOf(own).map(({ code }) => code)).not.toContain('head-elsewhere');
});

it('sentences that stop for good are asked about together, one alone by itself', () => {
  const page = pageOf([
    [title('河湾镇改造七百户老人供暖管道'), ...heating, '锅炉房的值班员说，今年冬天的煤'],
    [title('中学生象棋锦标赛梅雨晨夺冠'), ...chess, '梅雨晨赛后说，明年她还要'],
  ]);
  const ends = page.articles.map(({ id, paragraphs }) => {
    const last = paragraphs.at(-1);
    const at = last !== undefined && 'blocks' in last ? (last.blocks[0]?.end ?? -1) : -1;
    return { id, truncated: true, doubts: [{ code: 'text-missing', at, message: '' }] };
  });
  const doubts = reviewQueue(page, ends, new Set());
  expect(doubts.map(({ code, blockIds }) => [code, blockIds.length])).toEqual([['texts-stop', 2]]);
  expect(doubts[0]?.answers).toMatchObject([
    {
      answer: 'leave',
      operation: {
        do: 'dismiss-doubts',
        doubts: [`a1/text-missing/${ends[0]?.doubts[0]?.at}`, `a2/text-missing/${ends[1]?.doubts[0]?.at}`],
      },
    },
  ]);
  expect(reviewQueue(page, ends.slice(0, 1), new Set()).map(({ code }) => code)).toEqual(['text-missing']);
});

it('a fragment that the import offers and whose words speak of the same article is asked about once', () => {
  const page = pageOf([
    [title('河湾镇改造七百户老人供暖管道'), heating[0] ?? '', '镇里还给独居老人装了温度表，锅炉房的值班员'],
    [
      title('中学生象棋锦标赛梅雨晨夺冠'),
      ...chess,
      '每天上门抄表，看老人家里的供暖管道有没有渗漏，锅炉房的温度够不够。',
    ],
  ]);
  const fragment = page.articles[1]?.paragraphs.at(-1);
  const at = fragment !== undefined && 'blocks' in fragment ? (fragment.blocks[0]?.start ?? -1) : -1;
  const held = [{ id: 'a1', truncated: true, doubts: [{ code: 'fragment-unplaced', at, message: '' }] }];
  const doubts = reviewQueue(page, held, new Set()).filter(({ blockIds }) =>
    blockIds.includes(`b${at}` as never),
  );
  expect(doubts.map(({ code }) => code)).toEqual(['paragraphs-elsewhere']);
  expect(doubts[0]?.answers.map(({ answer }) => answer)).toEqual([
    'join-behind',
    'place',
    'new-article',
    'leave',
  ]);
});
