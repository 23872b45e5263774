import { markOwner } from '../importing/mark-owner.ts';
import type { ContinuationRecord } from '../ports/page-links.ts';
import type { WriteTransaction } from '../ports/store.ts';
import { type ArticleMark, type ContinuationMatch, matchContinuations } from './match-continuations.ts';

/** More pages than any newspaper has: a heap of pages under one date, in which page numbers tell nothing. */
const mostPages = 200;

/**
 * Brings the proposals of an issue up to date with its pages: an article that goes on on another page (下转, 上接) and the
 * one that it goes on in. What a person has confirmed or refused stays.
 */
export function proposeContinuations(
  tx: WriteTransaction,
  issueId: string,
  context: { at: number; newId(): string },
): void {
  if (tx.pageLinks.pagesInIssue(issueId) > mostPages) return;
  const known = tx.pageLinks.continuationsOfIssue(issueId);
  const matches = matchesOf(tx, issueId, known);
  for (const link of known) {
    if (link.state === 'proposed' && !matches.some((match) => isUnchanged(match, link))) {
      tx.pageLinks.removeContinuation(link.id);
    }
  }
  for (const match of matches) {
    if (known.some((link) => isUnchanged(match, link))) continue;
    tx.pageLinks.addContinuation({ ...match, id: context.newId(), state: 'proposed', at: context.at });
  }
}

function matchesOf(
  tx: WriteTransaction,
  issueId: string,
  known: readonly ContinuationRecord[],
): ContinuationMatch[] {
  // Pages of an unknown day need not belong together.
  if (tx.library.issue(issueId).date === null) return [];
  const placed = tx.pageLinks.marksOfIssue(issueId);
  if (placed.length === 0) return [];
  const marks: ArticleMark[] = [];
  for (const pageId of new Set(placed.map((mark) => mark.pageId))) {
    const blocks = tx.sources.blocks(pageId);
    for (const mark of placed.filter((candidate) => candidate.pageId === pageId)) {
      const articleId = markOwner(
        mark,
        blocks.filter(({ sourceId }) => sourceId === mark.sourceId),
      );
      if (articleId !== null) marks.push({ ...mark, articleId });
    }
  }
  const settled = known.filter(({ state }) => state !== 'proposed');
  const confirmed = settled.filter(({ state }) => state === 'confirmed');
  return matchContinuations(tx.pageLinks.linkableArticles(issueId), marks, (from, to) => {
    const isRefused = settled.some((link) => isSame({ fromArticleId: from, toArticleId: to }, link));
    return isRefused || confirmed.some((link) => link.fromArticleId === from || link.toArticleId === to);
  });
}

function isUnchanged(match: ContinuationMatch, link: ContinuationRecord): boolean {
  return isSame(match, link) && match.reasons.join() === link.reasons.join();
}

function isSame(
  match: Pick<ContinuationMatch, 'fromArticleId' | 'toArticleId'>,
  link: ContinuationRecord,
): boolean {
  return link.fromArticleId === match.fromArticleId && link.toArticleId === match.toArticleId;
}
