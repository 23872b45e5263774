import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FoldingRules, indexRules, literalRules } from '#shared/text/fold-character.ts';
import { foldSearch, foldSearchText, foldUnits } from '#shared/text/fold-search.ts';

const anyText = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom(...'發髮发，“”%峯峰⼯②㎡İ𫍰'),
  ),
});
const anyRules: fc.Arbitrary<FoldingRules> = fc.record({
  script: fc.boolean(),
  width: fc.boolean(),
  punctuation: fc.boolean(),
  variants: fc.boolean(),
});

describe('folding a text for searching', () => {
  it('makes full-width forms half-width and letters lower case', () => {
    expect(foldSearch('ＧＤＰ　５％')).toBe('gdp5%');
    expect(foldSearch('ｶﾅ②㎡')).toBe('カナ2m2');
  });

  it('gives the units of a text that is longer than every one before', () => {
    const longest = '工会，'.repeat(400_000);
    const units = foldUnits(longest);
    const folded = foldSearch(longest);
    expect(units.length).toBe(folded.length);
    expect(units.findIndex((unit, index) => unit !== folded.charCodeAt(index))).toBe(-1);
  });

  it('leaves white space, line ends, zero-width and control characters out', () => {
    expect(foldSearch('李 新\n\u3000和\u200b，\u0000\t第\u00a0一')).toBe('李新和第一');
  });

  it('keeps characters beyond the basic plane and folds their case', () => {
    expect(foldSearch('𠮷野家 𐐀')).toBe('𠮷野家𐐨');
  });

  it('takes a lone surrogate for the replacement character that storage would put in its place', () => {
    expect(foldSearch('a\ud800b\udc00')).toBe('a\ufffdb\ufffd');
  });

  it('folds letters whose lower case is longer than themselves', () => {
    expect(foldSearch('İ')).toBe('i\u0307');
    expect(foldSearch('İ'.repeat(10_000))).toHaveLength(20_000);
  });

  it('makes traditional characters simplified and variants usual, each by its own rule', () => {
    expect(foldSearch('總工會發頭髮')).toBe('总工会发头发');
    expect(foldSearch('總工會', { ...indexRules, script: false })).toBe('總工會');
    expect(foldSearch('峯嶺⼯⻓窗窓')).toBe('峰岭工长窗窗');
    expect(foldSearch('窓⻓', { ...indexRules, variants: false })).toBe('窓⻓');
  });

  it('leaves punctuation out, but not the signs of figures', () => {
    expect(foldSearch('“两个确立”，一、二；3.5%、8-10／1,000！')).toBe('两个确立一二3.5%8-10/1000');
    expect(foldSearch('（一）', { ...indexRules, punctuation: false })).toBe('(一)');
  });

  it('lets everything stand but white space when nothing shall be equal', () => {
    expect(foldSearch('Ａ 總\n，a', literalRules)).toBe('Ａ總，a');
  });

  it('changes nothing when it is done twice', () => {
    fc.assert(
      fc.property(anyText, anyRules, (text, rules) => {
        expect(foldSearch(foldSearch(text, rules), rules)).toBe(foldSearch(text, rules));
      }),
    );
  });

  it('folds a text as it folds its characters, one after the other', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldSearch(text)).toBe(Array.from(text, (character) => foldSearch(character)).join(''));
      }),
    );
  });

  it('leads from any range of the folded text back to original text that folds to it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, from, size) => {
        const folded = foldSearchText(text);
        const characters = Array.from(text, (character) => foldSearch(character)).filter(
          (character) => character !== '',
        );
        fc.pre(characters.length > 0);
        const first = from % characters.length;
        const count = 1 + (size % (characters.length - first));
        const start = characters.slice(0, first).join('').length;
        const wanted = characters.slice(first, first + count).join('');
        const range = folded.originalRange(start, start + wanted.length);
        expect(foldSearch(text.slice(range.start, range.end))).toBe(wanted);
      }),
    );
  });
});
