import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDocxWriter } from '#adapters/documents/docx-writer.ts';
import { exportFormats, type ExportReport } from '#shared/contract/exporting.ts';
import type { ArticleDocument } from '#shared/document/article-document.ts';
import { documentText } from '#shared/document/plain-text.ts';
import { unzip } from '#tests/integration/exporting/unzip.ts';
import { bundleOf, importBundle } from '#tests/support/bundles.ts';
import { about, comment, commented, commentId, placesOf, plain } from '#tests/support/comments.ts';
import { type OpenArticle, openArticle, sittings } from '#tests/support/open-article.ts';
import { openCore } from '#tests/support/open-core.ts';
import { samplePage } from '#tests/support/sample-page.ts';
import { unusedTypesetter } from '#tests/support/unused-exports.ts';

let given: OpenArticle;
beforeEach(async () => {
  given = await openArticle();
});
afterEach(async () => {
  expect(await given.opened.call('safety.check', {})).toEqual({ ok: true, problems: [] });
  expect(given.opened.logged).toEqual([]);
  await given.opened.close();
});

const reply = { id: commentId(7), author: '王', at: 5, text: '绝密答复' };
const said = comment(1, { text: '绝密批注', quote: '工会', replies: [reply] });

/** The article's text with a comment on a word of its first paragraph. */
function saidOf(body: ArticleDocument): ArticleDocument {
  const [first, ...rest] = body.blocks;
  if (first?.type !== 'paragraph') throw new Error('begins with a paragraph');
  const text = documentText({ version: 1, blocks: [first] });
  const at = text.indexOf('工会');
  const inlines = [plain(text.slice(0, at)), about('工会', 1), plain(text.slice(at + 2))];
  return { version: 1, blocks: [{ type: 'paragraph', inlines }, ...rest], comments: [said] };
}

async function save(body: ArticleDocument): Promise<void> {
  const { revision } = await given.read();
  await given.opened.call('editing.saveArticle', given.saving({ revision, body, reason: 'save' }));
}

describe('a comment in the library', () => {
  it('is kept to the letter and is no text: not counted, not found, no difference', async () => {
    const { opened, article, read } = given;
    const body = saidOf(article.body);
    await save(body);
    const now = await read();
    expect(now.body).toEqual(body);
    expect(now.chars).toBe(article.chars);
    expect((await opened.call('searching.search', { query: '绝密' })).total).toBe(0);
    const { parts } = await opened.call('editing.compare', {
      articleId: article.id,
      from: article.revision,
      to: now.revision,
    });
    expect(parts.flatMap(({ runs }) => runs).every(({ change }) => change === 'kept')).toBe(true);
  });

  it('outlives the return of an older text, and undo takes it back', async () => {
    const { opened, article, read } = given;
    await save(saidOf(article.body));
    const { revision } = await read();
    await opened.call('editing.restoreRevision', { articleId: article.id, number: 1, revision });
    const restored = await read();
    expect(restored.body).toEqual({ ...article.body, comments: [said] });
    await opened.call('safety.undo', {});
    expect((await read()).body).toEqual(saidOf(article.body));
    await opened.call('safety.undo', {});
    expect((await read()).body).toEqual(article.body);
  });

  it('goes with its text when the page review divides the article and puts it together', async () => {
    const { opened, article, read } = given;
    const [first, second] = article.body.blocks;
    if (first?.type !== 'paragraph' || second?.type !== 'paragraph') throw new Error('two paragraphs');
    const text = documentText({ version: 1, blocks: [second] });
    const body = commented(
      [said, comment(2), comment(3)],
      [about(documentText({ version: 1, blocks: [first] }), 1)],
      [about(text.slice(0, 4), 2), plain(text.slice(4))],
    );
    await save(body);
    const page = await opened.call('importing.reviewPage', { pageId: article.pageId });
    const block = page.articles
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ blockIds }) => blockIds))
      .at(1);
    const split = await opened.call('importing.arrangePage', {
      pageId: article.pageId,
      version: page.version,
      operation: { do: 'split-article', blockId: block as never },
    });
    const made = split.articles[1]?.id as typeof article.id;
    const other = await opened.call('editing.article', { articleId: made });
    expect(placesOf(other.body)).toEqual({ 批注2: [text.slice(0, 4)] });
    expect(other.body.comments).toEqual([comment(2)]);
    expect((await read()).body.comments).toEqual([said, comment(3)]);
    await opened.call('importing.arrangePage', {
      pageId: article.pageId,
      version: split.version,
      operation: { do: 'merge-articles', articleIds: [made] },
    });
    const merged = (await read()).body;
    expect(merged.blocks).toEqual(body.blocks);
    expect(merged.comments?.toSorted((one, two) => one.id.localeCompare(two.id))).toEqual(body.comments);
  });

  it('comes whole into another library in a bundle, also those of older revisions', async () => {
    const { opened, article } = given;
    await save(saidOf(article.body));
    await save(article.body);
    await save({ ...saidOf(article.body), comments: [said, comment(2)] });
    const [bundle] = await bundleOf(opened);
    const there = openCore();
    await importBundle(there, bundle as Uint8Array);
    const back = await there.call('editing.article', { articleId: article.id });
    expect(back.body).toEqual({ ...saidOf(article.body), comments: [said, comment(2)] });
    const { revisions } = await there.call('editing.revisions', { articleId: article.id });
    const bodies = await Promise.all(
      revisions.map(({ number }) => there.call('editing.revision', { articleId: article.id, number })),
    );
    expect(bodies.map((each) => each.body.comments?.length ?? 0)).toEqual(
      (await opened.call('editing.revisions', { articleId: article.id })).revisions.map(({ number }) =>
        number === back.revision ? 2 : number === 1 ? 0 : expect.any(Number),
      ),
    );
    await there.close();
  });
});

