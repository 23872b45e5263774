import type { SavedSearch } from '#shared/contract/saved-searches.ts';
import { searchQuestion } from '#shared/contract/searching.ts';
import type { SavedSearchReader, SavedSearchWriter } from '#core/ports/saved-searches.ts';
import type { Connection } from './database.ts';
import { rowId } from './ids.ts';

type Row = {
  id: string;
  name: string;
  question: string;
  createdAt: number;
  seenAt: number;
  total: number | null;
  newHits: number;
};

const selected = `SELECT saved_search.uid AS id, name, question, created_at AS createdAt,
  coalesce(seen_at, created_at) AS seenAt, total, coalesce(new_hits, 0) AS newHits
  FROM saved_search LEFT JOIN saved_search_count ON saved_search_count.id = saved_search.id`;

export function createSavedSearchReader(connection: Connection): SavedSearchReader {
  return {
    all: () =>
      connection
        .prepare<Row>(`${selected} ORDER BY name`)
        .all()
        .map(toSavedSearch)
        .sort((one, other) => one.name.localeCompare(other.name, 'zh-CN', { numeric: true })),
    find: (id) =>
      toSavedSearch(
        connection
          .prepare<Row>(`${selected} WHERE saved_search.id = ?`)
          .get(rowId(connection, 'saved_search', id)) as Row,
      ),
  };
}

export function createSavedSearchWriter(connection: Connection): SavedSearchWriter {
  return {
    ...createSavedSearchReader(connection),
    add({ id, name, question, createdAt }) {
      connection
        .prepare('INSERT INTO saved_search (uid, name, question, created_at) VALUES (?, ?, ?, ?)')
        .run(id, name, JSON.stringify(question), createdAt);
    },
    update(id, { name, question }) {
      connection
        .prepare('UPDATE saved_search SET name = ?, question = ? WHERE id = ?')
        .run(name, JSON.stringify(question), rowId(connection, 'saved_search', id));
    },
    remove(id) {
      connection.prepare('DELETE FROM saved_search WHERE id = ?').run(rowId(connection, 'saved_search', id));
    },
    setCount(id, { seenAt, total, newHits }) {
      connection
        .prepare(
          `INSERT INTO saved_search_count (id, seen_at, total, new_hits) VALUES (?, ?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at, total = excluded.total, new_hits = excluded.new_hits`,
        )
        .run(rowId(connection, 'saved_search', id), seenAt, total, newHits);
    },
  };
}

function toSavedSearch({ question, ...row }: Row): SavedSearch {
  return {
    ...row,
    id: row.id as SavedSearch['id'],
    question: searchQuestion.parse(JSON.parse(question)),
  };
}
