import { truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layOutBag } from '#core/exporting/archive/bag-layout.ts';
import { exchangeTools } from '#hosts/exchange-tools.ts';
import type { ImportedFile } from '#shared/contract/import-batches.ts';
import type { Job } from '#shared/contract/jobs.ts';
import { namedPages } from '#tests/support/batch-pages.ts';
import { openCore, type OpenCore } from '#tests/support/open-core.ts';
import { samplePage } from '#tests/support/sample-page.ts';
import { tempLibrary } from '#tests/support/temp-folder.ts';

type Entry = { path: string; content: string | Uint8Array };
type Pages = { name: string; bytes: Uint8Array }[];

const publication = '安阳晚报';

/** Pages as a library's export bags them: of one day, with numbers in their order. */
function bagged(pages: Pages): Entry[] {
  const described = pages.map(({ name }, at) => ({
    publication,
    date: '1998-05-02',
    number: String(at + 1),
    sources: [{ name, path: `data/sources/${name}` }],
  }));
  const sources = pages.map(({ name, bytes }) => ({ path: `sources/${name}`, content: bytes }));
  return [...sources, { path: 'pages.json', content: JSON.stringify({ version: 1, pages: described }) }];
}

function zipped(payload: readonly Entry[], change = (entries: Entry[]): Entry[] => entries): Uint8Array {
  return exchangeTools.zip(change(layOutBag('bag', payload, {}, exchangeTools)));
}

async function rowsOf(opened: OpenCore, { id }: Job): Promise<ImportedFile[]> {
  return (await opened.call('importing.files', { jobId: id })).files;
}

const placesOf = (rows: readonly ImportedFile[]) =>
  rows.map(({ file, outcome, publication: paper, date, page }) => [file, outcome, paper, date, page]);

describe('a bag among the files of an import', () => {
  it('comes in file by file, each as the page that the bag says, beside what came by itself', async () => {
    const opened = openCore();
    const [first, second, third] = [samplePage(1), samplePage(2), samplePage(3)];
    const job = await opened.import([{ name: 'old.zip', bytes: zipped(bagged([first, second])) }, third]);
    expect(job).toMatchObject({ state: 'done', done: 3, total: 3 });
    const rows = await rowsOf(opened, job);
    expect(placesOf(rows.slice(1))).toEqual([
      [`old.zip/${first.name}`, 'imported', publication, '1998-05-02', '1'],
      [`old.zip/${second.name}`, 'imported', publication, '1998-05-02', '2'],
    ]);
    expect(rows.map(({ bagPosition }) => bagPosition)).toEqual([null, 0, 0]);
    await opened.call('safety.undo', {});
    expect((await opened.call('library.overview', {})).pages).toBe(0);
    await opened.close();
  });

  it('is what the user says it is, where the user says something', async () => {
    const opened = openCore();
    const job = await opened.import([{ name: 'old.zip', bytes: zipped(bagged([samplePage(1)])) }], {
      date: '2001-01-01',
    });
    const [row] = await rowsOf(opened, job);
    expect([row?.publication, row?.date, row?.page]).toEqual([publication, '2001-01-01', '1']);
    await opened.close();
  });

  it('keeps what it says of a page while a question about it is open', async () => {
    const opened = openCore();
    const [page, other] = namedPages(1, 2);
    await opened.import([{ name: 'same.txt', bytes: page!.bytes }]);
    const bag = zipped(bagged([{ name: 'same.txt', bytes: other!.bytes }]));
    const job = await opened.import([{ name: 'old.zip', bytes: bag }]);
    const [asked] = await rowsOf(opened, job);
    expect(asked?.outcome).toBe('same-name');
    const { jobId } = await opened.call('importing.answer', {
      jobId: job.id,
      fileIds: [asked!.fileId!],
      answer: 'same-name',
    });
    const [row] = await rowsOf(opened, await opened.ended(jobId!));
    expect(placesOf([row!])).toEqual([['same.txt', 'imported', publication, '1998-05-02', '1']]);
    await opened.close();
  });

  it('goes on, after an interruption, with the files that were left', async () => {
    const path = tempLibrary();
    const opened = openCore({ path });
    const pages = Array.from({ length: 20 }, (_, at) => samplePage(at + 1));
    const id = opened.put({ name: 'old.zip', bytes: zipped(bagged(pages)) });
    const { jobId } = await opened.call('importing.start', { files: [id] });
    while ((await opened.call('library.overview', {})).pages < 4) await opened.clock.pause();
    await opened.close();

    const again = openCore({ path });
    expect((await again.call('library.overview', {})).pages).toBeLessThan(20);
    await again.call('jobs.resume', { jobId });
    const job = await again.ended(jobId);
    expect(job).toMatchObject({ state: 'done', done: 20, total: 20 });
    const rows = await rowsOf(again, job);
    expect(rows.map(({ page }) => page)).toEqual(pages.map((_, at) => String(at + 1)));
    expect(await again.call('safety.check', {})).toEqual({ ok: true, problems: [] });
    await again.close();
  });

  it.each<[what: string, reason: string, bytes: () => Uint8Array]>([
    [
      'of which a character is another one',
      'bag-damaged',
      () =>
        zipped(bagged([samplePage(1)]), ([...rest]) => [
          ...rest.slice(0, -1),
          { ...rest.at(-1)!, content: '{}' },
        ]),
    ],
    [
      'of which a file is missing',
      'bag-damaged',
      () => zipped(bagged([samplePage(1)]), (all) => all.slice(0, -1)),
    ],
    ['without files', 'bag-empty', () => zipped([])],
  ])('%s is told, and nothing of it comes in', async (_what, reason, bytes) => {
    const opened = openCore();
    const done = await opened.import([{ name: 'old.zip', bytes: bytes() }, samplePage(7)]);
    const rows = await rowsOf(opened, done);
    expect(rows.map(({ outcome, error }) => [outcome, error?.details['reason']])).toEqual([
      ['failed', reason],
      ['imported', undefined],
    ]);
    await opened.close();
  });

  it('may be anybody’s, lie at the root of its archive, and hold another bag, which is not opened', async () => {
    const opened = openCore();
    const inner = zipped(bagged([samplePage(2)]));
    const entries = layOutBag(
      'bag',
      [
        { path: 'scans/a.txt', content: samplePage(1).bytes },
        { path: 'b.zip', content: inner },
      ],
      {},
      exchangeTools,
    );
    const bytes = exchangeTools.zip(
      entries.map(({ path, content }) => ({ path: path.slice('bag/'.length), content })),
    );
    const rows = await rowsOf(opened, await opened.import([{ name: 'old.zip', bytes }]));
    expect(rows.map(({ file, outcome, error }) => [file, outcome, error?.details['reason']])).toEqual([
      ['old.zip/a.txt', 'imported', undefined],
      ['old.zip/b.zip', 'failed', 'zip-unknown'],
    ]);
    await opened.close();
  });

  it('may be larger than a page, up to a bound', async () => {
    const opened = openCore();
    const sizes = [100, 300].map((megabytes) => {
      const id = opened.put({ name: `${megabytes}.zip`, bytes: new Uint8Array() });
      truncateSync(join(dirname(opened.path), 'staged', id), megabytes * 1024 * 1024);
      return id;
    });
    const { jobId } = await opened.call('importing.start', { files: sizes });
    const rows = await rowsOf(opened, await opened.ended(jobId));
    expect(rows.map(({ error }) => error?.details['reason'])).toEqual(['damaged-file', 'too-large']);
    await opened.close();
  });
});
