import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanArticle } from '#core/exporting/clean-article.ts';
import type { ExportArticle } from '#core/exporting/export-article.ts';
import { loadArticles } from '#core/exporting/load-articles.ts';
import { writeText } from '#core/exporting/write-text.ts';
import type { ArticleFormat } from '#shared/contract/exporting.ts';
import { documentText } from '#shared/document/plain-text.ts';
import {
  paragraphsOf,
  readEpub,
  readIcml,
  readIdml,
  readNewsml,
  type ReadParagraph,
  readTaggedText,
  readTei,
} from '#tests/support/exported-paragraphs.ts';
import { type OpenCore, openCore } from '#tests/support/open-core.ts';
import { seedPages } from '#tests/support/seed-pages.ts';
import { article, paragraph, sampleArticleId, text } from '#tests/unit/exporting/sample-articles.ts';
import { runBatch } from './batch-options.ts';
import { richArticle } from './rich-article.ts';

let library: OpenCore;
let seeds: ExportArticle[];
beforeAll(async () => {
  library = openCore();
  await library.import(seedPages());
  const { articles } = await library.call('library.articles', { limit: 1000 });
  seeds = [
    ...loadArticles(
      library.ports.store,
      articles.map(({ id }) => id),
    ),
  ];
});
afterAll(() => library.close());

const readers: Partial<Record<ArticleFormat, (content: string | Uint8Array) => ReadParagraph[][]>> = {
  icml: readIcml,
  idml: readIdml,
  'tagged-text': readTaggedText,
  tei: readTei,
  newsml: readNewsml,
  epub: readEpub,
};
const formats = Object.keys(readers) as ArticleFormat[];

const hostile = [
  ']]>',
  '<script>alert("1")</script>',
  '&amp; &#0; & <0x000A> \\> \\\\',
  '𠮷野家😀👨‍👩‍👧é\u0301葛\u{e0100}',
  '\u202eمرحبا بالعالم\u202c',
  "=cmd|' /C calc'!A0",
  '\t前后 ',
  '<?aid style?><!-- --><![CDATA[',
];

function hostileArticle(): ExportArticle {
  return article({
    heads: {
      column: hostile[0]!,
      kicker: hostile[1]!,
      headline: hostile.join(''),
      deck: '一\n二',
      byline: hostile[2]!,
    },
    publication: '《报&<纸>》',
    page: '<3>',
    pageTitle: ']]>',
    authorNote: hostile.join('\n'),
    people: { reporters: [hostile[1]!], correspondents: ['&'], photographers: [], authors: [''] },
    tags: ['<b>', '"'],
    blocks: [...hostile.map((line) => paragraph(line, text(line, 'bold', 'underline'))), paragraph('乙')],
  });
}

async function written(
  articles: readonly ExportArticle[],
  format: ArticleFormat,
): Promise<(string | Uint8Array)[]> {
  const steps = await runBatch(articles, { format });
  return steps.map(({ file }) => file!.content);
}

describe.each(formats)('%s', (format) => {
  const readBack = async (articles: readonly ExportArticle[]): Promise<ReadParagraph[][]> =>
    (await written(articles, format)).flatMap((content) => readers[format]!(content));

  it('gives back the text of every article of the five pages', async () => {
    expect(seeds.length).toBeGreaterThan(20);
    expect(await readBack(seeds)).toEqual(seeds.map(paragraphsOf));
  });

  it('holds one article as well as many', async () => {
    const [one] = seeds;
    expect(await readBack([one!])).toEqual([paragraphsOf(one!)]);
  });

  it('keeps hostile text as text', async () => {
    const odd = hostileArticle();
    expect(await readBack([odd])).toEqual([paragraphsOf(odd)]);
  });

  it('tells of control characters and half characters, and stands a mark for them', async () => {
    const broken = article({
      heads: { headline: '甲\u0000' },
      blocks: [paragraph('乙\ud800丙\u000b\ufffe')],
    });
    const [step] = await runBatch([broken], { format });
    expect(step?.warnings).toEqual([
      { articleId: broken.id, code: 'characters-replaced', details: { count: 4, replacement: '\ufffd' } },
    ]);
    expect(readers[format]!(step!.file!.content)).toEqual([
      paragraphsOf(cleanArticle(broken, 'text').article),
    ]);
  });

  it('holds an article with nothing in it', async () => {
    const empty = article({
      id: sampleArticleId(3),
      heads: { headline: null },
      blocks: [],
      date: null,
      publication: null,
    });
    expect(await readBack([empty])).toEqual([paragraphsOf(empty)]);
  });

  it('holds marks, links, lists, tables and pictures', async () => {
    const rich = richArticle();
    // In InDesign each cell has a text of its own.
    const hasRows = format !== 'icml' && format !== 'idml';
    const expected = paragraphsOf(rich).flatMap((line): ReadParagraph[] =>
      hasRows || !line.startsWith('table: ')
        ? [line]
        : line
            .slice(7)
            .split('\t')
            .map((cell): ReadParagraph => `table: ${cell}`),
    );
    const steps = await runBatch([rich], { format });
    expect(readers[format]!(steps[0]!.file!.content)).toEqual([expected]);
    const leavesOut = ['icml', 'idml', 'tagged-text', 'newsml'].includes(format);
    expect(steps[0]!.warnings.map(({ code }) => code)).toEqual(leavesOut ? ['image-left-out'] : []);
  });
});

describe('gb18030', () => {
  it('gives back the plain text of every article, rare characters included', async () => {
    const articles = [...seeds, article({ blocks: [paragraph('𠮷野家䶮㐂ﾊﾝｶｸ😀€é\u0301')] })];
    const [bytes] = await written(articles, 'gb18030');
    const back = new TextDecoder('gb18030', { fatal: true }).decode(bytes as Uint8Array);
    expect(back).toBe(writeText(articles, 'zh-CN').replaceAll('\n', '\r\n'));
    for (const { body } of seeds)
      for (const line of documentText(body).split('\n')) expect(back).toContain(line);
  });

  it('tells of private-use characters that have no bytes any more', async () => {
    const [step] = await runBatch([article({ blocks: [paragraph('\ue5e5')] })], { format: 'gb18030' });
    expect(step?.warnings).toEqual([
      { articleId: null, code: 'characters-replaced', details: { count: 1, replacement: '\ufffd' } },
    ]);
  });
});
