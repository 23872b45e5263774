import type { HasValue } from '#shared/contract/search-language.ts';
import type { SearchFacetName, SearchQuestion } from '#shared/contract/searching.ts';
import { articleKinds, articleStatuses } from '#shared/domain/article.ts';
import { edtfBounds } from '#shared/domain/edtf-date.ts';
import { foldSearch } from '#shared/text/fold-search.ts';
import type { Connection } from '#adapters/sqlite/database.ts';
import type { AttributeNode, DateNode } from '#core/searching/query-tree.ts';
import { dayNumber, hasBit } from './index-source.ts';
import { eachPerson } from './library-details.ts';
import type { LibraryState } from './library-state.ts';
import type { TagLists } from './tag-lists.ts';

/** Whether an article, by its row id, is one of those that are asked for. */
export type ArticleTest = (id: number) => boolean;

export type ArticleTests = {
  ofDate(node: Pick<DateNode, 'from' | 'to'>): ArticleTest;
  ofAttribute(node: Pick<AttributeNode, 'field' | 'value'>): ArticleTest;
  /** One for each condition of a filter. */
  ofFilter(filter: SearchQuestion['filter']): ArticleTest[];
  /** Articles one of whose people has a name that passes. */
  ofPeople(passes: (name: string) => boolean): ArticleTest;
};

