import { foldSearch } from '#shared/text/fold-search.ts';
import { pageNumberKey } from '#shared/domain/page-number.ts';
import type { ContinuationReason } from '#shared/contract/continuations.ts';
import type { LinkableArticle } from '../ports/page-links.ts';
import { endsOpen } from '../importing/segment/paragraphs/sentence-edges.ts';

/** A mark with the article that it stands in. */
export type ArticleMark = {
  articleId: string;
  direction: 'to' | 'from';
  pageNumber: string;
  headline: string | null;
};

export type ContinuationMatch = {
  fromArticleId: string;
  toArticleId: string;
  score: number;
  reasons: ContinuationReason[];
};

/** Below it, a person who looks at the two would more often refuse than confirm. */
const proposedFrom = 3;
/** A page that a mark names says half of that; one that contradicts takes as much away. */
const pageWeight = 1.5;
const headlineWeight = 3;
const titleWeight = 2;
/** Headlines with less in common speak for nothing. */
const headlineFrom = 0.5;

const JUMP =
  /[（(〔[【［]?\s*(?:下\s*[转轉接]|[紧緊]\s*[转轉接]|上\s*[接转轉])[^（）()\n]{0,24}[)）〕\]】］]?\s*$/u;
const JUMP_HEAD = /^\s*[（(〔[【［]?\s*(?:上\s*[接转轉]|[紧緊]\s*接)[^（）()\n]{0,24}[)）〕\]】］]\s*/u;
const FRESH = /^(?:本报讯|本报记者|新华社|据新华社|近日|日前)/;

/**
 * Pairs articles of one issue of which the first goes on in the second. Each article has at most one of either; the
 * best pairs come first, and one that is not clearly better than its rival is not proposed. Pairs that `isSettled` says
 * are decided already take no part.
 */
export function matchContinuations(
  articles: readonly LinkableArticle[],
  marks: readonly ArticleMark[],
  isSettled: (fromArticleId: string, toArticleId: string) => boolean = () => false,
): ContinuationMatch[] {
  const marked = { to: new Map<string, ArticleMark>(), from: new Map<string, ArticleMark>() };
  for (const mark of marks) marked[mark.direction].set(mark.articleId, mark);
  const candidates = new Map<string, ContinuationMatch>();
  const consider = (from: LinkableArticle, to: LinkableArticle): void => {
    if (from.pageId === to.pageId || isSettled(from.id, to.id)) return;
    const match = scorePair(from, to, marked.to.get(from.id), marked.from.get(to.id));
    if (match.score >= proposedFrom) candidates.set(`${from.id} ${to.id}`, match);
  };
  for (const one of articles) {
    if (marked.to.has(one.id)) for (const other of articles) consider(one, other);
    if (marked.from.has(one.id)) for (const other of articles) consider(other, one);
  }
  return bestOfEach([...candidates.values()]);
}

function scorePair(
  from: LinkableArticle,
  to: LinkableArticle,
  out: ArticleMark | undefined,
  back: ArticleMark | undefined,
): ContinuationMatch {
  const reasons: ContinuationReason[] = [];
  let score = 0;
  const add = (weight: number, reason: ContinuationReason): void => {
    score += weight;
    if (weight > 0) reasons.push(reason);
  };
  if (out) add(isPage(to, out, from) ? pageWeight : -pageWeight, 'mark-to');
  if (back) add(isPage(from, back, to) ? pageWeight : -pageWeight, 'mark-from');
  const alike = Math.max(
    headlineLikeness(from.headline, to.headline),
    headlineLikeness(from.headline, to.kicker),
  );
  if (alike >= headlineFrom) add(alike * headlineWeight, 'headline');
  const named =
    headlineLikeness(out?.headline ?? null, to.headline) >= headlineFrom ||
    headlineLikeness(back?.headline ?? null, from.headline) >= headlineFrom;
  if (named) add(titleWeight, 'title');
  const tail = from.tail.replace(JUMP, '').trim();
  const head = to.head.replace(JUMP_HEAD, '').trim();
  if (FRESH.test(head)) score -= 1.5;
  else if (tail !== '' && endsOpen(tail)) add(1, 'sentence');
  return { fromArticleId: from.id, toArticleId: to.id, score, reasons };
}

/** A mark may leave out the letter of the section in which it stands; pages without letters are those of section A. */
function isPage(article: LinkableArticle, { pageNumber }: ArticleMark, owner: LinkableArticle): boolean {
  const key = pageNumberKey(article.pageNumber ?? '');
  if (key === null) return false;
  const section = /^[A-Z]/.exec(pageNumberKey(owner.pageNumber ?? '') ?? '')?.[0] ?? 'A';
  return key === pageNumber || key === `${section}${pageNumber}` || `A${key}` === pageNumber;
}

/** Share of common character pairs in the shorter headline, which on the second page is often cut down. */
export function headlineLikeness(one: string | null, other: string | null): number {
  const [a, b] = [pairs(one ?? ''), pairs(other ?? '')];
  const [short, long] = a.size < b.size ? [a, b] : [b, a];
  if (short.size < 2) return 0;
  let common = 0;
  for (const pair of short) if (long.has(pair)) common += 1;
  return common / short.size;
}

function pairs(text: string): Set<string> {
  const folded = foldSearch(text).replaceAll(/[^\p{L}\p{N}]/gu, '');
  return new Set(Array.from({ length: Math.max(0, folded.length - 1) }, (_, at) => folded.slice(at, at + 2)));
}

function bestOfEach(candidates: readonly ContinuationMatch[]): ContinuationMatch[] {
  const sorted = candidates.toSorted((one, other) => other.score - one.score);
  const used = { from: new Set<string>(), to: new Set<string>() };
  const best: ContinuationMatch[] = [];
  for (const match of sorted) {
    if (used.from.has(match.fromArticleId) || used.to.has(match.toArticleId)) continue;
    const rivals = sorted.filter(
      (other) =>
        other !== match &&
        other.score >= match.score - 0.25 &&
        ((other.fromArticleId === match.fromArticleId && !used.to.has(other.toArticleId)) ||
          (other.toArticleId === match.toArticleId && !used.from.has(other.fromArticleId))),
    );
    if (rivals.length > 0) continue;
    used.from.add(match.fromArticleId);
    used.to.add(match.toArticleId);
    best.push(match);
  }
  return best;
}
