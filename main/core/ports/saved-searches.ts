import type { SavedSearch } from '#shared/contract/saved-searches.ts';

export type SavedSearchReader = {
  /** By name. */
  all(): SavedSearch[];
  find(id: string): SavedSearch;
};
export type SavedSearchWriter = SavedSearchReader & {
  add(search: Pick<SavedSearch, 'id' | 'name' | 'question' | 'createdAt'>): void;
  update(id: string, change: Pick<SavedSearch, 'name' | 'question'>): void;
  remove(id: string): void;
  /** `total` null: it could not be counted. */
  setCount(id: string, count: { seenAt: number; total: number | null; newHits: number }): void;
};
