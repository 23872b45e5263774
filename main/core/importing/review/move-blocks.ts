import { AppError } from '#core/app-error.ts';
import { findArticle, findBlock, refuseClosed } from './find-block.ts';
import { isSource, type LayoutArticle, type PageLayout } from './page-layout.ts';
import { placeInArticle } from './place-blocks.ts';
import { takeBlocks } from './take-blocks.ts';

/** `before` null: at the end of the article; undefined: where the source would have them. */
export function moveBlocks(
  layout: PageLayout,
  ids: readonly string[],
  articleId: string,
  before: string | null | undefined,
): void {
  const article = findArticle(layout, articleId);
  if (before != null && ids.includes(before)) throw new AppError('invalid', { reason: 'move-onto-itself' });
  const units = takeBlocks(layout, ids);
  const at =
    before === undefined ? 'by-source' : before === null ? 'end' : placeBefore(layout, article, before);
  placeInArticle(article, units, at);
}

function placeBefore(layout: PageLayout, article: LayoutArticle, before: string): number {
  const place = findBlock(layout, before);
  if (place.in === 'loose' || place.article !== article)
    throw new AppError('invalid', { reason: 'block-elsewhere' });
  return place.in === 'head' ? 0 : place.paragraph;
}

/** One place up or down; over the edge of an article into its neighbour. */
export function shiftBlocks(layout: PageLayout, ids: readonly string[], by: -1 | 1): void {
  const places = ids.map((id) => findBlock(layout, id));
  const [first] = places;
  if (!first || first.in === 'loose') throw new AppError('invalid', { reason: 'block-unplaced' });
  const { article } = first;
  if (places.some((place) => place.in === 'loose' || place.article !== article))
    throw new AppError('invalid', { reason: 'blocks-of-several-articles' });
  if (places.every((place) => place.in === 'head')) {
    shiftHeads(article, ids, by);
    return;
  }
  const moved = new Set(places.flatMap((place) => (place.in === 'paragraph' ? [place.paragraph] : [])));
  if (moved.size === 1 && shiftFragments(article, ids, [...moved][0] ?? 0, by)) return;
  const edge = by < 0 ? Math.min(...moved) === 0 : Math.max(...moved) === article.paragraphs.length - 1;
  if (edge) {
    shiftToNeighbour(layout, article, ids, by);
    return;
  }
  const order = [...moved].sort((one, other) => (one - other) * -by);
  for (const at of order) {
    const [paragraph] = article.paragraphs.splice(at, 1);
    if (paragraph) article.paragraphs.splice(at + by, 0, paragraph);
  }
}

function shiftHeads(article: LayoutArticle, ids: readonly string[], by: -1 | 1): void {
  const indexes = article.heads.flatMap(({ id }, index) => (ids.includes(id) ? [index] : []));
  for (const at of by < 0 ? indexes : indexes.reverse()) {
    const own = article.heads[at];
    const other = article.heads[at + by];
    if (!own || !other || own.role !== other.role || ids.includes(other.id)) continue;
    article.heads[at] = other;
    article.heads[at + by] = own;
  }
}

/** Fragments move inside their paragraph as long as they are not all of it. */
function shiftFragments(article: LayoutArticle, ids: readonly string[], at: number, by: -1 | 1): boolean {
  const paragraph = article.paragraphs[at];
  if (!paragraph || !isSource(paragraph)) return false;
  const indexes = paragraph.blocks.flatMap(({ id }, index) => (ids.includes(id) ? [index] : []));
  if (indexes.length === paragraph.blocks.length) return false;
  const edge = by < 0 ? 0 : paragraph.blocks.length - 1;
  if (indexes.includes(edge)) return false;
  for (const index of by < 0 ? indexes : indexes.reverse()) {
    const [block] = paragraph.blocks.splice(index, 1);
    if (block) paragraph.blocks.splice(index + by, 0, block);
  }
  return true;
}

function shiftToNeighbour(
  layout: PageLayout,
  article: LayoutArticle,
  ids: readonly string[],
  by: -1 | 1,
): void {
  const neighbour = layout.articles[layout.articles.indexOf(article) + by];
  if (!neighbour || neighbour.closed === 'article-trashed')
    throw new AppError('invalid', { reason: by < 0 ? 'no-article-before' : 'no-article-after' });
  refuseClosed(neighbour);
  placeInArticle(neighbour, takeBlocks(layout, ids), by < 0 ? 'end' : 0);
}

/** Articles change places with their neighbours in the reading order. */
export function shiftArticles(layout: PageLayout, ids: readonly string[], by: -1 | 1): void {
  for (const id of ids) findArticle(layout, id);
  const indexes = layout.articles.flatMap(({ id }, index) => (ids.includes(id) ? [index] : []));
  for (const at of by < 0 ? indexes : indexes.reverse()) {
    const own = layout.articles[at];
    const other = layout.articles[at + by];
    if (!own || !other || ids.includes(other.id) || other.closed === 'article-trashed') continue;
    layout.articles[at] = other;
    layout.articles[at + by] = own;
  }
}
