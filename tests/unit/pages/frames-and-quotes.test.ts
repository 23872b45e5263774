import { describe, expect, it } from 'vitest';
import { composePage } from '#adapters/pages/layout/compose-page.ts';
import type { RawLine } from '#adapters/pages/layout/raw-page.ts';
import { splitPage } from '#core/importing/split-page.ts';
import { readShuffled, rowsOf } from '#tests/support/page-formats/read-rows.ts';
import { rawLine } from '#tests/support/page-formats/raw-line.ts';

const BODY = 10;
const MEASURE = 12;
const PITCH = 14;
const COLUMN = 135;

const shuffledRows = (lines: readonly RawLine[]): string[] => rowsOf(readShuffled(lines, 'frames'));
/** Rows of a column from one height to another, around a hole that some of the columns have. */
const column = (at: number, from: number, rows: number): RawLine[] =>
  Array.from({ length: rows }, (_, row) =>
    rawLine(`甲${at}栏自${from}起的第${row}行文字`, at * COLUMN, from + row * PITCH, MEASURE * BODY, BODY),
  );
const head = (text: string, middle: number, y: number, size: number): RawLine =>
  rawLine(text, middle - (text.length * size) / 2, y, text.length * size, size);
/** Rows of a text in a frame, set over two columns. */
const framed = (y: number, rows: number): RawLine[] =>
  Array.from({ length: rows }, (_, row) =>
    rawLine(`框里的第${row}行文字比栏宽一倍还要多出一些来`, COLUMN + BODY, y + row * PITCH, 235, BODY),
  );
const texts = (lines: readonly RawLine[]): string[] => lines.map(({ text }) => text);

describe('a text in a frame over two columns', () => {
  const title = head('通栏的大题目', 262, 0, 36);
  const outer = [...column(0, 60, 20)];

  it('comes behind the one that flows around it', () => {
    const around = [...outer, ...column(1, 60, 5), ...column(1, 278, 4), ...column(2, 60, 5)];
    const rest = [...column(2, 278, 4), ...column(3, 60, 20)];
    const box = [head('框里的题目', 262, 140, 18), ...framed(166, 7)];
    expect(shuffledRows([title, ...around, ...box, ...rest])).toEqual(
      texts([title, ...around, ...rest, ...box]),
    );
  });

  it('does so at the foot of its columns', () => {
    const around = [...outer, ...column(1, 60, 6), ...column(2, 60, 6), ...column(3, 60, 20)];
    const box = [head('框里的题目', 262, 156, 18), ...framed(182, 11)];
    expect(shuffledRows([title, ...box, ...around])).toEqual(texts([title, ...around, ...box]));
  });

  it('does so where it is set in narrower columns of its own', () => {
    const around = [...outer, ...column(1, 60, 5), ...column(1, 278, 4), ...column(2, 60, 5)];
    const rest = [...column(2, 278, 4), ...column(3, 60, 20)];
    const narrow = [0, 1, 2].flatMap((at) =>
      Array.from({ length: 7 }, (_, row) =>
        rawLine(`框内${at}栏第${row}行`, COLUMN + BODY + at * 84, 166 + row * PITCH, 70, BODY),
      ),
    );
    const box = [head('框里的题目', 262, 140, 18), ...narrow];
    expect(shuffledRows([title, ...around, ...box, ...rest])).toEqual(
      texts([title, ...around, ...rest, ...box]),
    );
  });

  it('keeps its story apart', () => {
    const around = [...outer, ...column(1, 60, 6), ...column(2, 60, 6), ...column(3, 60, 20)];
    const box = [head('框里的题目', 262, 156, 18), ...framed(182, 11)];
    const stories = readShuffled([title, ...box, ...around], 'stories').layout!.lines.map(
      ({ story }) => story,
    );
    expect(stories).toEqual([title, ...around].map(() => 1).concat(box.map(() => 2)));
  });

  it('is none where the opening words of an article stand across its columns', () => {
    const above = [...column(0, 60, 5), ...column(1, 60, 5), ...column(2, 60, 5), ...column(3, 60, 5)];
    const opening = [head('下面的文章', 262, 150, 24), ...framed(190, 3)];
    const first = rawLine('一段在这里开头的文字', COLUMN + 2 * BODY, 236, 100, BODY);
    const below = [first, ...column(1, 250, 5), ...column(2, 236, 6)];
    expect(shuffledRows([title, ...above, ...opening, ...below])).toEqual(
      texts([title, ...above, ...opening, ...below]),
    );
  });
});

it('reads heads side by side though marks hang out of the columns between them', () => {
  const left = [head('左边题', 127, 0, 24), ...column(0, 60, 6), ...column(1, 60, 6)];
  left.push(rawLine('这一行的末尾挂着一个逗号，', COLUMN, 60 + 6 * PITCH, 132, BODY));
  const right = [head('右边的题', 397, 0, 24), ...column(2, 40, 8), ...column(3, 40, 8)];
  const narrow = right.map((line) => ({ ...line, box: [line.box![0] - 3, ...line.box!.slice(1)] as never }));
  expect(shuffledRows([...left, ...narrow])).toEqual(texts([...left, ...narrow]));
});

describe('a sentence that is repeated in larger type amid the columns', () => {
  const rows = [
    '清晨五点厂区的灯还没有全亮',
    '他已经在车床旁边站了一会儿',
    '三十年来他每天都第一个到岗',
    '徒弟们说师傅的手比尺子还准',
    '他自己却说手艺要靠心来磨炼',
    '如今车间里装上了新的机器人',
    '他又捧起书本学起了电脑编程',
    '年轻人都愿意听他讲从前的事',
  ];
  const text = rows.map((row, at) =>
    rawLine(row, 0, 60 + (at < 4 ? at : at + 5) * PITCH, row.length * BODY, BODY),
  );
  const quoted = (said: readonly string[], size: number): RawLine[] =>
    said.map((row, at) => rawLine(row, 0, 60 + 5 * PITCH + at * 20, row.length * size, size));
  const articlesOf = (said: readonly string[], size = 14): (string | null)[] => {
    const lines = [head('一个车工的三十年', 65, 0, 20), ...text, ...quoted(said, size)];
    const raw = { lines, ordered: false, width: null, height: null, pictures: [] };
    return splitPage(composePage(raw, 1).page, 'page.pdf').articles.map(({ headline }) => headline);
  };

  it('is no head', () => {
    expect(articlesOf(['徒弟们说师傅的手', '比尺子还准。'])).toEqual(['一个车工的三十年']);
  });

  it('is one in the type of headlines, whose words the text says again', () => {
    expect(articlesOf(['徒弟们说师傅的手', '比尺子还准。'], 24)).toHaveLength(2);
    expect(articlesOf(['徒弟们说师傅的手', '比尺子还准'])).toHaveLength(2);
  });

  it('is one where the text does not say the same', () => {
    expect(articlesOf(['全市技能大赛昨日', '在体育馆开幕。'])).toHaveLength(2);
  });
});
