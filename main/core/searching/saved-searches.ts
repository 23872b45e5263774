import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { SavedSearch } from '#shared/contract/saved-searches.ts';
import type { SavedSearchId } from '#shared/domain/ids.ts';
import { AppError } from '../app-error.ts';
import type { CommandContext } from '../handlers.ts';
import type { Ports } from '../ports/index.ts';
import type { ReadTransaction, WriteTransaction } from '../ports/store.ts';
import { toIndexQuery } from './ask-index.ts';

export function saveSearch(
  tx: WriteTransaction,
  { name, question }: ParsedInputOf<'searching.save'>,
  { at, newId, emit }: CommandContext,
): OutputOf<'searching.save'> {
  refuseTaken(tx, name, null);
  const id = newId() as SavedSearchId;
  tx.savedSearches.add({ id, name, question, createdAt: at });
  tx.savedSearches.setCount(id, { seenAt: at, ...countHits(tx, question, at) });
  emit({ type: 'searches.changed' });
  return { savedSearchId: id };
}

export function updateSavedSearch(
  tx: WriteTransaction,
  { savedSearchId, name, question }: ParsedInputOf<'searching.updateSaved'>,
  { at, emit }: CommandContext,
): OutputOf<'searching.updateSaved'> {
  const before = tx.savedSearches.find(savedSearchId);
  if (name !== undefined) refuseTaken(tx, name, savedSearchId);
  tx.savedSearches.update(savedSearchId, {
    name: name ?? before.name,
    question: question ?? before.question,
  });
  if (question) tx.savedSearches.setCount(savedSearchId, { seenAt: at, ...countHits(tx, question, at) });
  emit({ type: 'searches.changed' });
  return { savedSearchId };
}

export function deleteSavedSearch(
  tx: WriteTransaction,
  { savedSearchId }: ParsedInputOf<'searching.deleteSaved'>,
  { emit }: CommandContext,
): OutputOf<'searching.deleteSaved'> {
  tx.savedSearches.find(savedSearchId);
  tx.savedSearches.remove(savedSearchId);
  emit({ type: 'searches.changed' });
  return { deleted: true };
}

export function markSearchSeen(
  tx: WriteTransaction,
  { savedSearchId }: ParsedInputOf<'searching.markSeen'>,
  { at, emit }: CommandContext,
): OutputOf<'searching.markSeen'> {
  const { question } = tx.savedSearches.find(savedSearchId);
  tx.savedSearches.setCount(savedSearchId, { seenAt: at, ...countHits(tx, question, at) });
  emit({ type: 'searches.changed' });
  return { savedSearchId };
}

/** Counts every saved search anew, once what was imported is in the index. */
export function countSavedSearches(ports: Ports): void {
  const counted = ports.store.read((tx) =>
    tx.savedSearches
      .all()
      .map((search) => ({ search, count: countHits(tx, search.question, search.seenAt) })),
  );
  const changed = counted.filter(
    ({ search, count }) => search.total !== count.total || search.newHits !== count.newHits,
  );
  if (changed.length === 0) return;
  const command = { name: 'searching.count', actor: '', at: ports.clock.now(), undoable: false };
  ports.store.write({ ...command, indexLater: true }, (tx) => {
    for (const { search, count } of changed)
      tx.savedSearches.setCount(search.id, { seenAt: search.seenAt, ...count });
  });
  ports.emit({ type: 'searches.changed' });
}

function countHits(
  tx: ReadTransaction,
  question: SavedSearch['question'],
  seenAt: number,
): { total: number; newHits: number } {
  const query = toIndexQuery(question);
  const count = (addedSince: number | undefined): number =>
    tx.search.find(
      { ...query, filter: { ...question.filter, ...(addedSince !== undefined && { addedSince }) } },
      { sort: 'newest', offset: 0, limit: 0 },
    ).total;
  return {
    total: count(question.filter.addedSince),
    newHits: count(Math.max(seenAt, question.filter.addedSince ?? 0)),
  };
}

function refuseTaken(tx: ReadTransaction, name: string, own: string | null): void {
  const holder = tx.savedSearches.all().find((search) => search.name === name);
  if (holder && holder.id !== own) throw new AppError('conflict', { reason: 'search-name-taken', name });
}
