import { describe, expect, it } from 'vitest';
import { loadFluency } from '#core/importing/segment/language/fluency.ts';
import { PagePairs } from '#core/importing/segment/likeness/page-pairs.ts';
import { tellingBy } from '#core/importing/segment/likeness/telling.ts';
import { createAffinity } from '#core/importing/segment/stitching/affinity.ts';
import type { Spoken, SpokenArticle } from '#core/importing/segment/stitching/affinity.ts';

const paragraph = (key: string): Spoken => ({ role: 'body', parts: [{ key }] });
const article = (head: string, ...texts: string[]): SpokenArticle => ({
  heads: [{ part: { key: head } }],
  paragraphs: texts.map(paragraph),
});

/** How much nearer the last article's last paragraph is to the first article than to the second. */
function lead(articles: readonly SpokenArticle[]): { words: number; about: number } {
  const affinity = createAffinity(articles, new PagePairs(tellingBy(loadFluency())));
  const asked = articles.at(-1)?.paragraphs.at(-1) as Spoken;
  const topics = affinity.topics([asked]).behind(1);
  const [first, second] = articles.map(({ paragraphs }, at) => ({
    profile: affinity.profile(at, paragraphs),
    count: paragraphs.length,
  })) as [Near, Near];
  return {
    words:
      affinity.nearness(asked, first.profile, first.count) -
      affinity.nearness(asked, second.profile, second.count),
    about:
      affinity.agreement(topics, first.profile, first.count) -
      affinity.agreement(topics, second.profile, second.count),
  };
}

type Near = { profile: ReturnType<ReturnType<typeof createAffinity>['profile']>; count: number };

describe('of which article a paragraph speaks', () => {
  it('is told by what it says that few others of the page say', () => {
    const reform = article('皂角树移栽完成', '鼓楼后街的皂角树昨日移栽,产改试点同步启动。');
    const other = article('车间举行比武', '机加车间举行技能比武,产改试点又添新招。');
    const asked = article('其他', '产改试点见成效。', '皂角树的去向引起街坊关心,产改试点。');
    expect(lead([reform, other, asked]).words).toBeGreaterThan(0);
  });

  it('is not told by what every article of the page says', () => {
    const texts = ['皂角树昨日移栽', '机加车间比武', '食堂换了新灶', '澡堂重新开放', '班车增加两趟'];
    const asked = '大家说产改试点见了成效';
    const everywhere = texts.map((text) => article(text, `${text},产改试点同步启动`));
    const once = texts.map((text, at) =>
      article(text, at === 0 ? `${text},产改试点同步启动` : `${text},新风同步扑面`),
    );
    const leadOf = (articles: readonly SpokenArticle[]): number =>
      lead([
        ...articles.slice(0, 1),
        article('无关', '乒乓球赛昨晚落幕'),
        ...articles.slice(1),
        article('其他', asked),
      ]).words;
    expect(leadOf(everywhere)).toBeGreaterThan(0);
    expect(leadOf(everywhere)).toBeLessThan(leadOf(once) / 2);
  });

  it('is told as well where a third article has its words from a paragraph that went astray', () => {
    const reform = article('皂角树移栽完成', '鼓楼后街的皂角树昨日移栽。');
    const other = article('车间举行比武', '机加车间举行技能比武。');
    const asked = article('其他', '皂角树的去向引起街坊关心。');
    const third = (text: string): SpokenArticle => article('食堂换了新灶', text);
    const astray = lead([reform, other, third('老街坊说起皂角树。'), asked]).words;
    expect(astray).toBeCloseTo(lead([reform, other, third('师傅们都来试菜。'), asked]).words, 1);
  });

  it('is told by what it is about where it shares no words with its article', () => {
    const court = article('男子偷电动车获刑', '被告人当庭认罪认罚,合议庭休庭后当庭宣判,判处有期徒刑一年。');
    const match = article('主队告负', '下半场第七十分钟,客队前锋头球破门,主队门将扑救不及,比分改写。');
    const asked = article('其他', '检察机关以盗窃罪提起公诉,辩护律师请求从轻处罚。');
    expect(lead([court, match, asked]).about).toBeGreaterThan(1);
  });

  it('is told alike of an article that grew by a paragraph and of one that was read whole', () => {
    const near = article('皂角树移栽完成', '鼓楼后街的皂角树昨日移栽。', '园林处派人每天给皂角树浇水。');
    const asked = article('其他', '街坊们都来看皂角树，园林处说明年就能开花。');
    const affinity = createAffinity([near, asked], new PagePairs(tellingBy(loadFluency())));
    const [first, second] = near.paragraphs as [Spoken, Spoken];
    const [own] = asked.paragraphs as [Spoken];
    const whole = affinity.profile(0, [first, second]);
    const short = affinity.profile(0, [first]);
    const grown = affinity.extend(short, second);
    for (const count of [1, 2]) {
      expect(affinity.nearness(own, grown, count)).toBe(affinity.nearness(own, whole, count));
      expect(affinity.agreement(affinity.topics([own]).behind(1), grown, count)).toBe(
        affinity.agreement(affinity.topics([own]).behind(1), whole, count),
      );
    }
    expect(grown.weights[2]).toBeGreaterThan(short.weights[1] as number);
  });
});
