import { describe, expect, it } from 'vitest';
import { foldCues, foldKey } from '#core/importing/segment/language/fold-cues.ts';
import { isFurniture } from '#core/importing/segment/roles/furniture.ts';
import { segmentPage } from '#core/importing/segment/segment-page.ts';
import type { Block } from '#core/importing/segment/paragraphs/block.ts';
import type { SplitArticle } from '#core/importing/segment/page-split.ts';

const isFolio = (line: string): boolean =>
  isFurniture({ fold: foldCues(line), key: foldKey(line) } as Partial<Block> as Block);
const split = (...lines: string[]): SplitArticle[] => segmentPage(lines.join('\n\n')).articles;

const NEWS =
  '本报讯（记者许文）3月6日，市图书馆新开的夜读区迎来首批读者，座位一直排到走廊，开放时间延长到晚上十点。';
const LAKE = [
  '早上五点四十分，湖面还罩在一层薄雾里，巡回法庭的船已经发动了机器，法官抱着木匣子跳上船头。',
  '十三年来，这条船走了六万多公里，法官在湖心的洲上开庭，渔民坐在船舷边听，案子当天就能调解。',
];

describe('the folio of a page', () => {
  it.each([
    '5 审判·执行',
    '审判·执行 5',
    'A05/城事',
    'A05-A08 特别报道',
    '03/要闻',
    'P3 要闻',
    '第3版 责编：张三',
    '综合新闻 三版',
    '共八版',
    '今日4版 第3215期',
    '第3215号',
    '第三二一五期',
    '三月五日 星期四',
    '庚子年二月十二',
    'FENYIN RIBAO 中共汾阴市委主管主办',
    '东岚健康报 DONGLAN HEALTH NEWS',
    '中共汾阴市委机关报 汾阴日报社出版',
    '江州市总工会 江州日报社 联合主办',
    '准印证号：浙内准字第0012号',
    '执行主编：张三',
    '一读 张三 二读 李四',
    '国防前哨报',
    '河湖生态报',
    '3版 综合新闻 2011年5月3日',
    '2 综合 ｜ 2021.6.15 ｜ 总第412期',
    'T12 特别报道 汽车周刊',
    '江州日報 中華民國三十六年五月三日',
    '新闻报料 | 江州日报·民生周刊 02版',
    '（本栏目由市总工会协办）',
    '协办单位：江州农商银行',
    '更多精彩内容请关注江州发布微信公众号',
    '江州市新华印刷厂印刷',
    '江城财经 2022.8.19 星期五',
  ])('%s is none of its articles', (line) => {
    expect(isFolio(line)).toBe(true);
  });

  it.each(['5万渔民·上岸', '3月5日起涨价', '今年共出八版', 'A股/港股齐涨'])(
    '%s may be a headline',
    (line) => {
      expect(isFolio(line)).toBe(false);
    },
  );

  it('is no kicker, nor is the name of a periodical beside its day', () => {
    const [article] = split(
      '河州财税周刊',
      '2023年3月20日 第11期',
      '5 审判·执行',
      '夜读区开到晚上十点',
      NEWS,
    );
    expect(article).toMatchObject({ headline: '夜读区开到晚上十点', kicker: null, column: null });
  });
});

describe('the name of a column', () => {
  it.each(['安全一刻', '药师来了', '养生堂', '要约行动进行时', '灯下闲话'])(
    '%s over a title is no kicker and no part of it',
    (column) => {
      const [article] = split(column, '“差一点”就是“差一命”', ...LAKE);
      expect(article).toMatchObject({ column, headline: '“差一点”就是“差一命”' });
    },
  );

  it('behind a byline begins another article, which leaves the text to the first', () => {
    const [article] = split(
      '# 船头一面国徽 湖上八百里路',
      '## ——水上巡回法庭办案手记',
      '本报记者 宁致远',
      '以案说法',
      '## 小区里蹭车，出了事算谁的',
      ...LAKE,
    );
    expect(article).toMatchObject({
      headline: '船头一面国徽 湖上八百里路',
      deck: '——水上巡回法庭办案手记',
      reporters: ['宁致远'],
    });
  });
});

describe('a text below the name of a column', () => {
  it('gets the headline that speaks of it from another group', () => {
    const articles = split(
      '消费提醒',
      '本报记者 景小澜',
      '眼下正是消费旺季，段先生在夜市买下一台旧手机，回家才发现电池鼓包，找卖家退货，卖家却关了店门。',
      '夜市买下旧手机 电池鼓包找谁退货',
      '巡回法庭开到湖心的洲上',
      ...LAKE,
    );
    expect(articles[0]).toMatchObject({ column: '消费提醒', headline: '夜市买下旧手机 电池鼓包找谁退货' });
  });
});

describe('a caption amid a text', () => {
  it('that ends in its photographer’s name is no paragraph', () => {
    const [article] = split(
      '老粮库里的夜校',
      '本报记者 裴小川',
      '夜校里，村民围着薛满堂看他修枝。 裴小川 摄',
      ...LAKE,
    );
    expect(article?.paragraphs.map(({ role }) => role).toSorted()).toEqual(['body', 'body', 'caption']);
    expect(article).toMatchObject({ reporters: ['裴小川'], photographers: ['裴小川'] });
  });
});

describe('who signs with the day', () => {
  it('may be a team below an office, and heads nothing', () => {
    const articles = split(
      '致全省建筑工地班组长的倡议书',
      '全省建筑工地的班组长朋友们：',
      ...LAKE,
      '岭东省建设工会 东陵大桥项目“五一”班组 2023年9月10日',
      '夜读区开到晚上十点',
      NEWS,
    );
    expect(articles.at(-1)).toMatchObject({ headline: '夜读区开到晚上十点', kicker: null });
  });
});
