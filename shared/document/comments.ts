import type { ArticleComment } from './article-comment.ts';
import type { ArticleDocument, DocumentBlock, Inline, LinkInline } from './article-document.ts';
import { inlineText } from './plain-text.ts';
import { joinInlines } from './slice-inlines.ts';

type Child = LinkInline['children'][number];

/** The runs of inlines of a block, by the paragraphs that `documentParagraphs` makes of it. */
export function paragraphRuns(block: DocumentBlock): (readonly Inline[])[] {
  switch (block.type) {
    case 'list':
      return block.items.map(({ inlines }) => inlines);
    case 'image':
      return [
        ...(inlineText(block.caption) === '' ? [] : [block.caption]),
        ...(block.credit === '' ? [] : [[]]),
      ];
    case 'table':
      return block.rows.map(({ cells }) =>
        cells.flatMap(({ inlines }, index): Inline[] =>
          index === 0 ? inlines : [{ type: 'text', text: '\t' }, ...inlines],
        ),
      );
    default:
      return [block.inlines];
  }
}

/** Where a comment stands in a paragraph, as `documentParagraphs` counts them: UTF-16 units of its text. */
export type CommentPlace = { id: string; paragraph: number; from: number; to: number };

/** Where the text is that comments are about, in the order of the text; once a paragraph for each comment. */
export function commentPlaces({ blocks }: ArticleDocument): CommentPlace[] {
  return blocks.flatMap(paragraphRuns).flatMap((inlines, paragraph) => {
    const places = new Map<string, CommentPlace>();
    let at = 0;
    const walk = (item: Inline): void => {
      if (item.type === 'link') {
        item.children.forEach(walk);
        return;
      }
      const from = at;
      at += inlineText([item]).length;
      for (const id of (item.type === 'text' && item.comments) || []) {
        const place = places.get(id);
        if (place) place.to = at;
        else places.set(id, { id, paragraph, from, to: at });
      }
    };
    inlines.forEach(walk);
    return [...places.values()];
  });
}

/** Comments in the order of the text, which names their ids; those without a place come last, in their own order. */
export function inTextOrder<Item extends { id: string }>(
  comments: readonly Item[],
  named: Iterable<string>,
): Item[] {
  const ranks = new Map([...new Set(named)].map((id, rank) => [id, rank]));
  const rankOf = ({ id }: Item): number => ranks.get(id) ?? ranks.size;
  return comments.toSorted((one, other) => rankOf(one) - rankOf(other));
}

/** The comments of a document in the order of its text. */
export function orderedComments(document: ArticleDocument): ArticleComment[] {
  const named = commentPlaces(document).map(({ id }) => id);
  return inTextOrder(document.comments ?? [], named);
}

const longestQuote = 200;

/** So much of the text that a comment is made on as the comment keeps, in one line. */
export function quoteOf(text: string): string {
  return Array.from(text.replaceAll(/\s+/g, ' ')).slice(0, longestQuote).join('');
}

/** The block with each run of its inlines put through `map`. */
function mapBlock(block: DocumentBlock, map: (inlines: Inline[]) => Inline[]): DocumentBlock {
  switch (block.type) {
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, inlines: map(item.inlines) })) };
    case 'image':
      return { ...block, caption: map(block.caption) };
    case 'table':
      return {
        ...block,
        rows: block.rows.map(({ cells }) => ({
          cells: cells.map((cell) => ({ ...cell, inlines: map(cell.inlines) })),
        })),
      };
    default:
      return { ...block, inlines: map(block.inlines) };
  }
}

/** Runs of which each text is about no other comments than those that are kept. */
function keepIn(inlines: readonly Inline[], isKept: (id: string) => boolean): Inline[] {
  return joinInlines([
    inlines.map((item): Inline => {
      if (item.type === 'break') return item;
      if (item.type === 'link') return { ...item, children: keepIn(item.children, isKept) as Child[] };
      const { comments = [], ...text } = item;
      const kept = comments.filter(isKept);
      return kept.length === 0 ? text : { ...text, comments: kept };
    }),
  ]);
}

