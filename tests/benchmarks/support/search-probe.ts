// Opens the index of a library, searches it, and prints a SearchProbe: `search-probe.ts PATH`.
import Database from 'better-sqlite3';
import { createSearchIndex } from '#adapters/sqlite/search/create-search-index.ts';
import { parseTree } from '#core/searching/language/parse-tree.ts';
import { foldingSwitches } from '#shared/contract/search-language.ts';
import { readAtOnce } from './read-at-once.ts';

/** Milliseconds from opening the library to the first answer; the most megabytes that were resident. */
export type SearchProbe = { coldMs: number; memory: number };

const queries = [
  '工',
  '的',
  '会',
  '工会',
  '本报',
  '本报讯',
  '总工会',
  '充分发挥',
  '工会 本报',
  '工会 OR 企业',
];

const startedAt = performance.now();
const database = new Database(process.argv[2], { readonly: true });
database.pragma('cache_size = -16000');
const index = readAtOnce(database, createSearchIndex(database));
const switches = foldingSwitches.parse({});
const ask = (query: string) =>
  index.find(
    { tree: parseTree(query, switches).tree, switches, filter: {} },
    { sort: 'relevance', offset: 0, limit: 20, facets: ['publication', 'year', 'kind', 'status', 'tag'] },
  );
ask('工会主席');
const coldMs = performance.now() - startedAt;
let memory = 0;
for (let round = 0; round < 5; round += 1) {
  for (const query of queries) {
    ask(query);
    memory = Math.max(memory, process.memoryUsage().rss / 1e6);
  }
}
database.close();
const probe: SearchProbe = { coldMs, memory };
console.log(JSON.stringify(probe));
