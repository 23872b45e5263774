import { describe, expect, it } from 'vitest';
import type { RawLine } from '#adapters/pages/layout/raw-page.ts';
import { readTextItems } from '#adapters/pages/pdf-lines.ts';
import { rawLine } from '#tests/support/page-formats/raw-line.ts';
import { readShuffled, rowsOf } from '#tests/support/page-formats/read-rows.ts';

const BODY = 10;
const MEASURE = 120;
const PITCH = 14;
const COLUMN = 135;

const line = (text: string, x: number, y: number, width: number, fontHeight = BODY): RawLine =>
  rawLine(text, x, y, width, fontHeight);
/** Rows of a column, each with the column's name and its own number. */
const column = (name: string, at: number, y: number, rows = 6): RawLine[] =>
  Array.from({ length: rows }, (_, row) =>
    line(`${name}栏第${row}行是正文的文字`, at * COLUMN, y + row * PITCH, MEASURE),
  );
/** A head whose characters stand over the middle of its columns. */
const head = (text: string, [first, last]: [number, number], y: number, fontHeight = 30): RawLine => {
  const width = text.length * fontHeight;
  const middle = (first * COLUMN + last * COLUMN + MEASURE) / 2;
  return line(text, middle - width / 2, y, width, fontHeight);
};

function orderOf(lines: readonly RawLine[]): string[] {
  return rowsOf(readShuffled(lines, 'order'));
}

const expectOrder = (lines: readonly RawLine[]): void =>
  expect(orderOf(lines)).toEqual(lines.map(({ text }) => text));

describe('the order of a newspaper page whose lines come in none', () => {
  it('gives a short head all columns of its text, though it reaches over few', () => {
    expectOrder([
      head('短题', [0, 4], 0),
      ...[0, 1, 2, 3, 4].flatMap((at) => column(`甲${at}`, at, 60)),
      head('下文的题目', [0, 4], 200),
      ...[0, 1, 2, 3, 4].flatMap((at) => column(`乙${at}`, at, 260)),
    ]);
  });

  it('shares columns between heads that stand side by side', () => {
    expectOrder([
      head('左边题', [0, 2], 0),
      ...[0, 1, 2].flatMap((at) => column(`甲${at}`, at, 60)),
      head('右边的题', [3, 4], 0),
      ...[3, 4].flatMap((at) => column(`乙${at}`, at, 60)),
    ]);
  });

  it('keeps a writer’s name with the head, though it stands in the middle of one column', () => {
    expectOrder([
      head('三栏的大题目', [0, 2], 0),
      line('本报记者 张三', COLUMN + 25, 45, 70),
      ...[0, 1, 2].flatMap((at) => column(`甲${at}`, at, 65)),
    ]);
  });

  it('reads a column’s name that stands close above a head with it', () => {
    expectOrder([
      head('上面的文章', [0, 2], 0),
      ...[0, 1, 2].flatMap((at) => column(`甲${at}`, at, 60)),
      line('工会视窗', 0, 190, 40),
      head('下面的文章', [0, 2], 205),
      ...[0, 1, 2].flatMap((at) => column(`乙${at}`, at, 260)),
    ]);
  });

  it('parts what stands far above a caption under a picture', () => {
    expectOrder([
      head('图上的文章', [0, 2], 0),
      ...[0, 1, 2].flatMap((at) => column(`甲${at}`, at, 60)),
      line('职工在车间里检修设备', 0, 400, 140),
      line('本报记者摄', 345, 400, 50),
    ]);
  });

  it('does not part a column at the indents of its rows', () => {
    const x = COLUMN;
    expectOrder([
      head('光荣的名单', [0, 1], 0),
      ...column('甲', 0, 60, 4),
      line('钢铁公司钳工班的工人', x + 2 * BODY, 60, 100),
      line('一班', x, 60 + PITCH, 19),
      line('水泥公司电工班的工人', x + 2 * BODY, 60 + 2 * PITCH, 100),
      line('二班', x, 60 + 3 * PITCH, 19),
    ]);
  });

  it('sees a gutter between columns out of which marks hang', () => {
    const hanging = column('甲1', 1, 60).map((one, row) =>
      row === 2
        ? { ...one, text: `${one.text}，`, box: [COLUMN, 60 + 2 * PITCH, MEASURE + 5, BODY] as const }
        : one,
    );
    const quoting = column('乙2', 2, 60).map((one, row) =>
      row === 4
        ? { ...one, text: `“${one.text}`, box: [2 * COLUMN - 5, 60 + 4 * PITCH, MEASURE + 5, BODY] as const }
        : one,
    );
    expectOrder([
      head('左边题', [0, 1], 0),
      ...column('甲0', 0, 60),
      ...hanging,
      head('右边题', [2, 3], 0),
      ...quoting,
      ...column('乙3', 3, 60),
    ]);
  });
});

it('keeps rows of two columns of a PDF apart where marks hang into the room between them', () => {
  const item = (str: string, x: number, width: number) => ({
    str,
    transform: [BODY, 0, 0, BODY, x, 100],
    width,
    height: BODY,
    fontName: 'f',
  });
  const other = { ...item('别处的一行文字', 0, 70), transform: [BODY, 0, 0, BODY, 0, 300] };
  const lines = readTextItems(
    [item('这一行的末尾有一个逗号，', 0, 120), other, item('“下一栏的一行以引号开头', 125, 120)],
    {},
    [1, 0, 0, -1, 0, 400],
  );
  expect(lines.map(({ text }) => text)).toEqual([
    '这一行的末尾有一个逗号，',
    '别处的一行文字',
    '“下一栏的一行以引号开头',
  ]);
});
