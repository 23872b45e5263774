import type Database from 'better-sqlite3';
import type { SearchIndexWriter } from '#core/ports/search-index.ts';
import { duration } from './duration.ts';
import type { BenchmarkRow } from './row.ts';

/** Takes every article in, and builds the rivals (null: none); how fast, how large, in how much memory. */
export function buildRows(
  database: Database.Database,
  writer: SearchIndexWriter,
  rivals: { fts5: { build(): void }; trigram: { build(): void } } | null,
  articles: number,
): BenchmarkRow[] {
  // As the application has it while it catches up.
  database.pragma('synchronous = NORMAL');
  let longest = 0;
  let memory = 0;
  const cpuBefore = process.cpuUsage();
  const own = duration(() => {
    for (let left = 1; left > 0;) {
      const step = duration(() => {
        left = database.transaction(() => writer.flushSome(1024)).immediate();
      });
      longest = Math.max(longest, step);
      memory = Math.max(memory, process.memoryUsage().rss / 1e6);
    }
  });
  const cpu = process.cpuUsage(cpuBefore);
  const cpuSeconds = (cpu.user + cpu.system) / 1e6;
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.pragma('synchronous = FULL');
  const size = tableBytes(database, 'search_');
  const text =
    (database
      .prepare('SELECT sum(length(CAST(plain_text AS BLOB))) FROM article_text')
      .pluck()
      .get() as number) / 1e6;
  const fts5 = rivals ? duration(() => rivals.fts5.build()) : Number.NaN;
  const fts5Size = tableBytes(database, 'search_') - size;
  const trigram = rivals ? duration(() => rivals.trigram.build()) : Number.NaN;
  console.log(
    `${articles} articles: built in ${(own / 1000).toFixed(1)} s with merges, ${cpuSeconds.toFixed(1)} s of them processor time (FTS5 pairs ${(fts5 / 1000).toFixed(1)} s, ` +
      `trigram ${(trigram / 1000).toFixed(1)} s); longest step ${longest.toFixed(0)} ms; memory ${memory.toFixed(0)} MB; ` +
      `size ${size.toFixed(0)} MB (FTS5 pairs ${fts5Size.toFixed(0)} MB, trigram ${tableBytes(database, 'trigram').toFixed(0)} MB, text ${text.toFixed(0)} MB)`,
  );
  return [
    {
      figure: `${articles}: articles taken in`,
      baoku: articles / (own / 1000),
      rivalName: 'FTS5 pairs',
      rival: articles / (fts5 / 1000),
      unit: 'articles/s',
      target: '≥ 6,000',
      holds: articles / (own / 1000) >= 6000,
    },
    {
      figure: `${articles}: size of the index`,
      baoku: size,
      rivalName: 'the text in UTF-8',
      rival: text,
      unit: 'MB',
      target: '≤ 2 ×',
      holds: size <= text * 2,
    },
    {
      figure: `${articles}: memory while building`,
      baoku: memory,
      rivalName: '–',
      rival: Number.NaN,
      unit: 'MB',
      target: '≤ 600',
      holds: memory <= 600,
    },
  ];
}

function tableBytes(database: Database.Database, prefix: string): number {
  return (
    (database
      .prepare(`SELECT coalesce(sum(pgsize), 0) FROM dbstat WHERE name GLOB ? OR name GLOB ?`)
      .pluck()
      .get(`${prefix}*`, `idx_${prefix}*`) as number) / 1e6
  );
}
