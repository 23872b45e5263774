import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextIndex } from '#renderer/ui/next-index.ts';

const moves = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'];

describe('the row to which a key moves', () => {
  it('is one of the list, from wherever and by whichever key', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...moves),
        fc
          .integer({ min: 1, max: 500 })
          .chain((count) => fc.tuple(fc.constant(count), fc.integer({ min: -1, max: count - 1 }))),
        fc.integer({ min: 1, max: 60 }),
        (key, [count, index], pageRows) => {
          const next = nextIndex(key, index, count, pageRows);
          expect(next).toBeGreaterThanOrEqual(0);
          expect(next).toBeLessThan(count);
        },
      ),
    );
  });

  it('stays at the ends', () => {
    expect(nextIndex('ArrowUp', 0, 9, 4)).toBe(0);
    expect(nextIndex('PageUp', 2, 9, 4)).toBe(0);
    expect(nextIndex('ArrowDown', 8, 9, 4)).toBe(8);
    expect(nextIndex('PageDown', 7, 9, 4)).toBe(8);
  });

  it('goes by one, by a screen and to the ends', () => {
    expect(nextIndex('ArrowDown', 3, 9, 4)).toBe(4);
    expect(nextIndex('PageDown', 3, 9, 4)).toBe(7);
    expect(nextIndex('Home', 3, 9, 4)).toBe(0);
    expect(nextIndex('End', 3, 9, 4)).toBe(8);
  });

  it('begins with the first row where none is active yet', () => {
    expect(nextIndex('ArrowDown', -1, 9, 4)).toBe(0);
    expect(nextIndex('ArrowUp', -1, 9, 4)).toBe(0);
  });

  it('is none for another key and for an empty list', () => {
    expect(nextIndex('Enter', 3, 9, 4)).toBeNull();
    for (const key of moves) expect(nextIndex(key, -1, 0, 4)).toBeNull();
  });
});
