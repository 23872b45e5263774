import { AppError } from '#core/app-error.ts';
import { findArticle } from './find-block.ts';
import type { LayoutArticle, LayoutBlock, PageLayout } from './page-layout.ts';
import { placeHead } from './place-blocks.ts';

/** Lines that name an article; who wrote it, and in which column, stays with the text. */
const titleSlots = ['kicker', 'headline', 'deck'] as const;

/** Two articles exchange what stands over them. */
export function exchangeHeads(layout: PageLayout, articleIds: readonly [string, string]): void {
  const [one, other] = articleIds.map((id) => findArticle(layout, id)) as [LayoutArticle, LayoutArticle];
  if (one === other) throw new AppError('invalid', { reason: 'one-article' });
  const [ofOne, ofOther] = [takeTitles(one), takeTitles(other)];
  for (const block of ofOther) placeHead(one, block);
  for (const block of ofOne) placeHead(other, block);
  for (const slot of titleSlots)
    [one.written[slot], other.written[slot]] = [other.written[slot], one.written[slot]];
}

/** The lines of an article that name it. */
export function titlesOf({ heads }: LayoutArticle): LayoutBlock[] {
  return heads.filter(({ role }) => (titleSlots as readonly string[]).includes(role));
}

function takeTitles(article: LayoutArticle): LayoutBlock[] {
  const titles = titlesOf(article);
  article.heads = article.heads.filter((head) => !titles.includes(head));
  return titles;
}
