import { describe, expect, it } from 'vitest';
import { AppError } from '#core/app-error.ts';
import { layoutOf } from '#core/exporting/layouts/built-in-layouts.ts';
import { readLayout } from '#core/exporting/layouts/read-layout.ts';
import { exportLayouts } from '#shared/contract/exporting.ts';
import { typeArea } from '#shared/contract/page-layout.ts';

const own = `{
  "version": 1,
  "name": "副刊",
  "kind": "flow",
  "paper": { "width": 210, "height": 297 },
  "margins": { "top": 25, "bottom": 25, "left": 20, "right": 20 },
  "columns": { "count": 2, "gutter": 18 },
  "body": { "size": 10, "pitch": 16 },
  "heads": {
    "headline": { "largest": 28, "smallest": 18 },
    "kicker": 14,
    "deck": 13
  }
}`;

function problem(text: string, language: 'zh-CN' | 'en' = 'zh-CN'): unknown {
  try {
    return readLayout(text, language);
  } catch (error) {
    return error instanceof AppError ? error.details : error;
  }
}

describe('a layout of the newsroom', () => {
  it('is read with what it leaves unsaid', () => {
    expect(readLayout(own, 'zh-CN')).toMatchObject({
      name: '副刊',
      columns: { count: 2, rule: false },
      furniture: { source: 'foot', newPage: true, contents: false },
    });
    expect(readLayout(`\ufeff${own}`, 'zh-CN').name).toBe('副刊');
  });

  it.each([
    ['"count": 2', '"count": "two"', { line: 7, column: 25, path: 'columns.count', count: 1 }],
    ['"size": 10,', '"size": 10, "colour": "red",', { line: 8, column: 35, path: 'body.colour' }],
    ['"largest": 28, ', '', { line: 10, column: 17, path: 'heads.headline.largest' }],
    ['"pitch": 16', '"pitch": 8', { line: 8, path: 'body.pitch', problem: '行距比字号还小' }],
    ['"count": 2', '"count": 12', { line: 7, path: 'columns', problem: '栏太窄，一行排不下六个字' }],
    ['"kicker": 14,', '"kicker": 14', { line: 12, path: '', problem: '不是完整的 JSON' }],
  ])('with %s become %s is refused with line and path', (before, after, expected) => {
    expect(own).toContain(before);
    expect(problem(own.replace(before, after))).toMatchObject({ reason: 'layout-invalid', ...expected });
  });

  it('that ends too early, is empty or is no layout at all is refused in either language', () => {
    expect(problem(own.slice(0, -20))).toMatchObject({ reason: 'layout-invalid', line: 12 });
    expect(problem('')).toMatchObject({ line: 1, problem: '不是完整的 JSON' });
    expect(problem('[]', 'en')).toMatchObject({
      line: 1,
      path: '',
      problem: expect.stringContaining('expected object'),
    });
  });
});

describe('the layouts that the application brings', () => {
  it.each(exportLayouts)('%s holds a whole number of characters and lines', (name) => {
    const layout = layoutOf(name);
    const { characters, lines, fullWidth, height } = typeArea(layout);
    const room = layout.paper.width - layout.margins.left - layout.margins.right;
    expect(characters).toBeGreaterThanOrEqual(11);
    expect(lines).toBeGreaterThan(20);
    expect(fullWidth).toBeLessThanOrEqual((room * 72) / 25.4);
    expect(height).toBeLessThan((layout.paper.height * 72) / 25.4);
  });
});
