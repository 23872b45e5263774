import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairsOf } from '#core/importing/segment/likeness/ngrams.ts';
import { PagePairs } from '#core/importing/segment/likeness/page-pairs.ts';
import type { Rarity } from '#core/importing/segment/likeness/ngrams.ts';
import type { Keyed } from '#core/importing/segment/page-model.ts';

const weight: Rarity = (pair) => 1 / (1 + (pair % 7));
const text = fc
  .array(fc.constantFrom('工', '会', '召', '开', '动', '员', '。'), { maxLength: 12 })
  .map((units): Keyed => ({ key: units.join('') }));

describe('PagePairs', () => {
  it('gives each table the numbers that it would have alone, whatever was asked for before', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), fc.integer(), (texts, from) => {
        const whole = new PagePairs(weight);
        whole.tableOf(texts.map((one) => [one]));
        const some = texts.slice(Math.abs(from) % texts.length).map((one) => [one]);
        expect(whole.tableOf(some)).toEqual(new PagePairs(weight).tableOf(some));
      }),
    );
  });

  it('has the pairs of each text once, in their order, and none across the parts of one', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (parts) => {
        const { pairs, weights, texts } = new PagePairs(weight).tableOf([parts]);
        const own = [...(texts[0] as Int32Array)];
        const said = [...pairsOf(parts.map(({ key }) => key).join(' ')).list];
        expect(own.map((number) => pairs[number])).toEqual(said);
        expect(own.map((number) => weights[number])).toEqual(said.map(weight));
      }),
    );
  });

  it('weighs a pair once', () => {
    const asked: number[] = [];
    const pairs = new PagePairs((pair) => asked.push(pair));
    const one: Keyed = { key: '工会' };
    pairs.tableOf([[one], [{ key: '工会召开' }]]);
    pairs.tableOf([[one]]);
    expect(asked).toHaveLength(3);
  });
});
