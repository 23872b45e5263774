import type { ArticleId } from '#shared/domain/ids.ts';
import type { SelectionChange } from '#renderer/ui/VirtualList.tsx';
import type { Selection } from './selection.ts';

/** The articles of a list whose rows are read as they are needed. */
export type ListedArticles = {
  total: number;
  /** undefined while the row has not been read yet. */
  idAt(index: number): ArticleId | undefined;
  idsBetween(first: number, last: number): Promise<ArticleId[]>;
};

/** Carries out what was done to the selection in a list: one row, one more or less, a range, or all. */
export async function changeSelection(
  selection: Selection,
  change: SelectionChange,
  { total, idAt, idsBetween }: ListedArticles,
): Promise<void> {
  if (change.kind === 'all') selection.set(await idsBetween(0, total - 1));
  else if (change.kind === 'range') selection.set(await idsBetween(change.from, change.to));
  else {
    const id = idAt(change.index);
    if (id === undefined) return;
    const selected = selection.get();
    if (change.kind === 'one') selection.set([id]);
    else selection.set(selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id]);
  }
}
