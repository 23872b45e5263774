import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composePage } from '#adapters/pages/layout/compose-page.ts';
import type { RawLine } from '#adapters/pages/layout/raw-page.ts';
import { splitPage } from '#core/importing/split-page.ts';
import { countLost } from '#tests/accuracy/score-page.ts';
import { rawLine as lineAt } from '#tests/support/page-formats/raw-line.ts';

const coordinate = fc.integer({ min: -50, max: 2000 });
const size = fc.integer({ min: 1, max: 600 });
const rawLine: fc.Arbitrary<RawLine> = fc.record({
  text: fc.string({
    unit: fc.constantFrom('工', '会', '，', '。', '”', '本报讯', 'a', '7', ' ', '𠮷', '\n', '\u2028'),
    maxLength: 12,
  }),
  block: fc.option(fc.constantFrom('a', 'b', 'c')),
  box: fc.option(fc.tuple(coordinate, coordinate, size, size), { freq: 20 }),
  fontHeight: fc.option(fc.integer({ min: 1, max: 90 })),
  role: fc.option(fc.constantFrom('heading' as const, 'caption' as const, 'furniture' as const)),
  level: fc.integer({ min: 0, max: 3 }),
});
const characters = (text: string): string[] => [...text.replace(/\s+/gu, '')].toSorted();

it('loses no character whatever boxes, blocks and sizes a file gives, and offsets find each line', () => {
  fc.assert(
    fc.property(fc.array(rawLine, { maxLength: 40 }), fc.boolean(), (lines, ordered) => {
      const raw = { lines, ordered, width: null, height: null, pictures: [] };
      const { page } = composePage(raw, 1);
      expect(characters(page.text)).toEqual(characters(lines.map(({ text }) => text).join('')));
      const points = [...page.text];
      const told = page.layout!.lines.map(({ start, end }) => points.slice(start, end).join(''));
      expect(told.join('\n')).toBe(
        page.text
          .split('\n')
          .map((line) => line.replace(/^　　/, ''))
          .filter((line) => line !== '')
          .join('\n'),
      );
      expect(countLost(splitPage(page, 'page.xml'), page.text)).toBe(0);
      expect(composePage(raw, 1)).toEqual({ page, rearranged: expect.any(Boolean) });
    }),
    { numRuns: 300 },
  );
});

it('reads columns under each other’s heads: a head over two columns ends the columns above it', () => {
  const line = (text: string, x: number, y: number, width: number, fontHeight = 20): RawLine =>
    lineAt(text, x, y, width, fontHeight);
  const column = (name: string, x: number, y: number): RawLine[] =>
    Array.from({ length: 6 }, (_, at) => line(`${name}${at}号线上写着一行字`, x, y + at * 28, 240));
  const lines = [
    line('通栏大标题跨三栏', 60, 0, 700, 60),
    ...column('甲', 0, 100),
    ...column('乙', 280, 100),
    ...column('丙', 560, 100),
    line('下一篇跨两栏', 20, 330, 480, 40),
    ...column('丁', 0, 400),
    ...column('戊', 280, 400),
    ...column('己', 560, 400),
  ];
  const inOrder = lines.map(({ text }) => text);
  for (const shuffled of [
    lines.toReversed(),
    lines.toSorted((one, other) => one.box![1] - other.box![1]),
    lines,
  ]) {
    const { page } = composePage(
      { lines: shuffled, ordered: false, width: 800, height: 600, pictures: [] },
      1,
    );
    expect(page.text.split('\n').filter((row) => row !== '')).toEqual(inOrder);
  }
});
