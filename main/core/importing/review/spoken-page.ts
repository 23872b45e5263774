import { foldKey } from '../segment/language/fold-cues.ts';
import { bodyOf } from '../segment/articles/draft.ts';
import type { Spoken, SpokenArticle } from '../segment/stitching/affinity.ts';
import {
  isSource,
  shownText,
  type LayoutArticle,
  type LayoutBlock,
  type PageLayout,
  type SourceParagraph,
} from './page-layout.ts';
import { bySource } from './place-blocks.ts';

/** A paragraph as its words, with the blocks that it is made of. */
export type Row = Spoken & {
  role: SourceParagraph['role'];
  blocks: readonly LayoutBlock[];
  key: string;
};

/** An open article as its words; `rows` are what is read as text. */
export type SpokenText = SpokenArticle & { own: LayoutArticle; rows: readonly Row[] };

/** The open articles of a page as what they say, and which piece of text stands behind which where the page was read. */
export type SpokenPage = {
  texts: readonly SpokenText[];
  /** The number of the article whose text comes next before a block in the source; null where none does. */
  articleBefore(block: LayoutBlock): number | null;
  articleAfter(block: LayoutBlock): number | null;
  /** Whether nothing of the text stands between two blocks of the source. */
  areNeighbours(upper: LayoutBlock, lower: LayoutBlock): boolean;
};

export function readSpokenPage({ articles }: PageLayout): SpokenPage {
  const texts = articles.filter(({ closed }) => closed === null).map(readText);
  const ordered = texts
    .flatMap(({ rows }, article) => rows.flatMap(({ blocks }) => blocks.map((block) => ({ block, article }))))
    .sort((one, other) => bySource(one.block, other.block));
  const places = new Map(ordered.map(({ block }, place) => [block.id, place]));
  /** Where a block stands among those of the text, or would stand. */
  const placeOf = (block: LayoutBlock): number => {
    const known = places.get(block.id);
    if (known !== undefined) return known;
    const at = ordered.findIndex((other) => bySource(other.block, block) > 0);
    return (at < 0 ? ordered.length : at) - 0.5;
  };
  const articleAt = (place: number, { sourceId }: LayoutBlock): number | null => {
    const found = ordered[place];
    return found?.block.sourceId === sourceId ? found.article : null;
  };
  return {
    texts,
    articleBefore: (block) => articleAt(Math.ceil(placeOf(block)) - 1, block),
    articleAfter: (block) => articleAt(Math.floor(placeOf(block)) + 1, block),
    areNeighbours: (upper, lower) => placeOf(upper) + 1 === placeOf(lower),
  };
}

function readText(own: LayoutArticle): SpokenText {
  const paragraphs = own.paragraphs.filter(isSource).map(({ role, blocks }): Row => {
    const key = blocks.map(keyOf).join('');
    return { role, blocks, key, parts: [{ key }] };
  });
  const heads = own.heads.map((head) => ({ part: { key: keyOf(head) } }));
  return { own, heads, paragraphs, rows: bodyOf({ paragraphs }) };
}

export function keyOf(block: LayoutBlock): string {
  return foldKey(shownText(block));
}
