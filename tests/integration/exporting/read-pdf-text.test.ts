import { afterAll, describe, expect, it } from 'vitest';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import { readPdfText } from '#adapters/typesetting/read-pdf-text.ts';
import { readPdfThoroughly } from '#adapters/typesetting/read-pdf-thoroughly.ts';
import { exportLayouts, exportPresets } from '#shared/contract/exporting.ts';
import { article, paragraph } from '#tests/unit/exporting/sample-articles.ts';
import { richArticle } from './rich-article.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

const odd = article({
  blocks: [paragraph('①②③、角⻆言、óôõ，fi与(括号)\\反斜', '横线―和破折号——，见http://a.example/?q=1')],
});
const compose = async (layout: (typeof exportLayouts)[number], preset: (typeof exportPresets)[number]) =>
  (await typesetter.compose({ articles: [richArticle(), odd], layout, preset, language: 'zh-CN' })).pdf;

describe('the quick reader of our PDFs', () => {
  it.each(exportLayouts)('reads the same of %s as pdf.js does', async (layout) => {
    const pdf = await compose(layout, 'archive');
    expect(readPdfText(pdf)).toEqual(await readPdfThoroughly(pdf));
  });

  it.each(exportPresets)(
    'reads the same of the preset %s, whose objects may be written twice',
    async (preset) => {
      const pdf = await compose('newspaper', preset);
      const read = readPdfText(pdf);
      expect(read).toEqual(await readPdfThoroughly(pdf));
      expect(read.body).toContain('①②③');
    },
  );

  it('refuses a file that is cut off or damaged', async () => {
    const pdf = await compose('article-sheet', 'archive');
    expect(() => readPdfText(pdf.subarray(0, pdf.length - 3000))).toThrow('a PDF without a catalogue');
    const text = Buffer.from(pdf).toString('latin1');
    const lost = Buffer.from(text.replaceAll('/ToUnicode', '/ToUnicude'), 'latin1');
    expect(() => readPdfText(lost)).toThrow('no ToUnicode');
  });
});
