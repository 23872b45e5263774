import { describe, expect, it } from 'vitest';
import { AppError } from '#core/app-error.ts';
import { allowedInLayout } from '#core/exporting/layouts/allowed-in-layout.ts';
import { layoutOf } from '#core/exporting/layouts/built-in-layouts.ts';
import { readLayout } from '#core/exporting/layouts/read-layout.ts';
import { exportLayouts } from '#shared/contract/exporting.ts';
import { typeArea } from '#shared/contract/page-layout.ts';
import { createI18n } from '#shared/i18n/create-i18n.ts';
import { describeError } from '#shared/i18n/describe-error.ts';

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

function refusal(text: string): AppError {
  try {
    readLayout(text);
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('a refusal is wanted');
}

const spoilt = (before: string, after: string): AppError => {
  expect(own).toContain(before);
  return refusal(own.replace(before, after));
};

const languages = { chinese: createI18n('zh-CN'), english: createI18n('en') };

describe('a layout of the newsroom', () => {
  it('is read with what it leaves unsaid', () => {
    expect(readLayout(own)).toMatchObject({
      name: '副刊',
      columns: { count: 2, rule: false },
      furniture: { source: 'foot', newPage: true, contents: false },
    });
    expect(readLayout(`\ufeff${own}`).name).toBe('副刊');
  });

  it.each([
    ['"count": 2', '"count": "two"', { line: 7, column: 25, path: 'columns.count', problem: 'value' }],
    ['"size": 10,', '"size": 10, "colour": "red",', { line: 8, column: 35, path: 'body.colour' }],
    ['"largest": 28, ', '', { line: 10, column: 17, path: 'heads.headline.largest', problem: 'missing' }],
    ['"pitch": 16', '"pitch": 8', { line: 8, path: 'body.pitch', problem: 'pitch-below-size' }],
    ['"count": 2', '"count": 12', { line: 7, path: 'columns', problem: 'column-too-narrow' }],
    ['"deck": 13', '"deck": 13, "columns": 0', { line: 12, path: 'heads.columns', problem: 'value' }],
    ['"deck": 13', '"deck": 13, "columns": 3', { line: 12, path: 'heads.columns', problem: 'heads-columns' }],
    ['"kicker": 14,', '"kicker": 14', { line: 12, path: '', problem: 'not-json' }],
  ])('with %s become %s is refused with line and path', (before, after, expected) => {
    expect(spoilt(before, after).details).toMatchObject({ reason: 'layout-invalid', ...expected });
  });

  it.each([
    ['"version": 1', '"version": 2', '版式文件的版本号（version）：写的是 2，应为 1。'],
    ['"副刊"', '""', '版式名称（name）：写的是 ""，应为引号中的 1 到 60 个字。'],
    ['"flow"', '"book"', '版面种类（kind）：写的是 "book"，应为以下之一：flow, newspaper。'],
    ['"width": 210, ', '', '纸宽（paper.width）：没有写，应为 50 到 2000 的数。'],
    ['"count": 2', '"count": 2.5', '栏数（columns.count）：写的是 2.5，应为 1 到 12 的整数。'],
    [
      '"gutter": 18',
      '"gutter": 18, "rule": 1',
      '栏线（columns.rule）：写的是 1，应为 true（是）或 false（否）。',
    ],
    ['"size": 10,', '"size": 10, "colour": "red",', 'body.colour：版式里没有这一项，这里可写：size, pitch。'],
    [
      '"deck": 13',
      '"deck": 13, "columns": 3',
      '标题所跨栏数（heads.columns）：应为 1 到栏数之间的整数，且每篇另起一页。',
    ],
    ['"pitch": 16', '"pitch": 8', '正文行距（body.pitch）：行距比字号还小。'],
    ['"kicker": 14,', '"kicker": 14', '整个文件：从这里起读不懂，请检查逗号、引号和括号。'],
  ])('with %s become %s says field, what stands there and what may', (before, after, sentence) => {
    expect(describeError(languages.chinese, spoilt(before, after))).toContain(sentence);
  });

  it('is refused in the language that is asked for last', () => {
    const error = spoilt('"pitch": 16', '"pitch": "wide"');
    expect(describeError(languages.chinese, error)).toBe(
      '版式文件第 8 行第 34 列有误。正文行距（body.pitch）：写的是 "wide"，应为 4 到 200 的数。',
    );
    expect(describeError(languages.english, error)).toBe(
      'The layout file is wrong at line 8, column 34 – body line pitch (body.pitch): it says "wide"; allowed: a number from 4 to 200.',
    );
  });

  it('shows no more than the beginning of what stands there', () => {
    expect(spoilt('"flow"', `"${'刊'.repeat(10_000)}"`).details['found']).toBe(`"${'刊'.repeat(23)}…`);
  });

  it('that ends too early, is empty or is no layout at all is refused', () => {
    expect(refusal(own.slice(0, -20)).details).toMatchObject({ reason: 'layout-invalid', line: 12 });
    expect(refusal('').details).toMatchObject({ line: 1, problem: 'not-json' });
    expect(describeError(languages.english, refusal('[]'))).toMatch(
      /line 1, column 1 – the whole file: it says \[\]; allowed: a group in braces \{ \} with version, name, kind/,
    );
  });

  it('has a name for each of its fields, in both languages', () => {
    const fieldsAt = (path: string[]): string[][] => {
      const allowed = allowedInLayout(path);
      if (allowed?.kind !== 'group') return [path];
      const inside = allowed.values.split(', ').flatMap((name) => fieldsAt([...path, name]));
      return path.length === 0 ? inside : [path, ...inside];
    };
    const fields = fieldsAt([]);
    expect(fields.length).toBeGreaterThan(30);
    for (const language of Object.values(languages)) {
      const unnamed = fields.filter(
        (path) => !language.exists(`exporting:layoutFile.field.${path.join('-')}`),
      );
      expect(unnamed).toEqual([]);
    }
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
