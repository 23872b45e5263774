import { beforeEach, describe, expect, it } from 'vitest';
import { createSearchIndex } from '#adapters/sqlite/search/create-search-index.ts';
import { parseTree } from '#core/searching/language/parse-tree.ts';
import { foldingSwitches } from '#shared/contract/search-language.ts';
import { openSearchLibrary, type SearchLibrary } from './search-library.ts';

let library: SearchLibrary;
beforeEach(() => {
  library = openSearchLibrary();
});

const queryOf = (query: string) => {
  const switches = foldingSwitches.parse({});
  return { tree: parseTree(query, switches).tree, switches, filter: {} };
};
const checks = () => library.writer.check().map((problem) => problem.check);

describe('the index in step with the library', () => {
  it('finds an edited article by its new words and no longer by its old ones', () => {
    const id = library.add({ headline: '旧题', text: '旧文' });
    library.change(() => library.run('UPDATE article SET headline = ? WHERE uid = ?', '新题', id));
    expect(library.ids('旧题')).toEqual([]);
    expect(library.ids('新题 旧文')).toEqual([id]);
  });

  it('loses what is trashed and finds what is restored', () => {
    const id = library.add({ text: '工会' });
    library.change(() => library.run('UPDATE article SET trashed_at = 1 WHERE uid = ?', id));
    expect(library.search('工会').total).toBe(0);
    library.change(() => library.run('UPDATE article SET trashed_at = NULL WHERE uid = ?', id));
    expect(library.ids('工会')).toEqual([id]);
  });

  it('takes nothing in from a transaction that is rolled back', () => {
    const id = library.add({ text: '工会' });
    expect(() =>
      library.change(() => {
        library.run('UPDATE article_text SET plain_text = ?', '别的');
        library.writer.flush();
        throw new Error('refused');
      }),
    ).toThrow('refused');
    expect(library.ids('工会')).toEqual([id]);
    expect(library.ids('别的')).toEqual([]);
    expect(checks()).toEqual([]);
  });

  it('follows a corrected date, publication, status and kind', () => {
    const one = library.add({ publication: '甲报', date: '2001-01-01', text: '工会' });
    const two = library.add({ publication: '乙报', date: '2011-01-01', text: '工会' });
    library.change(() => {
      library.run(
        `UPDATE issue SET date = '2021', first_day = '2021-01-01', last_day = '2021-12-31' WHERE date = '2001-01-01'`,
      );
      library.run(`UPDATE article SET status = 'final', kind = 'advert' WHERE uid = ?`, two);
    });
    expect(library.ids('工会', { sort: 'newest' })).toEqual([one, two]);
    expect(library.ids('工会', { filter: { from: '2021' } })).toEqual([one]);
    expect(library.ids('工会', { filter: { status: 'final', kind: 'advert' } })).toEqual([two]);
    library.change(() =>
      library.run(
        `UPDATE issue SET publication_id = (SELECT id FROM publication WHERE name = '乙报') WHERE date = '2021'`,
      ),
    );
    expect(library.ids('工会', { filter: { publicationId: library.publicationId('甲报') } })).toEqual([]);
    expect(checks()).toEqual([]);
  });

  it('follows a page that is moved to another issue', () => {
    const one = library.add({ date: '2001-01-01', text: '工会' });
    library.add({ date: '2011-01-01', text: '工会' });
    library.change(() =>
      library.run(`UPDATE page SET issue_id = (SELECT id FROM issue WHERE date = '2011-01-01')
        WHERE issue_id = (SELECT id FROM issue WHERE date = '2001-01-01')`),
    );
    expect(library.ids('工会', { filter: { from: '2011', to: '2011' } })).toContain(one);
    expect(checks()).toEqual([]);
  });
});

