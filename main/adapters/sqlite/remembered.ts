import type { RememberedDecision } from '#shared/contract/page-review.ts';
import type { RememberedReader, RememberedUse, RememberedWriter } from '#core/ports/remembered.ts';
import type { Connection } from './database.ts';
import { rowId } from './ids.ts';
import { insertRememberedUse } from './insert-rows.ts';

export function createRememberedReader(connection: Connection): RememberedReader {
  return {
    ofPublication(publicationId) {
      return connection
        .prepare<RememberedDecision>(
          `SELECT uid AS id, kind, text, role, part, created_at AS at, actor,
            (SELECT count(DISTINCT page_id) FROM remembered_use WHERE decision_id = remembered_decision.id) AS uses
           FROM remembered_decision WHERE publication_id = ? ORDER BY created_at DESC, id DESC`,
        )
        .all(rowId(connection, 'publication', publicationId));
    },
    usesOnPage(pageId) {
      return connection
        .prepare<RememberedUse>(
          `SELECT remembered_decision.uid AS decisionId, block_uid AS blockId, article_uid AS articleId
           FROM remembered_use JOIN remembered_decision ON remembered_decision.id = remembered_use.decision_id
           WHERE page_id = ? ORDER BY remembered_use.id`,
        )
        .all(rowId(connection, 'page', pageId));
    },
  };
}

export function createRememberedWriter(connection: Connection): RememberedWriter {
  return {
    ...createRememberedReader(connection),
    remember(publicationId, { id, kind, text, role, part, at, actor }) {
      connection
        .prepare(
          `INSERT INTO remembered_decision (uid, publication_id, kind, text, role, part, created_at, actor)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (publication_id, kind, text) DO UPDATE SET role = excluded.role, part = excluded.part,
            created_at = excluded.created_at, actor = excluded.actor
           WHERE role IS NOT excluded.role OR part IS NOT excluded.part`,
        )
        .run(id, rowId(connection, 'publication', publicationId), kind, text, role, part, at, actor);
    },
    forget(ids) {
      const remove = connection.prepare('DELETE FROM remembered_decision WHERE uid = ?');
      let forgotten = 0;
      for (const id of ids) forgotten += remove.run(id).changes;
      return forgotten;
    },
    noteUse: (pageId, use) => insertRememberedUse(connection, pageId, use),
  };
}
