import { expect, it } from 'vitest';
import { daysInWords } from '#renderer/features/library/days-in-words.ts';

it('days of the week are told from Monday on, apart from each other, and all of them as none in particular', () => {
  const name = (day: number): string => ['日', '一', '二', '三', '四', '五', '六'][day] ?? '';
  expect(daysInWords('zh-CN', [3], name)).toBe('三');
  expect(daysInWords('zh-CN', [0, 5, 1], name)).toBe('一、五和日');
  expect(daysInWords('en', [4, 2], (day) => `day ${day}`)).toBe('day 2 and day 4');
  expect(daysInWords('en', [0, 1, 2, 3, 4, 5, 6], name)).toBeNull();
});
