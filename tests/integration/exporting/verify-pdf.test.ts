import { afterAll, describe, expect, it } from 'vitest';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import { readCoverage } from '#adapters/typesetting/font-coverage.ts';
import { installedFontFiles } from '#adapters/typesetting/font-files.ts';
import { jobData } from '#adapters/typesetting/job-data.ts';
import { pdfFonts } from '#adapters/typesetting/pdf-fonts.ts';
import { verifyPdf } from '#adapters/typesetting/verify-pdf.ts';
import type { ExportArticle } from '#core/exporting/export-article.ts';
import { article, paragraph } from '#tests/unit/exporting/sample-articles.ts';
import { richArticle } from './rich-article.ts';

const coverage = readCoverage(installedFontFiles());
const typesetter = createTypesetter();
afterAll(() => typesetter.close());

const job = (...articles: ExportArticle[]) => ({
  articles,
  layout: 'article-sheet' as const,
  language: 'zh-CN' as const,
});
/** Checks the PDF of one job against what another job says. */
async function verify(made: ExportArticle[], meant: ExportArticle[]): Promise<unknown> {
  const { pdf } = await typesetter.compose(job(...made));
  return verifyPdf(pdf, jobData(job(...meant)).data, coverage).catch((error: unknown) => error);
}

describe('the check after a PDF export', () => {
  it('accepts a page that says what it should, with tables, lists, pictures and emphasis', async () => {
    expect(await verify([richArticle()], [richArticle()])).toBeUndefined();
  });

  it('names the character, the article and the paragraph where the pages say something else', async () => {
    const meant = article({ blocks: [paragraph('第一段。'), paragraph('天下大势，分久必合。')] });
    const made = article({ blocks: [paragraph('第一段。'), paragraph('天下太势，分久必合。')] });
    expect(await verify([article(), made], [article(), meant])).toMatchObject({
      code: 'internal',
      articleIndex: 1,
      details: {
        reason: 'text-differs',
        character: '大',
        expected: '大势，分久必合。',
        found: '太势，分久必合。',
        place: 'paragraph',
        number: 2,
      },
    });
  });

  it('notices what is missing, what is too much, and another source', async () => {
    const short = article({ blocks: [paragraph('甲。')] });
    const long = article({ blocks: [paragraph('甲。'), paragraph('乙。')] });
    expect(await verify([short], [long])).toMatchObject({
      details: { reason: 'text-differs', expected: '乙。', found: '', number: 2 },
    });
    expect(await verify([long], [short])).toMatchObject({
      details: { reason: 'text-differs', expected: '', found: '乙。', place: 'end' },
    });
    expect(await verify([short], [{ ...short, page: '4' }])).toMatchObject({
      articleIndex: 0,
      details: { reason: 'text-differs', place: 'source' },
    });
  });

  it('accepts characters that share a glyph, and addresses and rows of signs too long for a line', async () => {
    const odd = article({
      blocks: [
        paragraph('横线―和破折号——、连接号–与‒都在，角⻆言'),
        paragraph(
          '见http://www.example.com/a/very/long/address/that/does/not/end?query=1234567890'.repeat(3),
        ),
        paragraph('①②③④⑤⑥⑦⑧⑨⑩'.repeat(12), '┏┐┑┒┓└┕┖┗┘'.repeat(12), 'óôõöøùúûüýþ'.repeat(12)),
      ],
    });
    expect(await verify([odd], [odd])).toBeUndefined();
  });

  it('tells fonts that lie in the file, cut down, from those that do not', async () => {
    const { pdf } = await typesetter.compose(job(richArticle()));
    const fonts = pdfFonts(pdf);
    expect(fonts.map(({ name }) => name)).toContain('NotoSerifSC-Regular');
    expect(fonts.filter(({ embedded, subset }) => !embedded || !subset)).toEqual([]);
    const text = Buffer.from(pdf)
      .toString('latin1')
      .replace(/\/FontFile2 \d+ 0 R/, '');
    const stripped = Buffer.from(text, 'latin1');
    expect(pdfFonts(stripped).filter(({ embedded }) => !embedded)).toHaveLength(1);
    const failure = await verifyPdf(stripped, jobData(job(richArticle())).data, coverage).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ details: { reason: 'font-not-embedded' } });
  });
});
