import { describe, expect, it } from 'vitest';
import { foldCues } from '#core/importing/segment/language/fold-cues.ts';
import { isFigureRow } from '#core/importing/segment/roles/title-score.ts';
import { ESSAY, heads, NEWS, OTHER, split } from './split-lines.ts';

describe('rows of figures', () => {
  it.each([
    '双色球第2024039期：03 08 14 19 25 31 + 07',
    '超级大乐透第17112期：前区 03 11 19 24 30 后区 05 09',
    '3D第2024088期：4 9 2',
  ])('knows what was drawn: %s', (row) => {
    expect(isFigureRow(foldCues(row))).toBe(true);
  });

  it.each(['女排联赛第三轮：江北队 3比1 胜', '记者调查：3家店 2家超标', '报名时间：3月27日'])(
    'takes no title or particular for one: %s',
    (row) => {
      expect(isFigureRow(foldCues(row))).toBe(false);
    },
  );

  it('make a list of what was drawn, however few they are', () => {
    const drawn = ['双色球第2024039期：03 08 14 19 25 31 + 07', '3D第2024088期：4 9 2'];
    const [, list] = split('夜读区开放', NEWS, '昨日开奖', ...drawn);
    expect(list).toMatchObject({ headline: '昨日开奖', kind: 'list' });
    expect(list?.paragraphs.map(({ text }) => text)).toEqual(drawn);
  });

  it('end above a title that has their build, but no figure', () => {
    const table = [
      '1 大连一方 23场 15胜 50分',
      '2 北京北控 23场 14胜 46分',
      '3 石家庄永昌 23场 12胜 43分',
      '4 青岛黄海 23场 11胜 41分',
    ];
    const articles = split('中甲积分榜', ...table, '城东粮库：新烘干塔启用', OTHER);
    expect(heads(articles)).toEqual(['中甲积分榜', '城东粮库：新烘干塔启用']);
    expect(articles[0]?.paragraphs).toHaveLength(4);
  });
});

describe('an office in brackets below a text', () => {
  it('sent that text in and heads nothing', () => {
    const articles = split('夜读区开放', NEWS, '（读者服务中心）', '修车铺的灯', ...ESSAY);
    expect(articles[0]?.authorNote).toBe('（读者服务中心）');
    expect(articles[1]).toMatchObject({ kicker: null, headline: '修车铺的灯' });
  });

  it('is none in the brackets of a title', () => {
    const articles = split('夜读区开放', NEWS, '【账本上墙】', '修车铺的灯', ...ESSAY);
    expect(articles[0]?.authorNote).toBeNull();
  });
});

describe('kinds of what an office announces', () => {
  it('calls a notice of an auction no advert', () => {
    const [notice] = split(
      '拍卖公告',
      '平桥县人民法院将于2022年6月20日10时在网络司法拍卖平台公开拍卖位于城关镇健康路的门面房一套，建筑面积96.4平方米，起拍价58万元，保证金6万元。有意者请登录平台查询。联系电话：0377—6652210',
    );
    expect(notice?.kind).toBe('notice');
  });
});

describe('the day of a date', () => {
  it.each([
    ['2003年6月19曰', '2003年6月19日'],
    ['截至11月3目，', '截至11月3日,'],
  ])('is read where the OCR misread it: %s', (line, folded) => {
    expect(foldCues(line)).toBe(folded);
  });

  it('is no other word', () => {
    expect(foldCues('三个目标，古人曰善')).toBe('三个目标,古人曰善');
  });
});
