import { expect, it } from 'vitest';
import { createKnownPrints } from '#core/importing/known-prints.ts';
import { pageShingles } from '#core/importing/page-shingles.ts';

it('reads a text once as long as it is asked for, and again once many others have come', () => {
  const prints = createKnownPrints();
  const read: string[] = [];
  const ask = (key: string): Uint32Array =>
    prints.shinglesOf(key, () => {
      read.push(key);
      return `市总工会召开会议${key}`;
    });
  expect(ask('a')).toEqual(pageShingles('市总工会召开会议a'));
  for (let other = 0; other < 40; other += 1) ask(`first ${other}`);
  expect(ask('a')).toEqual(pageShingles('市总工会召开会议a'));
  expect(read.filter((key) => key === 'a')).toHaveLength(1);
  for (let other = 0; other < 40; other += 1) ask(`second ${other}`);
  ask('a');
  expect(read.filter((key) => key === 'a')).toHaveLength(1);
  for (let other = 0; other < 400; other += 1) ask(`third ${other}`);
  expect(ask('a')).toEqual(pageShingles('市总工会召开会议a'));
  expect(read.filter((key) => key === 'a')).toHaveLength(2);
});
