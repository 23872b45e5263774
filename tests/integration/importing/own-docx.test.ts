import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDocxWriter } from '#adapters/documents/docx-writer.ts';
import { cleanArticle } from '#core/exporting/clean-article.ts';
import { readComments } from '#adapters/pages/docx/read-comments.ts';
import { readStoryStyles } from '#adapters/pages/docx/read-parts.ts';
import { readStyledStory } from '#adapters/pages/docx/read-styled-story.ts';
import type { ExportArticle } from '#core/exporting/export-article.ts';
import { loadArticles } from '#core/exporting/load-articles.ts';
import { styleNames } from '#core/exporting/indesign/story-styles.ts';
import { createPageReader } from '#adapters/pages/create-page-reader.ts';
import { textDecoder } from '#adapters/files/text-decoder.ts';
import type { DeclaredArticle } from '#core/ports/declared-article.ts';
import { exportLayouts, type LayoutChoice } from '#shared/contract/exporting.ts';
import type { ArticleDocument, DocumentBlock } from '#shared/document/article-document.ts';
import { withoutComments } from '#shared/document/comments.ts';
import type { ArticleId, ImageId } from '#shared/domain/ids.ts';
import { about, comment, commented, commentId, placesOf } from '#tests/support/comments.ts';
import { type OpenCore, openCore } from '#tests/support/open-core.ts';
import { seedPages } from '#tests/support/seed-pages.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { richArticle } from '#tests/integration/exporting/rich-article.ts';
import { unzip } from '#tests/integration/exporting/unzip.ts';
import { article, paragraph, text } from '#tests/unit/exporting/sample-articles.ts';

const writer = createDocxWriter();
let there: OpenCore;
beforeEach(() => {
  there = openCore();
});
afterEach(async () => {
  expect(await there.call('safety.check', {})).toEqual({ ok: true, problems: [] });
  expect(there.logged).toEqual([]);
  await there.close();
});

const docxOf = async (articles: readonly ExportArticle[], layout?: LayoutChoice): Promise<Uint8Array> =>
  (await writer.write({ articles, language: 'zh-CN', ...(layout && { layout }) })).bytes;

/** What makes an article the same one; a picture counts by its bytes. */
type Sameness = Pick<ExportArticle, 'heads' | 'authorNote' | 'kind' | 'people'> & { blocks: unknown[] };

function sameness(one: ExportArticle): Sameness {
  const { heads, authorNote, kind, people, body, images } = one;
  const named = (block: DocumentBlock): unknown =>
    block.type === 'image'
      ? { ...block, imageId: Buffer.from(images.get(block.imageId)?.bytes ?? []).toString('base64') }
      : block;
  return { heads, authorNote, kind, people, blocks: body.blocks.map(named) };
}

let documents = 0;
async function importDocx(bytes: Uint8Array): Promise<{ articles: ExportArticle[]; notices: string[] }> {
  const name = `稿件${(documents += 1)}.docx`;
  const job = await there.import([{ name, bytes }]);
  const report = job.report as { imported: { articleIds: ArticleId[] }[]; notices: { code: string }[] };
  const ids = report.imported.flatMap(({ articleIds }) => articleIds);
  return {
    articles: [...loadArticles(there.ports.store, ids, { comments: true })],
    notices: report.notices.map(({ code }) => code),
  };
}

