import { describe, expect, it } from 'vitest';
import { foldCues } from '#core/importing/segment/language/fold-cues.ts';
import { isBylineLine } from '#core/importing/segment/roles/byline-line.ts';
import { isFurniture } from '#core/importing/segment/roles/furniture.ts';
import { foldKey } from '#core/importing/segment/language/fold-cues.ts';
import { readByline } from '#core/importing/segment/facts/byline.ts';
import { readLead } from '#core/importing/segment/articles/read-lead.ts';
import { readTailNames } from '#core/importing/segment/roles/tail-credit.ts';
import type { Block } from '#core/importing/segment/paragraphs/block.ts';
import { ESSAY, heads, NEWS, split } from './split-lines.ts';

describe('names', () => {
  it('stand before a colon behind 本报讯', () => {
    const lead = readLead(
      foldCues('本报讯 崔立新、樊小虎：某大队新研制的充气式营房投入使用，一个班四十八分钟即可搭设一顶。'),
    );
    expect(lead?.credits.correspondents).toEqual(['崔立新', '樊小虎']);
  });

  it('may be followed by single words for who told and who wrote', () => {
    expect(readByline(foldCues('何月桂讲 柳全有整理')).authors).toEqual(['何月桂', '柳全有']);
    expect(readByline(foldCues('郭大成口述 柳全有记')).authors).toEqual(['郭大成', '柳全有']);
    expect(readTailNames(foldCues('灯亮到天明。（柳全有 写）'), 'authors')?.credits.authors).toEqual([
      '柳全有',
    ]);
  });

  it('may have the rank behind them, before what was done', () => {
    const fold = foldCues('（内分泌科 石一鸣 主治医师解答）');
    expect(isBylineLine(fold)).toBe(true);
    expect(readByline(fold).authors).toEqual(['石一鸣']);
  });

  it.each(['✎ 王小明 李倩', '▍张小山', '※ 王小明'])('may stand behind any sign: %s', (line) => {
    expect(isBylineLine(foldCues(line))).toBe(true);
  });

  it('may be explained in brackets right under a title', () => {
    const [essay] = split('冰河上的灯', '王建国（七十二岁 退休会计）', ...ESSAY);
    expect(essay).toMatchObject({ headline: '冰河上的灯', authors: ['王建国'] });
  });

  it('are no departments, and nothing that is sought', () => {
    const articles = split(
      '本周各科室要闻汇总',
      '康复科',
      '与残联联合开办轮椅维修角，首周修好二十一辆，全部免费。',
      '寻 羊',
      '六组走失白山羊一只，左耳有豁口，脖子上拴红布条，有看见的捎个话到村部，必有酬谢。',
    );
    expect(articles.flatMap(({ authors }) => authors)).toEqual([]);
    expect(heads(articles)).toContain('寻 羊');
  });
});

describe('rows of people', () => {
  it('are entries whatever their title is', () => {
    const [list, news] = split(
      '五月“微笑之星”',
      '门诊部 于 娜 骨科一病区 曲文静',
      '手术室 常 青 超声科 边 疆',
      '放射科 祝东升 急诊科 苏 禾',
      '夜读区开到晚上十点',
      NEWS,
    );
    expect(list).toMatchObject({ kind: 'list', headline: '五月“微笑之星”' });
    expect(list?.paragraphs).toHaveLength(3);
    expect(news?.headline).toBe('夜读区开到晚上十点');
  });
});

describe('keys of a list', () => {
  it('take no turns as speakers do', () => {
    const [list, essay] = split(
      '九月份村集体收支',
      '收入：机动地租金 六千四百元',
      '收入：合作社分红 一万二千元',
      '支出：路灯电池押金 一千五百元',
      '支出：小学操场垫土 九百元',
      '结余：一万三千七百元',
      '修车铺的灯',
      ...ESSAY,
    );
    expect(list).toMatchObject({ kind: 'list', headline: '九月份村集体收支' });
    expect(essay?.headline).toBe('修车铺的灯');
  });
});

describe('a line about the issue', () => {
  const isTop = (line: string): boolean =>
    isFurniture({ fold: foldCues(line), key: foldKey(line), index: 1 } as Partial<Block> as Block);

  it.each([
    '2 综合 ｜ 2021.6.15 ｜ 总第412期',
    '二〇一七年农历九月初八 每月初八出版 第六十一期 共四版 本期二版',
    '编印：村文化室 主编：柳全有 排版：何小满 每份二角',
    '下期要目：冬储菜怎么存、老戏台谁来修',
  ])('is known by what it tells: %s', (line) => {
    expect(isTop(line)).toBe(true);
  });

  it.each(['第六十一期培训班开课', '人民出版社 2019年出版'])('%s may be a headline', (line) => {
    expect(isTop(line)).toBe(false);
  });

  it('has the paper’s name above it, whatever that ends in', () => {
    const [news] = split('人民之友', '2021年6月15日 总第412期', '夜读区开到晚上十点', NEWS);
    expect(news).toMatchObject({ headline: '夜读区开到晚上十点', kicker: null, column: null });
  });
});