function isSaidOf(item: Inline): boolean {
  return item.type === 'link'
    ? item.children.some(isSaidOf)
    : item.type === 'text' && item.comments !== undefined;
}

function keepComments(document: ArticleDocument, isKept: (id: string) => boolean): ArticleDocument {
  const map = (inlines: Inline[]): Inline[] => (inlines.some(isSaidOf) ? keepIn(inlines, isKept) : inlines);
  return { ...document, blocks: document.blocks.map((block) => mapBlock(block, map)) };
}

/** The document without traces of comments that it does not hold. */
export function knownComments(document: ArticleDocument): ArticleDocument {
  const ids = new Set(document.comments?.map(({ id }) => id));
  return keepComments(document, (id) => ids.has(id));
}

/** The document as it would be had nobody said anything about it. */
export function withoutComments({ comments: _, ...document }: ArticleDocument): ArticleDocument {
  return keepComments(document, () => false);
}

/** The document with these comments; none is no list. */
export function withComments(
  { comments: _, ...document }: ArticleDocument,
  comments: readonly ArticleComment[],
): ArticleDocument {
  return comments.length === 0 ? document : { ...document, comments: [...comments] };
}

/**
 * An earlier text that takes the place of the current one, with what has been said since: of a comment that both have the
 * current form counts, one that is younger than the earlier text stays without a place.
 */
export function restoredWithComments(earlier: ArticleDocument, current: ArticleDocument): ArticleDocument {
  const now = current.comments ?? [];
  const before = earlier.comments ?? [];
  const own = before.map((comment) => now.find(({ id }) => id === comment.id) ?? comment);
  return withComments(earlier, [...own, ...without(now, before)]);
}

/** The comments of two texts that started from one: what one side has made, changed or deleted; where both have changed one, mine. */
export function mergedComments(
  base: ArticleDocument,
  mine: ArticleDocument,
  theirs: ArticleDocument,
): ArticleComment[] {
  const [was, own, other] = [base, mine, theirs].map(
    ({ comments = [] }) => new Map(comments.map((comment) => [comment.id, comment])),
  ) as [Map<string, ArticleComment>, Map<string, ArticleComment>, Map<string, ArticleComment>];
  const ids = [...new Set([...own.keys(), ...other.keys()])];
  return ids.flatMap((id) => {
    const [before, one, two] = [was.get(id), own.get(id), other.get(id)];
    const isChanged = (comment: ArticleComment | undefined): boolean =>
      JSON.stringify(comment) !== JSON.stringify(before);
    if (one && two) {
      const answers = without(without(two.replies, one.replies), before?.replies ?? []);
      const kept = isChanged(one) ? one : two;
      return [isChanged(one) && isChanged(two) ? { ...kept, replies: [...kept.replies, ...answers] } : kept];
    }
    // What one side has deleted stays where the other one has answered or changed it.
    const left = one ?? two;
    return left && isChanged(left) ? [left] : [];
  });
}

function without<Item extends { id: string }>(comments: readonly Item[], others: readonly Item[]): Item[] {
  return comments.filter(({ id }) => !others.some((other) => other.id === id));
}

/**
 * Whose comments are whose after texts were divided or put together: each goes with its text, with all of it where that now
 * stands in several; one without a place stays where it was, or goes to `heirOf` where that is no more.
 */
export function sharedComments(
  before: readonly { id: string; body: ArticleDocument }[],
  after: readonly { id: string; body: ArticleDocument }[],
  heirOf: (id: string) => string | undefined,
): Map<string, ArticleComment[]> {
  const shared = new Map<string, ArticleComment[]>(after.map(({ id }) => [id, []]));
  const holders = new Map<string, string[]>();
  for (const { id, body } of after)
    for (const comment of new Set(commentPlaces(body).map((place) => place.id)))
      holders.set(comment, [...(holders.get(comment) ?? []), id]);
  for (const { id, body } of before)
    for (const comment of body.comments ?? []) {
      const home = shared.has(id) ? id : heirOf(id);
      for (const holder of holders.get(comment.id) ?? (home === undefined ? [] : [home])) {
        const own = shared.get(holder);
        if (own && !own.some((known) => known.id === comment.id)) own.push(comment);
      }
    }
  return shared;
}
