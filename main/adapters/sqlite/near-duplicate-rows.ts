import type { NearDuplicate } from '#shared/contract/near-duplicates.ts';
import type { Connection } from './database.ts';

type AlikePage = NearDuplicate['earlier'];
type PairRow = { uid: string; similarity: number; earlier: number; later: number };

/** Pairs that nobody has decided about and of which both pages still have articles outside the trash. */
const open = `FROM near_duplicate WHERE kept IS NULL
  AND EXISTS (SELECT 1 FROM article WHERE page_id = earlier_page_id AND trashed_at IS NULL)
  AND EXISTS (SELECT 1 FROM article WHERE page_id = later_page_id AND trashed_at IS NULL)`;

export function nearDuplicatePairs(
  connection: Connection,
  limit: number,
): { total: number; pairs: NearDuplicate[] } {
  const total = connection.prepare<{ total: number }>(`SELECT count(*) AS total ${open}`).get()?.total ?? 0;
  const rows = connection
    .prepare<PairRow>(
      `SELECT uid, similarity, earlier_page_id AS earlier, later_page_id AS later ${open} ORDER BY id DESC LIMIT ?`,
    )
    .all(limit);
  const pairs = rows.map((row) => ({
    id: row.uid as NearDuplicate['id'],
    similarity: row.similarity,
    earlier: alikePage(connection, row.earlier),
    later: alikePage(connection, row.later),
  }));
  return { total, pairs };
}

function alikePage(connection: Connection, page: number): AlikePage {
  return connection
    .prepare<AlikePage>(
      `SELECT page.uid AS pageId, issue.uid AS issueId, publication.name AS publication, issue.date, page.number, page.title,
        (SELECT name FROM source WHERE page_id = page.id ORDER BY id LIMIT 1) AS file, page.created_at AS importedAt,
        (SELECT count(*) FROM article WHERE page_id = page.id AND trashed_at IS NULL) AS articles,
        (SELECT count(*) FROM article WHERE page_id = page.id AND trashed_at IS NULL AND revision > 1) AS edited
       FROM page JOIN issue ON issue.id = page.issue_id JOIN publication ON publication.id = issue.publication_id
       WHERE page.id = ?`,
    )
    .get(page) as AlikePage;
}