describe('a Word document of ours', () => {
  it('gives back every article of the five pages, issue by issue', async () => {
    const here = openCore();
    await here.import(seedPages());
    const { publications } = await here.call('library.tree', { years: 'all' });
    let count = 0;
    for (const { id } of publications.flatMap(({ years }) => years.flatMap(({ issues }) => issues ?? []))) {
      const ids = here.ports.store.read((tx) => tx.articles.ofIssue(id));
      const articles = [...loadArticles(here.ports.store, ids)];
      const back = await importDocx(await docxOf(articles));
      expect(back.articles.map(sameness)).toEqual(articles.map(sameness));
      expect(back.notices).toEqual([]);
      expect(back.articles.map((one) => [one.publication, one.date, one.page, one.pageTitle])).toEqual(
        articles.map((one) => [one.publication, one.date, one.page, one.pageTitle]),
      );
      count += articles.length;
    }
    expect(count).toBeGreaterThan(20);
    await here.close();
  });

  it('gives back the comments with their places, answers and days', async () => {
    const at = Date.UTC(2026, 10, 30, 9, 15);
    const replies = [{ id: commentId(8), author: '王', at: at + 60_000, text: '是\n总工会' }];
    const document: ArticleDocument = {
      version: 1,
      comments: [
        comment(1, { at, text: '全称？', replies }),
        comment(2, { at, resolved: { author: '李编辑', at } }),
        comment(3, { at, quote: '没有了的文字' }),
      ],
      blocks: [
        { type: 'paragraph', inlines: [text('各级'), about('工会', 1, 2), about('组织', 2), text('召开')] },
        {
          type: 'paragraph',
          inlines: [
            { type: 'link', url: 'https://example.org/', children: [about('第二', 2)] },
            { ...about('段', 2), marks: ['bold'] },
            text('完'),
          ],
        },
        { type: 'list', ordered: true, items: [{ depth: 0, inlines: [about('条', 1)] }] },
        {
          type: 'table',
          rows: [
            {
              cells: [
                { header: false, inlines: [about('格', 1)] },
                { header: false, inlines: [text('乙')] },
              ],
            },
          ],
        },
      ],
    };
    const plainBlocks = withoutComments(document).blocks;
    const first = { ...article({ blocks: plainBlocks }), commented: document };
    const second = article({ heads: { headline: '另一篇' } });
    const bytes = await docxOf([first, second]);
    const files = unzip(bytes);
    expect(files.get('word/comments.xml')?.toString()).toContain('全称？');
    const back = await importDocx(bytes);
    expect(back.notices).toEqual([]);
    expect(back.articles.map(({ body }) => body.blocks)).toEqual([plainBlocks, second.body.blocks]);
    const [one, two] = back.articles.map(({ commented }) => commented);
    expect(two).toBeUndefined();
    // Word knows no stretch of text with a hole: what lies between the first and the last piece is in it, too.
    expect(placesOf(one!)).toEqual({
      '全称？': ['工会组织召开', '第二段完', '条', '格'],
      批注2: ['工会组织召开', '第二段'],
    });
    const [whole, done] = one?.comments ?? [];
    expect(whole).toMatchObject({ author: '李编辑', at, text: '全称？', resolved: null });
    expect(whole?.replies).toMatchObject([{ author: '王', at: at + 60_000, text: '是\n总工会' }]);
    expect(done).toMatchObject({ text: '批注2', resolved: { author: '', at } });
    expect(one?.comments).toHaveLength(2);
  });

  it('has a comment on a head as one without a place, and none where they are left out', async () => {
    const commentedBody = commented([comment(1)], [about('正文', 1), text('。')]);
    const given = { ...article(), body: withoutComments(commentedBody), commented: commentedBody };
    const bytes = await docxOf([given]);
    const files = unzip(bytes);
    const moved = files
      .get('word/document.xml')!
      .toString()
      .replace(/<w:commentRangeStart[^>]*>/, '')
      .replace('主标题</w:t></w:r>', (end) => `${end}<w:commentRangeEnd w:id="0"/>`)
      .replace(/(<w:r>(?:<w:rPr>.*?<\/w:rPr>)?<w:t[^>]*>主标题)/, '<w:commentRangeStart w:id="0"/>$1');
    const story = readStyledStory(moved, {
      styles: readStoryStyles(files.get('word/styles.xml')!.toString()),
      relations: new Map(),
      comments: readComments(files.get('word/comments.xml')!.toString(), null),
    });
    expect(story.filter(({ comments }) => comments.length > 0)).toMatchObject([{ style: 'headline' }, {}]);
    const bare = await docxOf([article()]);
    expect([...unzip(bare).keys()]).not.toContain('word/comments.xml');
  });

  it.each(exportLayouts)('gives back every article of a page set as %s', async (layout) => {
    const here = openCore();
    await here.import(seedPages().slice(0, 2));
    const ids = (await here.call('library.articles', {})).articles.map(({ id }) => id);
    const articles = [...loadArticles(here.ports.store, ids)];
    const back = await importDocx(await docxOf(articles, layout));
    expect(back.articles.map(sameness)).toEqual(articles.map(sameness));
    await here.close();
  });

  it.each(['broadsheet', 'article-sheet'] as const)(
    'gives back an article of heads alone between others, also before one without heads (%s)',
    async (layout) => {
      const articles = [
        article({ heads: { headline: '甲' } }),
        article({ heads: { headline: '乙' }, blocks: [] }),
        article({ heads: { headline: null }, blocks: [paragraph('无题。')] }),
        article({ heads: { headline: '丙', kicker: '引题' } }),
      ];
      const { articles: back } = await importDocx(await docxOf(articles, layout));
      expect(back.map(sameness)).toEqual(articles.map(sameness));
    },
  );

  it('gives back marks, links, lists with their depths, quotes, tables with merged cells, pictures with caption and credit', async () => {
    const rich = richArticle();
    const { articles, notices } = await importDocx(await docxOf([rich]));
    expect(articles.map(sameness)).toEqual([sameness(rich)]);
    expect(notices).toEqual([]);
  });

  it('gives back an article without a headline that is alone in its document', async () => {
    const photo = article({
      kind: 'photo-news',
      heads: {},
      date: '2022-09-12/2022-10',
      blocks: [paragraph('图为运行人员在精心操作监盘。')],
    });
    const { articles, notices } = await importDocx(await docxOf([photo]));
    expect(articles.map(sameness)).toEqual([sameness(photo)]);
    expect([articles[0]?.date, notices]).toEqual(['2022-09-12/2022-10', []]);
  });

  it('gives back hostile text as text', async () => {
    const odd = article({
      heads: { headline: ']]>&<w:p/>', deck: '一\n二', kicker: '\u202eمرحبا\u202c' },
      blocks: [
        paragraph('<?aid?><![CDATA[', text('𠮷野家😀👨‍👩‍👧é\u0301', 'bold', 'underline')),
        { type: 'list', ordered: true, items: [{ depth: 0, inlines: [text('一')] }] },
        { type: 'list', ordered: true, items: [{ depth: 1, inlines: [text('又一')] }] },
        paragraph('前\t后  两个空格 '),
        paragraph(),
        paragraph('乙'),
      ],
    });
    const { articles } = await importDocx(await docxOf([odd]));
    expect(articles.map(sameness)).toEqual([sameness(odd)]);
  });

  it('marks where control characters were, as the export told', async () => {
    const { article: clean } = cleanArticle(article({ blocks: [paragraph('甲\u0000\ud800乙')] }), 'text');
    const { articles } = await importDocx(await docxOf([clean]));
    expect(articles.map(sameness)).toEqual([sameness(clean)]);
  });

  it('that somebody has gone on writing in brings what was written', async () => {
    const [one, two] = [article({ heads: { headline: '甲' } }), article({ heads: { headline: '乙' } })];
    const files = [...unzip(await docxOf([one, two]))].map(([path, bytes]) => ({
      path,
      content:
        path === 'word/document.xml'
          ? Buffer.from(bytes)
              .toString('utf8')
              .replace('</w:body>', '<w:p><w:r><w:t>后来加的一段。</w:t></w:r></w:p></w:body>')
          : bytes,
    }));
    const { articles } = await importDocx(there.ports.exchangeTools.zip(files));
    expect(articles.map(({ heads }) => heads.headline)).toEqual(['甲', '乙']);
    expect(articles[1]?.body.blocks.at(-1)).toEqual({ type: 'paragraph', inlines: [text('后来加的一段。')] });
  });

  it('takes the same picture into the library once', async () => {
    const rich = richArticle();
    await importDocx(await docxOf([rich, { ...rich, heads: { ...rich.heads, headline: '另一篇' } }]));
    const ids = new Set(
      [
        ...loadArticles(
          there.ports.store,
          (await there.call('library.articles', {})).articles.map(({ id }) => id),
        ),
      ]
        .flatMap(({ body }) => body.blocks)
        .flatMap((block): ImageId[] => (block.type === 'image' ? [block.imageId] : [])),
    );
    expect(ids.size).toBe(1);
  });

  it('keeps its styles when LibreOffice saves it, and gives the same article back, where LibreOffice is here', async () => {
    const rich = richArticle();
    const folder = tempFolder();
    const file = join(folder, 'a.docx');
    writeFileSync(file, await docxOf([rich]));
    const office = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/opt/libreoffice/program/soffice'].find(
      existsSync,
    );
    const saved = office === undefined ? file : await resave(office, file, folder);
    if (office === undefined)
      process.stdout.write('LibreOffice is not on this machine: the document is read as it was written.\n');
    const bytes = new Uint8Array(readFileSync(saved));
    const styles = Buffer.from(unzip(bytes).get('word/styles.xml')!).toString('utf8');
    for (const name of Object.values(styleNames).filter((style) => style !== styleNames.source))
      expect(styles).toContain(`w:val="${name}"`);
    const { pages } = await createPageReader(textDecoder).read({ name: 'a.docx', bytes });
    const [declared] = pages[0]?.declared?.articles ?? [];
    expect(declared?.blocks.map(plain)).toEqual(rich.body.blocks.map(plain));
    expect(declared?.heads.map(({ text: head }) => head)).toEqual([
      ...Object.values(rich.heads),
      rich.authorNote,
    ]);
  }, 180_000);
});

/** A block without the looks that an office program may set for itself. */
function plain(block: DeclaredArticle['blocks'][number] | DocumentBlock): unknown {
  if (block.type === 'image' || block.type === 'picture')
    return ['picture', block.alt, words(block.caption), block.credit];
  if (block.type === 'list')
    return [block.ordered, ...block.items.map(({ depth, inlines }) => [depth, words(inlines)])];
  if (block.type === 'table')
    return block.rows.map(({ cells }) =>
      cells.map((cell) => [cell.header, cell.rowSpan ?? 1, words(cell.inlines)]),
    );
  return [block.type, words(block.inlines)];
}

function words(inlines: readonly unknown[]): string {
  return JSON.stringify(inlines).replaceAll(
    /"(?:type|url|text|marks|children)":|"(?:text|break|link)"|[[\]{},"]/g,
    '',
  );
}

async function resave(office: string, file: string, folder: string): Promise<string> {
  const out = join(folder, 'again');
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const args = [profile, '--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', out, file];
  await promisify(execFile)(office, args, { timeout: 150_000 });
  return join(out, 'a.docx');
}
