import type { TagId } from '#shared/domain/ids.ts';
import { AppError } from '../app-error.ts';
import type { CommandContext, FeatureHandlers } from '../handlers.ts';
import type { WriteTransaction } from '../ports/store.ts';
import { tagItems } from './tag-items.ts';

export const taggingHandlers: FeatureHandlers<'tagging'> = {
  'tagging.tags': { run: 'read', handle: (tx) => ({ tags: tx.tags.all() }) },
  'tagging.itemTags': {
    run: 'read',
    handle: (tx, { articleIds, issueIds }) => ({ tags: tx.tags.ofItems(articleIds, issueIds) }),
  },
  'tagging.createTag': {
    run: 'write',
    undoable: true,
    handle(tx, { name, colour, parentId }, context) {
      refuseNamesake(tx, name, null);
      const id = context.newId() as TagId;
      tx.tags.add({ id, name, colour, parentId, at: context.at });
      context.emit({ type: 'tags.changed' });
      return { tagId: id };
    },
  },
  'tagging.updateTag': {
    run: 'write',
    undoable: true,
    handle(tx, { tagId, ...change }, context) {
      if (change.name !== undefined) refuseNamesake(tx, change.name, tagId);
      if (change.parentId) refuseCycle(tx, tagId, change.parentId);
      tx.tags.update(tagId, change);
      emitTagged(context);
      return { tagId };
    },
  },
  'tagging.mergeTags': {
    run: 'write',
    undoable: true,
    handle(tx, { from, into }, context) {
      if (from === into) throw new AppError('invalid', { reason: 'tag-merge-self' });
      // A tag merged into one of its own descendants leaves that descendant in its place.
      if (isWithin(tx, into, from)) tx.tags.update(into, { parentId: tx.tags.parent(from) });
      tx.tags.retag(from, into);
      tx.tags.moveChildren(from, into);
      tx.tags.remove(from);
      emitTagged(context);
      return { tagId: into };
    },
  },
  'tagging.deleteTag': {
    run: 'write',
    undoable: true,
    handle(tx, { tagId }, context) {
      tx.tags.moveChildren(tagId, tx.tags.parent(tagId));
      const untagged = tx.tags.remove(tagId);
      emitTagged(context);
      return { untagged };
    },
  },
  'tagging.tagItems': { run: 'write', undoable: true, handle: tagItems },
};

function emitTagged({ emit }: CommandContext): void {
  emit({ type: 'tags.changed' });
  emit({ type: 'articles.changed', articleIds: null });
}

function refuseNamesake(tx: WriteTransaction, name: string, self: string | null): void {
  const namesake = tx.tags.findByName(name);
  if (namesake !== null && namesake !== self) throw new AppError('conflict', { reason: 'tag-exists', name });
}

function refuseCycle(tx: WriteTransaction, tagId: string, parentId: string): void {
  if (isWithin(tx, parentId, tagId)) throw new AppError('invalid', { reason: 'tag-cycle' });
}

/** Whether `tagId` is `ancestor` or nested anywhere under it. */
function isWithin(tx: WriteTransaction, tagId: string, ancestor: string): boolean {
  for (let id: string | null = tagId; id !== null; id = tx.tags.parent(id)) if (id === ancestor) return true;
  return false;
}
