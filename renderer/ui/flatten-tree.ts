/**
 * One node of a tree; `name` is its plain text, for jumping to it by letter. `children` is null where there are some that
 * are read once the node is opened.
 */
export type TreeNode = { id: string; name: string; children?: readonly TreeNode[] | null };

export type TreeRow = {
  node: TreeNode;
  /** From 1. */
  level: number;
  hasChildren: boolean;
  isExpanded: boolean;
  /** Place among its siblings, from 1. */
  position: number;
  siblings: number;
  parentId: string | null;
};

/** The rows of a tree that can be seen, from the top. */
export function flattenTree(nodes: readonly TreeNode[], expanded: ReadonlySet<string>): TreeRow[] {
  const rows: TreeRow[] = [];
  function add(siblings: readonly TreeNode[], level: number, parentId: string | null): void {
    for (const [index, node] of siblings.entries()) {
      const children = node.children ?? [];
      const hasChildren = node.children === null || children.length > 0;
      const isExpanded = hasChildren && expanded.has(node.id);
      rows.push({
        node,
        level,
        hasChildren,
        isExpanded,
        position: index + 1,
        siblings: siblings.length,
        parentId,
      });
      if (isExpanded) add(children, level + 1, node.id);
    }
  }
  add(nodes, 1, null);
  return rows;
}
