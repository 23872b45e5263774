import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from '#shared/document/article-document.ts';
import { boundaryIn, matchCharacters } from '#shared/document/match-characters.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import { joinInlines, sliceInlines, trimInlines } from '#shared/document/slice-inlines.ts';

const text = fc
  .string({ unit: fc.constantFrom('省', '总', '工', '会', ',', ' ', '𠮷', 'a'), minLength: 1, maxLength: 8 })
  .map((value): Inline => ({ type: 'text', text: value }));
const bold = text.map((item): Inline => ({ ...item, marks: ['bold'] }) as Inline);
const lineBreak = fc.constant<Inline>({ type: 'break' });
const link = fc
  .array(text, { minLength: 1, maxLength: 2 })
  .map((children) => ({ type: 'link', url: 'https://example.org/', children }) as Inline);
const inlines = fc.array(fc.oneof(text, bold, lineBreak, link), { maxLength: 6 });

describe('inlines', () => {
  it('are parted at any place and put together again without a loss', () => {
    fc.assert(
      fc.property(inlines, fc.nat(60), (items, at) => {
        const length = inlineText(items).length;
        const place = Math.min(at, length);
        const parts = [sliceInlines(items, 0, place), sliceInlines(items, place, length)];
        expect(parts.map(inlineText).join('')).toBe(inlineText(items));
        expect(inlineText(joinInlines(parts))).toBe(inlineText(items));
        expect(joinInlines([joinInlines(parts)])).toEqual(joinInlines(parts));
      }),
    );
  });

  it('are trimmed as their text is', () => {
    fc.assert(
      fc.property(inlines, (items) => {
        expect(inlineText(trimInlines(items))).toBe(inlineText(items).trim());
      }),
    );
  });
});

describe('matching a text with its source', () => {
  it('finds each character of an imported text, whatever blanks and marks the source has', () => {
    expect([...matchCharacters('# 动员 大会\n召开', '动员大会召开')]).toEqual([
      -1, -1, 0, 1, -1, 2, 3, -1, 4, 5,
    ]);
  });

  it('finds what an editor has left, and where the seam now is', () => {
    const source = '全市各级工会干部参加会仪。会议指出，要抓好落实。';
    const edited = '全市工会干部参加会议。会议还指出，要抓好落实。';
    const places = matchCharacters(source, edited);
    const seam = boundaryIn(places, source.indexOf('会议指出'), edited.length);
    expect(edited.slice(0, seam)).toBe('全市工会干部参加会议。');
  });

  it('grows from left to right and never names a character of another kind', () => {
    const words = fc.string({ unit: fc.constantFrom('省', '总', '工', '会', ' ', '#'), maxLength: 30 });
    fc.assert(
      fc.property(words, words, (source, other) => {
        const places = [...matchCharacters(source, other)];
        const found = places.flatMap((place, at) => (place < 0 ? [] : [{ place, at }]));
        for (const [index, { place, at }] of found.entries()) {
          expect(other.charAt(place)).toBe(source.charAt(at));
          expect(place).toBeGreaterThan(found[index - 1]?.place ?? -1);
        }
      }),
    );
  });
});
