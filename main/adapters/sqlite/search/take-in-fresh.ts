import type { Connection } from '#adapters/sqlite/database.ts';
import { beginChange } from './changes.ts';
import { editChunks } from './chunks.ts';
import { FRESH, NOBODY } from './columns.ts';
import { loadSources } from './index-source.ts';
import { createNames, fingerprintAt, putColumns } from './put-columns.ts';

/** Brings the index in step with some articles at once: their texts become fresh ones, whatever a segment holds of them is void. */
export function takeInFresh(connection: Connection, articleIds: readonly number[]): void {
  if (articleIds.length === 0) return;
  const changeId = beginChange(connection);
  const chunks = editChunks(connection);
  const names = createNames(connection);
  const put = connection.prepare(
    'INSERT OR REPLACE INTO search_fresh (article_id, change_id, heads_end, text) VALUES (?, ?, ?, ?)',
  );
  const drop = connection.prepare('DELETE FROM search_fresh WHERE article_id = ?');
  const gone = new Set(articleIds);
  for (const source of loadSources(connection, articleIds)) {
    const { articleId } = source.document;
    gone.delete(articleId);
    const { chunk, place } = chunks.chunkOf(articleId);
    const owner = chunk.columns.owner[place] as number;
    const isSameText = owner !== NOBODY && fingerprintAt(chunk, place) === source.fingerprint;
    putColumns(chunk, place, source, names);
    chunk.columns.owner[place] = isSameText ? owner : FRESH;
    if (isSameText) continue;
    // Without a text it has no postings; it is found by its date and such.
    const { units, headsEnd } = source.document;
    if (units.length === 0) drop.run(articleId);
    else put.run(articleId, changeId, headsEnd, textOf(units));
  }
  for (const articleId of gone) {
    const { chunk, place } = chunks.chunkOf(articleId);
    chunk.columns.owner[place] = NOBODY;
    drop.run(articleId);
  }
  chunks.save(changeId);
}

/** In pieces: a call takes only so many arguments. */
function textOf(units: Uint16Array): string {
  let text = '';
  for (let start = 0; start < units.length; start += 4096)
    text += String.fromCharCode(...units.subarray(start, start + 4096));
  return text;
}
