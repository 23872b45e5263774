import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PairSet } from '#core/importing/segment/likeness/pair-set.ts';
import { listPairs, pairsOf } from '#core/importing/segment/likeness/ngrams.ts';

const pair = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 2 ** 30 - 1 }));

describe('a set of pairs', () => {
  it('has what was put in, each once and in order, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 300 }), fc.array(pair, { maxLength: 20 }), (put, asked) => {
        const made = new PairSet(Int32Array.from(put));
        const rival = new Set(put);
        expect([...made.list]).toEqual([...rival]);
        for (const one of [...put, ...asked]) expect(made.has(one)).toBe(rival.has(one));
      }),
    );
  });

  it('holds the pairs of a text', () => {
    const made = pairsOf('工会工作，工会');
    expect([...made.list]).toEqual([...new Set(listPairs('工会工作，工会'))]);
    expect(made.list).toHaveLength(3);
  });
});
