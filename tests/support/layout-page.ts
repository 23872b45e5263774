import type { LayoutArticle, LayoutBlock, PageLayout } from '#core/importing/review/page-layout.ts';
import type { BlockRole } from '#shared/domain/article.ts';

/** A page of articles, its pieces in the order in which they stand here; a line with a role is a head. */
export function pageOf(articles: readonly (readonly (string | [BlockRole, string])[])[]): PageLayout {
  let at = 0;
  return {
    loose: [],
    articles: articles.map((lines, index): LayoutArticle => {
      const blocks = lines.map((line): LayoutBlock => {
        const [role, raw]: [BlockRole, string] = typeof line === 'string' ? ['body', line] : line;
        const start = at;
        at += raw.length + 1;
        const text = [{ type: 'text' as const, text: raw }];
        return { id: `b${start}`, sourceId: 's', start, end: start + raw.length, role, raw, text };
      });
      const nobody = { reporters: [], correspondents: [], photographers: [], authors: [] };
      return {
        id: `a${index + 1}`,
        kind: 'news',
        people: nobody,
        written: { column: null, kicker: null, headline: null, deck: null, byline: null, authorNote: null },
        heads: blocks.filter(({ role }) => role !== 'body'),
        paragraphs: blocks
          .filter(({ role }) => role === 'body')
          .map((block) => ({ role: 'body' as const, blocks: [block] })),
        detached: [],
        comments: [],
        closed: null,
      };
    }),
  };
}
