import type { BlockRole } from '#shared/domain/article.ts';
import type { HeadRole, PageSplit, Span, SplitArticle } from '../segment/page-split.ts';

/** Gives the piece at a span another role, wherever the split has put it; false where that role has no place for it. */
export function giveRole(split: PageSplit, span: Span, role: BlockRole): boolean {
  const owner = split.articles.find(({ headRoles, paragraphs }) =>
    [...headRoles, ...paragraphs].some(startsAt(span[0])),
  );
  const aim = owner ?? neighbour(split, span, role);
  if (aim === undefined && role !== 'furniture' && role !== 'column-title') return false;
  const text = takeOut(split, span);
  if (role === 'furniture' || role === 'column-title') {
    split.unplaced.push({ role, text, spans: [span] });
    if (role === 'column-title' && aim) aim.column ??= text;
  } else if (role === 'credit') aim?.paragraphs.push({ role, text, spans: [span] });
  else {
    aim?.headRoles.push({ role: role as HeadRole, text, spans: [span] });
    aim?.headSpans.push(span);
  }
  for (const article of split.articles) readHeads(article);
  dropEmpty(split);
  return true;
}

/** Whether a piece of the page begins at that place of the source. */
function startsAt(at: number): (piece: { spans: Span[] }) => boolean {
  return ({ spans }) => spans[0]?.[0] === at;
}

/** A note closes the article before it, everything else opens the one after it. */
function neighbour({ articles }: PageSplit, [at]: Span, role: BlockRole): SplitArticle | undefined {
  const starts = articles.map((article) => ({
    article,
    start: Math.min(
      ...article.headSpans.map(([start]) => start),
      ...article.paragraphs.flatMap(({ spans }) => spans.map(([start]) => start)),
    ),
  }));
  const isBefore = role === 'author-note' || role === 'credit';
  const found = isBefore
    ? starts.findLast(({ start }) => start < at)
    : starts.find(({ start }) => start > at);
  return found?.article;
}

function takeOut(split: PageSplit, [at]: Span): string {
  for (const article of split.articles) {
    const head = article.headRoles.find(startsAt(at));
    if (head) {
      article.headRoles = article.headRoles.filter((other) => other !== head);
      article.headSpans = article.headSpans.filter(([start]) => start !== at);
      if (head.role === 'byline') article.byline = null;
      return head.text;
    }
    const paragraph = article.paragraphs.find(startsAt(at));
    if (paragraph) {
      article.paragraphs = article.paragraphs.filter((other) => other !== paragraph);
      return paragraph.text;
    }
  }
  const loose = split.unplaced.find(startsAt(at));
  split.unplaced = split.unplaced.filter((other) => other !== loose);
  return loose?.text ?? '';
}

function readHeads(article: SplitArticle): void {
  const told = (role: HeadRole): string | null =>
    article.headRoles
      .filter((head) => head.role === role)
      .map(({ text }) => text)
      .join(' ') || null;
  article.kicker = told('kicker');
  article.headline = told('headline');
  article.deck = told('deck');
  article.authorNote = told('author-note');
  article.byline = told('byline') ?? article.byline;
}

/** What is left without text is no article; its heads wait for a place. */
function dropEmpty(split: PageSplit): void {
  for (const { headRoles } of split.articles.filter(({ paragraphs }) => paragraphs.length === 0)) {
    for (const { role, text, spans } of headRoles) {
      split.unplaced.push({ role: role === 'headline' ? role : 'fragment', text, spans });
    }
  }
  split.articles = split.articles.filter(({ paragraphs }) => paragraphs.length > 0);
  split.unplaced.sort((one, other) => (one.spans[0]?.[0] ?? 0) - (other.spans[0]?.[0] ?? 0));
}
