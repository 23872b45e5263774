import { describe, expect, it } from 'vitest';
import { undoableTables } from '#adapters/sqlite/undo-log.ts';
import type { BundleConflict } from '#shared/contract/bundles.ts';
import type { ImportedFile } from '#shared/contract/import-batches.ts';
import type { ArticleId, FileId, JobId } from '#shared/domain/ids.ts';
import { bundleOf, importBundle } from '#tests/support/bundles.ts';
import { dumpTables } from '#tests/support/dump-tables.ts';
import { type OpenCore, openCore } from '#tests/support/open-core.ts';
import { samplePage } from '#tests/support/sample-page.ts';

const place = { publication: '测试日报', date: '2023-05-12', page: '3' };

/** Two libraries that have the same page by a bundle. */
async function withShared(work: (here: OpenCore, there: OpenCore) => Promise<void>): Promise<void> {
  const here = openCore();
  const there = openCore();
  try {
    await here.import([samplePage(1)], place);
    await importBundle(there, (await bundleOf(here))[0]!);
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
const articleIds = async (opened: OpenCore): Promise<ArticleId[]> =>
  (await opened.call('library.articles', {})).articles.map(({ id }) => id);

let sittings = 0;
async function write(opened: OpenCore, articleId: ArticleId, deck: string): Promise<void> {
  const { revision, heads, body } = await opened.call('editing.article', { articleId });
  const sitting = `0199a2b4-0000-7000-8000-${String((sittings += 1)).padStart(12, '0')}`;
  await opened.call('editing.saveArticle', {
    articleId,
    revision,
    heads: { ...heads, deck },
    body,
    reason: 'save',
    sitting,
  });
}

async function conflictsOf(
  opened: OpenCore,
  { jobId, fileId }: ImportedFile & { jobId: JobId },
): Promise<BundleConflict[]> {
  return (await opened.call('importing.bundleConflicts', { jobId, fileId: fileId as FileId })).conflicts;
}

async function decide(
  opened: OpenCore,
  { jobId, fileId }: ImportedFile & { jobId: JobId },
  takes: string[],
): Promise<ImportedFile | null> {
  const next = await opened.call('importing.decideBundle', { jobId, fileId: fileId as FileId, takes });
  if (next.jobId === null) return null;
  await opened.ended(next.jobId);
  return (await opened.call('importing.files', { jobId: next.jobId })).files[0] ?? null;
}

const decks = async (opened: OpenCore, articleId: ArticleId): Promise<(string | null)[]> => {
  const { revisions } = await opened.call('editing.revisions', { articleId });
  return Promise.all(
    revisions.map(
      async ({ number }) => (await opened.call('editing.revision', { articleId, number })).heads.deck,
    ),
  );
};

describe('what a bundle and a library know differently', () => {
  it('stays as it is until somebody decides: an article changed on both sides', () =>
    withShared(async (here, there) => {
      const [first] = await articleIds(here);
      await write(here, first!, '——彼处');
      await write(there, first!, '——此处');
      const before = tables(there);
      const [bundle] = await bundleOf(here);
      const came = await importBundle(there, bundle!);
      expect([came.outcome, came.fileId === null]).toEqual(['conflicts', false]);
      expect(tables(there)).toEqual(before);
      const conflicts = await conflictsOf(there, came);
      expect(conflicts).toMatchObject([
        { kind: 'article', articleId: first, newer: 'both', differs: ['text'], barred: null, page: '3' },
      ]);
      expect(await decide(there, came, [conflicts[0]!.id])).toMatchObject({
        outcome: 'imported',
        fileId: null,
      });
      // Both histories are there, theirs on top.
      expect(await decks(there, first!)).toEqual(['——彼处', '——此处', null]);
      expect((await there.call('editing.article', { articleId: first! })).heads.deck).toBe('——彼处');
      expect((await importBundle(there, bundle!)).outcome).toBe('duplicate');
      await there.call('safety.undo', {});
      expect((await there.call('editing.article', { articleId: first! })).heads.deck).toBe('——此处');
    }));

  it('is kept as it is here when the bundle is let go, and nothing waits any more', () =>
    withShared(async (here, there) => {
      const [first] = await articleIds(here);
      await write(here, first!, '——彼处');
      await write(there, first!, '——此处');
      const before = tables(there);
      const came = await importBundle(there, (await bundleOf(here))[0]!);
      expect(await decide(there, came, [])).toBeNull();
      expect(tables(there)).toEqual(before);
      const { files, counts } = await there.call('importing.files', { jobId: came.jobId });
      expect([files[0]?.fileId, counts.conflicts, counts.askedConflicts]).toEqual([null, 1, 0]);
      const refused = await there.refusal('importing.bundleConflicts', {
        jobId: came.jobId,
        fileId: came.fileId,
      });
      expect(refused.code).toBe('not_found');
    }));

  it('is no difference where only this library went on', () =>
    withShared(async (here, there) => {
      const [bundle] = await bundleOf(here);
      const [first, second] = await articleIds(there);
      await write(there, first!, '——后来');
      await there.call('editing.setStatus', { articleIds: [second!], status: 'final' });
      const came = await importBundle(there, bundle!);
      // The text went on here; a status alone does not tell which is later.
      expect(came.outcome).toBe('conflicts');
      expect(await conflictsOf(there, came)).toMatchObject([
        { articleId: second, differs: ['status'], newer: null, barred: 'locked' },
      ]);
    }));

  it('is taken or kept for all bundles of an import at once', () =>
    withShared(async (here, there) => {
      const [first, second] = await articleIds(here);
      await write(here, first!, '——一');
      await here.call('editing.setKind', { articleIds: [second!], kind: 'commentary' });
      const [bundle] = await bundleOf(here);
      expect((await importBundle(there, bundle!, { conflicts: 'mine' })).outcome).toBe('duplicate');
      const asked = await importBundle(there, bundle!);
      const { jobId } = await there.call('importing.answer', {
        jobId: asked.jobId,
        fileIds: [asked.fileId as FileId],
        answer: 'theirs',
      });
      await there.ended(jobId!);
      expect((await there.call('editing.article', { articleId: first! })).heads.deck).toBe('——一');
      expect((await there.call('editing.article', { articleId: second! })).kind).toBe('commentary');
      expect((await importBundle(there, bundle!)).outcome).toBe('duplicate');
    }));

  it('may be how a page is divided: the bundle’s takes its place, and what is only here goes to the trash', () =>
    withShared(async (here, there) => {
      const [first, second] = await articleIds(here);
      const { pageId } = await here.call('editing.article', { articleId: first! });
      const review = await here.call('importing.reviewPage', { pageId });
      const merged = review.blocks.filter(({ articleId }) => articleId === second).map(({ id }) => id);
      await here.call('importing.arrangePage', {
        pageId,
        version: review.version,
        operation: { do: 'move-blocks', blockIds: merged, articleId: first! },
      });
      const [bundle] = await bundleOf(here);
      const came = await importBundle(there, bundle!);
      const [conflict, ...others] = await conflictsOf(there, came);
      expect([conflict?.kind, conflict?.barred, others]).toEqual(['layout', null, []]);
      expect((await decide(there, came, [conflict!.id]))?.outcome).toBe('imported');
      expect(await articleIds(there)).toEqual(await articleIds(here));
      expect((await importBundle(there, bundle!)).outcome).toBe('duplicate');
      expect(await there.call('importing.pageSource', { pageId })).toEqual(
        await here.call('importing.pageSource', { pageId }),
      );
    }));

  it('may be a page that came in twice, from the same file', async () => {
    const here = openCore();
    const there = openCore();
    await here.import([samplePage(1)], place);
    await there.import([samplePage(1)], place);
    const own = await articleIds(there);
    const [bundle] = await bundleOf(here);
    const came = await importBundle(there, bundle!);
    expect(await articleIds(there)).toEqual(own);
    const conflicts = await conflictsOf(there, came);
    expect(conflicts).toMatchObject([
      { kind: 'same-source', barred: null, mine: { articles: 2 }, theirs: { articles: 2 } },
    ]);
    await decide(there, came, [conflicts[0]!.id]);
    expect(await articleIds(there)).toEqual(await articleIds(here));
    expect(
      (await there.call('library.articles', { filter: { trashed: true } })).articles.map(({ id }) => id),
    ).toEqual(own);
    expect(await there.call('safety.check', {})).toEqual({ ok: true, problems: [] });
    expect((await importBundle(there, bundle!)).outcome).toBe('duplicate');
    await here.close();
    await there.close();
  });

  it('may be another page in the same place: it comes in beside it once it is taken', async () => {
    const here = openCore();
    const there = openCore();
    await here.import([samplePage(1)], place);
    await there.import([samplePage(2)], place);
    const [bundle] = await bundleOf(here);
    const came = await importBundle(there, bundle!);
    const [conflict] = await conflictsOf(there, came);
    expect([conflict?.kind, (await articleIds(there)).length]).toEqual(['same-place', 2]);
    await decide(there, came, [conflict!.id]);
    expect((await articleIds(there)).length).toBe(4);
    // The same day of the same newspaper is one issue, whatever its id was.
    const { publications } = await there.call('library.tree', {});
    expect(publications.flatMap(({ years }) => years.flatMap(({ issues }) => issues)).length).toBe(1);
    expect((await importBundle(there, bundle!)).outcome).toBe('duplicate');
    await here.close();
    await there.close();
  });

  it('may be facts of the issue and the page', () =>
    withShared(async (here, there) => {
      const [first] = await articleIds(here);
      const { issueId, pageId } = await here.call('editing.article', { articleId: first! });
      await here.call('library.correctIssue', { issueId, number: '总第 8 期' });
      await here.call('library.correctPage', { pageId, title: '要闻' });
      await here.call('tagging.tagItems', { issueIds: [issueId], addNames: ['留存'] });
      const [bundle] = await bundleOf(here);
      const came = await importBundle(there, bundle!);
      const conflicts = await conflictsOf(there, came);
      expect(conflicts.map(({ kind, differs }) => [kind, differs])).toEqual([
        ['issue', ['issueNumber', 'tags']],
        ['page', ['title']],
      ]);
      await decide(
        there,
        came,
        conflicts.map(({ id }) => id),
      );
      expect((await importBundle(there, bundle!)).outcome).toBe('duplicate');
      expect((await there.call('library.issue', { issueId })).tags.map(({ name }) => name)).toEqual(['留存']);
    }));

  it('is no difference where the same tag or newspaper has another id', async () => {
    const here = openCore();
    const there = openCore();
    await here.import([samplePage(1)], place);
    await there.import([samplePage(2)], { ...place, page: '4' });
    for (const opened of [here, there]) {
      const [first] = await articleIds(opened);
      await opened.call('tagging.tagItems', { articleIds: [first!], addNames: ['ＧＤＰ'] });
    }
    const [bundle] = await bundleOf(here);
    expect((await importBundle(there, bundle!)).outcome).toBe('imported');
    const { tags } = await there.call('tagging.tags', {});
    expect(tags.map(({ name, articles }) => [name, articles])).toEqual([['ＧＤＰ', 2]]);
    expect((await there.call('library.tree', {})).publications.length).toBe(1);
    expect((await importBundle(there, bundle!)).outcome).toBe('duplicate');
    await here.close();
    await there.close();
  });
});
