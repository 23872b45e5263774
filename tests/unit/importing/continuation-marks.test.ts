import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findContinuationMarks } from '#core/importing/continuation-marks.ts';
import { pageNumberKey } from '#shared/domain/page-number.ts';
import { threadTime } from '#tests/support/thread-time.ts';

const marksOf = (text: string): string[] =>
  findContinuationMarks(text).map(({ direction, pageNumber }) => `${direction} ${pageNumber}`);

describe('a mark of continuation', () => {
  it.each([
    ['要落实到位（下转第三版）', 'to 3'],
    ['要落实到位（下转2版）', 'to 2'],
    ['要落实到位(下 转 第 ３ 版 )', 'to 3'],
    ['要落实到位〔下轉第十二版〕', 'to 12'],
    ['要落实到位（紧转4版）', 'to 4'],
    ['要落实到位（转第4版）', 'to 4'],
    ['要落实到位（下转A03版）', 'to A3'],
    ['要落实到位（下转二、三版）', 'to 2'],
    ['下转第十二版·要闻\n', 'to 12'],
    ['（上接第一版）要落实到位', 'from 1'],
    ['上接A1版\n要落实到位', 'from A1'],
    ['（上接1版①）要落实到位', 'from 1'],
    ['紧接第一版\n要落实到位', 'from 1'],
    ['（上接头版）要落实到位', 'from 1'],
    ['要落实到位。▼下转3版 天气不错', 'to 3'],
    ['要落实到位。下转A3版▶ 天气不错', 'to A3'],
    ['▲上接1版 要落实到位', 'from 1'],
  ])('is found in %s', (text, mark) => {
    expect(marksOf(text)).toEqual([mark]);
  });

  it('ends where the text goes on in its line', () => {
    const text = '▼下转3版 ▲上接1版 全市的车间都开了工，工人们很高兴';
    expect(findContinuationMarks(text).map(({ start, end }) => text.slice(start, end).trim())).toEqual([
      '▼下转3版',
      '▲上接1版',
    ]);
  });

  it('may name the headline', () => {
    expect(findContinuationMarks('（上接第一版《乡村振兴谱新篇》）')).toEqual([
      { direction: 'from', pageNumber: '1', headline: '乡村振兴谱新篇', start: 0, end: 16 },
    ]);
  });

  it.each([
    '经验上接天光，下接地气',
    '工作上接第一线',
    '把任务下转第二线。',
    '今年上接二版规划，下一步再说',
    '（上接三年规划）',
    '转第4版',
    '（转4）',
    '请看第三版',
    '下转入三版的说明里没有',
    '',
  ])('is none in %j', (text) => {
    expect(marksOf(text)).toEqual([]);
  });

  it('is found at its place in code points, between any texts', () => {
    const prose = fc.stringMatching(/^[\u4e00-\u4e20\u{20000}-\u{20010}，。\n]{0,30}$/u);
    fc.assert(
      fc.property(
        prose,
        prose,
        fc.integer({ min: 1, max: 99 }),
        fc.boolean(),
        (before, after, page, isTo) => {
          const mark = `（${isTo ? '下转' : '上接'}第${page}版）`;
          const found = findContinuationMarks(`${before}${mark}${after}`);
          const start = [...before].length;
          expect(found).toEqual([
            {
              direction: isTo ? 'to' : 'from',
              pageNumber: String(page),
              headline: null,
              start,
              end: start + [...mark].length,
            },
          ]);
        },
      ),
    );
  });

  it('is looked for in time that grows with the text alone', async () => {
    const spent = await threadTime(() => {
      expect(marksOf('（下转第'.repeat(250_000))).toEqual([]);
      expect(marksOf(' '.repeat(1_000_000))).toEqual([]);
    });
    expect(spent).toBeLessThan(5000);
  });
});

describe('a page number', () => {
  it.each([
    ['三', '3'],
    ['十', '10'],
    ['二十一', '21'],
    ['一〇', '10'],
    ['０３', '3'],
    ['第3版', '3'],
    ['a03', 'A3'],
    ['Ａ１２', 'A12'],
    ['头', '1'],
  ])('%s is %s', (written, key) => {
    expect(pageNumberKey(written)).toBe(key);
  });

  it.each(['', '0', '要闻', 'AB1', '十十', '3-4'])('%j is none', (written) => {
    expect(pageNumberKey(written)).toBeNull();
  });
});
