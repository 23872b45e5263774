import type { TreeNode } from '#renderer/ui/flatten-tree.ts';
import type { Tag } from '#shared/contract/tagging.ts';

/** A tag in the tree of tags. */
export type TagNode = TreeNode & { id: Tag['id']; tag: Tag; children: readonly TagNode[] };

/** The tags as a tree, siblings by name as the language orders them. */
export function tagNodes(tags: readonly Tag[], language: string): TagNode[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const known = new Set(tags.map(({ id }) => id));
  const under = (parentId: Tag['id'] | null): TagNode[] =>
    tags
      .filter((tag) => (tag.parentId !== null && known.has(tag.parentId) ? tag.parentId : null) === parentId)
      .toSorted((one, other) => compare(one.name, other.name))
      .map((tag) => ({ id: tag.id, name: tag.name, tag, children: under(tag.id) }));
  return under(null);
}

/** The tag and all that are nested under it: where it cannot be moved to. */
export function withinTag(tags: readonly Tag[], tagId: Tag['id']): Set<Tag['id']> {
  const within = new Set([tagId]);
  for (let size = 0; size < within.size;) {
    size = within.size;
    for (const { id, parentId } of tags) if (parentId !== null && within.has(parentId)) within.add(id);
  }
  return within;
}

/** The sibling above the tag, under which a key nests it; null for the first. */
export function siblingAbove(nodes: readonly TagNode[], tagId: string): Tag | null {
  const index = nodes.findIndex(({ id }) => id === tagId);
  if (index > 0) return nodes[index - 1]?.tag ?? null;
  if (index === 0) return null;
  for (const { children } of nodes) {
    const found = siblingAbove(children, tagId);
    if (found !== null) return found;
  }
  return null;
}

/** Names as they are compared: whatever their width and case. */
export function foldTagName(name: string): string {
  return name.trim().normalize('NFKC').toLowerCase();
}
