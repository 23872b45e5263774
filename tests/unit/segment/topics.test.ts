import { describe, expect, it } from 'vitest';
import { agreement, GrowingTopics, PairTopics, topicsOf } from '#core/importing/segment/likeness/topics.ts';
import { pairsOf } from '#core/importing/segment/likeness/ngrams.ts';
import { PagePairs } from '#core/importing/segment/likeness/page-pairs.ts';
import type { Topics } from '#core/importing/segment/likeness/topics.ts';

const about = (text: string): Topics => topicsOf(pairsOf(text).list);

const court = about('被告人当庭认罪认罚,合议庭休庭后当庭宣判,判处有期徒刑一年');
const verdict = about('检察机关以盗窃罪提起公诉,辩护律师请求从轻处罚');
const match = about('下半场第七十分钟,客队前锋头球破门,主队门将扑救不及,比分改写');

describe('what texts are about', () => {
  it('is alike where they speak of one matter in different words', () => {
    expect(agreement(court, verdict)).toBeGreaterThan(0.4);
    expect(agreement(court, match)).toBeLessThan(0.2);
    expect(agreement(verdict, match)).toBeLessThan(0.2);
  });

  it('is nothing where nothing is said, and less the less is said', () => {
    expect(agreement(about(''), court)).toBe(0);
    expect(agreement(about('宣判'), about('宣判'))).toBeLessThan(agreement(court, court));
  });

  it('is that of numbered pairs, by the table that gave the numbers', () => {
    const table = new PagePairs(() => 1).tableOf([
      [{ key: '合议庭休庭后当庭宣判' }],
      [{ key: '判处有期徒刑一年' }],
    ]);
    const topics = new PairTopics(table.pairs);
    expect(topics.of(table.texts[1] as Int32Array)).toEqual(about('判处有期徒刑一年'));
    expect(topics.of(table.texts[0] as Int32Array)).toEqual(about('合议庭休庭后当庭宣判'));
  });

  it('is that of all paragraphs, behind each of them', () => {
    const topics = new GrowingTopics((at) => [court, match][at] as Topics);
    expect(agreement(topics.behind(2), match)).toBeGreaterThan(agreement(topics.behind(1), match));
    expect(agreement(topics.behind(1), court)).toBeGreaterThan(agreement(topics.behind(2), court));
    expect(agreement(topics.behind(0), court)).toBe(0);
  });

  it('is asked of a paragraph once, whatever is asked of what it is part of', () => {
    const asked: number[] = [];
    const topics = new GrowingTopics((at) => {
      asked.push(at);
      return court;
    });
    const third = topics.behind(3);
    topics.behind(1);
    expect(topics.behind(3)).toBe(third);
    topics.behind(4);
    expect(asked).toEqual([0, 1, 2, 3]);
  });
});
