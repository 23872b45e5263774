import { useSyncExternalStore } from 'react';
import type { ArticleId } from '#shared/domain/ids.ts';

/** The articles that are selected in the list pane, in no particular order. */
export type Selection = {
  get: () => readonly ArticleId[];
  set: (articleIds: readonly ArticleId[]) => void;
  subscribe: (listener: () => void) => () => void;
};

/** An empty selection; the application makes one. */
export function createSelection(): Selection {
  const listeners = new Set<() => void>();
  let selected: readonly ArticleId[] = [];
  return {
    get: () => selected,
    set(articleIds) {
      if (articleIds.length === 0 && selected.length === 0) return;
      selected = articleIds;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The selected articles, kept up to date. */
export function useSelected(selection: Selection): readonly ArticleId[] {
  return useSyncExternalStore(selection.subscribe, selection.get);
}