export function createArticleTests(
  connection: Connection,
  state: LibraryState,
  tagLists: TagLists,
): ArticleTests {
  const { columns } = state;
  const ids = (sql: string, ...values: unknown[]) =>
    new Set(
      connection
        .prepare<number>(sql)
        .pluck()
        .all(...values),
    );

  const among = (column: Uint32Array | Uint8Array, wanted: ReadonlySet<number>): ArticleTest => {
    if (wanted.size === 1) {
      const [only] = wanted;
      return (id) => column[id] === only;
    }
    return (id) => wanted.has(column[id] as number);
  };
  const tagged = (tagIds: ReadonlySet<number>): ArticleTest => {
    const marks = new Uint8Array(columns.size);
    for (const tag of tagIds) for (const id of tagLists.of(tag).ids) marks[id] = 1;
    return (id) => marks[id] === 1;
  };
  const nested = (tags: ReadonlySet<number>): Set<number> =>
    ids(
      `WITH RECURSIVE nested (id) AS (
        SELECT value FROM json_each(?) UNION SELECT tag.id FROM tag JOIN nested ON tag.parent_id = nested.id
      ) SELECT id FROM nested`,
      JSON.stringify([...tags]),
    );
  const anyTag = (): ArticleTest => tagged(ids('SELECT id FROM tag'));
  const named = (table: 'publication' | 'tag', value: string): Set<number> => {
    const wanted = foldSearch(value);
    return new Set(
      connection
        .prepare<{ id: number; name: string }>(`SELECT id, name FROM ${table}`)
        .all()
        .filter(({ name }) => foldSearch(name).includes(wanted))
        .map(({ id }) => id),
    );
  };
  const names = (passes: (name: string) => boolean): Set<number> =>
    new Set(
      connection
        .prepare<{ id: number; name: string }>('SELECT id, name FROM search_name')
        .all()
        .filter(({ name }) => passes(name))
        .map(({ id }) => id),
    );
  const ofDays = (first: number | null, last: number | null): ArticleTest => {
    const { firstDay } = columns;
    const { lastDay } = state.details().columns;
    const from = first === null ? 1 : first + 1;
    const to = last === null ? 100_000_000 : last + 1;
    return (id) =>
      (firstDay[id] as number) > 0 && (lastDay[id] as number) >= from && (firstDay[id] as number) <= to;
  };
  const withPeople = (wanted: ReadonlySet<number>, none: boolean): ArticleTest => {
    const details = state.details();
    return (id) => {
      let isWanted = false;
      const count = eachPerson(details, id, (name) => {
        isWanted ||= wanted.has(name);
      });
      return count === 0 ? none : isWanted;
    };
  };
  const ofFacet = (facet: SearchFacetName, values: readonly string[]): ArticleTest => {
    const none = values.includes('');
    const nameIds = () =>
      new Set([
        ...ids(
          'SELECT id FROM search_name WHERE name IN (SELECT value FROM json_each(?))',
          JSON.stringify(values),
        ),
        ...(none ? [0] : []),
      ]);
    switch (facet) {
      case 'publication':
        return among(
          columns.publication,
          ids(
            'SELECT id FROM publication WHERE uid IN (SELECT value FROM json_each(?))',
            JSON.stringify(values),
          ),
        );
      case 'kind':
        return among(columns.kind, new Set(values.map((value) => articleKinds.indexOf(value as never))));
      case 'status':
        return among(columns.status, new Set(values.map((value) => articleStatuses.indexOf(value as never))));
      case 'column':
        return among(state.details().columns.column, nameIds());
      case 'page':
        return among(state.details().columns.page, nameIds());
      case 'byline':
        return withPeople(nameIds(), none);
      case 'year': {
        const years = new Set(values.filter((value) => value !== '').map(Number));
        const { months } = state;
        return (id) => (months[id] === 0 ? none : years.has(Math.floor((months[id] as number) / 12)));
      }
      case 'month': {
        const wanted = new Set(
          values
            .filter((value) => value !== '')
            .map((value) => Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7)) - 1),
        );
        const { months } = state;
        return (id) => (months[id] === 0 ? none : wanted.has(months[id] as number));
      }
      case 'tag': {
        const isTagged = tagged(
          nested(
            ids('SELECT id FROM tag WHERE uid IN (SELECT value FROM json_each(?))', JSON.stringify(values)),
          ),
        );
        if (!none) return isTagged;
        const hasTag = anyTag();
        return (id) => isTagged(id) || !hasTag(id);
      }
    }
  };

  return {
    ofDate: ({ from, to }) =>
      ofDays(from === null ? null : dayNumber(from), to === null ? null : dayNumber(to)),
    ofAttribute({ field, value }) {
      switch (field) {
        case 'publication':
          return among(columns.publication, named('publication', value));
        case 'tag':
          return tagged(nested(named('tag', value)));
        case 'page': {
          const wanted = pageKey(value);
          return among(
            state.details().columns.page,
            names((name) => pageKey(name) === wanted),
          );
        }
        case 'kind':
          return among(columns.kind, new Set([articleKinds.indexOf(value as never)]));
        case 'status':
          return among(columns.status, new Set([articleStatuses.indexOf(value as never)]));
        case 'has': {
          if (value === 'tag') return anyTag();
          const { has } = state.details().columns;
          const bit = hasBit(value as HasValue);
          return (id) => ((has[id] as number) & bit) !== 0;
        }
      }
    },
    ofFilter(filter) {
      const tests: ArticleTest[] = [];
      if (filter.publicationId !== undefined) tests.push(ofFacet('publication', [filter.publicationId]));
      if (filter.kind !== undefined) tests.push(ofFacet('kind', [filter.kind]));
      if (filter.status !== undefined) tests.push(ofFacet('status', [filter.status]));
      if (filter.tagId !== undefined) tests.push(ofFacet('tag', [filter.tagId]));
      if (filter.from !== undefined || filter.to !== undefined) {
        const first = filter.from === undefined ? null : edtfBounds(filter.from).first;
        const last = filter.to === undefined ? null : edtfBounds(filter.to).last;
        tests.push(ofDays(first === null ? null : dayNumber(first), last === null ? null : dayNumber(last)));
      }
      for (const [facet, values] of Object.entries(filter.include ?? {})) {
        if (values.length > 0) tests.push(ofFacet(facet as SearchFacetName, values));
      }
      for (const [facet, values] of Object.entries(filter.exclude ?? {})) {
        if (values.length === 0) continue;
        const isExcluded = ofFacet(facet as SearchFacetName, values);
        tests.push((id) => !isExcluded(id));
      }
      if (filter.addedSince !== undefined) {
        const since = filter.addedSince;
        const { createdAt } = state.details().columns;
        tests.push((id) => (createdAt[id] as number) > since);
      }
      return tests;
    },
    ofPeople: (passes) => withPeople(names(passes), false),
  };
}

/** Pages are equal by their number, 03 and 3, or else by their folded names. */
function pageKey(page: string): string {
  const folded = foldSearch(page);
  return /^\d+$/.test(folded) ? String(Number(folded)) : folded;
}
