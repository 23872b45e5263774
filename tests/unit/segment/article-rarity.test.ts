import { describe, expect, it } from 'vitest';
import { ARTICLE_COUNTS } from '#core/importing/segment/language/article-counts.ts';
import { articleRarity } from '#core/importing/segment/language/article-rarity.ts';
import { articleCounts } from '#tests/support/scripts/write-article-counts.ts';

const rarity = (pair: string): number => articleRarity(pair.charCodeAt(0), pair.charCodeAt(1));

describe('how few newspaper articles have two characters in a row', () => {
  it('is counted by the script from the articles that belong to the project', () => {
    expect(ARTICLE_COUNTS).toBe(articleCounts());
    expect(ARTICLE_COUNTS.length).toBeLessThan(100_000);
  });

  it('is 1 for what hardly any of them has, and less the more of them do', () => {
    expect(rarity('\uE000\uE001')).toBe(1);
    expect(rarity('皂角')).toBeGreaterThan(rarity('水库'));
    expect(rarity('水库')).toBeGreaterThan(rarity('记者'));
    expect(rarity('记者')).toBeLessThan(0.3);
  });
});
