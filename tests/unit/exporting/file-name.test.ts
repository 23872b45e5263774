import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '#core/exporting/file-name.ts';

const name = (text: string, taken = new Set<string>()) => safeFileName(text, 'pdf', taken);

describe('file names', () => {
  it.each([
    ['焦作日报 第3版', '焦作日报 第3版.pdf'],
    ['../../etc/passwd', '_.._etc_passwd.pdf'],
    ['a\\b:c*d?"<e>|', 'a_b_c_d___e__.pdf'],
    ['CON', '_CON.pdf'],
    ['nul.txt', '_nul.txt.pdf'],
    ['COM¹', '_COM¹.pdf'],
    ['', '_.pdf'],
    [' . ', '_.pdf'],
    ['行\n一\u202e二\u0000', '行 一 二.pdf'],
    ['坏\ud800字', '坏 字.pdf'],
  ])('make %j safe', (text, expected) => {
    expect(name(text)).toBe(expected);
  });

  it('are cut to 120 bytes between characters', () => {
    const long = name('长'.repeat(500));
    expect(long).toBe(`${'长'.repeat(38)}.pdf`);
    expect(name('𠅤'.repeat(500))).toBe(`${'𠅤'.repeat(29)}.pdf`);
  });

  it('differ from each other whatever the case', () => {
    const taken = new Set<string>();
    expect([name('Abc', taken), name('abc', taken), name('ABC', taken)]).toEqual([
      'Abc.pdf',
      'abc (2).pdf',
      'ABC (3).pdf',
    ]);
  });

  it('are always legal, short and unlike each other', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 20 }), (texts) => {
        const taken = new Set<string>();
        const names = texts.map((text) => name(text, taken));
        for (const each of names) {
          expect(new TextEncoder().encode(each).length).toBeLessThanOrEqual(120);
          expect(each).not.toMatch(/[/\\:*?"<>|\p{Cc}]|^\.|[. ]\.pdf$/u);
          expect(each.isWellFormed()).toBe(true);
        }
        expect(new Set(names.map((each) => each.toLowerCase())).size).toBe(names.length);
      }),
    );
  });
});
