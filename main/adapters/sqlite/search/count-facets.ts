import type {
  FacetCounts,
  SearchFacetName,
  SearchFacets,
  SearchHistogram,
  SearchInterval,
} from '#shared/contract/searching.ts';
import { articleKinds, articleStatuses } from '#shared/domain/article.ts';
import type { Connection } from '#adapters/sqlite/database.ts';
import { eachPerson, type LibraryState } from './library-state.ts';
import type { TagLists } from './tag-lists.ts';

/** Counts over a whole result: years and months in order, the others the most frequent first. */
export function countFacets(
  connection: Connection,
  state: LibraryState,
  tagLists: TagLists,
  ids: Uint32Array,
  wished: readonly SearchFacetName[],
): SearchFacets {
  const facets: SearchFacets = {};
  for (const name of wished)
    facets[name] =
      name === 'tag' ? countTags(connection, state, tagLists, ids) : countFacet(connection, state, ids, name);
  return facets;
}

function countFacet(
  connection: Connection,
  state: LibraryState,
  ids: Uint32Array,
  name: Exclude<SearchFacetName, 'tag'>,
): FacetCounts {
  const { columns, months } = state;
  switch (name) {
    case 'publication':
      return frequentFirst(
        countBy(columns.publication, ids).map(([id, count]) => {
          const row = connection
            .prepare<{ uid: string; name: string }>('SELECT uid, name FROM publication WHERE id = ?')
            .get(id);
          return { value: row?.uid ?? '', label: row?.name ?? '', count };
        }),
      );
    case 'kind':
      return frequentFirst(
        countBy(columns.kind, ids).map(([code, count]) => plain(articleKinds[code] ?? '', count)),
      );
    case 'status':
      return frequentFirst(
        countBy(columns.status, ids).map(([code, count]) => plain(articleStatuses[code] ?? '', count)),
      );
    case 'column':
      return frequentFirst(named(connection, countBy(columns.column, ids)));
    case 'page':
      return frequentFirst(named(connection, countBy(columns.page, ids)));
    case 'byline':
      return frequentFirst(named(connection, countPeople(state, ids)));
    case 'month':
      return countBy(months, ids)
        .sort(([one], [other]) => one - other)
        .map(([month, count]) => plain(monthName(month), count));
    case 'year': {
      const years = new Map<number, number>();
      for (const [month, count] of countBy(months, ids)) {
        const year = Math.floor(month / 12);
        years.set(year, (years.get(year) ?? 0) + count);
      }
      return [...years]
        .sort(([one], [other]) => one - other)
        .map(([year, count]) => plain(year === 0 ? '' : String(year).padStart(4, '0'), count));
    }
  }
}

function plain(value: string, count: number): FacetCounts[number] {
  return { value, label: value, count };
}

function frequentFirst(facet: FacetCounts): FacetCounts {
  return facet.sort((one, other) => other.count - one.count || (one.label < other.label ? -1 : 1));
}

/** Values that occur, each with its count. */
function countBy(column: Uint32Array | Uint16Array | Uint8Array, ids: Uint32Array): [number, number][] {
  // Narrow columns have few values; of the others the highest that occurs is looked for.
  const highest =
    column instanceof Uint32Array ? highestOf(column, ids) : 256 ** column.BYTES_PER_ELEMENT - 1;
  const counts = new Uint32Array(highest + 1);
  for (let place = 0; place < ids.length; place += 1) {
    const value = column[ids[place] as number] as number;
    counts[value] = (counts[value] as number) + 1;
  }
  const found: [number, number][] = [];
  for (let value = 0; value < counts.length; value += 1) {
    if (counts[value] !== 0) found.push([value, counts[value] as number]);
  }
  return found;
}

function highestOf(column: Uint32Array, ids: Uint32Array): number {
  let highest = 0;
  for (let place = 0; place < ids.length; place += 1) {
    const value = column[ids[place] as number] as number;
    if (value > highest) highest = value;
  }
  return highest;
}

function countPeople(state: LibraryState, ids: Uint32Array): [number, number][] {
  const counts = new Map<number, number>();
  const add = (name: number) => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  for (const id of ids) if (eachPerson(state, id, add) === 0) add(0);
  return [...counts];
}

function named(connection: Connection, counts: [number, number][]): FacetCounts {
  const select = connection.prepare<string>('SELECT name FROM search_name WHERE id = ?').pluck();
  return counts.map(([id, count]) => plain(id === 0 ? '' : (select.get(id) ?? ''), count));
}

/** A tag counts those nested under it. */
function countTags(
  connection: Connection,
  state: LibraryState,
  lists: TagLists,
  ids: Uint32Array,
): FacetCounts {
  const tags = connection
    .prepare<{ id: number; uid: string; name: string }>('SELECT id, uid, name FROM tag')
    .all();
  if (tags.length === 0) return [];
  const isFound = new Uint8Array(state.columns.size);
  for (let place = 0; place < ids.length; place += 1) isFound[ids[place] as number] = 1;
  const counted = new Uint8Array(state.columns.size);
  const below = connection
    .prepare<number>(
      `WITH RECURSIVE nested (id) AS (
        VALUES (?) UNION SELECT tag.id FROM tag JOIN nested ON tag.parent_id = nested.id
      ) SELECT id FROM nested`,
    )
    .pluck();
  const facet: FacetCounts = [];
  for (const tag of tags) {
    const nested = below.all(tag.id);
    if (nested.length > 1) counted.fill(0);
    let count = 0;
    for (const each of nested) {
      const articles = lists.of(each);
      for (let index = 0; index < articles.length; index += 1) {
        const id = articles[index] as number;
        if (isFound[id] !== 1) continue;
        if (nested.length > 1) {
          if (counted[id] === 1) continue;
          counted[id] = 1;
        }
        count += 1;
      }
    }
    if (count > 0) facet.push({ value: tag.uid, label: tag.name, count });
  }
  return frequentFirst(facet);
}

const MOST_BARS = 120;

export function countBars(
  state: LibraryState,
  ids: Uint32Array,
  interval: SearchInterval | 'auto',
): SearchHistogram {
  if (interval !== 'auto') return barsOf(state, ids, interval);
  for (const each of ['day', 'month'] as const) {
    const histogram = barsOf(state, ids, each);
    if (histogram.bars.length <= MOST_BARS) return histogram;
  }
  return barsOf(state, ids, 'year');
}

function barsOf(state: LibraryState, ids: Uint32Array, interval: SearchInterval): SearchHistogram {
  const counts = new Map<number, number>();
  let undated = 0;
  for (let place = 0; place < ids.length; place += 1) {
    const period = periodOf(state, ids[place] as number, interval);
    if (period === 0) undated += 1;
    else counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  return {
    interval,
    bars: [...counts]
      .sort(([one], [other]) => one - other)
      .map(([period, count]) => ({ period: periodName(period, interval), count })),
    undated,
  };
}

/** A number that rises with time; 0 where the first day is not known. */
export function periodOf(state: LibraryState, id: number, interval: SearchInterval): number {
  const month = state.months[id] as number;
  if (month === 0) return 0;
  if (interval === 'year') return Math.floor(month / 12);
  return interval === 'month' ? month : (state.columns.firstDay[id] as number) - 1;
}

export function periodName(period: number, interval: SearchInterval): string {
  if (interval === 'year') return String(period).padStart(4, '0');
  if (interval === 'month') return monthName(period);
  const text = String(period).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

function monthName(month: number): string {
  if (month === 0) return '';
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}
