import type { FacetCounts, SearchFacets } from '#shared/contract/searching.ts';
import type { Connection } from '#adapters/sqlite/database.ts';
import type { SearchScope } from './search-scope.ts';

type Facet = FacetCounts;

/** Counts over all that a scope finds, the most frequent value first, years in order; a tag counts those nested under it. */
export function readFacets(connection: Connection, scope: SearchScope): SearchFacets {
  const hits = `hits (id) AS MATERIALIZED (SELECT hit.rowid FROM ${scope.from} WHERE ${scope.where})`;
  const rows = connection
    .prepare<{ publication: number; year: number | null; kind: string; status: string; count: number }>(
      `WITH ${hits}
       SELECT found.publication_id AS publication, found.first_day / 10000 AS year, found.kind, found.status, count(*) AS count
       FROM hits CROSS JOIN search_document AS found ON found.id = hits.id GROUP BY 1, 2, 3, 4`,
    )
    .all(scope.parameters);
  const sums = (valueOf: (row: (typeof rows)[number]) => string) => {
    const counts = new Map<string, number>();
    for (const row of rows) counts.set(valueOf(row), (counts.get(valueOf(row)) ?? 0) + row.count);
    return [...counts]
      .map(([value, count]) => ({ value, label: value, count }))
      .sort((one, other) => other.count - one.count);
  };
  return {
    publication: sums((row) => String(row.publication)).map((entry) => named(connection, entry)),
    year: sums((row) => (row.year === null || row.year === 0 ? '' : String(row.year))).sort((one, other) =>
      one.value < other.value ? -1 : 1,
    ),
    kind: sums((row) => row.kind),
    status: sums((row) => row.status),
    tag: tagFacet(connection, hits, scope.parameters),
  };
}

function named(connection: Connection, entry: Facet[number]): Facet[number] {
  const publication = connection
    .prepare<{ uid: string; name: string }>('SELECT uid, name FROM publication WHERE id = ?')
    .get(Number(entry.value));
  return { value: publication?.uid ?? '', label: publication?.name ?? '', count: entry.count };
}

function tagFacet(connection: Connection, hits: string, parameters: Record<string, unknown>): Facet {
  if (connection.prepare('SELECT 1 FROM article_tag LIMIT 1').get() === undefined) return [];
  return connection
    .prepare<Facet[number]>(
      `WITH RECURSIVE ${hits}, holds (tag_id, holder_id) AS (
        SELECT id, id FROM tag
        UNION SELECT holds.tag_id, tag.parent_id FROM holds JOIN tag ON tag.id = holds.holder_id WHERE tag.parent_id IS NOT NULL
      )
      SELECT tag.uid AS value, tag.name AS label, count(DISTINCT article_tag.article_id) AS count
      FROM hits CROSS JOIN search_document AS found ON found.id = hits.id
      JOIN article_tag ON article_tag.article_id = found.article_id
      JOIN holds ON holds.tag_id = article_tag.tag_id JOIN tag ON tag.id = holds.holder_id
      GROUP BY tag.id ORDER BY count DESC, tag.name`,
    )
    .all(parameters);
}
