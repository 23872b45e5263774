import type Database from 'better-sqlite3';
import { createConnection } from '#adapters/sqlite/database.ts';
import { AppError } from '#core/app-error.ts';
import type { Looking } from '#shared/contract/searching.ts';
import type { FoundArticle, PeriodCounts, SearchIndex, SearchSort } from '#core/ports/search-index.ts';
import { expandPhrase, type PhraseVariant } from '#core/searching/expand-phrase.ts';
import { phraseRules } from '#core/searching/phrase-rules.ts';
import type { PhraseNode } from '#core/searching/query-tree.ts';
import type { IndexQuery } from '#core/searching/index-query.ts';
import { indexRules } from '#shared/text/fold-character.ts';
import { foldLookAlikes } from '#core/searching/look-alike-units.ts';
import { createKnownLookAlikes } from './known-look-alikes.ts';
import { createArticleTests } from './article-tests.ts';
import { countBars, periodName, periodOf } from './count-bars.ts';
import { countFacets } from './count-facets.ts';
import { toCounted } from './counted-result.ts';
import { evaluateTree } from './evaluate-tree.ts';
import { type LibraryState, refreshState } from './library-state.ts';
import { filterMatches, type Matches } from './matches.ts';
import { pickTop } from './pick-top.ts';
import { MOST_COUNTED } from './posting-list.ts';
import { freshSource, type PostingSource, segmentSource } from './posting-source.ts';
import { createRanks, type SourceResult } from './rank-parts.ts';
import { STEPS } from './ranking.ts';
import { createBlockCache } from './segment-reader.ts';
import { createVerifier, type Verifier } from './verify-matches.ts';
import { createTagLists } from './tag-lists.ts';
import { createVerdictStore } from './verdicts.ts';
import { createWorkLimit, type WorkLimit } from './work-limit.ts';

/**
 * For so many milliseconds articles are looked at one by one, unless more is asked for. What is found is read once more to be
 * shown, which takes as long at worst: an answer comes within 200.
 */
const PATIENCE = 60;

