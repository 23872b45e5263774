import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { ProcedureName } from '#shared/contract/index.ts';

export type StaleAnswers = {
  /** `articleIds`: only what was asked about these; null: every answer of the procedure. */
  mark: (name: ProcedureName, articleIds: readonly string[] | null) => void;
  /** What is marked counts as out of date from now on: whoever opens it anew reads it first, what is shown stays as it is. */
  declare: () => void;
  /** Reads again what is marked and shown; what is not shown is read when it is next needed. */
  read: () => void;
  isEmpty: () => boolean;
};

/** Gathers answers of the core that are out of date, so that a burst of changes has each read once. */
export function createStaleAnswers(queryClient: QueryClient): StaleAnswers {
  const marked = new Map<ProcedureName, ReadonlySet<string> | null>();
  return {
    mark(name, articleIds) {
      const known = marked.get(name);
      if (known === null) return;
      marked.set(name, articleIds === null ? null : new Set([...(known ?? []), ...articleIds]));
    },
    declare() {
      void queryClient.invalidateQueries({ predicate: isOf(marked), refetchType: 'none' });
    },
    read() {
      const due = new Map(marked);
      marked.clear();
      void queryClient.invalidateQueries({ predicate: isOf(due) });
    },
    isEmpty: () => marked.size === 0,
  };
}

function isOf(
  marked: ReadonlyMap<ProcedureName, ReadonlySet<string> | null>,
): (query: { queryKey: QueryKey }) => boolean {
  return ({ queryKey: [name, input] }) => {
    const articleIds = marked.get(name as ProcedureName);
    if (articleIds === undefined) return false;
    return articleIds === null || articleIds.has((input as { articleId: string }).articleId);
  };
}
