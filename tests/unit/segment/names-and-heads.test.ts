import { describe, expect, it } from 'vitest';
import { segmentPage } from '#core/importing/segment/segment-page.ts';
import type { SplitArticle } from '#core/importing/segment/page-split.ts';

const split = (...lines: string[]): SplitArticle[] => segmentPage(lines.join('\n\n')).articles;
const headlines = (articles: readonly SplitArticle[]): (string | null)[] =>
  articles.map(({ headline }) => headline);

const ESSAY = [
  '修车铺的灯总是亮到半夜，巷子里的人都说，看见那盏灯心里就踏实。老板从不催人，车修好了就挂在墙上等主人来取。',
  '我问他图什么，他笑一笑，说手艺人有活干就好。后来巷子拆了，那盏灯被他带走，挂在了新铺子的门口。',
];
const NEWS =
  '本报讯（记者许文）3月6日，市图书馆新开的夜读区迎来首批读者，座位一直排到走廊，开放时间延长到晚上十点。';

describe('a name', () => {
  it('between two texts signs the one below, set wide or not', () => {
    for (const name of ['吴 桐', '吴晓桐']) {
      const articles = split('夜读区开到晚上十点', NEWS, name, ...ESSAY);
      const essay = articles.find(({ paragraphs }) => paragraphs[0]?.text === ESSAY[0]);
      expect(essay).toMatchObject({ headline: null, authors: [name.replace(' ', '')] });
    }
  });

  it('is none where a village or a notice stands there', () => {
    for (const title of ['石家庄', '讣 告']) {
      const heads = headlines(split('夜读区开到晚上十点', NEWS, title, ...ESSAY));
      expect(heads).toContain(title);
    }
  });

  it('with its office above a headline is no kicker', () => {
    const [speech] = split('校长 俞立安', '在开学典礼上的讲话', '各位同学：', ...ESSAY);
    expect(speech).toMatchObject({ headline: '在开学典礼上的讲话', kicker: null, authors: ['俞立安'] });
  });

  it('that holds the character 文 takes pictures like any other', () => {
    const picture =
      '12月2日，港务公司的检修工人顶着北风更换门机钢丝绳。连日来，公司抓住冬季检修窗口，二十台门机已全部完成保养。';
    const articles = split('夜读区开到晚上十点', NEWS, picture, '本报记者 许文茜 摄');
    expect(articles.map(({ kind }) => kind)).toEqual(['news', 'photo-news']);
    expect(articles[1]).toMatchObject({ photographers: ['许文茜'], reporters: [] });
  });
});

describe('a headline of two rows', () => {
  it('is one where the lower row says what the upper one was honoured with', () => {
    expect(headlines(split('自来水公司抄表班', '获“巾帼建功岗”称号', NEWS))).toEqual([
      '自来水公司抄表班 获“巾帼建功岗”称号',
    ]);
  });

  it('is one where the upper row breaks off behind a place', () => {
    expect(headlines(split('城东区：夜读座位', '排到了走廊里', NEWS))).toEqual([
      '城东区：夜读座位 排到了走廊里',
    ]);
  });

  it('is not made of a title and what it says of itself in brackets', () => {
    const verses = ['灯光从水面上退去', '像一封没有寄出的信', '他把缆绳盘好', '盘进一小截北风', '天就亮了'];
    expect(headlines(split('夜航', '（外一首）', '□许文', ...verses))).toEqual(['夜航']);
  });
});

describe('headlines that stand apart', () => {
  it('go to the only article without one where their own text says nothing of them', () => {
    const other =
      '本报讯（通讯员何川）近日，城东粮库启用新的烘干塔，农户卖粮不用再等晴天，当天就能过磅结清。';
    const articles = split('城东粮库启用烘干塔', '灯火可亲的夜晚', other, '吴 桐', ...ESSAY);
    expect(articles.map(({ headline, authors }) => [headline, authors])).toEqual([
      ['城东粮库启用烘干塔', []],
      ['灯火可亲的夜晚', ['吴桐']],
    ]);
  });

  it('of notices go to notices of their sort', () => {
    const hire = '本公司因业务发展需要，招聘会计两名、仓库管理员三名，有意者请带身份证到公司办公室面谈。';
    const cut =
      '因线路检修，定于4月16日7时至18时对以下线路停电，请用户提前做好准备，检修完毕后随时恢复供电。';
    const articles = split('诚聘', '计划停电通知', cut, NEWS, hire);
    expect(articles.map(({ headline, paragraphs }) => [headline, paragraphs[0]?.text])).toEqual([
      ['诚聘', hire],
      ['计划停电通知', cut],
      [null, NEWS],
    ]);
  });
});
