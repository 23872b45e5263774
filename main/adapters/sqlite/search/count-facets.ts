import type { FacetCounts, SearchFacetName, SearchFacets } from '#shared/contract/searching.ts';
import { articleKinds, articleStatuses } from '#shared/domain/article.ts';
import type { Connection } from '#adapters/sqlite/database.ts';
import { monthName } from './count-bars.ts';
import { countTags } from './count-tags.ts';
import { countColumn, countMonths, countTraits, type TraitCounts } from './count-values.ts';
import { eachPerson } from './library-details.ts';
import type { LibraryState } from './library-state.ts';
import type { CountedResult, ValueCounts } from './counted-result.ts';
import type { TagLists } from './tag-lists.ts';

/** Counts over a whole result: years and months in order, the others the most frequent first. */
export function countFacets(
  connection: Connection,
  state: LibraryState,
  tagLists: TagLists,
  result: CountedResult,
  wished: readonly SearchFacetName[],
): SearchFacets {
  let known: TraitCounts | undefined;
  const traits = () => (known ??= countTraits(state, result));
  const facets: SearchFacets = {};
  for (const name of wished) facets[name] = countFacet(connection, state, tagLists, result, traits, name);
  return facets;
}

function countFacet(
  connection: Connection,
  state: LibraryState,
  tagLists: TagLists,
  result: CountedResult,
  traits: () => TraitCounts,
  name: SearchFacetName,
): FacetCounts {
  switch (name) {
    case 'publication':
      return frequentFirst(
        traits().publication.map(([id, count]) => {
          const row = connection
            .prepare<{ uid: string; name: string }>('SELECT uid, name FROM publication WHERE id = ?')
            .get(id);
          return { value: row?.uid ?? '', label: row?.name ?? '', count };
        }),
      );
    case 'kind':
      return frequentFirst(traits().kind.map(([code, count]) => plain(articleKinds[code] ?? '', count)));
    case 'status':
      return frequentFirst(traits().status.map(([code, count]) => plain(articleStatuses[code] ?? '', count)));
    case 'column':
      return frequentFirst(named(connection, countColumn(state, state.details().columns.column, result)));
    case 'page':
      return frequentFirst(named(connection, countColumn(state, state.details().columns.page, result)));
    case 'byline':
      return frequentFirst(named(connection, countPeople(state, result)));
    case 'tag':
      return frequentFirst(countTags(connection, tagLists, result));
    case 'month':
      return countMonths(state, result).map(([month, count]) => plain(monthName(month), count));
    case 'year': {
      const years = new Map<number, number>();
      for (const [month, count] of countMonths(state, result)) {
        const year = Math.floor(month / 12);
        years.set(year, (years.get(year) ?? 0) + count);
      }
      return [...years].map(([year, count]) => plain(year === 0 ? '' : String(year).padStart(4, '0'), count));
    }
  }
}

function plain(value: string, count: number): FacetCounts[number] {
  return { value, label: value, count };
}

function frequentFirst(facet: FacetCounts): FacetCounts {
  return facet.sort((one, other) => other.count - one.count || (one.label < other.label ? -1 : 1));
}

function countPeople(state: LibraryState, { parts }: CountedResult): ValueCounts {
  const details = state.details();
  const counts = new Map<number, number>();
  const add = (name: number) => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  for (const { ids, count } of parts) {
    for (let place = 0; place < count; place += 1)
      if (eachPerson(details, ids[place] as number, add) === 0) add(0);
  }
  return [...counts];
}

function named(connection: Connection, counts: ValueCounts): FacetCounts {
  const select = connection.prepare<string>('SELECT name FROM search_name WHERE id = ?').pluck();
  return counts.map(([id, count]) => plain(id === 0 ? '' : (select.get(id) ?? ''), count));
}
