import { DeletedTextRun, Document, InsertedTextRun, Packer, Paragraph, TextRun } from 'docx';
import { afterAll, describe, expect, it } from 'vitest';
import { textDecoder } from '#adapters/files/text-decoder.ts';
import { createPageReader } from '#adapters/pages/create-page-reader.ts';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import { cleanArticle } from '#core/exporting/clean-article.ts';
import type { ImportReport } from '#shared/contract/importing.ts';
import type { Job } from '#shared/contract/jobs.ts';
import { articleContents, pageIds } from '#tests/support/article-contents.ts';
import { encodeText } from '#tests/support/encode-text.ts';
import { openCore, type OpenCore } from '#tests/support/open-core.ts';
import { layOutPage, type Piece } from '#tests/support/page-formats/lay-out-page.ts';
import { writeDocx, writeHtml } from '#tests/support/page-formats/write-documents.ts';
import { writeAlto, writeHocr, writePageXml } from '#tests/support/page-formats/write-markup.ts';
import { writePdf } from '#tests/support/page-formats/write-pdf.ts';
import type { TestFile } from '#tests/support/seed-pages.ts';
import { article, paragraph } from '#tests/unit/exporting/sample-articles.ts';

const report = (job: Job): ImportReport => job.report as ImportReport;
const utf8 = (text: string): Uint8Array => encodeText(text, 'utf-8');
const headline = '市总工会召开学习贯彻党的二十大精神动员会';
const lead =
  '本报讯（记者李新和）10月24日，市总工会召开学习贯彻党的二十大精神动员会，安排部署下阶段重点工作。会议由市总工会副主席主持。';
const more =
  '会议强调，各级工会组织和广大工会干部要把学习贯彻党的二十大精神作为当前和今后一个时期的首要任务。';
const pieces: Piece[] = [
  { text: headline, rank: 'headline' },
  { text: lead, rank: 'body' },
  { text: more.repeat(4), rank: 'body' },
];
const page = layOutPage(pieces);

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

async function withCore(work: (opened: OpenCore) => Promise<void>): Promise<void> {
  const opened = openCore();
  await work(opened);
  expect(await opened.call('safety.check', {})).toEqual({ ok: true, problems: [] });
  await opened.close();
}

async function everyFormat(): Promise<TestFile[]> {
  return [
    { name: '01.txt', bytes: utf8(pieces.map(({ text }) => text).join('\n\n')) },
    {
      name: '02.md',
      bytes: utf8(
        `${headline}\n====\n\n${pieces
          .slice(1)
          .map(({ text }) => text)
          .join('\n\n')}\n\n---\n`,
      ),
    },
    { name: '03.html', bytes: encodeText(writeHtml(pieces).replace('utf-8', 'gb2312'), 'gb18030') },
    { name: '04.docx', bytes: await writeDocx(pieces) },
    { name: '05.xml', bytes: utf8(writeAlto(page, 2, { ordered: true })) },
    { name: '06.xml', bytes: utf8(writeAlto(page, 4)) },
    { name: '07.xml', bytes: utf8(writePageXml(page, { ordered: true })) },
    { name: '08.hocr', bytes: utf8(writeHocr(page)) },
    { name: '09.pdf', bytes: await typesetPdf(1) },
  ];
}

/** Sheets of the article, each on a page of its own at least. */
async function typesetPdf(copies: number): Promise<Uint8Array> {
  const articles = Array.from({ length: copies }, () =>
    article({
      heads: { headline },
      blocks: [paragraph(lead), paragraph(more.repeat(4))],
    }),
  );
  const cleaned = articles.map((one) => cleanArticle(one, 'print').article);
  const { pdf } = await typesetter.compose({ articles: cleaned, layout: 'article-sheet', language: 'zh-CN' });
  return pdf;
}

it('a batch of every format gives the same article from each, with no character lost', () =>
  withCore(async (opened) => {
    const files = await everyFormat();
    const job = await opened.import(files);
    expect(report(job)).toMatchObject({ skipped: [], failed: [], notices: [] });
    expect(report(job).imported.map(({ file }) => file)).toEqual(files.map(({ name }) => name));
    const formats: string[] = [];
    for (const { pageId, articleIds } of report(job).imported) {
      const { sources, ledger } = await opened.call('importing.pageSource', { pageId });
      expect(ledger.lost).toBe(0);
      expect(ledger.articles + ledger.furniture).toBe(ledger.source);
      formats.push(sources[0]?.format ?? '');
      const detail = await opened.call('editing.article', { articleId: articleIds[0]! });
      expect(detail.heads.headline, sources[0]?.name).toBe(headline);
      expect(detail.people.reporters, sources[0]?.name).toEqual(['李新和']);
      const [first, second] = detail.body.blocks;
      expect(first, sources[0]?.name).toEqual({ type: 'paragraph', inlines: [{ type: 'text', text: lead }] });
      expect(second, sources[0]?.name).toEqual({
        type: 'paragraph',
        inlines: [{ type: 'text', text: more.repeat(4) }],
      });
    }
    expect(formats).toEqual(['text', 'markdown', 'html', 'docx', 'alto', 'alto', 'page-xml', 'hocr', 'pdf']);
  }));

