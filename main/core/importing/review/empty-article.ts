import type { LayoutArticle } from './page-layout.ts';

const nobody = { reporters: [], correspondents: [], photographers: [], authors: [] };

/** An empty article beside another, of its kind. */
export function emptyArticle(beside: LayoutArticle | null, id: string): LayoutArticle {
  return {
    id,
    kind: beside?.kind ?? 'news',
    people: nobody,
    written: { column: null, kicker: null, headline: null, deck: null, byline: null, authorNote: null },
    heads: [],
    paragraphs: [],
    detached: [],
    comments: [],
    closed: null,
  };
}
