import { BridgeError } from '#renderer/bridge/bridge-error.ts';
import { notifyUndoable } from '#renderer/workbench/notify-undoable.ts';
import type { Workbench } from '#renderer/workbench/workbench.ts';
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import type { Tag, TagColour } from '#shared/contract/tagging.ts';

type TagCommand =
  | 'tagging.createTag'
  | 'tagging.updateTag'
  | 'tagging.mergeTags'
  | 'tagging.deleteTag'
  | 'tagging.tagItems';

/** Does the command and says so with a way back; a failure becomes a toast and null. `title` null: nothing to say. */
async function run<Name extends TagCommand>(
  workbench: Workbench,
  name: Name,
  input: InputOf<Name>,
  title: string | null,
): Promise<OutputOf<Name> | null> {
  try {
    const output = await workbench.client.dispatch(name, input);
    if (title !== null) {
      notifyUndoable(workbench, title);
    }
    return output;
  } catch (error) {
    if (!(error instanceof BridgeError)) throw error;
    workbench.fail(error);
    return null;
  }
}

export async function createTag(
  workbench: Workbench,
  name: string,
  parentId: Tag['id'] | null,
): Promise<Tag['id'] | null> {
  const created = await run(workbench, 'tagging.createTag', { name, parentId }, null);
  return created?.tagId ?? null;
}

/** Whether the tag has the name now. */
export async function renameTag(workbench: Workbench, tag: Tag, name: string): Promise<boolean> {
  const title = workbench.i18n.t('tagging:notice.renamed', { from: tag.name, to: name });
  return (await run(workbench, 'tagging.updateTag', { tagId: tag.id, name }, title)) !== null;
}

export async function colourTag(workbench: Workbench, tag: Tag, colour: TagColour): Promise<void> {
  await run(workbench, 'tagging.updateTag', { tagId: tag.id, colour }, null);
}

/** Nests a tag under another; null: at the top. */
export async function moveTag(
  workbench: Workbench,
  tag: Tag,
  parent: Pick<Tag, 'id' | 'name'> | null,
): Promise<void> {
  if (tag.parentId === (parent?.id ?? null)) return;
  const { t } = workbench.i18n;
  const title =
    parent === null
      ? t('tagging:notice.movedToTop', { name: tag.name })
      : t('tagging:notice.moved', { name: tag.name, parent: parent.name });
  await run(workbench, 'tagging.updateTag', { tagId: tag.id, parentId: parent?.id ?? null }, title);
}

/** Whether `from` has gone into `into`. */
export async function mergeTags(workbench: Workbench, from: Tag, into: Tag): Promise<boolean> {
  const title = workbench.i18n.t('tagging:notice.merged', { from: from.name, into: into.name });
  return (await run(workbench, 'tagging.mergeTags', { from: from.id, into: into.id }, title)) !== null;
}

/** Whether the tag is gone. */
export async function deleteTag(workbench: Workbench, tag: Tag): Promise<boolean> {
  const { location, navigate } = workbench;
  const title = workbench.i18n.t('tagging:notice.deleted', { name: tag.name });
  const deleted = await run(workbench, 'tagging.deleteTag', { tagId: tag.id }, title);
  if (deleted !== null && location().params['tag'] === tag.id)
    navigate({ params: { tag: '' } }, { replace: true });
  return deleted !== null;
}

export type TaggedItems = Pick<InputOf<'tagging.tagItems'>, 'articleIds' | 'issueIds'>;

/** Puts a tag on articles and issues or takes it off; a change to many of them is worth a word, with the tag's name. */
export async function tagItems(
  workbench: Workbench,
  items: TaggedItems,
  change: Pick<InputOf<'tagging.tagItems'>, 'add' | 'addNames' | 'remove'>,
  name: string,
): Promise<void> {
  const count = (items.articleIds?.length ?? 0) + (items.issueIds?.length ?? 0);
  const isRemoval = (change.remove?.length ?? 0) > 0;
  const title = workbench.i18n.t(isRemoval ? 'tagging:notice.untagged' : 'tagging:notice.tagged', {
    count,
    name,
  });
  await run(workbench, 'tagging.tagItems', { ...items, ...change }, count > 1 ? title : null);
}
