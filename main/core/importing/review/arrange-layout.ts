import type { ReviewOperation } from '#shared/contract/page-review.ts';
import { cutBlock } from './cut-block.ts';
import { exchangeHeads } from './exchange-heads.ts';
import { findArticle } from './find-block.ts';
import { joinBlocks, separateBlocks } from './join-blocks.ts';
import { mergeArticles } from './merge-articles.ts';
import { moveBlocks, shiftArticles, shiftBlocks } from './move-blocks.ts';
import { nameHeadline } from './name-headline.ts';
import { articleFromBlocks } from './new-article.ts';
import { blocksOf, copyLayout, isSource, type PageLayout } from './page-layout.ts';
import { setRole } from './set-role.ts';
import { settleRegrouped } from './settle-regrouped.ts';
import { splitArticle } from './split-article.ts';

/** A layout after one operation; the given one is left as it is. Articles that are left without anything go. */
export function arrangeLayout(
  given: PageLayout,
  operation: ReviewOperation,
  newId: () => string,
): PageLayout {
  const layout = copyLayout(given);
  carryOut(layout, operation, newId);
  layout.articles = layout.articles.filter(
    (article) =>
      article.closed !== null ||
      blocksOf(article).length > 0 ||
      article.paragraphs.some((paragraph) => !isSource(paragraph)),
  );
  settleRegrouped(given, layout);
  return layout;
}

function carryOut(layout: PageLayout, operation: ReviewOperation, newId: () => string): void {
  switch (operation.do) {
    case 'split-article':
      return splitArticle(layout, operation.blockId, newId);
    case 'cut-block':
      return cutBlock(layout, operation.blockId, operation.at, newId);
    case 'merge-articles':
      return mergeArticles(layout, operation.articleIds, operation.into);
    case 'move-blocks':
      return moveBlocks(layout, operation.blockIds, operation.articleId, operation.before);
    case 'shift-blocks':
      return shiftBlocks(layout, operation.blockIds, operation.by);
    case 'shift-articles':
      return shiftArticles(layout, operation.articleIds, operation.by);
    case 'set-role':
      return setRole(layout, operation.blockIds, operation.role);
    case 'name-headline':
      return nameHeadline(layout, operation.blockId);
    case 'exchange-heads':
      return exchangeHeads(layout, operation.articleIds);
    case 'join-blocks':
      return joinBlocks(layout, operation.blockIds);
    case 'separate-blocks':
      return separateBlocks(layout, operation.blockIds);
    case 'new-article':
      return articleFromBlocks(layout, operation.blockIds, newId);
    case 'set-kind':
      for (const id of operation.articleIds) findArticle(layout, id).kind = operation.kind;
      return;
    case 'set-column':
      for (const id of operation.articleIds) {
        const article = findArticle(layout, id);
        article.written = { ...article.written, column: operation.column || null };
      }
      return;
    case 'set-people':
      findArticle(layout, operation.articleId).people = operation.people;
      return;
    case 'dismiss-doubts':
  }
}
