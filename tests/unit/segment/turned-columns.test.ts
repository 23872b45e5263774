import { describe, expect, it } from 'vitest';
import { readCount } from '#core/importing/segment/heads/count-sections.ts';
import { segmentPage } from '#core/importing/segment/segment-page.ts';

/** The text of the page's only article, in the order in which it was found. */
const textOf = (...lines: string[]): string => {
  const { articles } = segmentPage(lines.join('\n\n'));
  expect(articles).toHaveLength(1);
  return (articles[0]?.paragraphs ?? []).map(({ text }) => text).join('');
};

const RULES = [
  '为共同维护整洁、安全的居住环境，经居民会议讨论，订立本公约：',
  '一、装修须提前三天到物业处登记，每天上午八点以前、晚上七点以后不施工。',
  '二、建筑垃圾袋装下楼，当天清运，不在楼道、绿地和消防通道上堆',
];
const REST = [
  '放，违者由物业处代为清运，费用自理。',
  '三、阳台不搭建，外墙不开洞，空调外机装在预留的位置上。',
  '四、施工队进出佩戴证件，搬运材料不占用客梯，不损坏公共墙面。',
];

describe('an article of which a later column was read first', () => {
  it('begins where its clauses begin to count', () => {
    const found = textOf('文明装修公约', ...REST, ...RULES);
    expect(found).toBe([...RULES, ...REST].join(''));
  });

  it('begins behind those who sign it', () => {
    const opening = '全体居民朋友：';
    const text =
      '春节将至，为了大家过一个平安的节，我们请您出门前关好水、电、煤气，不在楼道里给电动车充电，不在阳台上堆放杂物，也不在小区里燃';
    const end = [
      '放烟花爆竹。您多一分小心，邻居就多一分安心，孩子和老人就多一分平安。',
      '和平里社区居民委员会',
    ];
    const found = textOf('平安过节倡议书', ...end, opening, text);
    expect(found).toBe([opening, text, ...end].join(''));
  });

  it('stays as it is where only its last sentence is missing', () => {
    const lines = [
      '本报讯（记者许文）昨天上午，装满新麦的三轮车一早就排到了北岸粮库的门口，二十四个检验窗口同时开了。',
      '粮库主任介绍，收购价按质论价，当天结清，卖粮的人不用再拿着白条往家走。',
      '为了不让农户等得太久，粮库还备了茶水和凉棚，又从镇上请来了八名',
    ];
    expect(textOf('北岸粮库昨起收购新麦', ...lines)).toBe(lines.join(''));
  });
});

describe('the number with which a text begins', () => {
  it('is read in every form of counting, and from no figure', () => {
    expect(['三、阳台不搭建', '(十二)公开', '4.搬运', '二十一、附则'].map((text) => readCount(text))).toEqual(
      [3, 12, 4, 21],
    );
    expect(['3.5万元', '三月', '本报讯'].map((text) => readCount(text))).toEqual([0, 0, 0]);
  });
});
