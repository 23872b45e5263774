import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createConnection } from '#adapters/sqlite/database.ts';
import { beginTake, type SegmentTake } from '#adapters/sqlite/search/take-in-segment.ts';
import { openSearchLibrary, type SearchLibrary } from './search-library.ts';

/** More than are given to a segment at a time. */
const articles = 1100;
const limits = { atOnce: 512, freshTexts: 5000, batch: articles, largest: articles };

let library: SearchLibrary;
let uids: string[];
let rowIds: number[];
beforeEach(() => {
  library = openSearchLibrary(limits);
  uids = Array.from({ length: articles }, (_, number) => library.add({ text: `工会${number % 100}` }));
  library.change(() => library.writer.startRebuild());
  rowIds = library.database.prepare<[], number>('SELECT id FROM article ORDER BY id').pluck().all();
});
afterEach(() => library.database.close());

const waiting = () => library.database.prepare('SELECT count(*) FROM search_backlog').pluck().get() as number;

/** As far as the postings stand and the first articles are given to the segment. */
function takeSome(): SegmentTake {
  const take = beginTake(createConnection(library.database), articles);
  take.gather(rowIds);
  expect(take.isFull()).toBe(true);
  let steps = 0;
  while (waiting() === articles) {
    steps += 1;
    expect(take.advance(-1)).toBe(false);
  }
  expect(steps).toBeGreaterThan(10);
  expect(waiting()).toBeGreaterThan(0);
  return take;
}

describe('a large segment', () => {
  it('is given its articles lot by lot; those that change meanwhile stay as they are now', () => {
    const take = takeSome();
    const given = articles - waiting();
    expect(library.ids('工会')).toHaveLength(given);
    const edited = uids.at(-1) as string;
    library.change(() => {
      library.edit(edited, { text: '新文' });
      library.run('UPDATE article SET trashed_at = 1 WHERE uid = ?', uids.at(-2));
      take.forget(rowIds.slice(-2));
    });
    expect(take.gathered()).toBe(articles - given);
    while (!take.advance(-1));
    expect(waiting()).toBe(0);
    expect(take.isWhole()).toBe(true);
    expect(library.ids('工会')).toHaveLength(articles - 2);
    expect(library.ids('新文')).toEqual([edited]);
    expect(library.writer.check()).toEqual([]);
  });

  it('whose articles are given in part when the process ends leaves the others waiting', () => {
    takeSome();
    const left = waiting();
    expect(library.writer.check()).toEqual([]);
    // The library's own writer knows nothing of it.
    expect(library.background(1024)).toBeLessThanOrEqual(left);
    while (library.background(1024) > 0);
    expect(waiting()).toBe(0);
    expect(library.writer.check()).toEqual([]);
    expect(library.ids('工会')).toHaveLength(articles);
    expect(library.ids('工会 工会7')).toHaveLength(articles / 10 + articles / 100);
  });

  it('is begun anew where what was written of it is rolled back', () => {
    const take = beginTake(createConnection(library.database), articles);
    take.gather(rowIds);
    library.database.exec('BEGIN');
    take.advance(Number.POSITIVE_INFINITY);
    expect(take.isWhole()).toBe(true);
    library.database.exec('ROLLBACK');
    expect(take.isWhole()).toBe(false);
    while (library.background(1024) > 0);
    expect(library.ids('工会')).toHaveLength(articles);
    expect(library.writer.check()).toEqual([]);
  });
});