describe('an export to Word', () => {
  it('brings the comments, unless nobody wants them', async () => {
    const opened = openCore({ exports: { typesetter: unusedTypesetter, docxWriter: createDocxWriter() } });
    await opened.import([samplePage(1)]);
    const [row] = (await opened.call('library.articles', {})).articles;
    const {
      id: articleId,
      revision,
      heads,
      body,
    } = await opened.call('editing.article', {
      articleId: row!.id,
    });
    await opened.call('editing.saveArticle', {
      ...{ articleId, revision, heads, body: saidOf(body), sitting: sittings[0] },
    });
    const write = async (notes: boolean): Promise<string> => {
      const target = { articleIds: [articleId] };
      const { jobId } = await opened.call('exporting.start', { target, format: 'docx', notes });
      const [file] = ((await opened.ended(jobId)).report as ExportReport).files;
      const parts = unzip(opened.ports.files.read(file?.fileId as string).bytes);
      return (parts.get('word/comments.xml') ?? parts.get('word/document.xml') ?? '').toString();
    };
    expect(await write(true)).toContain('绝密批注');
    const without = await write(false);
    expect(without).toContain('工会');
    expect(without).not.toContain('omment');
    await opened.close();
  });
});

describe('an export', () => {
  const others = exportFormats.filter((format) => !['pdf', 'docx', 'bundle', 'xlsx'].includes(format));

  it.each(others)(
    'as %s says nothing of comments and writes the text as if there were none',
    async (format) => {
      const { opened, article } = given;
      const write = async (): Promise<string> => {
        const { jobId } = await opened.call('exporting.start', {
          target: { articleIds: [article.id] },
          format,
        });
        const job = await opened.ended(jobId);
        if (job.state !== 'done') throw new Error(JSON.stringify(job.error));
        const [file] = (job.report as ExportReport).files;
        return Buffer.from(opened.ports.files.read(file?.fileId as string).bytes).toString('latin1');
      };
      const before = (await write()).length;
      await save(saidOf(article.body));
      const after = await write();
      const words = Buffer.from('绝密').toString('latin1');
      expect(after).not.toContain(words);
      // Ids, days and numbers of revisions are as long as before; archives are packed.
      if (!['epub', 'idml', 'bagit'].includes(format)) expect(after.length).toBe(before);
    },
  );
});
