import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { createSearchIndexWriter } from '#adapters/sqlite/search/create-search-index-writer.ts';
import { createSearchIndex } from '#adapters/sqlite/search/create-search-index.ts';
import { parseTree } from '#core/searching/language/parse-tree.ts';
import type { SearchIndex, SearchIndexWriter } from '#core/ports/search-index.ts';
import { foldingSwitches } from '#shared/contract/search-language.ts';
import { buildRows } from './support/build-search-index.ts';
import { duration } from './support/duration.ts';
import { createFts5Index, type Fts5Index } from './support/fts5-index/create-fts5-index.ts';
import { makeLargeLibrary } from './support/large-library.ts';
import { createLikeSearch } from './support/like-search.ts';
import { readAtOnce } from './support/read-at-once.ts';
import { type BenchmarkRow, median, percentile } from './support/row.ts';
import type { SearchProbe } from './support/search-probe.ts';
import { readSearchTerms, type SearchTerms } from './support/search-terms.ts';
import { createTrigramSearch, type TrigramSearch } from './support/trigram-search.ts';

/**
 * `npm run bench -- search [--million] [--size=N] [--alone]`: with a million articles besides, with that many only,
 * without the rivals.
 */
const wished = process.argv.find((word) => word.startsWith('--size='));
const sizes = wished
  ? [Number(wished.slice('--size='.length))]
  : [10_000, 100_000, ...(process.argv.includes('--million') ? [1_000_000] : [])];
const isAlone = process.argv.includes('--alone');
/** About 500 characters an article, as the targets have it. */
const bodyLength = [250, 700] as const;
const pageSize = 20;
/** The rejected design counts these in one go; so both are asked for all of them. */
const usualFacets = ['publication', 'year', 'kind', 'status', 'tag'] as const;
const termsOfEachClass = 12;
const turns = 3;
const answersInTurn = 3;

type Searching = Pick<SearchIndex, 'find'>;
type Rivals = { fts5: Fts5Index; trigram: TrigramSearch; like(term: string, limit: number): number };
type Figures = {
  figure: string;
  target: readonly [p50: number, p95: number];
  own: number[];
  fts5: number[];
  trigram: number[];
  scan: number[];
};

/** From the query to its exact total, its first page by relevance and five facets; warm. */
export async function run(): Promise<BenchmarkRow[]> {
  const rows: BenchmarkRow[] = [];
  for (const size of sizes) rows.push(...(await measure(size)));
  return rows;
}

async function measure(articles: number): Promise<BenchmarkRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'baoku-bench-'));
  const path = join(folder, 'library.baoku');
  makeLargeLibrary(path, articles, { bodyLength });
  const database = new Database(path);
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('cache_size = -16000');
    database.pragma('wal_autocheckpoint = 4000');
    const writer = createSearchIndexWriter(database);
    const rivals: Rivals = {
      fts5: createFts5Index(database),
      trigram: createTrigramSearch(database),
      like: createLikeSearch(database),
    };
    const rows = buildRows(database, writer, isAlone ? null : rivals, articles);
    const reader = new Database(path, { readonly: true });
    reader.pragma('cache_size = -16000');
    const engine = readAtOnce(reader, createSearchIndex(reader));
    rows.push(...probeRows(path, articles));
    ask(engine, '工会主席');
    const figures = classes(engine, readSearchTerms(database), rivals);
    console.table(figures.map((each) => describeFigures(each, articles)));
    rows.push(...figures.map((each) => figureRow(each, articles)));
    rows.push(editRow(database, writer, engine, articles));
    reader.close();
    return rows;
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function ask(engine: Searching, query: string, lookAlikes = false): number {
  const switches = foldingSwitches.parse({ lookAlikes });
  const { tree } = parseTree(query, switches);
  return engine.find(
    { tree, switches, filter: {} },
    { sort: 'relevance', offset: 0, limit: pageSize, facets: usualFacets },
  ).total;
}

function classes(engine: Searching, terms: SearchTerms, rivals: Rivals): Figures[] {
  const pairs = terms.common(2, termsOfEachClass * 2);
  const boolean = pairs
    .slice(0, termsOfEachClass)
    .map((one, place) => `${one} ${pairs[place + termsOfEachClass]}`);
  const names = terms.medium(3, termsOfEachClass);
  const absent = terms.rare(2, termsOfEachClass).map((term) => `${term.charAt(1)}${term.charAt(0)}鑫`);
  const compare = (figure: string, queries: string[], target: Figures['target'], lookAlikes = false) =>
    takeFigures(engine, rivals, figure, queries, target, lookAlikes);
  return [
    compare('1 character, common', terms.common(1, termsOfEachClass), [5, 15]),
    compare('2 characters, common', terms.common(2, termsOfEachClass), [5, 15]),
    compare('3 characters, common', terms.common(3, termsOfEachClass), [15, 60]),
    compare('4 characters, common', terms.common(4, termsOfEachClass), [15, 60]),
    compare('8 characters, common', terms.common(8, termsOfEachClass), [15, 60]),
    compare('2 characters, medium', terms.medium(2, termsOfEachClass), [1, 8]),
    compare('2 characters, rare', terms.rare(2, termsOfEachClass), [1, 8]),
    compare('4 characters, rare', terms.rare(4, termsOfEachClass), [1, 8]),
    compare('3 characters, absent', absent, [1, 8]),
    compare('two common terms', boolean, [10, 40]),
    compare('3 characters, look-alikes', names, [30, 100], true),
  ];
}

