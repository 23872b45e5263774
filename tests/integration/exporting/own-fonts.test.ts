import { mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import { pdfFonts } from '#adapters/typesetting/pdf-fonts.ts';
import { layoutOf } from '#core/exporting/layouts/built-in-layouts.ts';
import type { FontChoice } from '#shared/contract/fonts.ts';
import { article, paragraph, sampleArticleId } from '#tests/unit/exporting/sample-articles.ts';
import { piecesOf, readPdf } from './pdf-text.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

const require = createRequire(import.meta.url);
/** Holds no Chinese. */
const latin = require.resolve('pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf');

const one = article({ heads: { headline: '标题', deck: '副题 Deck' }, blocks: [paragraph('正文 text。')] });
const compose = (fonts: FontChoice) =>
  typesetter.compose({ articles: [one], layout: 'galley', language: 'zh-CN', fonts });
const fontsOf = async (fonts: FontChoice) =>
  pdfFonts((await compose(fonts)).pdf).map(({ name }) => name.replaceAll(/[-_]/g, ''));

describe("the newsroom's own fonts", () => {
  it('set what their role sets, embedded and cut down as ours are', async () => {
    expect(await fontsOf({})).not.toContain('LiberationSans');
    const { pdf } = await compose({ song: [latin] });
    const own = pdfFonts(pdf).find(({ name }) => name === 'LiberationSans');
    expect(own).toMatchObject({ embedded: true, subset: true });
    expect((await readPdf(pdf)).body).toBe('标题副题Deck正文text。');
    // The deck holds Latin, the headline none.
    expect(await fontsOf({ kai: [latin] })).toContain('LiberationSans');
    expect(await fontsOf({ headline: [latin] })).not.toContain('LiberationSans');
  });

  it.each([
    ['ours', {}],
    ['another', { song: [latin] }],
  ])('draw a dash of two signs as one stroke, also where its line is spaced out: %s', async (_, fonts) => {
    const { size } = layoutOf('galley').body;
    const blocks = [paragraph(`工会——${'工'.repeat(9)}E${'工'.repeat(60)}`)];
    const { pdf } = await typesetter.compose({
      articles: [article({ blocks })],
      layout: 'galley',
      language: 'zh-CN',
      fonts,
    });
    const dash = (await piecesOf(pdf)).find((piece) => piece.text.includes('——'))!;
    expect(dash.text).toBe('——');
    expect(dash.width).toBeCloseTo(2 * size, 3);
  });

  it('are told when they lack a character, which then prints in ours', async () => {
    const { warnings } = await compose({ song: [latin] });
    expect(warnings).toEqual([
      {
        articleId: sampleArticleId(1),
        code: 'glyph-substituted',
        details: { font: 'Liberation Sans', characters: '正文。' },
      },
    ]);
  });

  it('are told before anything is set, each file by its role', () => {
    using folder = mkdtempDisposableSync(join(tmpdir(), 'baoku-fonts-'));
    const wrong = join(folder.path, 'kai.ttf');
    const missing = join(folder.path, 'nowhere.ttf');
    writeFileSync(wrong, 'no font');
    expect(typesetter.unreadableFonts({ kai: [latin, wrong], song: [latin], headline: [missing] })).toEqual([
      { role: 'kai', file: wrong },
      { role: 'headline', file: missing },
    ]);
  });

  it('are refused by name when they are no fonts, and the next job goes on', async () => {
    using folder = mkdtempDisposableSync(join(tmpdir(), 'baoku-fonts-'));
    const file = join(folder.path, 'kai.ttf');
    writeFileSync(file, 'no font');
    for (const wrong of [file, join(folder.path, 'nowhere.ttf')])
      await expect(compose({ kai: [wrong] })).rejects.toMatchObject({
        code: 'invalid',
        details: { reason: 'font-unreadable', role: 'kai', file: wrong },
      });
    expect((await compose({})).pageCount).toBe(1);
  });
});
