import type { Backlog } from '#shared/contract/library.ts';
import type { LibraryReader } from '#core/ports/store.ts';
import type { Connection } from './database.ts';
import { pagesInLibrary } from './library-order.ts';

/** Reads an index entry of every article once: asked for by the home view, not with each change of a list. */
export function readBacklog(connection: Connection): ReturnType<LibraryReader['backlog']> {
  const waiting = connection
    .prepare<{ pages: number; firstPageId: string | null }>(
      `SELECT (SELECT count(*) FROM page WHERE reviewed_at IS NULL) AS pages,
        (SELECT page.uid FROM page JOIN issue ON issue.id = page.issue_id
         JOIN publication ON publication.id = issue.publication_id WHERE page.reviewed_at IS NULL
         ORDER BY ${pagesInLibrary} LIMIT 1) AS firstPageId`,
    )
    .get();
  const statuses = connection
    .prepare<Backlog['statuses'][number]>(
      'SELECT status, count(*) AS articles FROM article WHERE trashed_at IS NULL GROUP BY status',
    )
    .all();
  return {
    pages: waiting?.pages ?? 0,
    firstPageId: (waiting?.firstPageId ?? null) as Backlog['firstPageId'],
    statuses,
  };
}
