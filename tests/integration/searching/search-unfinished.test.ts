import type Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { createConnection } from '#adapters/sqlite/database.ts';
import { createSearchRecordReader } from '#adapters/sqlite/search-records.ts';
import { createSearchIndex } from '#adapters/sqlite/search/create-search-index.ts';
import { createWorkLimit } from '#adapters/sqlite/search/work-limit.ts';
import { AppError } from '#core/app-error.ts';
import { parseTree } from '#core/searching/language/parse-tree.ts';
import { searchArticles } from '#core/searching/search-articles.ts';
import { foldingSwitches } from '#shared/contract/search-language.ts';
import { openSearchLibrary, type SearchLibrary } from './search-library.ts';
import { threadTime } from '#tests/support/thread-time.ts';

const switches = foldingSwitches.parse({});
const asked = (text: string) => ({ tree: parseTree(text, switches).tree, switches, filter: {} });
const firstPage = { sort: 'newest', offset: 0, limit: 5 } as const;

let library: SearchLibrary;
afterEach(() => library.database.close());

/** So many articles, each with 工会 and its number; in segments. */
function fill(articles: number, limits = { atOnce: 4, freshTexts: 8, batch: 4, largest: 4 }): string[] {
  library = openSearchLibrary(limits);
  const ids = Array.from({ length: articles }, (_, number) =>
    library.add({ text: `市总工会第${number}次会议` }),
  );
  while (library.background(limits.batch) > 0);
  return ids;
}

/** The same library read by somebody whose patience is over once one article has been looked at. */
const impatient = () => createSearchIndex(library.database, Number.MIN_VALUE);

describe('a slow disk', () => {
  it('refuses no ordinary phrase an answer', () => {
    fill(64);
    const segments = library.database.prepare(`SELECT count(*) FROM search_segment WHERE state = 'ready'`);
    expect(segments.pluck().get()).toBeGreaterThan(1);
    let reads = 0;
    const slow = withSlowReads(library.database, () => {
      reads += 1;
    });
    const startedAt = performance.now();
    // Two phrases, so that time has passed before the second one is begun.
    expect(createSearchIndex(slow).find(asked('工会 会议'), firstPage).total).toBe(64);
    expect(reads).toBeGreaterThan(2);
    expect(performance.now() - startedAt).toBeGreaterThan(2000);
  });
});

/** Each row of the index that is read takes almost half a second to arrive. */
function withSlowReads(database: Database.Database, onRead: () => void): Database.Database {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  return new Proxy(database, {
    get(target, name) {
      if (name !== 'prepare') return Reflect.get(target, name, target) as unknown;
      return (sql: string) => {
        const statement = target.prepare(sql);
        if (!/FROM search_(block|positions)/.test(sql)) return statement;
        const get = statement.get.bind(statement);
        statement.get = (...values: unknown[]) => {
          onRead();
          Atomics.wait(clock, 0, 0, 400);
          return get(...values);
        };
        return statement;
      };
    },
  });
}

describe('a search that looks at articles one by one', () => {
  it('is broken off, says so, and goes on to the whole result', () => {
    const ids = fill(20);
    const index = impatient();
    const whole = library.ids('工?第');
    expect(whole).toHaveLength(20);
    const first = index.find(asked('工?第'), firstPage);
    expect(first.unfinished).toEqual({ looked: 1, of: 20 });
    expect(first.total).toBe(1);
    // The others are not near hits for not having been looked at.
    expect(index.find(asked('工?第'), { ...firstPage, near: 5 }).near).toBeUndefined();
    // Nothing more is looked at before somebody says so.
    expect(index.find(asked('工?第'), firstPage)).toEqual(first);
    const second = index.find(asked('工?第'), { ...firstPage, goOn: true });
    expect(second).toMatchObject({ total: 2, unfinished: { looked: 2, of: 20 } });
    expect(() => index.findIds(asked('工?第'), 'newest')).toThrow(AppError);
    let moments = 0;
    while (index.lookOn(asked('工?第')) !== null) moments += 1;
    expect(moments).toBeLessThan(20);
    const last = index.find(asked('工?第'), { ...firstPage, facets: ['kind'] });
    expect(last.unfinished).toBeUndefined();
    expect(last.total).toBe(20);
    expect(last.facets?.kind).toEqual([{ value: 'news', label: 'news', count: 20 }]);
    expect(new Set(index.findIds(asked('工?第'), 'newest'))).toEqual(new Set(ids));
  });

  it('looks anew at what has changed meanwhile, and at nothing else', () => {
    const [one, ...others] = fill(600, { atOnce: 4, freshTexts: 512, batch: 512, largest: 512 }) as [
      string,
      ...string[],
    ];
    const index = impatient();
    while (index.lookOn(asked('工?第')) !== null);
    library.change(() => library.edit(one, { text: '别的' }));
    const after = index.find(asked('工?第'), { ...firstPage, goOn: true });
    // What is kept of 512 articles in one row is looked at anew together: the first 511 here, one of them by this call.
    expect(after.unfinished).toEqual({ looked: 89 + 1, of: 599 });
    while (index.lookOn(asked('工?第')) !== null);
    expect(new Set(index.findIds(asked('工?第'), 'newest'))).toEqual(new Set(others));
  });

  it('does not take what a tag was called for what it is called', () => {
    const [one] = fill(6) as [string];
    library.tag('会议', null, [one]);
    const index = impatient();
    const whole = () => {
      while (index.lookOn(asked('(工?第 标签:会议) OR 别?的')) !== null);
      return index.find(asked('(工?第 标签:会议) OR 别?的'), firstPage).total;
    };
    expect(whole()).toBe(1);
    library.run(`UPDATE tag SET name = '活动'`);
    expect(whole()).toBe(0);
  });

  it('is nothing for queries that lists decide', () => {
    fill(10);
    const found = impatient().find(asked('工会 -别的 标题:无 OR 会议'), firstPage);
    expect(found.total).toBe(10);
    expect(found.unfinished).toBeUndefined();
  });

  it('ends the largest expressions soon, though they would look for minutes', async () => {
    library = openSearchLibrary();
    for (let number = 0; number < 40; number += 1)
      library.add({ text: `第${number}次，市总工会召开职工代表大会，会议听取了报告。`.repeat(20) });
    const connection = createConnection(library.database);
    const tx = {
      search: createSearchIndex(library.database),
      searchRecords: createSearchRecordReader(connection),
    };
    for (const query of [
      '/(.{0,100}){0,5}鑫/',
      '/(.{0,100}){0,5}会/',
      '/(.*.*.*)*会$/',
      `/(${'工?'.repeat(200)})*鑫/`,
    ]) {
      const spent = await threadTime(() =>
        searchArticles(tx, {
          ...{ query, switches, filter: {}, sort: 'relevance', offset: 0, limit: 50 },
          ...{ facets: false, nearHits: 0, goOn: false },
        }),
      );
      expect(spent, query).toBeLessThan(1000);
    }
  });
});

describe('the work that lists may make', () => {
  it('is limited by what is read, in proportion to the library', () => {
    library = openSearchLibrary();
    const small = createWorkLimit(10);
    small.read(16_000_000);
    expect(() => small.read(16_000_000)).toThrow(AppError);
    const large = createWorkLimit(1_000_000);
    for (let list = 0; list < 24; list += 1) large.read(2_000_000);
    expect(() => large.read(30_000_000)).toThrow(AppError);
  });
});
