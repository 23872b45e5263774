import { AppError } from '#core/app-error.ts';
import type { IndexQuery } from '#core/searching/index-query.ts';
import { createRecordMatcher } from '#core/searching/match-record.ts';
import type { QueryNode } from '#core/searching/query-tree.ts';
import type { Connection } from '#adapters/sqlite/database.ts';
import { createSearchRecordReader } from '#adapters/sqlite/search-records.ts';
import { filterMatches, type Matches } from './matches.ts';

/** Looks at articles one by one, as what the postings cannot decide needs it. */
export type Verifier = { verify(matches: Matches): Matches };

/** Goes on while there is time: it ends with an AppError `invalid`, reason `search-too-slow`. */
export function createDeadline(milliseconds: number): () => void {
  const until = performance.now() + milliseconds;
  return () => {
    if (performance.now() > until) throw new AppError('invalid', { reason: 'search-too-slow' });
  };
}

export function createVerifier(
  connection: Connection,
  { switches }: IndexQuery,
  tree: QueryNode,
  goOn: () => void,
): Verifier {
  const matcher = createRecordMatcher(tree, switches);
  const hasSource = switches.sourceText || asksForSource(tree);
  const reader = createSearchRecordReader(connection);
  return {
    verify(matches) {
      if (matches.count === 0) return matches;
      const answering = new Set<string>();
      const ids = rowUids(connection, matches);
      for (const { articleId, record } of reader.read(ids, hasSource)) {
        goOn();
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
