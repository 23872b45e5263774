import { describe, expect, it } from 'vitest';
import type { RawLine } from '#adapters/pages/layout/raw-page.ts';
import { readShuffled, rowsOf } from '#tests/support/page-formats/read-rows.ts';
import { rawLine } from '#tests/support/page-formats/raw-line.ts';

const BODY = 10;
const PITCH = 14;
const SIZE = 26;

const shuffledRows = (lines: readonly RawLine[]): string[] => rowsOf(readShuffled(lines, 'vertical'));
const texts = (lines: readonly RawLine[]): string[] => lines.map(({ text }) => text);

/** The characters of a head under each other, a line each; a blank leaves its room. */
const characters = (text: string, x: number, y: number): RawLine[] =>
  [...text].flatMap((character, at) =>
    character === ' ' ? [] : [rawLine(character, x, y + at * SIZE * 1.1, SIZE, SIZE)],
  );
const column = (name: string, x: number, y: number, rows = 12): RawLine[] =>
  Array.from({ length: rows }, (_, row) =>
    rawLine(`${name}栏第${row}行是正文的文字`, x, y + row * PITCH, 120, BODY),
  );

describe('a head that runs downwards beside its text', () => {
  const text = [...column('甲', 80, 0), ...column('乙', 215, 0)];

  it('is one line, its columns read from right to left, before the text', () => {
    const head = [...characters('一把锉刀', 30, 0), ...characters('三十年', 0, 0)];
    expect(shuffledRows([...head, ...text])).toEqual(['一把锉刀三十年', ...texts(text)]);
  });

  it('keeps its blank', () => {
    expect(shuffledRows([...characters('一把锉刀 三十年', 40, 0), ...text])[0]).toBe('一把锉刀 三十年');
  });

  it('comes before the text to its left, too, and after the article above', () => {
    const above = [rawLine('上面的文章', 80, 0, 150, 30), ...column('丙', 0, 50), ...column('丁', 135, 50)];
    const below = [...column('甲', 0, 240), ...column('乙', 135, 240)];
    const head = characters('一把锉刀', 275, 240);
    expect(shuffledRows([...above, ...below, ...head])).toEqual([
      ...texts(above),
      '一把锉刀',
      ...texts(below),
    ]);
  });

  it('is read like a head above columns where it is one tall line', () => {
    const head = rawLine('一把锉刀三十年', 40, 0, SIZE, 7 * SIZE);
    expect(shuffledRows([...text, head])).toEqual(['一把锉刀三十年', ...texts(text)]);
  });

  it('is none in rows of single characters in the type of the text', () => {
    const marks = [...'甲乙丙丁戊'].map((mark, at) => rawLine(mark, 0, at * PITCH, BODY, BODY));
    expect(shuffledRows([...marks, ...text])).toEqual(expect.arrayContaining([...'甲乙丙丁戊']));
  });
});

it('reads a head from left to right before the vertical columns below it', () => {
  const standing = (name: string, x: number): RawLine[] =>
    Array.from({ length: 10 }, (_, row) => ({
      ...rawLine(`${name}段第${row}行是正文的文字`, 0, 0, 0, BODY),
      box: [x - row * PITCH, 60, BODY, 120],
    }));
  const [right, left] = [standing('右', 300), standing('左', 150)];
  const head = rawLine('横排的题目', 90, 10, 150, 30);
  expect(shuffledRows([...left, head, ...right])).toEqual(['横排的题目', ...texts(right), ...texts(left)]);
});
