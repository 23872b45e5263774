import fc from 'fast-check';
import { expect, it } from 'vitest';
import { undoableTables } from '#adapters/sqlite/undo-log.ts';
import type { ArticleDocument, Inline } from '#shared/document/article-document.ts';
import type { JobId } from '#shared/domain/ids.ts';
import { dumpTables, type TableDump } from '#tests/support/dump-tables.ts';
import { sittings } from '#tests/support/open-article.ts';
import { openCore, type OpenCore } from '#tests/support/open-core.ts';
import { samplePage } from '#tests/support/sample-page.ts';

const commentId = '018f0000-0000-7000-8000-0000000000c1';
const word = fc.stringMatching(/^[工会總a１1，。]{1,6}$/);
const leaf = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('text' as const), text: word }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('text' as const),
      text: word,
      marks: fc.constant(['bold' as const]),
      comments: fc.constant([commentId]),
    }),
  },
  fc.constant({ type: 'break' as const }),
);
const link = fc.record({
  type: fc.constant('link' as const),
  url: fc.constant('https://example.org/'),
  children: fc.array(leaf, { minLength: 1, maxLength: 3 }),
});
const inlines = fc.array(fc.oneof({ weight: 4, arbitrary: leaf }, link), { maxLength: 6 }) as fc.Arbitrary<
  Inline[]
>;
const block = fc.oneof(
  fc.record({ type: fc.constantFrom('paragraph' as const, 'subhead' as const, 'caption' as const), inlines }),
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(fc.record({ depth: fc.constant(0), inlines }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('table' as const),
    rows: fc
      .record({
        cells: fc.array(fc.record({ header: fc.boolean(), inlines }), { minLength: 1, maxLength: 2 }),
      })
      .map((row) => [row]),
  }),
);
const body = fc.array(block, { maxLength: 4 }).map((blocks): ArticleDocument => ({
  version: 1,
  blocks,
  comments: [
    { id: commentId, author: '王', at: 5, text: '批注', quote: '工会', resolved: null, replies: [] },
  ],
}));

const replacement = fc.record({
  text: fc.constantFrom('工会', '会', 'A', '1', '[工会]+', '(工)(会?)', '，$', '\\n'),
  by: fc.constantFrom('', '协会', '$2$1', '$&$&', 'B'),
  isPattern: fc.boolean(),
  caseSensitive: fc.boolean(),
  widthSensitive: fc.boolean(),
  where: fc.constantFrom('everywhere' as const, 'heads' as const, 'body' as const),
});

// Revisions are history, the number of an article and the time of its change only grow.
const tables = undoableTables.filter(
  (table) => !['revision', 'look_alike', 'look_alike_correction'].includes(table),
);
const dump = (opened: OpenCore): TableDump =>
  dumpTables(opened.connection.raw, tables, { article: ['revision', 'updated_at'] });

async function run(opened: OpenCore, jobId: JobId): Promise<void> {
  expect((await opened.ended(jobId)).state).toBe('done');
}

it('what is replaced and undone leaves the library as it was, by its own undo and by that of the history', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(body, { minLength: 2, maxLength: 2 }),
      replacement,
      fc.nat(),
      async (bodies, wanted, skip) => {
        const opened = openCore();
        await opened.import([samplePage(1)]);
        const { articles } = await opened.call('library.articles', {});
        for (const [index, article] of articles.entries()) {
          await opened.call('editing.saveArticle', {
            articleId: article.id,
            revision: article.revision,
            heads: { column: '工会', kicker: null, headline: '１次A会', deck: '', byline: '工' },
            body: bodies[index] as ArticleDocument,
            reason: 'save',
            sitting: sittings[0],
          });
        }
        const before = dump(opened);
        const articleIds = articles.map(({ id }) => id);
        const found = await opened.call('replacing.find', { replacement: wanted, articleIds });
        if (found.articles.length > 0) {
          const start = async (): Promise<JobId> => {
            const listed = await opened.call('replacing.find', { replacement: wanted, articleIds });
            const { jobId } = await opened.call('replacing.start', {
              replacement: wanted,
              articles: listed.articles.map(({ articleId, revision, hits }) => ({
                articleId,
                revision,
                except: [skip % hits.length],
              })),
            });
            await run(opened, jobId);
            return jobId;
          };
          const jobId = await start();
          await run(opened, (await opened.call('replacing.undo', { jobId })).jobId);
          expect(dump(opened)).toEqual(before);
          await start();
          if (JSON.stringify(dump(opened)) !== JSON.stringify(before)) {
            await opened.call('safety.undo', {});
            expect(dump(opened)).toEqual(before);
          }
        }
        expect(await opened.call('safety.check', {})).toEqual({ ok: true, problems: [] });
        expect(opened.logged).toEqual([]);
        await opened.close();
      },
    ),
    { numRuns: 40 },
  );
});
