import type { Connection } from '#adapters/sqlite/database.ts';
import type { IndexQuery } from '#core/searching/index-query.ts';
import { hasNode, type QueryNode } from '#core/searching/query-tree.ts';
import type { LookAlike } from '#shared/text/look-alikes.ts';
import { type Change, knowsChange } from './changes.ts';
import { CHUNK } from './columns.ts';
import type { LibraryState } from './library-state.ts';

export const UNDECIDED = 0;
export const REFUSED = 1;
export const ANSWERS = 2;

/**
 * What looking at articles has decided for one question, by their row ids: a search that is broken off goes on from
 * there, and its pages, facets and exports do not look again.
 */
export type Verdicts = {
  of: Uint8Array;
  /** Milliseconds that have gone into looking since the library last changed. */
  spent: number;
};

export type VerdictStore = {
  /** `lookAlikes`: those that count as equal in the question, if any do. */
  of(
    state: LibraryState,
    query: IndexQuery,
    tree: QueryNode,
    lookAlikes: readonly LookAlike[] | undefined,
  ): Verdicts;
};

type Kept = Verdicts & { change: Change; besides: string; lookAlikes: readonly LookAlike[] | undefined };

/** So many questions are remembered, a byte an article each. */
const KEPT = 4;

export function createVerdictStore(connection: Connection): VerdictStore {
  const kept = new Map<string, Kept>();

  /** Forgets what was decided of articles that have changed since. */
  const bringUpToDate = (
    verdicts: Kept,
    state: LibraryState,
    { besides, lookAlikes }: Pick<Kept, 'besides' | 'lookAlikes'>,
  ): void => {
    const { change } = state;
    if (verdicts.besides !== besides || verdicts.lookAlikes !== lookAlikes) verdicts.of.fill(UNDECIDED);
    else if (verdicts.change.id === change.id && verdicts.change.token === change.token) return;
    else if (!knowsChange(connection, verdicts.change)) verdicts.of.fill(UNDECIDED);
    else {
      const chunks = connection
        .prepare<number>('SELECT id FROM search_chunk WHERE change_id > ?')
        .pluck()
        .all(verdicts.change.id);
      for (const chunk of chunks) verdicts.of.fill(UNDECIDED, chunk * CHUNK, (chunk + 1) * CHUNK);
    }
    Object.assign(verdicts, { change: { ...change }, besides, lookAlikes, spent: 0 });
  };
  return {
    of(state, { switches }, tree, lookAlikes) {
      const key = JSON.stringify([tree, switches]);
      const besides = switches.sourceText || hasNode(tree, hangsOnMore) ? revisionOf(connection) : '';
      const known = kept.get(key) ?? {
        of: new Uint8Array(),
        spent: 0,
        change: { ...state.change },
        besides,
        lookAlikes,
      };
      if (known.of.length < state.columns.size) {
        const larger = new Uint8Array(state.columns.size);
        larger.set(known.of);
        known.of = larger;
      }
      bringUpToDate(known, state, { besides, lookAlikes });
      kept.delete(key);
      kept.set(key, known);
      for (const oldest of kept.keys()) {
        if (kept.size <= KEPT) break;
        kept.delete(oldest);
      }
      return known;
    },
  };
}

/** Of what may change without a change of the index: tags, names of publications and pages, the OCR text. */
function hangsOnMore(node: QueryNode): boolean {
  return node.kind === 'attribute' || ('field' in node && node.field === 'source');
}

/** Changes with every change of the file: of other connections the first number tells, of this one the second. */
export function revisionOf(connection: Connection): string {
  const others = connection.prepare<number>('PRAGMA data_version').pluck().get() as number;
  const own = connection.prepare<number>('SELECT total_changes()').pluck().get() as number;
  return `${others} ${own}`;
}
