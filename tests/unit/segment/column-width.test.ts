import { describe, expect, it } from 'vitest';
import { fillsRows, readColumnWidth } from '#core/importing/segment/roles/column-width.ts';

describe('readColumnWidth', () => {
  it('is the width of which the lengths of torn paragraphs, with their indent, are multiples', () => {
    expect(readColumnWidth([13, 28, 43, 28, 58])?.width).toBe(15);
  });

  it('allows for marks and figures that make rows uneven, as on a printed page', () => {
    const width =
      readColumnWidth([102, 42, 104, 58, 55, 29, 71, 47, 101, 37, 58, 30, 58, 71, 100])?.width ?? 0;
    expect(width).toBeGreaterThan(14);
    expect(width).toBeLessThan(15.5);
  });

  it('tells little where lengths have no width in common, and nothing without any', () => {
    const even = readColumnWidth([13, 28, 43, 28, 58]);
    const uneven = readColumnWidth([17, 24, 33, 45, 52]);
    expect(uneven?.odds ?? 0).toBeLessThan((even?.odds ?? 0) / 2);
    expect(readColumnWidth([])).toBeNull();
  });
});

describe('fillsRows', () => {
  const column = readColumnWidth([13, 28, 43, 28, 58]);

  it('speaks for a line that fills a row or two, and against any other', () => {
    expect(fillsRows(13, column)).toBeGreaterThan(1);
    expect(fillsRows(28, column)).toBeGreaterThan(0.5);
    expect(fillsRows(20, column)).toBeLessThan(-1);
  });

  it('says less where the width is less certain, and nothing without one', () => {
    expect(fillsRows(13, readColumnWidth([13]))).toBeLessThan(fillsRows(13, column));
    expect(fillsRows(13, null)).toBe(0);
  });
});