/**
 * In turns, so that whatever else the machine does hits all alike. What the last one read has emptied the processor's
 * caches, so each answers once before it is timed: the figures are those of a warm library.
 */
function takeFigures(
  engine: Searching,
  rivals: Rivals,
  figure: string,
  queries: readonly string[],
  target: Figures['target'],
  lookAlikes: boolean,
): Figures {
  const figures: Figures = { figure, target, own: [], fts5: [], trigram: [], scan: [] };
  for (const query of queries) {
    const words = query.split(' ');
    const isOneWord = words.length === 1 && !lookAlikes;
    const own: number[] = [];
    const fts5: number[] = [];
    const trigram: number[] = [];
    const scan: number[] = [];
    let scanned: number | null = null;
    for (let turn = 0; turn < turns; turn += 1) {
      own.push(...timesOf(answersInTurn, () => ask(engine, query, lookAlikes)));
      if (isAlone) continue;
      if (!lookAlikes) fts5.push(...timesOf(1, () => rivals.fts5.find(words, pageSize, true)));
      if (isOneWord && query.length > 2)
        trigram.push(...timesOf(1, () => rivals.trigram.find(query, pageSize)));
      if (turn > 0) continue;
      scan.push(duration(() => (scanned = rivals.like(words[0] as string, pageSize))));
    }
    // A scan of each takes minutes at a million articles; by itself one of a class is looked at.
    const isChecked = isOneWord && (!isAlone || query === queries[0]);
    if (isChecked && ask(engine, query) < (scanned ?? rivals.like(query, pageSize)))
      throw new Error(`the index misses articles that hold ${query}`);
    figures.own.push(median(own));
    if (fts5.length > 0) figures.fts5.push(median(fts5));
    if (trigram.length > 0) figures.trigram.push(median(trigram));
    if (scan.length > 0) figures.scan.push(median(scan));
  }
  return figures;
}

/** How long the same answer took so many times, once it had been given. */
function timesOf(count: number, answer: () => unknown): number[] {
  answer();
  return Array.from({ length: count }, () => duration(answer));
}

const shown = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(2));

function describeFigures({ figure, own, fts5, trigram, scan }: Figures, articles: number) {
  const beside = (rival: number[]) =>
    rival.length === 0
      ? '–'
      : `${shown(median(rival))} · ${shown(percentile(rival, 0.95))} (${shown(median(rival) / median(own))} ×)`;
  return {
    articles,
    'p50 · p95 in ms': figure,
    Baoku: `${shown(median(own))} · ${shown(percentile(own, 0.95))}`,
    'FTS5 pairs': beside(fts5),
    'FTS5 trigram': beside(trigram),
    scan: beside(scan),
  };
}

function figureRow({ figure, target: [p50, p95], own, scan }: Figures, articles: number): BenchmarkRow {
  const times = median(scan) / median(own);
  return {
    figure: `${articles}: ${figure}`,
    baoku: median(own),
    rivalName: 'LIKE scan',
    rival: median(scan),
    unit: 'ms',
    target: `p50 ≤ ${p50}, p95 ≤ ${p95} ms (${percentile(own, 0.95).toFixed(1)}), ≥ 50 × faster than a scan`,
    holds: median(own) <= p50 && percentile(own, 0.95) <= p95 && (isAlone || times >= 50),
  };
}

/** Measured in a process of its own, which does nothing else. */
function probeRows(path: string, articles: number): BenchmarkRow[] {
  const script = fileURLToPath(new URL('support/search-probe.ts', import.meta.url));
  const { coldMs, memory } = JSON.parse(
    execFileSync(process.execPath, [script, path], { encoding: 'utf8' }),
  ) as SearchProbe;
  const row = (figure: string, baoku: number, unit: string, most: number): BenchmarkRow => ({
    figure: `${articles}: ${figure}`,
    baoku,
    rivalName: '–',
    rival: Number.NaN,
    unit,
    target: `≤ ${most}`,
    holds: baoku <= most,
  });
  return [
    row('index opened cold, first answer', coldMs, 'ms', 300),
    row('memory of a searching process', memory, 'MB', 300),
  ];
}

/** From the writing of an edit to an answer that has it. */
function editRow(
  database: Database.Database,
  writer: SearchIndexWriter,
  engine: Searching,
  articles: number,
): BenchmarkRow {
  const edit = database.prepare(`UPDATE article_text SET plain_text = plain_text || ? WHERE id = ?`);
  const times = Array.from({ length: 60 }, (_, number) => {
    const mark = `改${String.fromCharCode(0xac00 + number)}`;
    return duration(() => {
      database
        .transaction(() => {
          edit.run(mark, 1 + number * 50);
          writer.flush();
        })
        .immediate();
      if (ask(engine, mark) !== 1) throw new Error('an edited article was not found');
    });
  });
  const bare = Array.from({ length: 30 }, (_, number) =>
    duration(() =>
      database
        .transaction(() => {
          edit.run('改', 5001 + number * 50);
          database.exec('DELETE FROM search_dirty');
        })
        .immediate(),
    ),
  );
  return {
    figure: `${articles}: an edited article found`,
    baoku: median(times),
    rivalName: 'the edit without any index',
    rival: median(bare),
    unit: 'ms',
    target: `p50 ≤ 5, p95 ≤ 30 ms (${percentile(times, 0.95).toFixed(1)})`,
    holds: median(times) <= 5 && percentile(times, 0.95) <= 30,
  };
}
