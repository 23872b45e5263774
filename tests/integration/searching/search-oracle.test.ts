import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createConnection } from '#adapters/sqlite/database.ts';
import { createSearchRecordReader } from '#adapters/sqlite/search-records.ts';
import { commonLookAlikes, type LookAlike } from '#shared/text/look-alikes.ts';
import type { IndexedArticle } from '#core/ports/search-index.ts';
import type { IndexQuery } from '#core/searching/index-query.ts';
import { answers } from '#tests/support/search-oracle.ts';
import { steps, takeStep } from './library-steps.ts';
import { openSearchLibrary, type SearchLibrary } from './search-library.ts';
import { switches, tree } from './tree-arbitrary.ts';

/** `ORACLE_RUNS=500` looks at so many libraries instead of a few; a failure prints its seed. */
const numRuns = Number(process.env.ORACLE_RUNS ?? 40);

function everyArticle(library: SearchLibrary): IndexedArticle[] {
  const ids = library.database.prepare('SELECT uid FROM article WHERE trashed_at IS NULL').pluck().all();
  return [...createSearchRecordReader(createConnection(library.database)).read(ids as string[], true)];
}

/** The common confusions and those that were corrected in two articles. */
function confusionsOf(library: SearchLibrary): LookAlike[] {
  const learned = library.database.prepare(
    'SELECT one, other, 0.7 AS weight FROM look_alike WHERE articles > 1',
  );
  return [...commonLookAlikes, ...(learned.all() as LookAlike[])];
}

/** What answers the query when each article is looked at by itself. */
function oracle(
  articles: readonly IndexedArticle[],
  query: IndexQuery,
  lookAlikes: readonly LookAlike[],
): string[] {
  return articles
    .filter(({ record }) => answers(record, query, lookAlikes))
    .map(({ articleId }) => articleId)
    .sort();
}

/** How many of the articles that were found carry each tag, or stand in an issue that does, or below it. */
function tagCounts(articles: readonly IndexedArticle[], found: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  const wanted = new Set(found);
  for (const { articleId, record } of articles)
    if (wanted.has(articleId)) for (const tag of record.tags) counts[tag] = (counts[tag] ?? 0) + 1;
  return counts;
}

const queries = fc.array(fc.record({ tree, switches, filter: fc.constant({}) }), {
  minLength: 8,
  maxLength: 20,
});

describe('the index beside a search by brute force', () => {
  it('finds the same articles for every query, through every change, in segments and out of them', () => {
    fc.assert(
      fc.property(steps(25), queries, (all, asked) => {
        const library = openSearchLibrary({ atOnce: 4, freshTexts: 3, batch: 6, largest: 9 });
        const parent = library.tag('会议', null, []);
        library.tag('大会', parent, []);
        try {
          const articles: string[] = [];
          for (const [index, step] of all.entries()) {
            takeStep(library, articles, step);
            if (index % 5 < 4 && index < all.length - 1) continue;
            const present = everyArticle(library);
            const lookAlikes = confusionsOf(library);
            for (const query of asked) {
              const expected = oracle(present, query, lookAlikes);
              const found = library.index.findIds(query, 'relevance');
              expect([...found].sort(), JSON.stringify(query)).toEqual(expected);
              const first = library.index.find(query, {
                sort: 'newest',
                offset: 0,
                limit: 5,
                facets: ['tag'],
              });
              expect(first.total).toBe(expected.length);
              const counts = first.facets?.tag?.map(({ label, count }) => [label, count]) ?? [];
              expect(Object.fromEntries(counts)).toEqual(tagCounts(present, expected));
            }
          }
          expect(library.writer.check()).toEqual([]);
        } finally {
          library.database.close();
        }
      }),
      { numRuns },
    );
  });
});
