import { parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import { cleanArticle } from '#core/exporting/clean-article.ts';
import type { ExportArticle } from '#core/exporting/export-article.ts';
import { loadArticles } from '#core/exporting/load-articles.ts';
import { sourceLine } from '#core/exporting/source-line.ts';
import { writeText } from '#core/exporting/write-text.ts';
import { exportLayouts } from '#shared/contract/exporting.ts';
import { documentText } from '#shared/document/plain-text.ts';
import { type OpenCore, openCore } from '#tests/support/open-core.ts';
import { seedPages } from '#tests/support/seed-pages.ts';
import { elements, parseStrictXml, textOf } from '#tests/support/strict-xml.ts';
import { runBatch } from './batch-options.ts';
import { readPdf, squeeze } from './pdf-text.ts';
import { unzip } from './unzip.ts';

// The formats that exchange-formats, bag-format, own-docx and the bundles do not read back on the five pages.

let library: OpenCore;
let articles: ExportArticle[];
const typesetter = createTypesetter();
beforeAll(async () => {
  library = openCore();
  await library.import(seedPages());
  const list = await library.call('library.articles', { limit: 1000 });
  const ids = list.articles.map(({ id }) => id);
  articles = [...loadArticles(library.ports.store, ids)].map((raw) => cleanArticle(raw, 'text').article);
});
afterAll(async () => {
  await library.close();
  await typesetter.close();
});

/** The texts of an article that every format holds, without white space. */
function textsOf({ heads, body }: ExportArticle): string[] {
  const { kicker, headline, deck, byline } = heads;
  return [kicker, headline, deck, byline, ...documentText(body).split('\n')]
    .map((text) => squeeze(text ?? ''))
    .filter((text) => text !== '');
}

/** Fails with the first text that does not stand behind the one before. */
function expectInOrder(whole: string, texts: readonly string[]): void {
  let at = 0;
  for (const text of texts) {
    const found = whole.indexOf(text, at);
    if (found < 0) expect(whole.slice(at, at + 80)).toContain(text);
    at = found + text.length;
  }
}

async function contentOf(format: Parameters<typeof runBatch>[1]['format']): Promise<string | Uint8Array> {
  const [step] = await runBatch(articles, { format });
  return step!.file!.content;
}

describe.each(exportLayouts)('a PDF of each of the five pages in the layout %s', (layout) => {
  it('gives back every article, with its source', async () => {
    const pages = Map.groupBy(articles, ({ pageId }) => pageId);
    expect(pages.size).toBe(5);
    for (const ofPage of pages.values()) {
      const { pdf, pageCount } = await typesetter.compose({ articles: ofPage, layout, language: 'zh-CN' });
      const read = await readPdf(pdf);
      expect(read.pages).toBe(pageCount);
      for (const article of ofPage) {
        expectInOrder(read.body, textsOf(article));
        expect(read.body + read.furniture).toContain(squeeze(sourceLine(article, 'zh-CN')));
      }
    }
  });
});

describe('of every article of the five pages', () => {
  it('plain text holds heads, paragraphs and source, one article after the other', async () => {
    expect(articles.length).toBeGreaterThan(20);
    const text = (await contentOf('text')) as string;
    expect(text).toBe(writeText(articles, 'zh-CN'));
    expectInOrder(
      squeeze(text),
      articles.flatMap((article) => [...textsOf(article), squeeze(sourceLine(article, 'zh-CN'))]),
    );
  });

  it('HTML says the same and is closed where it is opened', async () => {
    const html = (await contentOf('html')) as string;
    const page = parseDocument(html);
    const text = (node: (typeof page)['children'][number]): string =>
      'data' in node && node.type === 'text'
        ? node.data
        : 'children' in node && !['style', 'head'].includes('name' in node ? node.name : '')
          ? node.children.map(text).join('')
          : '';
    const whole = squeeze(page.children.map(text).join(''));
    expectInOrder(
      whole,
      articles.flatMap((article) => [...textsOf(article), squeeze(sourceLine(article, 'zh-CN'))]),
    );
    for (const name of ['article', 'p', 'h1', 'h2', 'header', 'footer'])
      expect(html.match(new RegExp(`<${name}[ >]`, 'g'))?.length).toBe(
        html.match(new RegExp(`</${name}>`, 'g'))?.length,
      );
  });

  it('Markdown says the same once its escapes are read', async () => {
    const markdown = (await contentOf('markdown')) as string;
    const whole = squeeze(
      markdown
        .replace(/\\([!-/:-@[-`{-~])/g, '$1')
        .replaceAll(/&(?:lt|amp);/g, (entity) => (entity === '&lt;' ? '<' : '&')),
    );
    for (const article of articles) expectInOrder(whole, textsOf(article));
  });

  it('ninjs holds the whole text as such, with its source', async () => {
    const { associations } = JSON.parse((await contentOf('ninjs')) as string) as {
      associations: { bodies: { contentType: string; value: string }[]; infoSources: { name: string }[] }[];
    };
    expect(associations).toHaveLength(articles.length);
    for (const [index, { bodies }] of associations.entries()) {
      const plain = bodies.find(({ contentType }) => contentType === 'text/plain');
      expect(plain?.value).toBe(documentText(articles[index]!.body));
    }
  });

  it('lists as CSV and XLSX have a row each, with the same headlines and counts', async () => {
    const csv = (await contentOf('csv')) as string;
    for (const { heads, id, chars } of articles) {
      expect(csv).toContain(id);
      expect(csv).toContain((heads.headline ?? '').replaceAll('"', '""'));
      expect(csv).toContain(`,${chars},`);
    }
    const files = unzip((await contentOf('xlsx')) as Uint8Array);
    const xml = (path: string) => parseStrictXml(files.get(path)!.toString('utf8')).root;
    const shared = elements(xml('xl/sharedStrings.xml'), 'si').map((item) => textOf(item));
    expect(elements(xml('xl/worksheets/sheet1.xml'), 'row')).toHaveLength(articles.length + 1);
    for (const { heads, id } of articles)
      expect(shared).toEqual(expect.arrayContaining([id, heads.headline ?? id]));
  });
});
