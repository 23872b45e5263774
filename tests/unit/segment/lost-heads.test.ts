import { describe, expect, it } from 'vitest';
import { ESSAY, NEWS, OTHER, heads, read, split } from './split-lines.ts';

const AWARDS = [
  '全市首届“巧手杯”技能竞赛获奖名单',
  '一等奖',
  '焊工组 高 远（市锅炉厂）',
  '电工组 陈建平（县供电公司）',
  '二等奖',
  '焊工组 林春雷 赵 平',
  '电工组 孙家宾 殷 实',
];
const WATER =
  '因更换主干管阀门，定于11月2日22时至11月3日6时，对人民路沿线停水，请提前储水，放水片刻即可正常使用。';
const VERSES = [
  '她把灯芯拨亮一点',
  '夜就退后一步',
  '退到门槛外面',
  '退到树梢上面',
  '像数一枚一枚铜钱',
  '麻雀数着谷粒',
];
const bodies = (...lines: string[]): string[][] =>
  split(...lines).map(({ paragraphs }) => paragraphs.map(({ text }) => text));

describe('the title of the text behind a list of awards', () => {
  it('is none of its entries', () => {
    const articles = split(...AWARDS, '在抗旱动员大会上的讲话', '县长 陈建国', '同志们：', ...ESSAY);
    expect(heads(articles)).toEqual(['全市首届“巧手杯”技能竞赛获奖名单', '在抗旱动员大会上的讲话']);
    expect(articles[1]?.authors).toEqual(['陈建国']);
  });

  it('may stand stacked above the first award', () => {
    const [title = '', ...rows] = AWARDS;
    const articles = split(title, '停水通知', ...rows, WATER);
    expect(heads(articles)).toEqual([title, '停水通知']);
    expect(articles[1]?.paragraphs.map(({ text }) => text)).toEqual([WATER]);
  });
});

describe('verses', () => {
  it('leave the notice behind them its title', () => {
    const sold = '城南商业街临街门面两间，共一百三十平方米，层高四米五，水电齐全，现对外招租，有意者面议。';
    expect(heads(split('门槛', '□ 白露生', ...VERSES, '旺铺出租', sold))).toEqual(['门槛', '旺铺出租']);
  });

  it('leave the picture behind them its title', () => {
    const caption = '昨天，河口小学的学生坐在田埂上画秋天。';
    const articles = split('门槛', '□ 白露生', ...VERSES, '田埂上的美术课', caption, '通讯员 许小草 摄');
    expect(heads(articles)).toEqual(['门槛', '田埂上的美术课']);
  });

  it('below their title and a name above it are no decks of the news that follows', () => {
    const articles = split('□ 白露生', '# 门槛内外（组诗）', ...VERSES, '城东粮库启用烘干塔', OTHER);
    expect(heads(articles)).toEqual(['门槛内外（组诗）', '城东粮库启用烘干塔']);
    expect(articles[0]?.paragraphs.map(({ text }) => text)).toEqual(VERSES);
  });

  it('above their title find it, with who wrote them', () => {
    const articles = split(
      '夜读区开到晚上十点',
      NEWS,
      ...VERSES,
      '门槛内外（外一首）',
      '作者：江渔火',
      '城东粮库启用烘干塔',
      OTHER,
    );
    expect(heads(articles)).toEqual(['夜读区开到晚上十点', '门槛内外（外一首）', '城东粮库启用烘干塔']);
    expect(articles[1]).toMatchObject({ authors: ['江渔火'] });
    expect(articles[1]?.paragraphs.map(({ text }) => text)).toEqual(VERSES);
  });

  it('that a text announces stay in it', () => {
    expect(bodies('灯下', '□ 白露生', ...ESSAY, '他在墙上写了几行诗：', ...VERSES)).toHaveLength(1);
  });
});

describe('a title right above a picture', () => {
  const CAPTION =
    '9月21日，无人驾驶收割机在双河农场作业。眼下，双河农场的十二万亩水稻进入收割期，机手日夜抢收。';
  const PICTURE = [CAPTION, '祁 峰 摄'];

  it('is that of the headless news above where only that speaks of it', () => {
    const articles = split(OTHER, '阴雨天里卖粮不发愁', ...PICTURE);
    expect(articles.map(({ kind, headline }) => [kind, headline])).toEqual([
      ['news', '阴雨天里卖粮不发愁'],
      ['photo-news', null],
    ]);
  });

  it('is that of the news below where only that speaks of it', () => {
    const articles = split('粮库启用烘干塔', ...PICTURE, OTHER);
    expect(articles.map(({ kind, headline }) => [kind, headline])).toEqual([
      ['news', '粮库启用烘干塔'],
      ['photo-news', null],
    ]);
  });

  it('is none of the picture where it names a notice', () => {
    const articles = split('夜读区开到晚上十点', NEWS, WATER, '停水通知', ...PICTURE);
    expect(heads(articles)).toEqual(['夜读区开到晚上十点', '停水通知', null]);
  });
});

describe('a headline with a byline over news that names its reporter', () => {
  it('takes the text above that begins without title', () => {
    const articles = split('停水通知', WATER, '县自来水公司', ...ESSAY, '修车铺的灯', '□ 阮青衣', OTHER);
    expect(heads(articles)).toEqual(['停水通知', '修车铺的灯', null]);
    expect(articles[1]?.paragraphs.map(({ text }) => text)).toEqual(ESSAY);
  });

  it('leaves that news the headline above or below it', () => {
    const below = split(
      '夜读区开到晚上十点',
      NEWS,
      ...ESSAY,
      '修车铺的灯',
      '□ 阮青衣',
      '城东粮库启用烘干塔',
      OTHER,
    );
    expect(heads(below)).toEqual(['夜读区开到晚上十点', '修车铺的灯', '城东粮库启用烘干塔']);
    const { articles } = read('城东粮库启用烘干塔', '修车铺的灯', '□ 阮青衣', OTHER, ...ESSAY);
    expect(articles[0]?.headline).toBe('城东粮库启用烘干塔');
  });
});

describe('what ends a notice or a document', () => {
  it('is no headline where it tells a day and an office', () => {
    const [article, other] = split(
      NEWS,
      '投标截止时间：3月27日9时30分',
      '联系人：柳 工 电话：0000-8102233',
      '石泉乡人民政府',
      '城东粮库启用烘干塔',
      OTHER,
    );
    expect(article?.headline).toBeNull();
    expect(other?.headline).toBe('城东粮库启用烘干塔');
  });

  it('is the office that signs what was agreed upon', () => {
    const articles = split(
      '为共同维护整洁、安全的居住环境，经居民代表会议讨论，制定本公约：',
      '一、养犬须到社区登记，按时注射疫苗，领取犬牌。',
      '二、犬便随手清理，不在儿童游乐区、健身区遛犬。',
      '和平里社区居民委员会',
      '城东粮库启用烘干塔',
      OTHER,
    );
    expect(heads(articles)).toEqual([null, '城东粮库启用烘干塔']);
  });
});

it('who speaks stands above the title, too, whatever mark parts it from the text', () => {
  const [speech] = split('校长 陈建国', '在开学典礼上的讲话', '·', '各位同学：', ...ESSAY);
  expect(speech).toMatchObject({ headline: '在开学典礼上的讲话', authors: ['陈建国'] });
});

it('the halves of a broken headline go to a text together', () => {
  const articles = split('巷子里修车铺的', '“不灭灯”', '□ 阮青衣', NEWS, ...ESSAY);
  expect(heads(articles)).toContain('巷子里修车铺的 “不灭灯”');
});
