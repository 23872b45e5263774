import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTS } from '#core/importing/segment/language/fluency-counts.ts';
import { numberGrams } from '#core/importing/segment/language/gram-counts.ts';
import {
  START,
  countGrams,
  createFluency,
  loadFluency,
  readCounts,
  writeCounts,
} from '#core/importing/segment/language/fluency.ts';
import { fluencyCounts, trainingTexts } from '#tests/support/scripts/write-fluency.ts';

describe('the model of fluent text', () => {
  it('is what the script makes of the texts that belong to the project', () => {
    expect(COUNTS).toBe(fluencyCounts());
    expect(COUNTS.length).toBeLessThan(300_000);
  });

  it('finds a character likelier behind one that it often follows', () => {
    const fluency = loadFluency();
    expect(fluency.pair('工', '会')).toBeGreaterThan(1);
    expect(fluency.pair('深', '入')).toBeGreaterThan(1);
    expect(fluency.pair(START, '的')).toBeLessThan(0);
    expect(fluency.triple('总', '工', '会')).toBeGreaterThan(0);
  });

  it('knows nothing of a text that is left out', () => {
    const texts = ['春江花月夜', '江南可采莲'];
    const counts = countGrams(texts);
    const whole = createFluency(numberGrams(counts));
    const less = createFluency(numberGrams(counts), numberGrams(countGrams([texts[0] as string])));
    expect(whole.pair('花', '月')).toBeGreaterThan(0);
    expect(less.pair('花', '月')).toBeLessThanOrEqual(0);
    expect(less.pair('采', '莲')).toBeGreaterThan(0);
  });

  it('gives finite figures for every text, also when all that it knows is left out', () => {
    const nothing = loadFluency(trainingTexts());
    fc.assert(
      fc.property(fc.string({ minLength: 3, maxLength: 3, unit: 'binary' }), (text) => {
        const [a = '', b = '', c = ''] = Array.from(text);
        for (const fluency of [loadFluency(), nothing])
          for (const figure of [fluency.pair(a, b), fluency.triple(a, b, c)])
            expect(Number.isFinite(figure)).toBe(true);
      }),
    );
  });

  it('reads the counts that it has written', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[一-龥,。A-Z0-9]{1,12}$/), { maxLength: 6 }), (texts) => {
        const counts = countGrams(texts);
        expect(readCounts(writeCounts(counts))).toEqual(counts);
      }),
    );
  });
});
