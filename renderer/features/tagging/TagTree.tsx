import { type DragEvent, type KeyboardEvent, type MouseEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '#renderer/ui/Badge.tsx';
import { ColourDot } from '#renderer/ui/Chip.tsx';
import { ContextMenu } from '#renderer/ui/ContextMenu.tsx';
import { Tree } from '#renderer/ui/Tree.tsx';
import { useViewState } from '#renderer/workbench/use-view-state.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { Tag } from '#shared/contract/tagging.ts';
import styles from './TagTree.module.css';
import { deleteTag, moveTag } from './tag-commands.ts';
import { tagEntries } from './tag-entries.tsx';
import { siblingAbove, type TagNode, tagNodes, withinTag } from './tag-nodes.ts';

const dragType = 'application/x-baoku-tag';

type Props = {
  tags: readonly Tag[];
  selected: string | null;
  onSelect: (tag: Tag) => void;
  /** F2, or the context menu. */
  onEdit: (tag: Tag) => void;
};

/** Tags with their counts, nested by dragging one onto another or by key; a right click shows what else can be done. */
export function TagTree({ tags, selected, onSelect, onEdit }: Props) {
  const { t, i18n } = useTranslation('tagging');
  const workbench = useWorkbench();
  const [stored, setStored] = useViewState('foldedTags');
  const [menuTag, setMenuTag] = useState<Tag | null>(null);
  const [dropTarget, setDropTarget] = useState<string | null>(null);
  const nodes = tagNodes(tags, i18n.language);
  const folded = new Set(Array.isArray(stored) ? stored : []);
  const parents = tags.filter(({ id }) => tags.some(({ parentId }) => parentId === id));
  const expanded = new Set<string>(parents.map(({ id }) => id).filter((id) => !folded.has(id)));
  const find = (id: string | null): Tag | null => tags.find((tag) => tag.id === id) ?? null;

  /** Articles and issues that carry the tag themselves; a 0 before issues would read as though nothing were found by it. */
  function counts({ articles, issues }: Tag): string {
    if (issues === 0) return String(articles);
    return articles === 0
      ? t('tree.issues', { count: issues })
      : t('tree.counts', { articles, count: issues });
  }

  function handleKeyDown(event: KeyboardEvent<HTMLElement>, activeId: string | null) {
    const tag = find(activeId);
    if (tag === null) return;
    const isMoving = event.ctrlKey || event.metaKey;
    if (event.key === 'F2') onEdit(tag);
    else if (event.key === 'Delete') void deleteTag(workbench, tag);
    else if (isMoving && event.key === 'ArrowRight') {
      const above = siblingAbove(nodes, tag.id);
      if (above !== null) void moveTag(workbench, tag, above);
    } else if (isMoving && event.key === 'ArrowLeft')
      void moveTag(workbench, tag, find(find(tag.parentId)?.parentId ?? null));
    else return;
    event.preventDefault();
  }

  function tagAt(target: EventTarget): Tag | null {
    const row =
      target instanceof Element ? target.closest('[role="treeitem"]')?.querySelector('[data-tag]') : null;
    return find(row?.getAttribute('data-tag') ?? null);
  }

  function handleContextMenu(event: MouseEvent<HTMLElement>) {
    const active = event.currentTarget.querySelector('[data-active] [data-tag]');
    setMenuTag(tagAt(event.target) ?? find(active?.getAttribute('data-tag') ?? null));
  }

  function handleDragOver(event: DragEvent) {
    if (!event.dataTransfer.types.includes(dragType)) return;
    event.preventDefault();
    event.stopPropagation();
    setDropTarget(tagAt(event.target)?.id ?? '');
  }

  function handleDrop(event: DragEvent) {
    setDropTarget(null);
    const tag = find(event.dataTransfer.getData(dragType));
    if (tag === null) return;
    event.preventDefault();
    event.stopPropagation();
    const target = tagAt(event.target);
    // Dropped on itself or below, it stays where it is.
    if (target === null || !withinTag(tags, tag.id).has(target.id)) void moveTag(workbench, tag, target);
  }

  return (
    <ContextMenu
      label={t('tree.label')}
      entries={menuTag === null ? [] : tagEntries(workbench, t, menuTag, tags, onEdit)}
    >
      <div
        className={styles.tree}
        data-dropping={dropTarget === '' || undefined}
        onContextMenu={handleContextMenu}
        onDragOver={handleDragOver}
        onDragLeave={() => setDropTarget(null)}
        onDrop={handleDrop}
      >
        <Tree
          label={t('tree.label')}
          nodes={nodes}
          expanded={expanded}
          onExpandedChange={(next) => setStored(parents.map(({ id }) => id).filter((id) => !next.has(id)))}
          selected={selected}
          onSelect={(id) => {
            const tag = find(id);
            if (tag !== null) onSelect(tag);
          }}
          onKeyDown={handleKeyDown}
          renderNode={(node) => {
            const { tag } = node as TagNode;
            return (
              <span
                className={styles.node}
                draggable
                data-tag={tag.id}
                data-target={dropTarget === tag.id || undefined}
                onDragStart={(event) => event.dataTransfer.setData(dragType, tag.id)}
              >
                <ColourDot colour={tag.colour} />
                <span className={styles.name} title={tag.name}>
                  {tag.name}
                </span>
                <Badge>{counts(tag)}</Badge>
              </span>
            );
          }}
        />
      </div>
    </ContextMenu>
  );
}
