import { describe, expect, it } from 'vitest';
import { segmentPage } from '#core/importing/segment/segment-page.ts';
import { WEAVINGS, weaveRows } from '#tests/accuracy/weave-rows.ts';
import { countLost } from '#tests/accuracy/score-page.ts';
import type { PageSplit } from '#core/importing/segment/page-split.ts';

const UNION =
  '市总工会深入学习贯彻党的二十大精神，组织动员广大职工积极投身劳动竞赛，充分发挥劳模工匠的示范引领作用，为推动全市经济社会高质量发展贡献工会力量。';
const HOSPITAL =
  '今年以来，县人民医院坚持以患者为中心，优化门诊流程，增加挂号窗口，组织医务人员走进社区开展义诊活动，受到群众的欢迎和好评。';
const TURNS = Array.from({ length: 30 }, (_, at) => `page ${at + 1}`);

const textsOf = (split: PageSplit): string[] =>
  split.articles.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));

describe('a line that was read across two columns', () => {
  it('is taken apart where its rows read on in turn, more often than not into just the two columns', () => {
    const whole = TURNS.filter((turn) => {
      const { line, columns } = weaveRows(UNION, HOSPITAL, 'in-turn', turn);
      const text = textsOf(segmentPage(`两地新闻\n\n${line}`)).join('|');
      return columns.every((column) => text.includes(column));
    });
    expect(whole.length).toBeGreaterThan(TURNS.length / 2);
  });

  it('tells the editor that rows were put in order', () => {
    const { line } = weaveRows(UNION, HOSPITAL, 'in-turn', 'page 1');
    const split = segmentPage(`两地新闻\n\n${line}`);
    expect(split.articles.flatMap(({ issues }) => issues.map(({ code }) => code))).toContain(
      'columns-parted',
    );
  });

  it('gives the opening words of a news item a text of their own', () => {
    const source =
      '三号线隧道贯通\n\n做到一梯一策、一户一访。 本报讯（记者袁一鸣 通讯 员赵铁成）9月5日上午， 随着盾构机的刀盘破土而 出，三号线体育馆站区间 实现双线贯通，为全线洞 通奠定了基础。';
    const split = segmentPage(source);
    const own = split.articles.find(({ reporters }) => reporters.includes('袁一鸣'));
    expect(own?.correspondents).toEqual(['赵铁成']);
    expect(own?.paragraphs[0]?.text).toMatch(/^本报讯（记者袁一鸣\s?通讯员赵铁成）9月5日上午，随着/);
    expect(countLost(split, source)).toBe(0);
  });

  it.each(WEAVINGS)('loses no character, whatever is woven: %s', (weaving) => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const { line } = weaveRows(UNION, HOSPITAL, weaving, `${seed}`);
      expect(countLost(segmentPage(line), line)).toBe(0);
    }
  });

  it('stays whole where its rows are those of one column', () => {
    for (const text of [UNION, HOSPITAL])
      for (let width = 11; width <= 20; width += 1) {
        const rows = text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
        const split = segmentPage(`两地新闻\n\n${rows.join(' ')}`);
        expect(textsOf(split)).toEqual([text]);
      }
  });
});
