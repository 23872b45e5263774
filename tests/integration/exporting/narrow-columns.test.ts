import { afterAll, expect, it } from 'vitest';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import type { ExportArticle } from '#core/exporting/export-article.ts';
import { layoutOf } from '#core/exporting/layouts/built-in-layouts.ts';
import type { LayoutChoice } from '#shared/contract/exporting.ts';
import { typeArea } from '#shared/contract/page-layout.ts';
import { article, paragraph, sampleArticleId, text } from '#tests/unit/exporting/sample-articles.ts';
import { piecesOf, readLines } from './pdf-text.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

const compose = async (layout: LayoutChoice, ...articles: ExportArticle[]) =>
  (await typesetter.compose({ articles, layout, language: 'zh-CN' })).pdf;

it('figures of a table wider than its column stay within their cells', async () => {
  const row = (...words: string[]) => ({
    cells: words.map((word) => ({ header: false, inlines: [text(word)] })),
  });
  const rows = [
    row('县区', '会员人数', '建会企业', '困难职工', '慰问金额', '法律援助', '技能比武'),
    row('解放区', '12,340', '1,120', '300', '58.5', '17', '5'),
  ];
  for (const layout of ['galley', 'tabloid'] as const) {
    const pieces = await piecesOf(
      await compose(layout, article({ blocks: [paragraph('正文。'.repeat(90)), { type: 'table', rows }] })),
    );
    const figures = pieces.filter(({ text: word }) => /^[\d.,]+$/u.test(word)).slice(0, 6);
    expect(figures.map(({ text: word }) => word)).toEqual(['12,340', '1,120', '300', '58.5', '17', '5']);
    for (const [index, { x, width }] of figures.slice(0, -1).entries())
      expect((figures[index + 1]?.x ?? 0) - (x + width)).toBeGreaterThan(2);
  }
});

it('short names in a table wider than its column are not torn', async () => {
  const row = (...words: string[]) => ({
    cells: words.map((word) => ({ header: false, inlines: [text(word)] })),
  });
  const rows = [
    row('县区', '会员人数', '建会企业总数', '困难职工人数', '慰问金额（万元）', '法律援助（件）'),
    row('解放区', '12,340', '1,120', '300', '58.5', '17'),
    row('山阳区', '13,341', '1,121', '293', '59.5', '18'),
  ];
  for (const layout of ['galley', 'tabloid', 'broadsheet'] as const) {
    const pieces = await piecesOf(
      await compose(layout, article({ blocks: [paragraph('正文。'.repeat(90)), { type: 'table', rows }] })),
    );
    const words = pieces.map(({ text: word }) => word);
    expect(words).toEqual(expect.arrayContaining(['县区', '解放区', '山阳区']));
  }
});

it.each(['article-columns', 'cutting', 'proof', 'galley', 'newspaper', 'tabloid', 'broadsheet'] as const)(
  'heads of a table wider than its column break between words, never into single characters (%s)',
  async (layout) => {
    const row = (header: boolean, ...words: string[]) => ({
      cells: words.map((word) => ({ header, inlines: [text(word)] })),
    });
    const rows = [
      row(
        true,
        '县区',
        '会员',
        '建会企业',
        '困难职工',
        '慰问金额（万元）',
        '法律援助（件）',
        '技能比武（场）',
      ),
      row(false, '解放区', '12,340', '120', '300', '58.5', '17', '5'),
    ];
    const pieces = await piecesOf(
      await compose(layout, article({ blocks: [paragraph('正文。'.repeat(60)), { type: 'table', rows }] })),
    );
    const words = pieces.map(({ text: word }) => word.trim());
    const torn = /^[建会企业困难职工慰问金额法律援助技能比武]$|（万$|^元）/u;
    expect(words.filter((word) => torn.test(word))).toEqual([]);
    expect(words.join('')).toMatch(/慰问/u);
  },
);

it('a source of two lines breaks neither within its date nor within its page', async () => {
  for (const layout of ['newspaper', 'tabloid', 'broadsheet'] as const) {
    const blocks = Array.from({ length: 8 }, () => paragraph('正文。'.repeat(50)));
    const articles = [
      article({ pageTitle: '要闻', blocks }),
      article({ id: sampleArticleId(2), page: '4', blocks }),
    ];
    const lines = (await readLines(await compose(layout, ...articles))).map((line) =>
      line.replaceAll(' ', ''),
    );
    expect(lines.filter((line) => /来源.*(?:[年月第]|[年月]\d+)$/u.test(line))).toEqual([]);
    expect(lines.join('')).toMatch(/来源：《焦作日报》2022年10月26日第3版（要闻）/u);
  }
});

it.each(['galley', 'newspaper', 'tabloid', 'broadsheet'] as const)(
  'a long address ends within its column (%s)',
  async (name) => {
    const address =
      'https://www.example-newspaper.cn/2024/10/26/gonghui/dierci/quanti-huiyi/baogao_v2.html?from=index&id=20241026001';
    const words = ['详见', '详见全文', '全文登在', '报告的全文登在这里'];
    const blocks = words.map((before) => paragraph(`${before} ${address} 。`));
    // Text enough for a whole column, so that the addresses stand in the first one.
    const long = Array.from({ length: 30 }, () => paragraph('各级工会维护权益。'.repeat(9)));
    const layout = { ...layoutOf(name), fit: false };
    const pieces = await piecesOf(await compose(layout, article({ blocks: [...blocks, ...long] })));
    const lines = pieces.filter(({ text: piece }) => /[a-z]{2}/u.test(piece));
    expect(lines.length).toBeGreaterThan(12);
    const left = Math.min(...pieces.filter(({ text: piece }) => /维护/u.test(piece)).map(({ x }) => x));
    const right = left + typeArea(layout).columnWidth;
    const first = lines.filter(({ x }) => x < right);
    expect(first.length).toBeGreaterThan(8);
    expect(Math.max(...first.map(({ x, width }) => x + width)) - right).toBeLessThan(0.1);
  },
);

it('a paragraph with a long address ends in no single character', async () => {
  const names = '堃、喆、犇、淼、翀、昇、垚、珺等字在人名里常见，王喆、李堃、张翀三位代表作了发言。';
  const address =
    'https://www.example-newspaper.cn/2024/10/26/gonghui/dierci/quanti-huiyi/baogao_v2.html?from=index&id=20241026001';
  for (const layout of ['cutting', 'proof', 'galley'] as const) {
    const blocks = [paragraph(`${names}详见 ${address} 的全文。`), paragraph('正文。'.repeat(90))];
    const lines = await readLines(await compose(layout, article({ blocks })));
    expect(lines.join('')).toContain('全文。');
    expect(lines).not.toContain('文。');
  }
});

it('a note with an address is not spaced out where the address breaks', async () => {
  const note = '（作者系本报特约评论员，E-mail: a@b.cn）';
  const pieces = await piecesOf(
    await compose('galley', article({ authorNote: note, blocks: [paragraph('正文。'.repeat(40))] })),
  );
  const start = pieces.find((piece) => piece.text.includes('（作者系'))!;
  // As wide as the characters that stand in it.
  expect(start.width).toBeLessThan(start.size * (start.text.length + 1));
});
