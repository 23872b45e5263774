import { expect, it } from 'vitest';
import { openingOf } from '#core/importing/segment/roles/text-openings.ts';

it('tells of each text its own opening, however many were asked about between', () => {
  const lost = '张三不慎将身份证丢失,号码420100,声明作废。';
  expect(openingOf(lost)).toBe('lost');
  for (let each = 0; each < 300; each += 1) expect(openingOf(`第${each}次会议昨天召开。`)).toBe('');
  expect(openingOf(lost)).toBe('lost');
  expect(openingOf('编辑同志:我是一名工人。')).toBe('letter');
});
