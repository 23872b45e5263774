import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headlineWords } from '#adapters/typesetting/headline-words.ts';

describe('the words of a headline', () => {
  it('keep marks with their words, and unknown words together', () => {
    expect(headlineWords('召开专项会议')).toEqual(['召开', '专项', '会议']);
    const pieces = headlineWords('工会“五大行动”《启动》 疫苗，开展');
    for (const piece of pieces) {
      expect(piece).not.toMatch(/^[”》，]/u);
      expect(piece).not.toMatch(/[“《]$/u);
    }
  });

  it('are the whole text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => headlineWords(text).join('') === text));
  });
});