/** The reading side of the search index over a connection, which may be read-only; `patience` as above. */
export function createSearchIndex(database: Database.Database, patience = PATIENCE): SearchIndex {
  const connection = createConnection(database);
  const cache = createBlockCache(connection);
  const tagLists = createTagLists(connection);
  const verdictStore = createVerdictStore(connection);
  const lookAlikes = createKnownLookAlikes(connection);
  let known: LibraryState | null = null;

  const refresh = (): LibraryState => {
    const before = known?.epoch;
    known = refreshState(connection, known);
    if (known.epoch !== before) cache.clear();
    tagLists.refresh();
    return known;
  };
  const sourcesOf = (state: LibraryState, work: WorkLimit): PostingSource[] => [
    ...state.segments.map((segment) => segmentSource(cache, state, segment, work)),
    freshSource(state),
  ];
  const evaluate = (state: LibraryState, query: IndexQuery, goesOn = false): Evaluated => {
    const { tree, switches, filter } = query;
    if (tree === null) return { parts: [], unfinished: null };
    const alike = switches.lookAlikes ? lookAlikes() : undefined;
    // Made only where it is needed: what it remembers takes a byte an article.
    let made: Verifier | undefined;
    const verifier = () => {
      if (made) return made;
      const verdicts = verdictStore.of(state, query, tree, alike);
      const left = goesOn ? patience : patience - verdicts.spent;
      return (made = createVerifier(connection, query, tree, verdicts, left, alike));
    };
    const work = createWorkLimit(state.articles);
    const tests = createArticleTests(connection, state, tagLists);
    const conditions = tests.ofFilter(filter);
    const spelled = new Map<PhraseNode, readonly PhraseVariant[]>();
    const spellings = (node: PhraseNode) => {
      let variants = spelled.get(node);
      if (!variants) {
        variants = expandPhrase(node, switches, phraseRules(node, switches), alike);
        spelled.set(node, variants);
      }
      return variants;
    };
    const equals = (node: PhraseNode) =>
      switches.lookAlikes && !node.literal ? foldLookAlikes(indexRules, alike).equals : null;
    const parts = sourcesOf(state, work).map((source) => {
      const leaves: SourceResult['leaves'] = new Map();
      const found = evaluateTree(tree, { source, tests, switches, spellings, equals, leaves });
      let { matches } = found;
      for (const passes of conditions) matches = filterMatches(matches, passes);
      if (!found.isExact) matches = verifier().verify(matches);
      return { matches, leaves };
    });
    return { parts, unfinished: made?.unfinished() ?? null };
  };
  const evaluateWhole = (state: LibraryState, query: IndexQuery): SourceResult[] => {
    const { parts, unfinished } = evaluate(state, query, true);
    if (unfinished) throw new AppError('invalid', { reason: 'search-unfinished', ...unfinished });
    return parts;
  };
  /** Articles of a result in order: `limit` of them after the first `offset`. */
  const inOrder = (
    state: LibraryState,
    parts: readonly SourceResult[],
    sort: SearchSort,
    offset: number,
    limit: number,
  ): FoundArticle[] => {
    if (limit === 0 || offset >= totalOf(parts)) return [];
    const { ids, ranks } = pickTop(state, parts, createRanks(state, parts, sort), offset + limit);
    const uid = connection.prepare<string>('SELECT uid FROM article WHERE id = ?').pluck();
    return Array.from(ids.subarray(offset), (id, place) => ({
      articleId: uid.get(id) as string,
      score: sort === 'relevance' ? (ranks[offset + place] as number) / STEPS : 0,
    }));
  };

  /** What is found besides when look-alikes count as equal, the best first. */
  const findNear = (
    state: LibraryState,
    query: IndexQuery,
    found: readonly Matches[],
    limit: number,
    goesOn: boolean | undefined,
  ) => {
    if (query.switches.lookAlikes) return { total: 0, articles: [] };
    const isFound = new Uint8Array(state.columns.size);
    for (const { ids, count } of found) {
      for (let place = 0; place < count; place += 1) isFound[ids[place] as number] = 1;
    }
    const switches = { ...query.switches, lookAlikes: true };
    const near = evaluate(state, { ...query, switches }, goesOn);
    const parts = near.parts.map(({ matches, leaves }) => ({
      matches: filterMatches(matches, (id) => isFound[id] === 0),
      leaves,
    }));
    return {
      total: totalOf(parts),
      articles: inOrder(state, parts, 'relevance', 0, limit),
      ...(near.unfinished && { unfinished: near.unfinished }),
    };
  };

  return tellDamage({
    find(query, { sort, offset, limit, facets, histogram, near, goOn }) {
      const state = refresh();
      const { parts, unfinished } = evaluate(state, query, goOn);
      const matches = parts.map((part) => part.matches);
      const counted = toCounted(state, matches);
      return {
        total: totalOf(parts),
        ...(unfinished && { unfinished }),
        articles: inOrder(state, parts, sort, offset, limit),
        ...(facets ? { facets: countFacets(connection, state, tagLists, counted, facets) } : {}),
        ...(histogram ? { histogram: countBars(state, counted, histogram) } : {}),
        // What has not been looked at yet would pass for a near hit.
        ...(near && !unfinished ? { near: findNear(state, query, matches, near, goOn) } : {}),
      };
    },
    lookAlikes,
    lookOn: (query) => evaluate(refresh(), query, true).unfinished,
    findIds(query, sort) {
      const state = refresh();
      const parts = evaluateWhole(state, query);
      return inOrder(state, parts, sort, 0, totalOf(parts)).map(({ articleId }) => articleId);
    },
    waiting: () => connection.prepare<number>('SELECT count(*) FROM search_backlog').pluck().get() as number,
    countByPeriod(query, interval) {
      const state = refresh();
      const counts = new Map<number, PeriodCounts[number]>();
      for (const { matches, leaves } of evaluateWhole(state, query)) {
        const often = new Map<number, number>();
        for (const found of leaves.values()) {
          for (let place = 0; place < found.count; place += 1) {
            const id = found.ids[place] as number;
            const weight = found.weights === null ? 1 : (found.weights[place] as number) & MOST_COUNTED;
            often.set(id, (often.get(id) ?? 0) + weight);
          }
        }
        for (let place = 0; place < matches.count; place += 1) {
          const id = matches.ids[place] as number;
          const number = periodOf(state, id, interval);
          if (number === 0) continue;
          let count = counts.get(number);
          if (!count) {
            count = { period: periodName(number, interval), occurrences: 0, articles: 0, characters: 0 };
            counts.set(number, count);
          }
          count.occurrences += often.get(id) ?? 0;
          count.articles += 1;
          count.characters += state.columns.chars[id] as number;
        }
      }
      return [...counts].sort(([one], [other]) => one - other).map(([, count]) => count);
    },
  });
}

/** What a query finds, source by source, and what is left to look at. */
type Evaluated = { parts: SourceResult[]; unfinished: Looking | null };

function totalOf(parts: readonly SourceResult[]): number {
  return parts.reduce((sum, { matches }) => sum + matches.count, 0);
}

/** What no whole index would give becomes an AppError, by which the host has it made anew. */
function tellDamage(index: SearchIndex): SearchIndex {
  const told = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      if (error instanceof RangeError) throw new AppError('storage', { reason: 'search-index-damaged' });
      throw error;
    }
  };
  return {
    find: (query, wish) => told(() => index.find(query, wish)),
    waiting: () => index.waiting(),
    lookAlikes: () => index.lookAlikes(),
    lookOn: (query) => told(() => index.lookOn(query)),
    findIds: (query, sort) => told(() => index.findIds(query, sort)),
    countByPeriod: (query, interval) => told(() => index.countByPeriod(query, interval)),
  };
}
