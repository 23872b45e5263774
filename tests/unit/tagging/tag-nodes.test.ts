import { describe, expect, it } from 'vitest';
import { siblingAbove, type TagNode, tagNodes, withinTag } from '#renderer/features/tagging/tag-nodes.ts';
import type { Tag } from '#shared/contract/tagging.ts';

const tag = (name: string, parentId: string | null): Tag =>
  ({ id: name, name, colour: 'grey', parentId, articles: 0, issues: 0 }) as unknown as Tag;

const tags = [tag('b', null), tag('a', null), tag('b2', 'b'), tag('b10', 'b'), tag('lost', 'gone')];
const shape = (nodes: readonly TagNode[]): unknown[] =>
  nodes.map(({ name, children }) => (children.length === 0 ? name : [name, ...shape(children)]));

describe('the tree of tags', () => {
  it('nests by parent and sorts siblings by name, numbers by value', () => {
    expect(shape(tagNodes(tags, 'zh-CN'))).toEqual(['a', ['b', 'b2', 'b10'], 'lost']);
  });

  it('knows all that is within a tag', () => {
    expect([...withinTag([...tags, tag('deep', 'b2')], 'b' as Tag['id'])]).toEqual([
      'b',
      'b2',
      'b10',
      'deep',
    ]);
  });

  it('knows the sibling above, at every level', () => {
    const nodes = tagNodes(tags, 'zh-CN');
    expect(siblingAbove(nodes, 'b')?.name).toBe('a');
    expect(siblingAbove(nodes, 'b10')?.name).toBe('b2');
    expect(siblingAbove(nodes, 'a')).toBeNull();
    expect(siblingAbove(nodes, 'b2')).toBeNull();
  });
});
