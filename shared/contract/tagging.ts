import { z } from 'zod';
import { articleId, issueId, tagId } from '../domain/ids.ts';
import { command, query } from './procedure.ts';

/** Names of the tokens in which a tag may be shown. */
export const tagColours = [
  'grey',
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'purple',
  'pink',
] as const;
export const tagColour = z.enum(tagColours);
export type TagColour = z.output<typeof tagColour>;

export const tag = z.object({
  id: tagId,
  name: z.string(),
  colour: tagColour,
  parentId: tagId.nullable(),
  /** Articles outside the trash that carry this very tag. */
  articles: z.number().int(),
  issues: z.number().int(),
});
export type Tag = z.output<typeof tag>;

const tagName = z.string().trim().min(1).max(100);

export const taggingContract = {
  /** All tags, by name; the tree follows from `parentId`. */
  'tagging.tags': query(z.strictObject({}), z.object({ tags: z.array(tag) })),
  /** The tags that some of the given articles and issues carry, and how many of them do. */
  'tagging.itemTags': query(
    z.strictObject({
      articleIds: z.array(articleId).max(100_000).default([]),
      issueIds: z.array(issueId).max(10_000).default([]),
    }),
    z.object({ tags: z.array(z.object({ tagId, items: z.number().int() })) }),
  ),
  'tagging.createTag': command(
    z.strictObject({
      name: tagName,
      colour: tagColour.default('grey'),
      parentId: tagId.nullable().default(null),
    }),
    z.object({ tagId }),
  ),
  'tagging.updateTag': command(
    z.strictObject({
      tagId,
      name: tagName.optional(),
      colour: tagColour.optional(),
      parentId: tagId.nullable().optional(),
    }),
    z.object({ tagId }),
  ),
  /** Everything tagged `from` is tagged `into`; `from` goes, its children move under `into`. */
  'tagging.mergeTags': command(z.strictObject({ from: tagId, into: tagId }), z.object({ tagId })),
  /** Children move up to the deleted tag's parent. */
  'tagging.deleteTag': command(z.strictObject({ tagId }), z.object({ untagged: z.number().int() })),
  /** `add` and `remove` may name tags that do not exist yet through `addNames`, which are found or made. */
  'tagging.tagItems': command(
    z.strictObject({
      articleIds: z.array(articleId).max(100_000).default([]),
      issueIds: z.array(issueId).max(10_000).default([]),
      add: z.array(tagId).max(100).default([]),
      addNames: z.array(tagName).max(100).default([]),
      remove: z.array(tagId).max(100).default([]),
    }),
    z.object({ added: z.number().int(), removed: z.number().int() }),
  ),
};
