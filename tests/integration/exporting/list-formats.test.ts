import { describe, expect, it } from 'vitest';
import { writeCsv } from '#core/exporting/write-csv.ts';
import { elements, parseStrictXml, textOf } from '#tests/support/strict-xml.ts';
import { article, sampleArticleId } from '#tests/unit/exporting/sample-articles.ts';
import { runBatch } from './batch-options.ts';
import { unzip } from './unzip.ts';

const articles = [
  article({
    id: sampleArticleId(1),
    heads: { kicker: '=1+1', headline: '“甲”,乙\n丙', deck: '@SUM(A1)', byline: '\t记者' },
    people: { reporters: ['李新和', '王五'], correspondents: [], photographers: [], authors: [] },
    status: 'third-proof',
    kind: 'photo-news',
    chars: 1234,
    tags: ['工会', '二十大'],
  }),
  article({ id: sampleArticleId(2), heads: { headline: '_x0041_𠮷😀' }, publication: null, date: null }),
];
const header = [
  ...[
    '报纸',
    '日期',
    '版次',
    '版名',
    '栏目',
    '引题',
    '主标题',
    '副标题',
    '署名',
    '记者',
    '通讯员',
    '摄影',
    '作者',
  ],
  ...['体裁', '状态', '字数', '标签', '编号'],
];

/** Reads CSV as RFC 4180 has it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('a list as CSV', () => {
  it('has the columns of a newsroom, begins with the mark of UTF-8 and takes no text for a formula', async () => {
    const [step] = await runBatch(articles, { format: 'csv', together: false });
    expect(step?.file?.name).toBe('报库输出.csv');
    const text = step!.file!.content as string;
    expect(text.startsWith('\ufeff报纸,日期,')).toBe(true);
    const [names, one, two] = readCsv(text.slice(1));
    expect(names).toEqual(header);
    expect(one).toEqual([
      ...['焦作日报', '2022-10-26', '3', '', '', "'=1+1", '“甲”,乙\n丙', "'@SUM(A1)", "'\t记者"],
      ...['李新和、王五', '', '', '', '图片新闻', '三校', '1234', '工会、二十大', sampleArticleId(1)],
    ]);
    expect([two?.[0], two?.[6]]).toEqual(['', '_x0041_𠮷😀']);
  });

  it('is for any rows', () => {
    expect(
      writeCsv([
        ['词', '次数'],
        ['工会', 3],
      ]),
    ).toBe('\ufeff词,次数\r\n工会,3\r\n');
  });
});

describe('a list as XLSX', () => {
  it('cuts what no cell holds, never through a character, and says so', async () => {
    const long = article({ heads: { headline: `${'字'.repeat(32_766)}𠮷𠮷` } });
    const [step] = await runBatch([long], { format: 'xlsx' });
    expect(step?.warnings).toEqual([
      { articleId: null, code: 'cells-shortened', details: { count: 1, limit: 32_767 } },
    ]);
    const texts = unzip(step!.file!.content as Uint8Array)
      .get('xl/sharedStrings.xml')!
      .toString('utf8');
    expect(texts).toContain(`>${'字'.repeat(32_766)}<`);
  });

  it('holds the same cells as texts and numbers, never as formulas', async () => {
    const [step] = await runBatch(articles, { format: 'xlsx' });
    const files = unzip(step!.file!.content as Uint8Array);
    const xml = (path: string) => parseStrictXml(files.get(path)!.toString('utf8')).root;
    const shared = elements(xml('xl/sharedStrings.xml'), 'si').map((item) => textOf(item));
    const sheet = xml('xl/worksheets/sheet1.xml');
    expect(elements(sheet, 'f')).toEqual([]);
    const rows = elements(sheet, 'row').map((row) =>
      elements(row, 'c').map((cell) => {
        const value = textOf(cell);
        return cell.attributes.get('t') === 's' ? shared[Number(value)] : Number(value);
      }),
    );
    expect(rows[0]).toEqual(header);
    expect(rows[1]).toEqual(
      expect.arrayContaining(['=1+1', '“甲”,乙\n丙', '@SUM(A1)', '\t记者', 1234, '三校']),
    );
    // Spreadsheets read _x0041_ as A; the sign before it is written as a number itself.
    expect(rows[2]).toContain('_x005F_x0041_𠮷😀');
  });
});
