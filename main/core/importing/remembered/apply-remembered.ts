import type { RememberedDecision } from '#shared/contract/page-review.ts';
import { createCodePointSlicer } from '#shared/text/code-point-slicer.ts';
import type { PageSplit } from '../segment/page-split.ts';
import { lineKey } from './line-key.ts';
import { giveRole } from './give-role.ts';
import { applyNames } from './apply-names.ts';

/** Where a remembered decision changed the split: at a place of the source, or in an article. */
export type SplitUse = { decisionId: string; start: number | null; article: number | null };

/**
 * A split with what earlier reviews of the publication have taught: lines that come back get the role they were given, and
 * names are taken or left as they were corrected. Without decisions the split stays as it is.
 */
export function applyRemembered(
  given: PageSplit,
  text: string,
  decisions: readonly RememberedDecision[],
): { split: PageSplit; uses: SplitUse[] } {
  if (decisions.length === 0) return { split: given, uses: [] };
  const split = copySplit(given);
  const slice = createCodePointSlicer(text);
  const roles = new Map(
    decisions.flatMap((decision) =>
      decision.kind === 'role' && decision.role !== null ? [[decision.text, decision] as const] : [],
    ),
  );
  const uses: SplitUse[] = [];
  for (const { role, span } of linesOf(split)) {
    const decision = roles.get(lineKey(slice(...span)));
    if (decision?.role == null || decision.role === role) continue;
    if (giveRole(split, span, decision.role))
      uses.push({ decisionId: decision.id, start: span[0], article: null });
  }
  for (const [index, article] of split.articles.entries()) {
    for (const decisionId of applyNames(article, decisions))
      uses.push({ decisionId, start: null, article: index });
  }
  return { split, uses };
}

function copySplit({ page, articles, unplaced }: PageSplit): PageSplit {
  return {
    page,
    articles: articles.map((article) => ({
      ...article,
      headSpans: [...article.headSpans],
      headRoles: [...article.headRoles],
      paragraphs: [...article.paragraphs],
      reporters: [...article.reporters],
      correspondents: [...article.correspondents],
      photographers: [...article.photographers],
      authors: [...article.authors],
    })),
    unplaced: [...unplaced],
  };
}

/** Every piece that is one span of the source, and so may be a line that comes back. */
function linesOf(split: PageSplit): { role: string; span: [number, number] }[] {
  return [
    ...split.articles.flatMap(({ headRoles, paragraphs }) => [...headRoles, ...paragraphs]),
    ...split.unplaced,
  ].flatMap(oneSpan);
}

function oneSpan(piece: {
  role: string;
  spans: [number, number][];
}): { role: string; span: [number, number] }[] {
  const [span, ...others] = piece.spans;
  return span === undefined || others.length > 0 ? [] : [{ role: piece.role, span }];
}
