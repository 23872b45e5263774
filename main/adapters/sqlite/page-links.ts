import { AppError } from '#core/app-error.ts';
import type { PageLinkReader, PageLinkWriter } from '#core/ports/page-links.ts';
import { createContinuationReader, createContinuationWriter } from './continuations.ts';
import type { Connection } from './database.ts';
import { rowId } from './ids.ts';
import { nearDuplicatePairs } from './near-duplicate-rows.ts';

/** So many pages of one band are looked at: a band that more pages share is that of a form or an empty page. */
const mostOfBand = 64;

export function createPageLinkReader(connection: Connection): PageLinkReader {
  return {
    ...createContinuationReader(connection),
    waitingPages(limit) {
      return connection
        .prepare<{ uid: string }>(
          `SELECT page.uid FROM page_backlog JOIN page ON page.id = page_backlog.page_id
           ORDER BY page_backlog.page_id LIMIT ?`,
        )
        .all(limit)
        .map((row) => row.uid);
    },
    alikePages(bands, limit) {
      const shared = new Map<number, number>();
      const select = connection
        .prepare<number>('SELECT page_id FROM page_band WHERE hash = ? ORDER BY page_id DESC LIMIT ?')
        .pluck();
      for (const band of bands) {
        for (const page of select.all(band, mostOfBand)) {
          shared.set(page, (shared.get(page) ?? 0) + 1);
        }
      }
      const uid = connection.prepare<{ uid: string }>('SELECT uid FROM page WHERE id = ?');
      return [...shared]
        .toSorted((one, other) => other[1] - one[1] || one[0] - other[0])
        .slice(0, limit)
        .map(([page]) => uid.get(page)?.uid as string);
    },
    nearDuplicates: (limit) => nearDuplicatePairs(connection, limit),
    nearDuplicate(id) {
      const row = connection
        .prepare<{ earlierPageId: string; laterPageId: string }>(
          `SELECT earlier.uid AS earlierPageId, later.uid AS laterPageId FROM near_duplicate
           JOIN page earlier ON earlier.id = earlier_page_id JOIN page later ON later.id = later_page_id
           WHERE near_duplicate.uid = ?`,
        )
        .get(id);
      if (!row) throw new AppError('not_found', { reason: 'near-duplicate-missing', id });
      return row;
    },
    articlesOfPage(pageId) {
      return connection
        .prepare<{ uid: string }>('SELECT uid FROM article WHERE page_id = ? AND trashed_at IS NULL')
        .all(rowId(connection, 'page', pageId))
        .map((row) => row.uid);
    },
  };
}

export function createPageLinkWriter(connection: Connection): PageLinkWriter {
  return {
    ...createPageLinkReader(connection),
    ...createContinuationWriter(connection),
    notePage(pageId, { shingles, bands, marks }) {
      const page = rowId(connection, 'page', pageId);
      connection.prepare('DELETE FROM page_fingerprint WHERE id = ?').run(page);
      connection.prepare('INSERT INTO page_fingerprint (id, shingles) VALUES (?, ?)').run(page, shingles);
      const band = connection.prepare('INSERT OR IGNORE INTO page_band (hash, page_id) VALUES (?, ?)');
      for (const hash of bands) band.run(hash, page);
      connection
        .prepare('DELETE FROM continuation_mark WHERE source_id IN (SELECT id FROM source WHERE page_id = ?)')
        .run(page);
      const mark = connection.prepare(
        `INSERT INTO continuation_mark (source_id, direction, page_number, headline, start_offset, end_offset)
         VALUES (?, ?, ?, ?, ?, ?)`,
      );
      for (const { sourceId, direction, pageNumber, headline, start, end } of marks) {
        mark.run(rowId(connection, 'source', sourceId), direction, pageNumber, headline, start, end);
      }
      connection.prepare('DELETE FROM page_backlog WHERE page_id = ?').run(page);
    },
    addNearDuplicate({ id, earlierPageId, laterPageId, similarity, at }) {
      connection
        .prepare(
          `INSERT INTO near_duplicate (uid, earlier_page_id, later_page_id, similarity, found_at)
           SELECT @id, @earlier, @later, @similarity, @at WHERE NOT EXISTS (
             SELECT 1 FROM near_duplicate WHERE earlier_page_id = @earlier AND later_page_id = @later)
           AND NOT EXISTS (
             SELECT 1 FROM near_duplicate WHERE earlier_page_id = @later AND later_page_id = @earlier)`,
        )
        .run({
          id,
          earlier: rowId(connection, 'page', earlierPageId),
          later: rowId(connection, 'page', laterPageId),
          similarity,
          at,
        });
    },
    decideNearDuplicate(id, kept) {
      connection.prepare('UPDATE near_duplicate SET kept = ? WHERE uid = ?').run(kept, id);
    },
  };
}
