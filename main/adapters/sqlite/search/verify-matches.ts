import { AppError } from '#core/app-error.ts';
import type { IndexQuery } from '#core/searching/index-query.ts';
import { createRecordMatcher } from '#core/searching/match-record.ts';
import type { QueryNode } from '#core/searching/query-tree.ts';
import type { Connection } from '#adapters/sqlite/database.ts';
import { createSearchRecordReader } from '#adapters/sqlite/search-records.ts';
import { filterMatches, type Matches } from './matches.ts';

/** Looks at articles one by one, as what the postings cannot decide needs it. */
export type Verifier = { verify(matches: Matches): Matches };

const CHECKED_EACH = 16;

/** Throws AppError `invalid` with reason `search-too-slow` once `until` (of `performance.now`) is over. */
export function createVerifier(
  connection: Connection,
  { switches }: IndexQuery,
  tree: QueryNode,
  until: number,
): Verifier {
  const matcher = createRecordMatcher(tree, switches);
  const hasSource = switches.sourceText || asksForSource(tree);
  const reader = createSearchRecordReader(connection);
  return {
    verify(matches) {
      if (matches.count === 0) return matches;
      const answering = new Set<string>();
      const ids = rowUids(connection, matches);
      let looked = 0;
      for (const { articleId, record } of reader.read(ids, hasSource)) {
        looked += 1;
        if (looked % CHECKED_EACH === 0 && performance.now() > until)
          throw new AppError('invalid', { reason: 'search-too-slow' });
        if (matcher(record)) answering.add(articleId);
      }
      const answers = new Set<number>();
      ids.forEach((uid, place) => {
        if (answering.has(uid)) answers.add(matches.ids[place] as number);
      });
      return filterMatches(matches, (id) => answers.has(id));
    },
  };
}

function rowUids(connection: Connection, { ids, count }: Matches): string[] {
  const uid = connection.prepare<string>('SELECT uid FROM article WHERE id = ?').pluck();
  return Array.from(ids.subarray(0, count), (id) => uid.get(id) ?? '');
}

function asksForSource(node: QueryNode): boolean {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.nodes.some(asksForSource);
    case 'not':
      return asksForSource(node.node);
    case 'near':
      return node.field === 'source' || node.phrases.some(asksForSource);
    case 'phrase':
    case 'regex':
      return node.field === 'source';
    default:
      return false;
  }
}