it('the same bytes twice add nothing, the bytes are kept as they came, and reading them again gives the text that is kept', () =>
  withCore(async (opened) => {
    const files = await everyFormat();
    const job = await opened.import(files);
    const before = await articleContents(opened);
    const again = await opened.import(files.map(({ bytes, name }) => ({ bytes, name: `again-${name}` })));
    expect(report(again)).toMatchObject({ imported: [], failed: [] });
    expect(report(again).skipped.map(({ reason }) => reason)).toEqual(files.map(() => 'duplicate'));
    expect(await articleContents(opened)).toEqual(before);
    for (const [at, { pageId }] of report(job).imported.entries()) {
      const [source] = (await opened.call('importing.pageSource', { pageId })).sources;
      const bytes = opened.ports.store.read((tx) => tx.sources.bytes(source!.id));
      expect(Buffer.from(bytes).equals(Buffer.from(files[at]!.bytes))).toBe(true);
      const read = await createPageReader(textDecoder).read({
        name: source!.name,
        bytes: new Uint8Array(bytes),
      });
      expect(read.pages[0]?.text).toBe(source!.text);
    }
    await opened.call('safety.undo', {});
    expect(await opened.call('library.overview', {})).toMatchObject({ pages: 0, articles: 0 });
    await opened.call('safety.redo', {});
    expect(await articleContents(opened)).toEqual(before);
  }));

it('every page of a PDF becomes a page, and its bytes are kept once', () =>
  withCore(async (opened) => {
    const pdf = await typesetPdf(3);
    const job = await opened.import([{ name: '三版.pdf', bytes: pdf }], { date: '2022-10-26', page: '3' });
    const { imported } = report(job);
    expect(imported.length).toBeGreaterThanOrEqual(3);
    expect(new Set(imported.map(({ file }) => file))).toEqual(new Set(['三版.pdf']));
    const told = { imported: 1, pages: imported.length };
    expect(report(job).counts).toMatchObject(told);
    expect((await opened.call('importing.files', { jobId: job.id })).counts).toMatchObject(told);
    const parts: number[] = [];
    for (const pageId of await pageIds(opened)) {
      const { sources, ledger } = await opened.call('importing.pageSource', { pageId });
      expect(ledger.lost).toBe(0);
      parts.push(sources[0]!.part);
    }
    expect(parts.toSorted((one, other) => one - other)).toEqual(imported.map((_, index) => index + 1));
    expect(await opened.call('library.overview', {})).toMatchObject({ issues: 1, pages: imported.length });
    const whole = opened.connection
      .prepare<{ count: number }>('SELECT count(*) AS count FROM content WHERE size_bytes = ?')
      .get(pdf.length);
    expect(whole?.count).toBe(1);
    expect(report(await opened.import([{ name: 'b.pdf', bytes: pdf }])).skipped).toHaveLength(1);
  }));

it('Chinese fonts that bring no map are read by the collection that they name', () =>
  withCore(async (opened) => {
    // 动员会 in GBK.
    const job = await opened.import([
      { name: 'a.pdf', bytes: writePdf('BT /F1 20 Tf 50 700 Td <B6AFD4B1BBE1> Tj ET') },
    ]);
    const [page] = report(job).imported;
    const { sources } = await opened.call('importing.pageSource', { pageId: page!.pageId });
    expect(sources[0]?.text.trim()).toBe('动员会');
  }));

describe('a Word document', () => {
  it('with tracked changes and comments is read as if all were accepted, and the report says what that means', () =>
    withCore(async (opened) => {
      const date = '2022-10-26T00:00:00Z';
      const document = new Document({
        features: { trackRevisions: true },
        sections: [
          {
            children: [
              new Paragraph({
                children: [
                  new TextRun('市总工会召开'),
                  new DeletedTextRun({ text: '座谈会', id: 1, author: '编辑', date }),
                  new InsertedTextRun({ text: '动员大会', id: 2, author: '编辑', date }),
                  new TextRun('。'),
                ],
              }),
            ],
          },
        ],
      });
      const bytes = new Uint8Array(await Packer.toBuffer(document));
      const job = await opened.import([{ name: '修订.docx', bytes }]);
      const [page] = report(job).imported;
      const { sources } = await opened.call('importing.pageSource', { pageId: page!.pageId });
      expect(sources[0]?.text).toBe('市总工会召开动员大会。\n');
      expect(report(job).notices).toEqual([
        {
          file: '修订.docx',
          code: 'tracked-changes',
          details: { insertions: 1, inserted: 4, deletions: 1, deleted: 3 },
        },
      ]);
    }));
});

it('bad files and hostile names do not hold up the others', () =>
  withCore(async (opened) => {
    const [good] = await everyFormat();
    const names = [
      '../../../etc/passwd.xml',
      '<img src=x onerror=alert(1)>.docx',
      'con.pdf\u202Etxt.exe',
      `${'长'.repeat(300)}.hocr`,
    ];
    const job = await opened.import([
      ...names.map((name) => ({ name, bytes: utf8(`<alto><a>${name}`) })),
      good!,
    ]);
    expect(job.state).toBe('done');
    expect(report(job).failed.map(({ file }) => file)).toEqual(names);
    for (const { code, details } of report(job).failed) {
      expect(code).toBe('invalid');
      expect(details['reason']).toBeTypeOf('string');
    }
    expect(report(job).imported).toHaveLength(1);
    expect(opened.logged).toEqual([]);
  }));
