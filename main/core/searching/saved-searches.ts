import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { SavedSearch } from '#shared/contract/saved-searches.ts';
import type { SavedSearchId } from '#shared/domain/ids.ts';
import { AppError } from '../app-error.ts';
import type { CommandContext } from '../handlers.ts';
import type { Ports } from '../ports/index.ts';
import type { ReadTransaction, WriteTransaction } from '../ports/store.ts';
import { toIndexQuery } from './ask-index.ts';
import { hasNode, type QueryNode } from './query-tree.ts';

export function saveSearch(
  tx: WriteTransaction,
  { name, question }: ParsedInputOf<'searching.save'>,
  { at, newId, emit }: CommandContext,
): OutputOf<'searching.save'> {
  refuseTaken(tx, name, null);
  const id = newId() as SavedSearchId;
  tx.savedSearches.add({ id, name, question, createdAt: at });
  setCount(tx, id, question, at);
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
  if (question) setCount(tx, savedSearchId, question, at);
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
  setCount(tx, savedSearchId, question, at);
  emit({ type: 'searches.changed' });
  return { savedSearchId };
}

/** Counts saved searches anew: all, once what was imported is in the index, or those that are meant. */
export function countSavedSearches(
  ports: Ports,
  isMeant: (search: SavedSearch) => boolean = () => true,
): void {
  const changed = ports.store.read((tx) =>
    tx.savedSearches.all().flatMap((search) => {
      if (!isMeant(search)) return [];
      const count = countHits(tx, search.question, search.seenAt);
      const isSame = count === null || (search.total === count.total && search.newHits === count.newHits);
      return isSame ? [] : [{ id: search.id, count: { seenAt: search.seenAt, ...count } }];
    }),
  );
  if (changed.length === 0) return;
  const command = { name: 'searching.count', actor: '', at: ports.clock.now(), undoable: false };
  ports.store.write({ ...command, indexLater: true }, (tx) => {
    for (const { id, count } of changed) tx.savedSearches.setCount(id, count);
  });
  ports.emit({ type: 'searches.changed' });
}

/** Whether the result hangs on which articles and issues carry a tag. */
export function asksForTags({ question }: SavedSearch): boolean {
  const { filter } = question;
  if (filter.tagId !== undefined || filter.include?.tag || filter.exclude?.tag) return true;
  const { tree } = toIndexQuery(question);
  return tree !== null && hasNode(tree, isTagNode);
}

/** Whether the result hangs on where articles stand (newspaper, day, page, tagged issue): it asks for more than words. */
export function asksForPlaces({ question }: SavedSearch): boolean {
  if (Object.values(question.filter).some((value) => value !== undefined)) return true;
  const { tree } = toIndexQuery(question);
  return tree !== null && hasNode(tree, ({ kind }) => kind === 'attribute');
}

function isTagNode(node: QueryNode): boolean {
  if (node.kind !== 'attribute') return false;
  return node.field === 'tag' || (node.field === 'has' && node.value === 'tag');
}

function setCount(
  tx: WriteTransaction,
  id: SavedSearchId,
  question: SavedSearch['question'],
  seenAt: number,
): void {
  tx.savedSearches.setCount(id, {
    seenAt,
    ...(countHits(tx, question, seenAt) ?? { total: null, newHits: 0 }),
  });
}

/** So many moments of looking a search gets before it is told that it takes too long. */
const mostMoments = 12;

/** Null for a search that takes too long to be counted along with others. */
function countHits(
  tx: ReadTransaction,
  question: SavedSearch['question'],
  seenAt: number,
): { total: number; newHits: number } | null {
  const query = toIndexQuery(question);
  const count = (addedSince: number | undefined): number =>
    tx.search.find(
      { ...query, filter: { ...question.filter, ...(addedSince !== undefined && { addedSince }) } },
      { sort: 'newest', offset: 0, limit: 0 },
    ).total;
  let moments = 1;
  while (tx.search.lookOn(query) !== null) {
    if (moments === mostMoments) return null;
    moments += 1;
  }
  return {
    total: count(question.filter.addedSince),
    newHits: count(Math.max(seenAt, question.filter.addedSince ?? 0)),
  };
}

function refuseTaken(tx: ReadTransaction, name: string, own: string | null): void {
  const holder = tx.savedSearches.all().find((search) => search.name === name);
  if (holder && holder.id !== own) throw new AppError('conflict', { reason: 'search-name-taken', name });
}
