import type { SearchHit } from '#shared/contract/searching.ts';
import type { Connection } from '#adapters/sqlite/database.ts';
import type { FoundArticle } from '#core/ports/search-index.ts';
import { highlightText } from '#core/searching/highlight.ts';
import { makeSnippet } from '#core/searching/make-snippet.ts';
import { bodyFields, headFields, type SearchedArticle } from '#core/searching/search-fields.ts';
import { foldSearch } from '#shared/text/fold-search.ts';

type HitRow = SearchedArticle & {
  articleId: string;
  publication: string;
  date: string | null;
  page: string | null;
  kind: string;
  status: string;
};

/** The rows of a page of results, in the given order, with their hits lit. */
export function readHits(
  connection: Connection,
  articles: readonly FoundArticle[],
  terms: readonly string[],
): SearchHit[] {
  const rows = connection
    .prepare<HitRow>(
      `SELECT article.uid AS articleId, publication.name AS publication, issue.date,
        page.number AS page, article.kind, article.status, article.column_title AS "column", article.kicker,
        article.headline, article.deck, article.byline, article.author_note AS authorNote,
        article_text.plain_text AS plainText
       FROM json_each(?) AS wanted CROSS JOIN article ON article.uid = wanted.value
       JOIN article_text ON article_text.id = article.id
       JOIN page ON page.id = article.page_id JOIN issue ON issue.id = page.issue_id
       JOIN publication ON publication.id = issue.publication_id`,
    )
    .all(JSON.stringify(articles.map((article) => article.articleId)));
  const byId = new Map(rows.map((row) => [row.articleId, row]));
  return articles.flatMap(({ articleId, score }) => {
    const row = byId.get(articleId);
    return row ? [toHit(row, terms, score)] : [];
  });
}

function toHit(row: HitRow, terms: readonly string[], score: number): SearchHit {
  const heads = headFields(row).filter((field) => holdsAny(field, terms));
  const snippets = bodyFields(row).map((field) => makeSnippet(field, terms));
  const inBody = snippets.find((snippet) => snippet.hasHit);
  const headBesideHeadline = heads.find((field) => field !== row.headline);
  // A hit in the byline alone would otherwise be seen nowhere.
  const snippet =
    inBody ?? (headBesideHeadline === undefined ? snippets[0] : makeSnippet(headBesideHeadline, terms));
  return {
    articleId: row.articleId as SearchHit['articleId'],
    headline: row.headline === null ? [] : highlightText(row.headline, terms),
    snippet: snippet?.runs ?? [],
    publication: row.publication,
    date: row.date,
    page: row.page,
    kind: row.kind as SearchHit['kind'],
    status: row.status as SearchHit['status'],
    score,
    why: [],
    match: matchOf(heads.length > 0, inBody !== undefined),
  };
}

/** Folding is the dearer way; most words stand in a text as they are folded. */
function holdsAny(field: string, terms: readonly string[]): boolean {
  if (terms.some((term) => field.includes(term))) return true;
  const folded = foldSearch(field);
  return terms.some((term) => folded.includes(term));
}

function matchOf(inHeads: boolean, inBody: boolean): SearchHit['match'] {
  if (inHeads && inBody) return 'both';
  return inHeads ? 'heads' : 'body';
}
