import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import { cleanArticle } from '#core/exporting/clean-article.ts';
import { type ExportPreset, exportPresets } from '#shared/contract/exporting.ts';
import { article, paragraph } from '#tests/unit/exporting/sample-articles.ts';
import { readPdf } from './pdf-text.ts';
import { richArticle, richPrintedText } from './rich-article.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

const rich = cleanArticle(richArticle(), 'print').article;
const long = article({
  blocks: Array.from({ length: 90 }, () => paragraph('各级工会维护权益。'.repeat(20))),
});
const compose = (preset: ExportPreset, layout: 'article-sheet' | 'tabloid' = 'article-sheet') =>
  typesetter.compose({ articles: [rich, long], layout, preset, language: 'zh-CN' });

/** What the pages draw, as operators of PDF. */
function drawing(pdf: Uint8Array): string {
  const text = Buffer.from(pdf).toString('latin1');
  return [...text.matchAll(/stream\n([^]*?)\nendstream/g)]
    .flatMap(([, stream = '']) => {
      try {
        return [inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')];
      } catch {
        return [];
      }
    })
    .filter((stream) => /\bBT\b/.test(stream))
    .join('\n');
}

describe('a PDF for its purpose', () => {
  it.each(exportPresets)('holds the whole text (%s)', async (preset) => {
    expect((await readPdf((await compose(preset)).pdf)).body).toContain(richPrintedText);
  });

  it('is PDF/A-2a with tags, language, outline and title for the archive', async () => {
    const { pdf } = await compose('archive');
    const text = Buffer.from(pdf).toString('latin1');
    expect(text).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(text).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(text).toContain('/Marked true');
    const task = getDocument({ data: pdf.slice(), verbosity: 0 });
    const document = await task.promise;
    expect((await document.getOutline()).map(({ title }) => title)).toEqual([
      '凝心聚力再出发 砥砺奋进谱新篇',
      '主标题',
    ]);
    await task.destroy();
  });

  it('tags the list of contents of a digest, with an entry for each article, named or not', async () => {
    const articles = [rich, article({ heads: {} }), long];
    const { pdf } = await typesetter.compose({
      articles,
      layout: 'digest',
      preset: 'archive',
      language: 'zh-CN',
    });
    const task = getDocument({ data: pdf.slice(), verbosity: 0 });
    const page = await (await task.promise).getPage(1);
    const roles = (node: unknown): string[] => {
      const { role = '', children = [] } = node as { role?: string; children?: unknown[] };
      return [role, ...children.flatMap(roles)];
    };
    const found = roles(await page.getStructTree());
    await task.destroy();
    expect(found.filter((role) => role === 'TOC')).toHaveLength(1);
    expect(found.filter((role) => role === 'TOCI')).toHaveLength(3);
  });

  it('prints everything in black alone, and says on every page where to cut', async () => {
    for (const layout of ['article-sheet', 'tabloid'] as const) {
      const { pdf, pageCount } = await compose('print', layout);
      const operators = drawing(pdf);
      expect(operators).toMatch(/^0 0 0 1 k$/m);
      expect(operators).toMatch(/^0 0 0 1 K$/m);
      // No colour of text or lines but shares of black; a picture brings its own.
      expect(operators.match(/^.* (?:rg|RG|g|G|scn|SCN|sc|SC)$/gm) ?? []).toEqual([]);
      expect((operators.match(/^.* [kK]$/gm) ?? []).filter((line) => !/^0 0 0 \S+ [kK]$/.test(line))).toEqual(
        [],
      );
      const text = Buffer.from(pdf).toString('latin1');
      const boxes = [...text.matchAll(/\/TrimBox \[(.*?)\]\n {2}\/BleedBox \[(.*?)\]/g)];
      expect(boxes).toHaveLength(pageCount);
      const [left = 0, bottom = 0, right = 0, top = 0] = boxes[0]?.[1]?.split(' ').map(Number) ?? [];
      const millimetres = [right - left, top - bottom].map((points) => Math.round((points / 72) * 25.4));
      expect(millimetres).toEqual(layout === 'tabloid' ? [275, 395] : [210, 297]);
      const bleed = boxes[0]?.[2]?.split(' ').map(Number) ?? [];
      expect(left - (bleed[0] ?? 0)).toBeCloseTo((3 / 25.4) * 72, 2);
    }
  });

  it('leaves no room at the edges for the screen', async () => {
    const preview = await typesetter.preview(
      { articles: [rich], layout: 'article-sheet', preset: 'screen', language: 'zh-CN' },
      1,
    );
    expect(Math.round(preview.pages[0]?.widthPt ?? 0)).toBe(595);
  });
});
