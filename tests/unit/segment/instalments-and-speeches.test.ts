import { describe, expect, it } from 'vitest';
import { NEWS, heads, read, split } from './split-lines.ts';

const STORY = [
  '天刚擦亮，老庞就把灶膛捅开了。他往锅里舀了两瓢水，坐下来等，等那个说好今早要来的人，可是巷口一直没有动静。',
  '水开了三遍，门外终于响起脚步声。老庞站起来，又慢慢坐下去，他听得出来，那不是他要等的人的脚步。',
];
const ESSAY =
  '修车铺的灯总是亮到半夜，巷子里的人都说，看见那盏灯心里就踏实。老板从不催人，车修好了就挂在墙上等主人来取。';

describe('the last line of an instalment', () => {
  it.each(['（未完待续）', '（全文完）', '（待续）'])(
    '%s belongs to the text above and heads none',
    (end) => {
      const articles = split(
        '灶膛里的火（之三）',
        '□庞树声',
        STORY[0] as string,
        end,
        '修车铺的灯',
        '□何川',
        ESSAY,
      );
      expect(heads(articles)).toEqual(['灶膛里的火（之三）', '修车铺的灯']);
      expect(articles[0]?.authorNote).toBe(end);
    },
  );
});

describe('a column named below verses', () => {
  it('is no verse where a title follows', () => {
    const verses = [
      '月亮从坝上升起来',
      '像谁点着了一盏灯',
      '整条河都醒着',
      '听鱼群翻身的声音',
      '和水草慢慢地生长',
    ];
    const articles = split(
      '坝上的夜',
      '□陆小满',
      ...verses,
      '小说连载',
      '灶膛里的火（之三）',
      '□庞树声',
      ...STORY,
    );
    expect(articles[0]?.paragraphs.map(({ text }) => text)).toEqual(verses);
    expect(articles.map(({ headline, column }) => [headline, column])).toEqual([
      ['坝上的夜', null],
      ['灶膛里的火（之三）', '小说连载'],
    ]);
  });
});

describe('a notice to contributors', () => {
  it('is a notice by its title alone', () => {
    const text =
      '本版欢迎散文、随笔和短篇小说，每篇不超过一千五百字。来稿请注明姓名、地址和电话，一个月内未见采用，可另行处理。';
    const articles = split('修车铺的灯', '□何川', ESSAY, '稿约', text);
    expect(articles.map(({ kind, headline }) => [kind, headline])).toEqual([
      ['feature', '修车铺的灯'],
      ['notice', '稿约'],
    ]);
  });

  it('does not take along who made the page', () => {
    const text =
      '本栏目面向社会公开征稿，篇幅在两千字以内，请注明作者姓名、单位和联系电话。稿件一经采用，即付稿酬。';
    const makers = '本版主编 顾培森 版式 丁澄 投稿邮箱 llb@jnxrb.example';
    const { articles, unplaced } = read('“县域大家谈”征文启事', text, makers);
    expect(articles[0]?.paragraphs.map((paragraph) => paragraph.text)).toEqual([text]);
    expect(unplaced.map((part) => part.role)).toEqual(['furniture']);
  });
});

describe('a speech with the office of who held it', () => {
  it('keeps the line of its occasion as a deck, and its kind', () => {
    const occasion = '——2021年2月3日在白水省第十三届人民代表大会第四次会议上';
    const text =
      '各位代表：现在，我代表省人民政府，向大会报告工作，请予审议，并请省政协委员和列席人员提出意见。过去一年，全省经济稳中有进。';
    const [article] = split('政府工作报告（摘要）', occasion, '白水省省长 韩立群', text);
    expect(article).toMatchObject({
      kind: 'document',
      kicker: null,
      headline: '政府工作报告（摘要）',
      deck: occasion,
      authors: ['韩立群'],
    });
  });
});

describe('a first row that says who speaks', () => {
  it('belongs to the headline below, not to the text above', () => {
    const page = [
      '夜读区开到晚上十点',
      NEWS,
      '城东粮库：\n“烘干塔”省下三天日晒',
      '本报讯（通讯员何川）近日，城东粮库启用新的烘干塔，农户卖粮不用再等晴天，当天就能过磅结清，省下三天日晒。',
    ];
    const articles = split(...page);
    expect(heads(articles)).toEqual(['夜读区开到晚上十点', '城东粮库： “烘干塔”省下三天日晒']);
    expect(articles[0]?.paragraphs.map(({ text }) => text)).toEqual([NEWS]);
  });
});
