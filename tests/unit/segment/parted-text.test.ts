import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coverage, likeness, pairsOf } from '#core/importing/segment/likeness/ngrams.ts';
import { PagePairs } from '#core/importing/segment/likeness/page-pairs.ts';
import { readPartedText, shareOf } from '#core/importing/segment/likeness/parted-text.ts';
import type { Rarity } from '#core/importing/segment/likeness/ngrams.ts';

const weight: Rarity = (pair) => 1 / (1 + (pair % 7));
const text = fc
  .array(fc.constantFrom('工', '会', '召', '开', '动', '员', '。'), { maxLength: 12 })
  .map((units) => units.join(''));

it('tells of every place what the texts themselves would tell, to the last digit', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), text, text, (paragraphs, title, other) => {
      const count = paragraphs.length;
      const table = new PagePairs(weight).tableOf([...paragraphs, title, other].map((key) => [{ key }]));
      const parted = readPartedText(table, count, count + 1);
      const own = table.texts[count] as Int32Array;
      const said = (from: number, to: number) => pairsOf(paragraphs.slice(from, to).join(' '));
      for (let at = 0; at < count; at += 1) {
        const [upper, lower] = [said(0, at), said(at, count)];
        const share = (has: Parameters<typeof shareOf>[2]): number => shareOf(own, table.weights, has);
        expect(parted.likenesses(at)).toEqual({
          toUpper: likeness(lower, upper, weight),
          toOther: likeness(lower, pairsOf(other), weight),
        });
        expect(share(parted.before(at))).toBe(coverage(pairsOf(title), upper, weight));
        expect(share(parted.from(at))).toBe(coverage(pairsOf(title), lower, weight));
        expect(share(parted.in(at))).toBe(coverage(pairsOf(title), said(at, at + 1), weight));
      }
    }),
    { numRuns: 200 },
  );
});
