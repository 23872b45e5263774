import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alikeRows, alikeShare, type AlikeRow } from '#renderer/features/importing/alike-rows.ts';
import { misreadText } from '#tests/support/misread.ts';

const textOf = (runs: AlikeRow['earlier']): string => runs.map(({ text }) => text).join('');

it('both texts stand in the rows whole, each on its side, whatever was misread', () => {
  const line = fc.stringMatching(/^[\u4e00-\u4e30，。]{0,12}$/);
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 12 }),
      fc.nat(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (lines, seed, rate) => {
        const earlier = lines.join('\n');
        const later = misreadText(earlier, rate, seed);
        const rows = alikeRows(earlier, later);
        const plain = (text: string): string => text.replaceAll('\n', '');
        expect(plain(rows.map((row) => textOf(row.earlier)).join(''))).toBe(plain(earlier));
        expect(plain(rows.map((row) => textOf(row.later)).join(''))).toBe(plain(later));
        const share = alikeShare(rows);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      },
    ),
  );
});

it('equal lines stand beside each other as rows that are the same', () => {
  const rows = alikeRows('第一行\r\n第二行\r\n第三行', '第一行\n第贰行\n第三行');
  expect(rows.map((row) => [textOf(row.earlier), textOf(row.later), row.isSame])).toEqual([
    ['第一行', '第一行', true],
    ['第二行', '第贰行', false],
    ['第三行', '第三行', true],
  ]);
  expect(alikeShare(rows)).toBeCloseTo(8 / 9);
});
