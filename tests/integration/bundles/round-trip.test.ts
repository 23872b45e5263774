import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportBundle } from '#core/exporting/bundle/export-bundle.ts';
import { allIssues, bundleOf, importBundle, payloadOf } from '#tests/support/bundles.ts';
import { play, script } from '#tests/support/command-scripts.ts';
import { continuedPages } from '#tests/support/continued-pages.ts';
import { dumpTables } from '#tests/support/dump-tables.ts';
import { type OpenCore, openCore } from '#tests/support/open-core.ts';
import { seedPages } from '#tests/support/seed-pages.ts';
import { tinyPng } from '#tests/support/tiny-images.ts';
import { undoableTables } from '#adapters/sqlite/undo-log.ts';

async function withTwo(work: (here: OpenCore, there: OpenCore) => Promise<void>): Promise<void> {
  const here = openCore();
  const there = openCore();
  try {
    await work(here, there);
    for (const opened of [here, there]) {
      expect(await opened.call('safety.check', {})).toEqual({ ok: true, problems: [] });
      expect(opened.logged).toEqual([]);
    }
  } finally {
    await here.close();
    await there.close();
  }
}

const tables = (opened: OpenCore) => dumpTables(opened.connection.raw, undoableTables);

/** Revisions are history: undo adds one and takes none away, and the number of an article only grows. */
const withoutHistory = (opened: OpenCore) =>
  dumpTables(
    opened.connection.raw,
    undoableTables.filter((table) => table !== 'revision'),
    { article: ['revision'] },
  );

/** The five pages with something of everything that an editor does. */
async function edited(opened: OpenCore): Promise<void> {
  await opened.import(seedPages());
  await opened.import(continuedPages());
  const { articles } = await opened.call('library.articles', { limit: 100 });
  const [first, second, third, fourth] = articles.map(({ id }) => id);
  if (!first || !second || !third || !fourth) throw new Error('too few articles');
  const parent = await opened.call('tagging.createTag', { name: '工会', colour: 'red' });
  const tag = await opened.call('tagging.createTag', { name: '宣讲', parentId: parent.tagId });
  const issueIds = (await allIssues(opened)).slice(0, 1);
  await opened.call('tagging.tagItems', { articleIds: [first, second], issueIds, add: [tag.tagId] });
  const image = await opened.call('editing.addImage', {
    fileId: opened.put({ name: '图.png', bytes: tinyPng }),
  });
  const article = await opened.call('editing.article', { articleId: first });
  await opened.call('editing.saveArticle', {
    articleId: first,
    revision: article.revision,
    heads: { ...article.heads, deck: '——𠮷野家 😀 ]]>' },
    body: {
      version: 1,
      blocks: [
        {
          type: 'image',
          imageId: image.imageId,
          alt: '',
          caption: [{ type: 'text', text: '图为甲' }],
          credit: '乙 摄',
        },
        ...article.body.blocks,
      ],
    },
    reason: 'save',
    note: '加图',
    sitting: '0199a2b4-0000-7000-8000-000000000001',
  });
  await opened.call('editing.setStatus', { articleIds: [second], status: 'final' });
  await opened.call('editing.setKind', { articleIds: [third], kind: 'commentary' });
  await opened.call('library.trashArticles', { articleIds: [fourth] });
  const { continuations } = await opened.call('library.proposedContinuations', {});
  await opened.call('library.decideContinuation', { continuationId: continuations[0]!.id, confirmed: true });
}

