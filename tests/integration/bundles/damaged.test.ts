import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { layOutBag } from '#core/exporting/archive/bag-layout.ts';
import type { BundledPage, BundleIndex } from '#core/exporting/bundle/bundle-records.ts';
import { exchangeTools } from '#hosts/exchange-tools.ts';
import { bundleOf, importBundle } from '#tests/support/bundles.ts';
import { type OpenCore, openCore } from '#tests/support/open-core.ts';
import { samplePage } from '#tests/support/sample-page.ts';
import { unzip } from '#tests/integration/exporting/unzip.ts';
import { dumpTables } from '#tests/support/dump-tables.ts';
import { undoableTables } from '#adapters/sqlite/undo-log.ts';

let here: OpenCore;
let there: OpenCore;
beforeEach(async () => {
  here = openCore();
  there = openCore();
  await here.import([samplePage(1), samplePage(2)], { publication: '测试日报', date: '2023-05' });
});
afterEach(async () => {
  await here.close();
  await there.close();
});

type Files = Map<string, Uint8Array>;
const json = (files: Files, path: string): unknown => JSON.parse(exchangeTools.fromUtf8(files.get(path)!));

/** The bundle with other content under right checksums, as somebody with bad intent would make it. */
async function forged(change: (files: Files) => void): Promise<Uint8Array> {
  const [bundle] = await bundleOf(here);
  const payload: Files = new Map(
    [...unzip(bundle!)].flatMap(([path, bytes]) => {
      const inner = /^[^/]+\/data\/(.+)$/.exec(path)?.[1];
      return inner === undefined ? [] : [[inner, bytes] as const];
    }),
  );
  change(payload);
  const entries = [...payload].map(([path, content]) => ({ path, content }));
  return exchangeTools.zip(layOutBag('袋', entries, {}, exchangeTools));
}

function changePage(change: (page: BundledPage) => void): (files: Files) => void {
  return (files) => {
    // The last one: the pages before it must not have come in by then.
    const path = `pages/${(json(files, 'bundle.json') as BundleIndex).pages.at(-1)}.json`;
    const page = json(files, path) as BundledPage;
    change(page);
    files.set(path, exchangeTools.utf8(JSON.stringify(page)));
  };
}

function changeIndex(change: (index: BundleIndex) => unknown): (files: Files) => void {
  return (files) => {
    const index = json(files, 'bundle.json') as BundleIndex;
    files.set('bundle.json', exchangeTools.utf8(JSON.stringify(change(index) ?? index)));
  };
}

async function expectRefused(bytes: Uint8Array, reason: string): Promise<void> {
  const before = dumpTables(there.connection.raw, undoableTables);
  const row = await importBundle(there, bytes);
  expect([row.outcome, row.error?.code, row.error?.details['reason']]).toEqual(['failed', 'invalid', reason]);
  expect(row.fileId).toBeNull();
  expect(dumpTables(there.connection.raw, undoableTables)).toEqual(before);
  expect(there.logged).toEqual([]);
}

describe('a bundle', () => {
  it('with one changed byte is not imported', async () => {
    const [bundle] = await bundleOf(here);
    const files = [...unzip(bundle!)];
    for (const wanted of [
      /\/data\/content\//,
      /\/data\/pages\//,
      /\/data\/bundle\.json$/,
      /manifest-sha256\.txt$/,
    ]) {
      const entries = files.map(([path, bytes]) => ({
        path,
        content: wanted.test(path)
          ? Uint8Array.from(bytes, (byte, at) => (at === 5 ? byte ^ 1 : byte))
          : bytes,
      }));
      await expectRefused(exchangeTools.zip(entries), 'bag-damaged');
    }
  });

  it('that is cut off is not imported', async () => {
    const [bundle] = await bundleOf(here);
    await expectRefused(bundle!.slice(0, bundle!.length / 2), 'damaged-file');
  });

  it('of a newer Baoku is not imported, and says so', async () => {
    await expectRefused(
      await forged(changeIndex((index) => ({ ...index, version: 2, news: [] }))),
      'bundle-too-new',
    );
  });

  it.each([
    ['blocks that leave characters out', (page: BundledPage) => void page.sources[0]!.blocks.pop()],
    [
      'blocks beyond the end',
      (page: BundledPage) => {
        page.sources[0]!.blocks.at(-1)!.end += 1_000_000_000;
      },
    ],
    [
      'a block of an article that is not there',
      (page: BundledPage) => {
        page.sources[0]!.blocks[0]!.articleId = page.id;
      },
    ],
    ['an article without its revision', (page: BundledPage) => void (page.articles[0]!.revision = 9)],
    [
      'a tag that is not there',
      (page: BundledPage) => void (page.articles[0]!.tags = [{ tagId: page.id, at: 1 }]),
    ],
    ['an unknown status', (page: BundledPage) => void (page.articles[0]!.status = 'x' as never)],
    ['the same article twice', (page: BundledPage) => void page.articles.push(page.articles[0]!)],
    ['content that is not there', (page: BundledPage) => void (page.sources[0]!.sha256 = 'a'.repeat(64))],
    ['another id', (page: BundledPage) => void (page.id = page.issueId)],
  ])('with %s under right checksums is not imported', async (_what, change) => {
    await expectRefused(await forged(changePage(change)), 'bag-damaged');
  });

  it('whose content has another hash than its name is not imported', async () => {
    const swap = (files: Files): void => {
      const [one, other] = [...files.keys()].filter((path) => path.startsWith('content/'));
      const [first, second] = [files.get(one!)!, files.get(other!)!];
      files.set(one!, second);
      files.set(other!, first);
    };
    await expectRefused(await forged(swap), 'bag-damaged');
  });

  it('of a page of another issue, or another format, is not imported', async () => {
    await expectRefused(await forged(changeIndex((index) => void (index.issues = []))), 'bag-damaged');
    await expectRefused(await forged(changeIndex(() => ({ format: 'x' }))), 'bag-damaged');
  });

  it('is the only archive that is taken', async () => {
    const zip = exchangeTools.zip([{ path: 'a.txt', content: '甲' }]);
    await expectRefused(zip, 'zip-unknown');
  });

  it('that is stopped half way leaves whole pages, and goes on when it comes in again', async () => {
    const [bundle] = await bundleOf(here);
    const id = there.put({ name: 'a.bundle.zip', bytes: bundle! });
    const { jobId } = await there.call('importing.start', { files: [id as never] });
    while ((await there.call('library.articles', {})).total === 0) await there.clock.pause();
    await there.call('jobs.cancel', { jobId });
    expect((await there.ended(jobId)).state).toBe('cancelled');
    expect((await there.call('library.articles', {})).total).toBe(2);
    expect(await there.call('safety.check', {})).toEqual({ ok: true, problems: [] });
    expect((await importBundle(there, bundle!)).notices).toMatchObject([{ details: { pages: 1, same: 1 } }]);
    expect((await there.call('library.articles', {})).total).toBe(4);
  });
});
