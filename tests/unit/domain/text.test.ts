import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countCodePoints, createCodePointIndex } from '#shared/text/code-points.ts';
import { foldWidth } from '#shared/text/width.ts';

const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  maxLength: 3000,
});

it('code point offsets are those that counting characters one by one gives', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), (text, place) => {
      const index = createCodePointIndex(text);
      expect(index.length).toBe([...text].length);
      expect(countCodePoints(text)).toBe(index.length);
      const offset = place % (text.length + 1);
      const isInsidePair =
        /[\uD800-\uDBFF]$/.test(text.slice(0, offset)) && /^[\uDC00-\uDFFF]/.test(text.slice(offset));
      if (!isInsidePair) expect(index.at(offset)).toBe([...text.slice(0, offset)].length);
    }),
  );
});

it('folding the width changes no offset and is done once and for all', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = foldWidth(text);
      expect(folded.length).toBe(text.length);
      expect(foldWidth(folded)).toBe(folded);
      expect(folded).not.toMatch(/[\uFF01-\uFF5E\u3000]/);
    }),
  );
});
