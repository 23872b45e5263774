import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasWrapBlanks } from '#core/importing/segment/paragraphs/block-text.ts';
import { isWhiteSpace } from '#core/importing/segment/paragraphs/source-lines.ts';

describe('isWhiteSpace', () => {
  it('is what a regular expression finds, for every unit', () => {
    for (let unit = 0; unit < 0x10000; unit += 1)
      expect(isWhiteSpace(unit), unit.toString(16)).toBe(/\s/.test(String.fromCharCode(unit)));
  });
});

describe('hasWrapBlanks', () => {
  const row = '工会召开动员大会部署今年工作';

  it('takes blanks in a row as one, of whatever sort', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(' ', '\u3000', '\t', '\u00a0'), { minLength: 1 }), (blanks) => {
        expect(hasWrapBlanks([row, row, row, row].join(blanks.join('')))).toBe(true);
      }),
    );
  });

  it('counts no blanks beside what is not Chinese, and none at an end', () => {
    expect(hasWrapBlanks(`${row}${row} A${row}B ${row}`)).toBe(false);
    expect(hasWrapBlanks(` ${row}${row}${row} `)).toBe(false);
  });
});
