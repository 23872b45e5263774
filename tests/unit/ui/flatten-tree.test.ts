import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flattenTree, type TreeNode } from '#renderer/ui/flatten-tree.ts';

/** A tree whose nodes are called by their way from the root: `0`, `0.1`, … */
function named(sizes: readonly unknown[], way = ''): TreeNode[] {
  return sizes.map((inner, index) => {
    const id = way === '' ? String(index) : `${way}.${index}`;
    return { id, name: id, children: named(inner as unknown[], id) };
  });
}
const { tree } = fc.letrec<{ tree: unknown[] }>((tie) => ({
  tree: fc.oneof({ maxDepth: 3 }, fc.constant<unknown[]>([]), fc.array(tie('tree'), { maxLength: 4 })),
}));
const all = (nodes: readonly TreeNode[]): TreeNode[] =>
  nodes.flatMap((node) => [node, ...all(node.children ?? [])]);

describe('the rows of a tree', () => {
  it('are its first level while nothing is open', () => {
    const rows = flattenTree(named([[[]], [], [[], []]]), new Set());
    expect(rows.map(({ node, hasChildren }) => [node.id, hasChildren])).toEqual([
      ['0', true],
      ['1', false],
      ['2', true],
    ]);
  });

  it('are every node in the order of reading once all is open, each knowing its place', () => {
    fc.assert(
      fc.property(tree, (sizes) => {
        const nodes = named(sizes);
        const everything = all(nodes);
        const rows = flattenTree(nodes, new Set(everything.map(({ id }) => id)));
        expect(rows.map(({ node }) => node.id)).toEqual(everything.map(({ id }) => id));
        for (const row of rows) {
          const way = row.node.id.split('.');
          expect(row.level).toBe(way.length);
          expect(row.position).toBe(Number(way.at(-1)) + 1);
          expect(row.parentId).toBe(way.length === 1 ? null : way.slice(0, -1).join('.'));
          expect(row.siblings).toBe(rows.filter(({ parentId }) => parentId === row.parentId).length);
        }
      }),
    );
  });

  it('leave out what lies in a closed node, however much of it is open', () => {
    const nodes = named([[[[]]], []]);
    expect(flattenTree(nodes, new Set(['0.0'])).map(({ node }) => node.id)).toEqual(['0', '1']);
  });
});
