import type { LookAlikeReader, LookAlikeWriter } from '#core/ports/look-alikes.ts';
import type { LearnedLookAlike } from '#shared/contract/look-alikes.ts';
import type { Connection } from './database.ts';
import { rowId } from './ids.ts';

type Pair = { id: number | bigint; articles: number; at: number };

export function createLookAlikeReader(connection: Connection): LookAlikeReader {
  return {
    learned: (limit) =>
      connection
        .prepare<LearnedLookAlike>(
          `SELECT uid AS id, one, other, articles, corrected_at AS at FROM look_alike WHERE articles >= 2
           ORDER BY corrected_at DESC, id DESC LIMIT ?`,
        )
        .all(limit),
  };
}

export function createLookAlikeWriter(connection: Connection): LookAlikeWriter {
  return {
    ...createLookAlikeReader(connection),
    note(articleId, lessons, at, newId) {
      if (lessons.length === 0) return;
      const article = rowId(connection, 'article', articleId);
      for (const { one, other, places, teaches } of lessons) {
        let pair = connection
          .prepare<Pair>(
            'SELECT id, articles, corrected_at AS at FROM look_alike WHERE one = ? AND other = ?',
          )
          .get(one, other);
        if (!pair && !teaches) continue;
        pair ??= { id: addPair(one, other, at, newId()), articles: 0, at };
        const articles = pair.articles + addPlaces(pair.id, article, places, teaches);
        if (articles <= 0) connection.prepare('DELETE FROM look_alike WHERE id = ?').run(pair.id);
        else
          connection
            .prepare('UPDATE look_alike SET articles = ?, corrected_at = ? WHERE id = ?')
            .run(articles, teaches ? at : pair.at, pair.id);
      }
    },
    forget(ids) {
      const remove = connection.prepare('DELETE FROM look_alike WHERE uid = ?');
      let forgotten = 0;
      for (const id of ids) forgotten += remove.run(id).changes;
      return forgotten;
    },
  };

  function addPair(one: string, other: string, at: number, uid: string): number | bigint {
    return connection
      .prepare('INSERT INTO look_alike (uid, one, other, articles, corrected_at) VALUES (?, ?, ?, 0, ?)')
      .run(uid, one, other, at).lastInsertRowid;
  }

  /** Returns by how many the pair's articles change. */
  function addPlaces(pair: number | bigint, article: number, places: number, teaches: boolean): -1 | 0 | 1 {
    const known = connection
      .prepare<{ id: number; places: number }>(
        'SELECT id, places FROM look_alike_correction WHERE look_alike_id = ? AND article_id = ?',
      )
      .get(pair, article);
    if (!known) {
      if (!teaches) return 0;
      connection
        .prepare('INSERT INTO look_alike_correction (look_alike_id, article_id, places) VALUES (?, ?, ?)')
        .run(pair, article, places);
      return 1;
    }
    if (known.places + places === 0) {
      connection.prepare('DELETE FROM look_alike_correction WHERE id = ?').run(known.id);
      return -1;
    }
    connection
      .prepare('UPDATE look_alike_correction SET places = ? WHERE id = ?')
      .run(known.places + places, known.id);
    return 0;
  }
}
