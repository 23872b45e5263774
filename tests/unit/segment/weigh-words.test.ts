import { describe, expect, it } from 'vitest';
import { loadFluency } from '#core/importing/segment/language/fluency.ts';
import { PagePairs } from '#core/importing/segment/likeness/page-pairs.ts';
import { tellingBy } from '#core/importing/segment/likeness/telling.ts';
import { createAffinity } from '#core/importing/segment/stitching/affinity.ts';
import { createWeigher, TOO_LITTLE } from '#core/importing/segment/stitching/weigh-words.ts';
import type { SpokenArticle } from '#core/importing/segment/stitching/affinity.ts';
import type { Leaf } from '#core/importing/segment/stitching/links.ts';

/** What words alone say for moving all behind the first paragraph of the first article to the end of the second. */
function weighAlone(texts: readonly (readonly string[])[], least?: number): number {
  const articles = texts.map(([head = '', ...rows]): SpokenArticle => ({
    heads: [{ part: { key: head } }],
    paragraphs: rows.map((key) => ({ role: 'body', parts: [{ key }] })),
  }));
  let place = 0;
  const rows = articles.map(({ paragraphs }) =>
    // Of a leaf only the paragraph and its place are asked here.
    paragraphs.map((paragraph) => ({ paragraph, place: (place += 1) }) as Leaf),
  );
  const [from, to] = rows as [Leaf[], Leaf[]];
  const weigher = createWeigher(() => createAffinity(articles, new PagePairs(tellingBy(loadFluency()))));
  const away = { row: from, at: 0, place: 1, leaf: from[1] as Leaf };
  const there = { row: to, at: 1, place: to.length - 1, leaf: to.at(-1) as Leaf };
  return weigher.weighAlone(away, from.length - 1, there, least);
}

const SCHOOL = ['城东小学举行读书节', '城东小学昨日举行读书节,图书角添了新书,师生共读。'];
const COOPERATIVE = [
  '供销社的大院又热闹了',
  '坡头村供销社的大院重新开门,农资配送中心把化肥送到地头,种粮大户全有粮头一个下单。',
];
const GRAIN = '全有粮承包了四百亩地,他算了算,配送中心送化肥到地头,一季省下运费两千多元。';
const READING = '读书节期间,师生在图书角换书,城东小学的孩子们人人写了读书笔记。';
const PLAIN = '大家都说,这样的好事越多越好。';

describe('what words alone say of where paragraphs belong', () => {
  it('speaks for the article of which the paragraphs speak, and against any other', () => {
    expect(weighAlone([[...SCHOOL, GRAIN], COOPERATIVE])).toBeGreaterThan(2);
    expect(weighAlone([[...SCHOOL, READING], COOPERATIVE])).toBeLessThan(-2);
  });

  it('is much weaker where one of the paragraphs speaks of their own article', () => {
    const all = weighAlone([[...SCHOOL, GRAIN, GRAIN], COOPERATIVE]);
    expect(weighAlone([[...SCHOOL, GRAIN, READING], COOPERATIVE])).toBeLessThan(all - 3);
  });

  it('is weaker the more the other article says, as a long text has some of any words by chance', () => {
    const others = ['镇里的集市逢五开张,卖菜的摊位排到桥头。', '卫生院添了两间诊室,老人不再跑县城。'];
    const short = weighAlone([[...SCHOOL, PLAIN], COOPERATIVE]);
    expect(
      weighAlone([
        [...SCHOOL, PLAIN],
        [...COOPERATIVE, ...others],
      ]),
    ).toBeLessThan(short);
  });
  it('leaves the words unread where they could not weigh enough, and weighs all else as ever', () => {
    const rows = [[...SCHOOL, GRAIN, GRAIN], COOPERATIVE];
    const whole = weighAlone(rows);
    for (const least of [-20, whole - 1, whole]) expect(weighAlone(rows, least)).toBe(whole);
    expect(weighAlone([[...SCHOOL, READING], COOPERATIVE], 8)).toBe(TOO_LITTLE);
  });
});
