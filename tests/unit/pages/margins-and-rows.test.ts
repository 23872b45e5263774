import { describe, expect, it } from 'vitest';
import type { RawLine } from '#adapters/pages/layout/raw-page.ts';
import type { PageText } from '#core/ports/page-reader.ts';
import { splitPage } from '#core/importing/split-page.ts';
import { readShuffled, rowsOf } from '#tests/support/page-formats/read-rows.ts';
import { rawLine } from '#tests/support/page-formats/raw-line.ts';

const BODY = 10;
const PITCH = 14;
const COLUMN = 135;

const read = (lines: readonly RawLine[]): PageText => readShuffled(lines, 'margins');

/** Columns of a text that begins with an indent and is cut into rows of twelve characters. */
function columns(text: string, { from, to, y }: { from: number; to: number; y: number }): RawLine[] {
  const rows = `　　${text}`.match(/.{1,12}/gu) ?? [];
  const perColumn = Math.ceil(rows.length / (to - from));
  return rows.map((row, at) => {
    const indent = at === 0 ? 2 * BODY : 0;
    const own = row.trim();
    const x = (from + Math.floor(at / perColumn)) * COLUMN + indent;
    return rawLine(own, x, y + (at % perColumn) * PITCH, own.length * BODY, BODY);
  });
}

const NEWS =
  '本报讯（记者王明）7月18日，市总工会召开上半年工作推进会，总结前一阶段的工作，并对下半年任务作出安排。会议要求各级工会把服务送到车间班组，让职工在家门口就能办成事，办好事，心里舒畅。';

describe('running heads and feet', () => {
  const head = [
    rawLine('03', 0, 0, 16, 16),
    rawLine('江城故事', 120, 3, 36, 9),
    rawLine('2021年5月6日 星期四', 420, 0, 76, 8),
    rawLine('责任编辑：张红 校对：李明', 420, 11, 100, 8),
  ];
  const title = rawLine('工会部署下半年', 157, 44, 210, 30);
  const text = columns(NEWS, { from: 0, to: 4, y: 90 });
  const foot = rawLine('新闻热线：0391-3909999', 200, 200, 120, 8);

  it('come before and behind the articles, whose heads share no column with a page number in large type', () => {
    expect(rowsOf(read([...head, title, ...text, foot]))).toEqual(
      [...head, title, ...text, foot].map((line) => line.text),
    );
  });

  it('are furniture, the name of the page with them', () => {
    const { articles, unplaced } = splitPage(read([...head, title, ...text, foot]), 'page.pdf');
    expect(articles.map(({ headline }) => headline)).toEqual(['工会部署下半年']);
    expect(unplaced.map((piece) => [piece.role, piece.text])).toEqual(
      [...head, foot].map((line) => ['furniture', line.text]),
    );
  });

  it('are nothing that stands as near to a text as its own rows do', () => {
    const list = ['3月5日', '4月6日'].map((day, at) => rawLine(day, 0, 90 + at * PITCH, 40, BODY));
    const below = columns(NEWS, { from: 0, to: 1, y: 90 + 2 * PITCH });
    const lines = read([...list, ...below]).layout!.lines;
    expect(lines.filter(({ role }) => role === 'furniture')).toEqual([]);
  });
});

describe('rows of heads and of writers', () => {
  /** Rows of a head in one size over the middle of two columns. */
  const rows = (texts: readonly string[], y: number, size = 24): RawLine[] =>
    texts.map((text, at) =>
      rawLine(text, 127 - (text.length * size) / 2, y + at * size * 1.3, text.length * size, size),
    );

  it('make one headline of three rows, with the kicker above and the deck below it in smaller type', () => {
    const { articles } = splitPage(
      read([
        ...rows(['市总工会召开半年会'], 0, 14),
        ...rows(['把服务送到', '车间班组的', '家门口'], 22),
        ...rows(['各级工会部署下半年任务'], 120, 14),
        ...columns(NEWS, { from: 0, to: 2, y: 150 }),
      ]),
      'page.pdf',
    );
    expect(articles.map(({ kicker, headline, deck }) => [kicker, headline, deck])).toEqual([
      ['市总工会召开半年会', '把服务送到 车间班组的 家门口', '各级工会部署下半年任务'],
    ]);
  });

  it('keep the last character of a headline that stands alone in its row', () => {
    const { articles } = splitPage(
      read([...rows(['把服务送到车', '间'], 0), ...columns(NEWS, { from: 0, to: 2, y: 80 })]),
      'page.pdf',
    );
    expect(articles.map(({ headline }) => headline)).toEqual(['把服务送到车 间']);
  });

  it('do not widen the column below a writer’s line over several columns', () => {
    const byline = rawLine('本报记者 刘敏 通讯员 周卫东', 70, 60, 135, BODY);
    const text = columns(NEWS, { from: 0, to: 3, y: 60 + 1.9 * BODY });
    const { articles } = splitPage(read([...rows(['陈老师的课'], 0), byline, ...text]), 'page.pdf');
    expect(articles.map(({ paragraphs }) => paragraphs.map((one) => one.text))).toEqual([[NEWS]]);
  });
});

it('reads on from a short text in two columns where one row of it is left in the second', () => {
  const above = columns(NEWS, { from: 0, to: 4, y: 40 });
  const title = rawLine('工会部署下半年工作', 140, 0, 250, 28);
  const caption = [
    rawLine('为提升职工健康保障水平十一月二十五日焦煤集团为基层', 0, 160, 255, BODY),
    rawLine('车间配备血压计邀请医护人员为职工讲解使用方法并进', 0, 160 + PITCH, 255, BODY),
  ];
  const rest = rawLine('行演示确保正确使用。', 270, 160, 95, BODY);
  const told = read([title, ...above, ...caption, rest]);
  const points = [...told.text];
  const line = told.layout!.lines.find(({ start, end }) => points.slice(start, end).join('') === rest.text);
  expect(line?.continues).toBe(true);
});
