import { describe, expect, it } from 'vitest';
import { edtfPhrase } from '#core/exporting/edtf-phrase.ts';
import { sourceLine } from '#core/exporting/source-line.ts';

const known = { publication: '焦作日报', date: '2022-10-26', page: '3', pageTitle: null };

describe('the source line', () => {
  it.each([
    [known, '《焦作日报》2022年10月26日 第3版', '焦作日报, 26 October 2022, page 3'],
    [
      { ...known, pageTitle: '要闻' },
      '《焦作日报》2022年10月26日 第3版（要闻）',
      '焦作日报, 26 October 2022, page 3 (要闻)',
    ],
    [
      { ...known, publication: '《晚报》' },
      '《晚报》2022年10月26日 第3版',
      '《晚报》, 26 October 2022, page 3',
    ],
    [
      { ...known, page: null, pageTitle: '副刊' },
      '《焦作日报》2022年10月26日 副刊版',
      '焦作日报, 26 October 2022, page “副刊”',
    ],
    [{ ...known, page: null }, '《焦作日报》2022年10月26日', '焦作日报, 26 October 2022'],
    [{ ...known, date: '1985~' }, '《焦作日报》 约1985年 第3版', '焦作日报, about 1985, page 3'],
    [
      { publication: ' ', date: null, page: null, pageTitle: '' },
      '报名不详 日期不详',
      'publication unknown, date unknown',
    ],
  ])('says what is known and what is not: %o', (source, chinese, english) => {
    expect(sourceLine(source, 'zh-CN')).toBe(chinese);
    expect(sourceLine(source, 'en')).toBe(english);
  });

  it.each([
    ['2022', '2022年', '2022'],
    ['2022-10', '2022年10月', 'October 2022'],
    ['2022-01-05', '2022年1月5日', '5 January 2022'],
    ['2022?', '2022年（存疑）', '2022 (uncertain)'],
    ['2025-01%', '约2025年1月（存疑）', 'about January 2025 (uncertain)'],
    ['2022-10-26/2022-11', '2022年10月26日至2022年11月', '26 October 2022 to November 2022'],
    ['2022/..', '2022年起', 'from 2022'],
    ['2022/', '2022年至日期不详', '2022 to an unknown date'],
    ['../2022', '截至2022年', 'until 2022'],
    ['/2022', '日期不详至2022年', 'an unknown date to 2022'],
    ['2022/2022', '2022年', '2022'],
    ['民国三年', '民国三年', '民国三年'],
  ])('reads the date %s aloud', (date, chinese, english) => {
    expect(edtfPhrase(date, 'zh-CN')).toBe(chinese);
    expect(edtfPhrase(date, 'en')).toBe(english);
  });
});
