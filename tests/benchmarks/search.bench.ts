import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createSearchIndex } from '#adapters/sqlite/search/create-search-index.ts';
import { createSearchIndexWriter } from '#adapters/sqlite/search/create-search-index-writer.ts';
import type { SearchIndex, SearchIndexWriter } from '#core/ports/search-index.ts';
import { makeLargeLibrary } from './support/large-library.ts';
import { createLikeSearch } from './support/like-search.ts';
import { type BenchmarkRow, median } from './support/row.ts';

const articles = 10_000;
const pageSize = 20;
const termsOfEachLength = 12;
const rounds = 15;

/** From the query's text to its exact total and the first page by relevance, over the most frequent terms; warm. */
export async function run(): Promise<BenchmarkRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'baoku-bench-'));
  const path = join(folder, 'library.baoku');
  makeLargeLibrary(path, articles);
  const database = new Database(path);
  try {
    database.pragma('cache_size = -16000');
    const writer = createSearchIndexWriter(database);
    const building = buildRow(database, writer);
    const index = createSearchIndex(database);
    return [
      ...[1, 2, 4].map((length) => searchRow(database, index, length)),
      building,
      editRow(database, writer),
      sizeRow(database),
    ];
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function searchRow(database: Database.Database, index: SearchIndex, length: number): BenchmarkRow {
  const terms = commonTerms(database, length);
  const like = createLikeSearch(database);
  const search = (query: string) =>
    index.search({ query, filter: {}, sort: 'relevance', offset: 0, limit: pageSize, facets: false }).total;
  const baoku: number[] = [];
  const rival: number[] = [];
  const ratios: number[] = [];
  for (const term of terms) {
    if (search(term) < like(term, pageSize)) throw new Error(`the index misses articles that hold ${term}`);
    // In turn, so that whatever else the machine does hits both alike.
    const own: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      own.push(duration(() => search(term)));
      if (round % 3 === 0) theirs.push(duration(() => like(term, pageSize)));
    }
    baoku.push(median(own));
    rival.push(median(theirs));
    ratios.push(median(theirs) / median(own));
  }
  const times = median(ratios);
  return {
    figure: `search, ${length} character${length === 1 ? '' : 's'}: ${terms.slice(0, 3).join(' ')} …`,
    baoku: median(baoku),
    rivalName: 'LIKE scan',
    rival: median(rival),
    unit: 'ms',
    target: `≥ 20 × faster (median ${times.toFixed(0)} ×, least ${Math.min(...ratios).toFixed(0)} ×)`,
    holds: times >= 20,
  };
}

/** The Han runs of that length that stand in the most articles of a sample. */
function commonTerms(database: Database.Database, length: number): string[] {
  const texts = database
    .prepare('SELECT plain_text FROM article_text WHERE id % 10 = 0')
    .pluck()
    .all() as string[];
  const counts = new Map<string, number>();
  for (const text of texts) {
    const seen = new Set<string>();
    for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) {
      for (let start = 0; start + length <= run.length; start += 1)
        seen.add(run.slice(start, start + length));
    }
    for (const term of seen) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, termsOfEachLength)
    .map(([term]) => term);
}

function buildRow(database: Database.Database, writer: SearchIndexWriter): BenchmarkRow {
  const ownSeconds = duration(() => {
    while (database.transaction(() => writer.flushSome(1000)).immediate() > 0);
  });
  const trigram = duration(() => {
    database.exec(
      `CREATE VIRTUAL TABLE rival USING fts5 (plain_text, content='', contentless_delete=1, tokenize='trigram')`,
    );
    database.exec('INSERT INTO rival (rowid, plain_text) SELECT id, plain_text FROM article_text');
    database.exec('DROP TABLE rival');
  });
  return {
    figure: `index of ${articles} articles`,
    baoku: articles / (ownSeconds / 1000),
    rivalName: 'FTS5 trigram, bodies only',
    rival: articles / (trigram / 1000),
    unit: 'articles/s',
    target: '–',
    holds: true,
  };
}

function editRow(database: Database.Database, writer: SearchIndexWriter): BenchmarkRow {
  const edit = database.prepare(`UPDATE article_text SET plain_text = plain_text || '改' WHERE id = ?`);
  const edits = (flush: boolean, from: number) =>
    Array.from({ length: 60 }, (_, number) =>
      duration(() =>
        database
          .transaction(() => {
            edit.run(from + number * 50);
            if (flush) writer.flush();
            else database.exec('DELETE FROM search_dirty');
          })
          .immediate(),
      ),
    );
  const own = median(edits(true, 1));
  return {
    figure: 'one edited article searchable again',
    baoku: own,
    rivalName: 'the edit without any index',
    rival: median(edits(false, 5001)),
    unit: 'ms',
    target: '≤ 5 ms',
    holds: own <= 5,
  };
}

function sizeRow(database: Database.Database): BenchmarkRow {
  const megabytes = (sql: string) => (database.prepare(sql).pluck().get() as number) / 1e6;
  const own = megabytes(
    `SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'search\\_%' ESCAPE '\\' OR name LIKE 'idx_search%'`,
  );
  const text = megabytes('SELECT sum(length(CAST(plain_text AS BLOB))) FROM article_text');
  return {
    figure: 'size of the index',
    baoku: own,
    rivalName: 'the text in UTF-8',
    rival: text,
    unit: 'MB',
    target: '–',
    holds: true,
  };
}

function duration(action: () => void): number {
  const startedAt = performance.now();
  action();
  return performance.now() - startedAt;
}
