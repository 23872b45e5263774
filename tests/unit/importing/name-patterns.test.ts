import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatName } from '#shared/domain/format-name.ts';
import { namePattern, nameFields, parsePattern, spellPattern } from '#shared/domain/name-pattern.ts';
import { readName } from '#shared/domain/read-name.ts';
import { type SuggestedPattern, suggestPattern } from '#shared/domain/suggest-pattern.ts';
import { threadTime } from '#tests/support/thread-time.ts';

const day = fc
  .date({ min: new Date('1850-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const page = fc.oneof(
  fc.integer({ min: 1, max: 999 }).map(String),
  fc
    .tuple(fc.constantFrom('A', 'B', 'T'), fc.integer({ min: 1, max: 99 }))
    .map(([letter, number]) => `${letter}${String(number).padStart(2, '0')}`),
);
const publication = fc.constantFrom('焦作日报', '河南工人日报', 'Daily');

describe('a file name', () => {
  it.each([
    ['{year}-{month}-{day}_{page}', '2023-05-12_A03.txt', { date: '2023-05-12', page: 'A03' }],
    ['{year}{month}{day}-{page}版', '20230512-03版.txt', { date: '2023-05-12', page: '3' }],
    [
      '{publication}_{year}{month}{day}_{page}',
      '焦作日报_20221026_03.txt',
      { publication: '焦作日报', date: '2022-10-26', page: '3' },
    ],
    ['{year}年{month}月{day}日第{page}版', '2023年5月12日第3版.txt', { date: '2023-05-12', page: '3' }],
    ['rmrb{year}{month}{day}{page}', 'rmrb2023051203.txt', { date: '2023-05-12', page: '3' }],
    ['{*}{year}{month}{day}{section}{page}', 'x20230512A03', { date: '2023-05-12', page: 'A03' }],
    ['{年}-{月}', '２０２３-０５.txt', { date: '2023-05' }],
    ['{*}_{page}', '扫描_12.alto.xml', { page: '12' }],
    ['{year}.{month}.{day}', '2023.05.12', { date: '2023-05-12' }],
  ])('by %s: %s', (pattern, name, fields) => {
    expect(readName(pattern, name)).toEqual({ ok: true, fields });
  });

  it.each([
    ['{year}-{month}-{day}', '2023-02-30.txt', 'no-such-day'],
    ['{year}-{month}-{day}', '2023-13-01.txt', 'no-such-day'],
    ['{year}-{month}-{day}', '封面.txt', 'no-match'],
    ['{year}-{month}-{day}{*}', '2023-02-30_A01.txt', 'no-such-day'],
    ['{*}第{page}', '第12345', 'no-match'],
    ['{publication} {year}-{month}-{day}_{page}{*}', '焦作日报 2022-09-12_2022-10.docx', 'no-match'],
    ['{year}-{month}-{day}', '2023-05-12_A03.txt', 'no-match'],
    ['{year', '2023', 'bad-pattern'],
  ])('that %s cannot read is told apart: %s', (pattern, name, problem) => {
    expect(readName(pattern, name)).toEqual({ ok: false, problem });
  });
});

describe('a pattern', () => {
  it.each([
    ['', 'empty', undefined],
    ['x'.repeat(201), 'too-long', undefined],
    ['{year}-{mont}', 'unknown-field', '{mont}'],
    ['{year}-{month', 'unclosed', '{month'],
    ['{year}{year}', 'twice', '{year}'],
    ['{*}', 'nothing-read', undefined],
    ['{year}-{day}', 'date-gap', undefined],
    ['{publication}{*}{year}', 'ambiguous', undefined],
  ])('%s is refused: %s', (pattern, problem, field) => {
    expect(parsePattern(pattern)).toEqual({ ok: false, problem, ...(field === undefined ? {} : { field }) });
    expect(namePattern.safeParse(pattern).success).toBe(false);
  });

  it('says the same in both languages', () => {
    const pattern = '{publication}_{year}{month}{day}_{section}{page}{{x}{*}';
    const chinese = spellPattern(pattern, 'zh-CN');
    expect(chinese).toBe('{报纸}_{年}{月}{日}_{叠}{版次}{{x}{*}');
    expect(parsePattern(chinese)).toEqual(parsePattern(pattern));
    expect(spellPattern(chinese, 'en')).toBe(pattern);
  });

  it('reads back whatever it writes', () => {
    const separator = fc.constantFrom('_', '-', ' ', '·', '版面');
    fc.assert(
      fc.property(day, page, publication, separator, fc.boolean(), (date, number, paper, mark, isTight) => {
        const dated = isTight ? '{year}{month}{day}' : `{year}${mark}{month}${mark}{day}`;
        const pattern = `{publication}__${dated}${mark}{page}`;
        const fields = { publication: paper, date, page: number };
        const name = formatName(pattern, fields);
        expect(name).not.toBeNull();
        expect(readName(pattern, `${name}.txt`)).toEqual({ ok: true, fields });
      }),
    );
  });

  it('takes any text for a pattern and any text for a name, in bounded time', async () => {
    const pieces = fc.constantFrom(
      ...nameFields.map((field) => `{${field === 'any' ? '*' : field}}`),
      '1',
      'a',
      '_',
      '{',
      '}',
    );
    const pattern = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(pattern, fc.string({ unit: 'binary', maxLength: 300 }), (one, name) => {
        const read = readName(one, name);
        if (read.ok && read.fields.date !== undefined)
          expect(read.fields.date).toMatch(/^\d{4}(-\d\d){0,2}$/);
      }),
      { numRuns: 300 },
    );
    const worst = ['1'.repeat(255), 'a1'.repeat(127), '2023'.repeat(63), `${'20230230'.repeat(30)}x`];
    const spent = await threadTime(() => {
      for (const name of worst) {
        readName('{*}{year}{*}{month}{*}{day}{page}', name);
        readName('{*}1{*}1{*}{page}x', name);
      }
    });
    expect(spent).toBeLessThan(2000);
  });
});

describe('a suggestion', () => {
  const pages = (write: (page: number) => string): string[] =>
    Array.from({ length: 12 }, (_, index) => write(index + 1));
  const two = (number: number): string => String(number).padStart(2, '0');

  it('takes the second day of a span for no page, as files of ours are called', () => {
    const name = '焦作日报 2022-09-12_2022-10.docx';
    const { pattern } = suggestPattern([name]) as SuggestedPattern;
    expect(readName(pattern, name)).toEqual({
      ok: true,
      fields: { publication: '焦作日报', date: '2022-09-12' },
    });
  });

  it.each([
    ['{year}-{month}-{day}_{page}', pages((number) => `2023-05-12_A${two(number)}.txt`)],
    ['{year}{month}{day}-{page}版', pages((number) => `20230512-${two(number)}版.txt`)],
    ['{publication}_{year}{month}{day}_{page}', pages((number) => `焦作日报_20221026_${two(number)}.txt`)],
    ['{year}年{month}月{day}日第{page}版', pages((number) => `2023年5月12日第${number}版.txt`)],
    ['rmrb{year}{month}{day}{page}', pages((number) => `rmrb20230512${two(number)}.txt`)],
    ['第{page}版_{year}.{month}.{day}', pages((number) => `第${number}版_2023.05.${two(number)}.txt`)],
  ])('finds %s in names that are so', (pattern, names) => {
    expect(suggestPattern(names)).toEqual({ pattern, matches: 12, looked: 12 });
  });

  it('leaves open what differs, and keeps an earlier pattern that reads as many', () => {
    const names = pages((number) => `${'要闻综合体育'[number % 6]}版_2023-05-12_${two(number)}.txt`);
    expect(suggestPattern(names)).toMatchObject({ pattern: '{*}{year}-{month}-{day}_{page}', matches: 12 });
    expect(suggestPattern(names, ['{*}_{year}-{month}-{day}_{page}'])).toMatchObject({
      pattern: '{*}_{year}-{month}-{day}_{page}',
    });
  });

  it('is none for names that tell no date', () => {
    expect(suggestPattern(pages((number) => `${two(number)}.txt`))).toBeNull();
    expect(suggestPattern([])).toBeNull();
  });
});
