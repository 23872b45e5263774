import { findBlock } from './find-block.ts';
import { emptyArticle } from './empty-article.ts';
import { blocksOf, type LayoutArticle, type PageLayout } from './page-layout.ts';
import { bySource, placeInArticle } from './place-blocks.ts';
import { raiseHeadline } from './raise-headline.ts';
import { takeBlocks } from './take-blocks.ts';

/** Makes an article of blocks; it comes after the one that they were taken from, else where the source has it. */
export function articleFromBlocks(layout: PageLayout, ids: readonly string[], newId: () => string): void {
  const origins = new Set(
    ids.map((id) => findBlock(layout, id)).flatMap((place) => (place.in === 'loose' ? [] : [place.article])),
  );
  const origin = layout.articles.findLast((article) => origins.has(article)) ?? null;
  const units = takeBlocks(layout, ids);
  const article = emptyArticle(origin, newId());
  placeInArticle(article, units, 'end');
  raiseHeadline(article);
  layout.articles.splice(
    origin === null ? placeAmong(layout, article) : layout.articles.indexOf(origin) + 1,
    0,
    article,
  );
}

function placeAmong({ articles }: PageLayout, article: LayoutArticle): number {
  const [own] = blocksOf(article).sort(bySource);
  const at = articles.findIndex((other) => {
    const [first] = blocksOf(other).sort(bySource);
    return first !== undefined && own !== undefined && bySource(first, own) > 0;
  });
  return at < 0 ? articles.length : at;
}
