import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableGrid } from '#core/exporting/table-grid.ts';

const cell = (spans: { colSpan?: number; rowSpan?: number } = {}) => ({
  header: false,
  inlines: [],
  ...spans,
});
const places = (rows: { cells: ReturnType<typeof cell>[] }[]) => {
  const { columns, cells } = tableGrid({ type: 'table', rows });
  return {
    columns,
    cells: cells.map(({ column, row, colSpan, rowSpan }) => [column, row, colSpan, rowSpan]),
  };
};

describe('the grid of a table', () => {
  it('moves cells past spans from above and fills holes', () => {
    expect(places([{ cells: [cell({ rowSpan: 2 }), cell()] }, { cells: [cell(), cell()] }])).toEqual({
      columns: 3,
      cells: [
        [0, 0, 1, 2],
        [1, 0, 1, 1],
        [2, 0, 1, 1],
        [1, 1, 1, 1],
        [2, 1, 1, 1],
      ],
    });
  });

  it('covers every place exactly once, whatever the spans', () => {
    const span = fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined });
    const row = fc.record({
      cells: fc.array(fc.record({ colSpan: span, rowSpan: span }).map(cell), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const grid = tableGrid({ type: 'table', rows });
        const covered = new Map<string, number>();
        for (const { column, row: top, colSpan, rowSpan } of grid.cells)
          for (let y = top; y < top + rowSpan; y += 1)
            for (let x = column; x < column + colSpan; x += 1)
              covered.set(`${x},${y}`, (covered.get(`${x},${y}`) ?? 0) + 1);
        expect(covered.size).toBe(grid.columns * grid.rows);
        expect([...covered.values()].every((count) => count === 1)).toBe(true);
      }),
    );
  });
});
