import type { CodePointIndex } from '#shared/text/code-points.ts';
import { headText } from './articles/draft.ts';
import { confidenceOf, rankIssues } from './confidence.ts';
import type { Draft } from './articles/draft.ts';
import type {
  PageSplit,
  Span,
  SplitArticle,
  SplitPageFacts,
  SplitUnplaced,
  UnplacedRole,
} from './page-split.ts';
import type { Part } from './roles/roles.ts';

export interface LoosePart {
  role: UnplacedRole;
  part: Part;
}

/**
 * Turns drafts into the result. Each part is given out once: a part asked for twice is left where it was first,
 * a part nobody asked for becomes an unplaced fragment.
 */
export function emitPage(
  parts: readonly Part[],
  drafts: readonly Draft[],
  loose: readonly LoosePart[],
  page: SplitPageFacts,
  index: CodePointIndex,
): PageSplit {
  const given = new Set<number>();
  const take = (part: Part): boolean => {
    if (given.has(part.index)) return false;
    given.add(part.index);
    return true;
  };
  const spans = (part: Part): Span[] =>
    (part.pieces ?? [[part.start, part.end] as const]).map(([start, end]) => [
      index.at(start),
      index.at(end),
    ]);
  const articles = drafts.map((draft) => emitArticle(draft, take, spans, index));
  const unplaced: SplitUnplaced[] = [];
  for (const { role, part } of loose)
    if (take(part)) unplaced.push({ role, text: part.text, spans: spans(part) });
  for (const part of parts)
    if (take(part)) unplaced.push({ role: 'fragment', text: part.text, spans: spans(part) });
  unplaced.sort((a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0));
  return { page, articles, unplaced };
}

function emitArticle(
  draft: Draft,
  take: (part: Part) => boolean,
  spans: (part: Part) => Span[],
  index: CodePointIndex,
): SplitArticle {
  const heads = draft.heads.filter((head) => take(head.part));
  const paragraphs = draft.paragraphs.flatMap((paragraph) => {
    const own = paragraph.parts.filter((part) => take(part));
    if (own.length === 0) return [];
    return [{ role: paragraph.role, text: own.map((part) => part.text).join(''), spans: own.flatMap(spans) }];
  });
  const headRoles = heads.map(({ role, part }) => ({ role, text: part.text, spans: spans(part) }));
  return {
    kind: draft.kind,
    column: draft.column,
    kicker: headText(draft, 'kicker'),
    headline: headText(draft, 'headline'),
    deck: headText(draft, 'deck'),
    byline: draft.byline,
    reporters: draft.credits.reporters,
    correspondents: draft.credits.correspondents,
    photographers: draft.credits.photographers,
    authors: draft.credits.authors,
    authorNote: headText(draft, 'author-note'),
    truncated: draft.truncated,
    confidence: confidenceOf(draft),
    headSpans: headRoles.flatMap((head) => head.spans),
    headRoles,
    paragraphs,
    joins: draft.joins.map((join) => ({ at: index.at(join.at), score: join.score })),
    issues: rankIssues(draft.issues).map((issue) => ({ ...issue, at: index.at(issue.at) })),
  };
}
