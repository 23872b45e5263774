import type { Connection } from '#adapters/sqlite/database.ts';
import { bodyFields, foldFields, headFields, type SearchedArticle } from '#core/searching/search-fields.ts';
import { countDocuments } from './read-documents.ts';
import type { SearchScope } from './search-scope.ts';

type CandidateRow = SearchedArticle & { documentId: number };

/** Of the documents in a scope, those whose texts hold all the given terms; for terms too long or many for the tables. */
export function verifyCandidates(
  connection: Connection,
  scope: SearchScope,
  terms: readonly string[],
): number[] {
  if (countDocuments(connection, scope) === 0) return [];
  const rows = connection
    .prepare<CandidateRow>(
      `SELECT candidate.id AS documentId, article.column_title AS "column", article.kicker, article.headline,
        article.deck, article.byline, article.author_note AS authorNote, article_text.plain_text AS plainText
       FROM (SELECT hit.rowid AS id FROM ${scope.from} WHERE ${scope.where}) AS candidate
       JOIN search_document AS found ON found.id = candidate.id
       JOIN article ON article.id = found.article_id JOIN article_text ON article_text.id = article.id`,
    )
    .iterate(scope.parameters);
  const verified: number[] = [];
  for (const row of rows) {
    const fields = foldFields([...headFields(row), ...bodyFields(row)]);
    if (terms.every((term) => fields.some((field) => field.includes(term)))) verified.push(row.documentId);
  }
  return verified;
}
