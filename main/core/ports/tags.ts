import type { Tag, TagColour } from '#shared/contract/tagging.ts';

export type TagReader = {
  all(): Tag[];
  /** Finds by name, whatever its width and case. */
  findByName(name: string): string | null;
  parent(id: string): string | null;
  /** Names of the tags of an issue, which count for each of its articles. */
  namesOfIssue(issueId: string): string[];
  /** Tags that some of the articles and issues carry, and how many of them do; ids that nothing has are passed over. */
  ofItems(articleIds: readonly string[], issueIds: readonly string[]): { tagId: Tag['id']; items: number }[];
};
export type TagWriter = TagReader & {
  add(tag: { id: string; name: string; colour: TagColour; parentId: string | null; at: number }): void;
  update(id: string, change: { name?: string; colour?: TagColour; parentId?: string | null }): void;
  /** Takes the tag off everything and removes it; returns how many articles and issues had carried it. */
  remove(id: string): number;
  moveChildren(fromId: string, toId: string | null): void;
  retag(fromId: string, intoId: string): void;
  tagArticles(articleIds: readonly string[], tagIds: readonly string[], at: number): number;
  untagArticles(articleIds: readonly string[], tagIds: readonly string[]): number;
  tagIssues(issueIds: readonly string[], tagIds: readonly string[], at: number): number;
  untagIssues(issueIds: readonly string[], tagIds: readonly string[]): number;
};