describe('checking and rebuilding', () => {
  it('finds what is missing, stale or too much', () => {
    const id = library.add({ text: '工会' });
    expect(checks()).toEqual([]);
    library.run('UPDATE article_text SET plain_text = ?', '别的');
    // What waits to be taken in is no fault.
    expect(checks()).toEqual([]);
    library.run('DELETE FROM search_dirty');
    expect(library.writer.check()).toEqual([
      { check: 'search-stale', message: `article ${id} has changed since it was indexed` },
    ]);
    library.run('DELETE FROM article_text');
    library.run('DELETE FROM article');
    library.run('DELETE FROM search_dirty');
    expect(checks()).toEqual(['search-extra']);
    library.change(() => library.writer.startRebuild());
    while (library.change(() => library.writer.flushSome(10)) > 0);
    expect(checks()).toEqual([]);
    library.change(() => library.add({ text: '工会' }));
    library.run('DELETE FROM search_fresh');
    expect(checks()).toEqual(['search-missing']);
  });

  it.each([
    ['a block that is gone', 'DELETE FROM search_block'],
    ['positions that are gone', 'DELETE FROM search_positions'],
    ['a block that is cut short', 'UPDATE search_block SET lists = substr(lists, 1, 40)'],
    ['a block of nonsense', 'UPDATE search_block SET lists = zeroblob(100)'],
    ['columns that are cut short', 'UPDATE search_chunk SET columns = substr(columns, 1, 100)'],
    ['details that are cut short', 'UPDATE search_detail SET columns = substr(columns, 1, 100)'],
    ['details that are gone', 'DELETE FROM search_detail'],
  ])('finds %s, and is whole again after a rebuild', (_, damage) => {
    for (let number = 0; number < 20; number += 1) library.add({ text: `工会主席${number % 4}` });
    const rebuild = () => {
      library.change(() => library.writer.startRebuild());
      while (library.change(() => library.writer.flushSome(100)) > 0);
    };
    rebuild();
    expect(checks()).toEqual([]);
    library.run(damage);
    expect(checks()).toEqual(['search-damaged']);
    // Readers that are open see what has changed; this one opens anew. Details are read for a field.
    const ask = () => createSearchIndex(library.database).findIds(queryOf('正文:工会主席3'), 'newest');
    expect(ask).toThrow(expect.objectContaining({ details: { reason: 'search-index-damaged' } }));
    // An article is changed all the same.
    library.change(() => library.run('UPDATE article SET headline = ?', '新题'));
    rebuild();
    expect(checks()).toEqual([]);
    expect(library.search('工会主席3').total).toBe(5);
  });

  it('takes in with a command only what that command changed, whatever a killed import left', () => {
    const one = library.add({ text: '旧文' });
    const left = Array.from({ length: 30 }, (_, number) => library.add({ text: `工会${number}` }));
    library.database
      .transaction(() => {
        library.run(
          `UPDATE article_text SET plain_text = plain_text || '大会' WHERE plain_text LIKE '工会%'`,
        );
        library.writer.postpone();
      })
      .immediate();
    library.change(() => library.edit(one, { text: '新文' }));
    expect(library.ids('新文')).toEqual([one]);
    expect(library.ids('大会')).toEqual([]);
    expect(checks()).toEqual([]);
    while (library.background(10) > 0);
    expect(library.ids('大会')).toHaveLength(left.length);
    expect(checks()).toEqual([]);
  });

  it('finds phrases by their rarest pair in long lists, once segments are merged', () => {
    const segment = 80;
    library = openSearchLibrary({ atOnce: 512, freshTexts: 512, batch: segment, largest: segment });
    const ids = Array.from({ length: segment * 16 }, (_, number) =>
      library.add({ text: `市总工会${number % 200 === 199 ? '鑫' : '的'}会议，工会` }),
    );
    library.change(() => library.writer.startRebuild());
    while (library.background(segment) > 0);
    const segments = library.database.prepare(`SELECT documents FROM search_segment WHERE state = 'ready'`);
    expect(segments.pluck().all()).toEqual([ids.length]);
    expect(new Set(library.ids('总工会鑫'))).toEqual(
      new Set(ids.filter((_, number) => number % 200 === 199)),
    );
    expect(library.ids('总工会的会')).toHaveLength(ids.length - 6);
  });

  it('tells a table of positions that an earlier merge wrote wrongly, so that the index is made anew', () => {
    library = openSearchLibrary({ atOnce: 512, freshTexts: 512, batch: 300, largest: 300 });
    for (let number = 0; number < 300; number += 1)
      library.add({ text: `工会${number === 299 ? '鑫' : '的'}会议` });
    library.change(() => library.writer.startRebuild());
    while (library.background(300) > 0);
    expect(library.ids('工会鑫')).toHaveLength(1);
    // The list of 工会 begins with how many entries its table has, and the first of them, which is 0.
    const rows = library.database
      .prepare<[], { id: number; positions: Buffer }>('SELECT id, positions FROM search_positions')
      .all();
    for (const { id, positions } of rows) {
      for (
        let at = positions.indexOf(Buffer.of(3, 0, 0, 0, 0, 128));
        at >= 0;
        at = positions.indexOf(Buffer.of(3, 0, 0, 0, 0, 128), at + 1)
      )
        positions.fill(0, at + 5, at + 13);
      library.run('UPDATE search_positions SET positions = ? WHERE id = ?', positions, id);
    }
    library.change(() => library.run('UPDATE search_change SET token = token + 1'));
    expect(checks()).toEqual(['search-damaged']);
    expect(() => library.ids('工会鑫')).toThrow('search-index-damaged');
  });

  it.each([
    ['of which one byte says another number', (positions: Buffer) => positions.fill(0xff, 40, 41)],
    ['a byte of which is gone', (positions: Buffer) => Buffer.concat([positions.subarray(1), Buffer.of(0)])],
    ['of which the end was never written', (positions: Buffer) => positions.fill(0x80, positions.length - 8)],
  ])('finds lists of positions %s, which most searches would not notice', (_, damage) => {
    for (let number = 0; number < 150; number += 1)
      library.add({ text: `工会的会议${'工会'.repeat(number)}` });
    library.change(() => library.writer.startRebuild());
    while (library.background(150) > 0);
    expect(checks()).toEqual([]);
    const rows = library.database
      .prepare<[], { id: number; positions: Buffer }>('SELECT id, positions FROM search_positions')
      .all();
    expect(rows.length).toBeGreaterThan(0);
    for (const { id, positions } of rows)
      library.run('UPDATE search_positions SET positions = ? WHERE id = ?', damage(positions), id);
    expect(checks()).toEqual(['search-damaged']);
  });

  it('says that there is more to do while a large segment is in the making, whatever was edited of it', () => {
    library = openSearchLibrary({ atOnce: 512, freshTexts: 512, batch: 8, largest: 100 });
    const ids = Array.from({ length: 8 }, (_, number) => library.add({ text: `工会${number}` }));
    library.change(() => library.writer.startRebuild());
    expect(library.background(4)).toBe(5);
    library.change(() => library.edit(ids[0] as string, { text: '工会新文' }));
    expect(library.background(4)).toBeGreaterThan(0);
    while (library.background(4) > 0);
    expect(library.writer.check()).toEqual([]);
    expect(library.ids('工会')).toHaveLength(ids.length);
    expect(library.ids('新文')).toEqual([ids[0]]);
    expect(library.database.prepare('SELECT count(*) FROM search_backlog').pluck().get()).toBe(0);
  });

  it('is rebuilt in steps, edits going on in between', () => {
    const ids = Array.from({ length: 25 }, (_, number) =>
      library.add({ text: `工会${String.fromCharCode(0x4e00 + number)}` }),
    );
    const trashed = ids[3] as string;
    library.change(() => library.run('UPDATE article SET trashed_at = 1 WHERE uid = ?', trashed));
    library.change(() => library.writer.startRebuild());
    expect(library.search('工会').total).toBe(0);
    expect(library.change(() => library.writer.flushSome(10))).toBe(15);
    expect(library.search('工会').total).toBe(10);
    // An edit is taken in at once, whatever is left to do.
    library.change(() => library.run('UPDATE article SET headline = ? WHERE uid = ?', '新题', ids[24]));
    expect(library.ids('新题 工会')).toEqual([ids[24]]);
    expect(checks()).toEqual([]);
    while (library.change(() => library.writer.flushSome(10)) > 0);
    expect(library.search('工会').total).toBe(24);
    expect(checks()).toEqual([]);
  });
});
