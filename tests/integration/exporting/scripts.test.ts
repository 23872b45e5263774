import { afterAll, describe, expect, it } from 'vitest';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import { pdfFonts } from '#adapters/typesetting/pdf-fonts.ts';
import type { ExportArticle } from '#core/exporting/export-article.ts';
import { exportLayouts } from '#shared/contract/exporting.ts';
import { article, paragraph, sampleArticleId } from '#tests/unit/exporting/sample-articles.ts';
import { readPdf } from './pdf-text.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

const simplified = article({
  heads: { kicker: '引题从简', headline: '记者直击骨干', deck: '副题' },
  blocks: [paragraph('记者从市生态环境局获悉，清晨的青年湖边，骨干企业直接减排。')],
});
const traditional = article({
  id: sampleArticleId(2),
  heads: { kicker: '引題從簡', headline: '記者直擊骨幹', deck: '副題' },
  blocks: [
    paragraph('記者從市生態環境局獲悉，清晨的青年湖邊，骨幹企業直接減排。'),
    { type: 'subhead', inlines: [{ type: 'text', text: '直接' }] },
  ],
});

async function compose(layout: (typeof exportLayouts)[number], ...articles: ExportArticle[]) {
  const { pdf, warnings } = await typesetter.compose({ articles, layout, language: 'zh-CN' });
  const names = pdfFonts(pdf).map(({ name }) => name);
  const isTraditional = (name: string) => name.includes('TC');
  return {
    ...{ pdf, warnings, names },
    traditional: names.filter(isTraditional),
    simplified: names.filter((name) => !isTraditional(name)),
  };
}

describe.each(exportLayouts)('an article in the layout %s', (layout) => {
  it('takes the forms of its own script, heads and subheads too', async () => {
    expect((await compose(layout, simplified)).traditional).toEqual([]);
    const made = await compose(layout, traditional);
    expect(made.warnings).toEqual([]);
    expect(made.traditional.map((name) => name.replace(/^.*\+/, '')).toSorted()).toEqual(
      expect.arrayContaining(['NotoSansTC-Bold', 'NotoSerifTC-Black', 'NotoSerifTC-Regular']),
    );
    const { body } = await readPdf(made.pdf);
    expect(body).toContain('記者從市生態環境局獲悉，清晨的青年湖邊，骨幹企業直接減排。直接');
  });
});

describe('articles of both scripts', () => {
  it('stand in one file, each in its own forms; one without characters of either goes with the others', async () => {
    const neutral = article({
      id: sampleArticleId(3),
      heads: { headline: '天下' },
      blocks: [paragraph('山川日月')],
    });
    const both = await compose('article-sheet', simplified, traditional);
    expect(both.traditional).not.toEqual([]);
    expect(both.names).toContainEqual(expect.stringMatching(/NotoSerifSC-Black/));
    const alone = await compose('article-sheet', traditional, neutral);
    expect(alone.names).not.toContainEqual(expect.stringMatching(/NotoSerifSC-Black/));
    expect((await compose('article-sheet', neutral)).traditional).toEqual([]);
  });

  it('print characters that a traditional face lacks from the simplified one', async () => {
    const text = '據「这」字簡化而來，還有「们」字，寫進了報導裡面。';
    const { pdf, warnings } = await compose('galley', article({ blocks: [paragraph(text)] }));
    expect(warnings).toEqual([]);
    expect((await readPdf(pdf)).body).toContain(text);
  });
});
