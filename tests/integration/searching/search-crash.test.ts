import { describe, expect, it } from 'vitest';
import { createConnection } from '#adapters/sqlite/database.ts';
import { createSearchRecordReader } from '#adapters/sqlite/search-records.ts';
import { parseTree } from '#core/searching/language/parse-tree.ts';
import { foldingSwitches } from '#shared/contract/search-language.ts';
import { runScript } from '#tests/support/run-script.ts';
import { answers } from '#tests/support/search-oracle.ts';
import { propertySeed } from '#tests/support/property-seed.ts';
import { tempLibrary } from '#tests/support/temp-folder.ts';
import { openSearchLibrary } from './search-library.ts';

/** `CRASHES=50` kills more often; each seed of a kill is printed where it fails. */
const crashes = Number(process.env.CRASHES ?? 6);
const queries = ['工', '工会', '李新', '己', '-工会', '工?会', 'NEAR/3(工 会)', '标题:新 OR 正文:a', 'x1'];
const switches = foldingSwitches.parse({});

/** Kills a process that changes articles and index, opens what it left, and looks whether the index answers as the articles do. */
async function crashOnce(path: string, seed: number): Promise<void> {
  const script = runScript('churn-index.ts', [path, String(seed)]);
  await script.line('begun');
  await new Promise((resolve) => {
    setTimeout(resolve, (seed * 7919) % 700);
  });
  await script.kill('SIGKILL');
  const library = openSearchLibrary({ atOnce: 3, freshTexts: 4, batch: 6, largest: 6 }, path);
  try {
    const { database } = library;
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(library.writer.check(), `seed ${seed}`).toEqual([]);
    while (library.background(5) > 0);
    expect(library.writer.check(), `seed ${seed}`).toEqual([]);
    const uids = database.prepare('SELECT uid FROM article WHERE trashed_at IS NULL').pluck().all();
    const articles = [...createSearchRecordReader(createConnection(database)).read(uids as string[], false)];
    for (const query of queries) {
      const { tree } = parseTree(query, switches);
      const expected = articles
        .filter(({ record }) => answers(record, { tree, switches }))
        .map(({ articleId }) => articleId);
      const found = library.index.findIds({ tree, switches, filter: {} }, 'newest');
      expect([...found].sort(), `${query}, seed ${seed}`).toEqual(expected.sort());
    }
  } finally {
    library.database.close();
  }
}

describe('a process that is killed', () => {
  it(
    'leaves the index as it was before or after what it did',
    async () => {
      const path = tempLibrary();
      for (let number = 0; number < crashes; number += 1) await crashOnce(path, propertySeed + number);
    },
    20_000 + crashes * 10_000,
  );
});