describe('a bundle', () => {
  it('brings everything of the five pages into an empty library, and from there gives the same bundle', () =>
    withTwo(async (here, there) => {
      await edited(here);
      const [bundle, ...further] = await bundleOf(here);
      expect(further).toEqual([]);
      const came = await importBundle(there, bundle!);
      expect(came.outcome).toBe('imported');
      expect(came.notices).toMatchObject([
        { code: 'bundle-came', details: { pages: 7, same: 0, open: 0, kept: 0 } },
      ]);
      const [again] = await bundleOf(there);
      expect(payloadOf(again!)).toEqual(payloadOf(bundle!));
      const sources = [...payloadOf(again!).keys()].filter((path) => path.startsWith('data/content/'));
      // Seven pages and a picture.
      expect(sources.length).toBe(8);
      for (const { id } of (await here.call('library.articles', { limit: 100 })).articles) {
        const [one, other] = await Promise.all(
          [here, there].map((opened) => opened.call('editing.article', { articleId: id })),
        );
        expect(other).toEqual(one);
        const revisions = [here, there].map((opened) => opened.call('editing.revisions', { articleId: id }));
        expect(await revisions[1]).toEqual(await revisions[0]);
      }
    }));

  it('adds nothing when it comes in again', () =>
    withTwo(async (here, there) => {
      await edited(here);
      const [bundle] = await bundleOf(here);
      await importBundle(there, bundle!);
      const before = tables(there);
      const again = await importBundle(there, bundle!);
      expect([again.outcome, again.fileId]).toEqual(['duplicate', null]);
      expect(tables(there)).toEqual(before);
      // Nor where it was made.
      expect((await importBundle(here, bundle!)).outcome).toBe('duplicate');
    }));

  it('is taken back as one step, and done again', () =>
    withTwo(async (here, there) => {
      await edited(here);
      const [bundle] = await bundleOf(here);
      const empty = withoutHistory(there);
      await importBundle(there, bundle!);
      const full = withoutHistory(there);
      await there.call('safety.undo', {});
      expect(withoutHistory(there)).toEqual(empty);
      await there.call('safety.redo', {});
      expect(withoutHistory(there)).toEqual(full);
    }));

  it('of some articles holds the whole of their issues', () =>
    withTwo(async (here, there) => {
      await here.import(seedPages());
      const { articles } = await here.call('library.articles', { limit: 100 });
      const [one] = articles;
      const [bundle] = await bundleOf(here, { articleIds: [one!.id] });
      await importBundle(there, bundle!);
      const came = await there.call('library.articles', { limit: 100 });
      const ofIssue = articles.filter(({ issueId }) => issueId === one!.issueId);
      expect(new Set(came.articles.map(({ id }) => id))).toEqual(new Set(ofIssue.map(({ id }) => id)));
    }));

  it('of many pages is several files, each complete, with the links between them', () =>
    withTwo(async (here, there) => {
      await edited(here);
      const steps = exportBundle({
        store: here.ports.store,
        issueIds: await allIssues(here),
        language: 'zh-CN',
        tools: here.ports.exchangeTools,
        at: here.ports.clock.now(),
        cancel: { throwIfCancelled: () => {} },
        onProgress: () => {},
        limits: { bytes: 1_000_000, pages: 1 },
      });
      const names: string[] = [];
      const warnings: string[] = [];
      for await (const step of steps) {
        names.push(step.file!.name);
        warnings.push(...step.warnings.map(({ code }) => code));
        expect((await importBundle(there, step.file!.content as Uint8Array)).outcome).toBe('imported');
      }
      expect(names.length).toBe(7);
      expect(new Set(names).size).toBe(7);
      expect(warnings).toEqual(['split-into-parts']);
      const [[whole], [again]] = [await bundleOf(here), await bundleOf(there)];
      expect(payloadOf(again!)).toEqual(payloadOf(whole!));
    }));

  it('gives the same library whatever was done in it before', async () => {
    await fc.assert(
      fc.asyncProperty(script, (steps) =>
        withTwo(async (here, there) => {
          for (const step of steps) await play(here, step);
          if ((await allIssues(here)).length === 0) return;
          const [bundle] = await bundleOf(here);
          const came = await importBundle(there, bundle!);
          expect(came.outcome).toBe('imported');
          expect(payloadOf((await bundleOf(there))[0]!)).toEqual(payloadOf(bundle!));
          const before = tables(there);
          expect((await importBundle(there, bundle!)).outcome).toBe('duplicate');
          expect(tables(there)).toEqual(before);
        }),
      ),
      { numRuns: 25 },
    );
  }, 120_000);
});
