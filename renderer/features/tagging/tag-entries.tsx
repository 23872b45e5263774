import type { TFunction } from 'i18next';
import { ColourDot } from '#renderer/ui/Chip.tsx';
import type { MenuEntry } from '#renderer/ui/menu-entry.ts';
import { workOf } from '#renderer/workbench/location.ts';
import type { Workbench } from '#renderer/workbench/workbench.ts';
import { type Tag, tagColours } from '#shared/contract/tagging.ts';
import { managerFocus } from './manager-focus.ts';
import { NewTagDialog } from './NewTagDialog.tsx';
import { colourTag, deleteTag, moveTag } from './tag-commands.ts';

/** The context menu of a tag. */
export function tagEntries(
  workbench: Workbench,
  t: TFunction<'tagging'>,
  tag: Tag,
  tags: readonly Tag[],
  onEdit: (tag: Tag) => void,
): MenuEntry[] {
  const parent = tags.find(({ id }) => id === tag.parentId);
  const grandparent = tags.find(({ id }) => id === parent?.parentId) ?? null;
  return [
    { id: 'edit', label: t('action.edit'), shortcut: 'F2', onSelect: () => onEdit(tag) },
    {
      kind: 'submenu',
      id: 'colour',
      label: t('action.colour'),
      icon: <ColourDot colour={tag.colour} />,
      entries: tagColours.map((colour): MenuEntry => ({
        id: colour,
        label: t(`colour.${colour}`),
        icon: <ColourDot colour={colour} />,
        checked: colour === tag.colour,
        onSelect: () => void colourTag(workbench, tag, colour),
      })),
    },
    {
      id: 'child',
      label: t('action.createChild'),
      onSelect: () => workbench.openOverlay(NewTagDialog, { parent: tag }),
    },
    {
      id: 'out',
      label: t('action.moveOut'),
      shortcut: 'Mod+ArrowLeft',
      disabled: parent === undefined,
      onSelect: () => void moveTag(workbench, tag, grandparent),
    },
    { kind: 'separator', id: 'line' },
    {
      id: 'delete',
      label: t('action.delete'),
      shortcut: 'Delete',
      danger: true,
      onSelect: () => void deleteTag(workbench, tag),
    },
  ];
}

/** Shows a tag in the tag manager, with the caret in its name. */
export function editTag({ location, navigate }: Workbench, { id }: Tag): void {
  const work = workOf(location());
  // With another address the manager is drawn anew, and what has the focus in it goes.
  if (work.view === 'tags' && work.id === id) return managerFocus.go(id);
  managerFocus.await(id);
  navigate({ work: { view: 'tags', id } });
}
