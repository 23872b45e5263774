import { describe, expect, it } from 'vitest';
import { dateLocale } from '#renderer/workbench/date-locale.ts';
import { issueName, pageName, untitledName } from '#renderer/workbench/place-names.ts';
import { createI18n } from '#shared/i18n/create-i18n.ts';

const [chinese, english] = [createI18n('zh-CN'), createI18n('en')];

describe('the name of an issue below its year', () => {
  it.each([
    ['2024-12-03', '12月3日', '3 Dec'],
    ['2024-09-12/2024-10', '9月12日至10月', '12 Sep to Oct'],
    // The year stands first in Chinese and last in English: only there would the beginning take the year of the end.
    ['2024-12-03/2025-01', '12月3日至2025年1月', '3 Dec 2024 to Jan 2025'],
    ['2024-10-14/2025', '10月14日至2025年', '14 Oct 2024 to 2025'],
    ['2024/2025-01-05', '2024年至2025年1月5日', '2024 to 5 Jan 2025'],
    ['2024/..', '2024年以后', 'since 2024'],
  ])('%s', (date, inChinese, inEnglish) => {
    expect(issueName(chinese, { date, number: null }, 2024)).toBe(inChinese);
    expect(issueName(english, { date, number: null }, 2024)).toBe(inEnglish);
  });

  it('names the year of a beginning where no year stands above it', () => {
    const issue = { date: '2024-12-03/2025-01', number: '812' };
    expect(issueName(chinese, issue)).toBe('2024年12月3日至2025年1月 · 第812期');
    expect(issueName(english, issue)).toContain('3 Dec 2024 to Jan 2025 · ');
    const within = { date: '2022-09-12/2022-10', number: null };
    expect(issueName(chinese, within)).toBe('2022年9月12日至10月');
    expect(issueName(english, within)).toBe('12 Sep to Oct 2022');
    expect(issueName(english, { date: '2022/2022-10', number: null })).toBe('2022 to Oct 2022');
    expect(issueName(english, { date: '2022-10/2022', number: null })).toBe('Oct 2022 to 2022');
  });
});

it('begins the name of a page with what is known of it', () => {
  expect(pageName(chinese, { number: '3', title: '综合' })).toBe('第3版 · 综合');
  expect(pageName(chinese, { number: '3', title: '' })).toBe('第3版');
  expect(pageName(chinese, { number: null, title: '工会视窗' })).toBe('工会视窗 · 版次不详');
  expect(pageName(chinese, { number: null })).toBe('版次不详');
});

it('tells an article without a headline by its first words', () => {
  expect(untitledName(chinese, '市总工会昨日')).toBe('（无标题）市总工会昨日');
  expect(untitledName(english, null)).toBe('(No headline)');
});

it('writes days in English as the dates of issues are written, day before month', () => {
  const day = new Intl.DateTimeFormat(dateLocale('en'), { dateStyle: 'medium', timeZone: 'UTC' });
  expect(day.format(Date.UTC(2022, 10, 9))).toBe('9 Nov 2022');
  expect(dateLocale('zh-CN')).toBe('zh-CN');
});
