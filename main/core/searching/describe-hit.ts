import { searchFields } from '#shared/contract/search-language.ts';
import type { HitReason, SearchHit } from '#shared/contract/searching.ts';
import { openingOf } from '#shared/text/opening.ts';
import type { IndexedArticle } from '../ports/search-index.ts';
import type { Finding, TextSearch } from './create-text-search.ts';
import { highlightText, shownFindings } from './highlight.ts';
import { makeSnippet } from './make-snippet.ts';

const headFields = new Set<HitReason['field']>([
  'column',
  'kicker',
  'headline',
  'deck',
  'byline',
  'reporter',
]);
const mostReasons = 8;

type FoundText = { field: HitReason['field']; text: string; found: Finding[] };

/** A row of a result: headline and best place with what was found lit, and why it was found. */
export function describeHit(
  { articleId, record, ...place }: IndexedArticle,
  search: TextSearch,
  score: number,
): SearchHit {
  const texts = searchFields.flatMap((field) =>
    record.texts[field].map((text): FoundText => ({
      field,
      text,
      found: search.find(text, field, shownFindings),
    })),
  );
  const hits = texts.filter(({ found }) => found.length > 0);
  const inHeads = hits.filter(({ field }) => headFields.has(field));
  const inBody = hits.filter(({ field }) => !headFields.has(field));
  const headline = texts.find(({ field }) => field === 'headline');
  const body = texts.find(({ field }) => field === 'body');
  // A hit in the byline alone would otherwise be seen nowhere.
  const shown = inBody[0] ?? inHeads.find(({ field }) => field !== 'headline') ?? body;
  return {
    articleId: articleId as SearchHit['articleId'],
    headline: headline ? highlightText(headline.text, headline.found) : [],
    opening: headline || !body ? null : openingOf(body.text),
    snippet: shown ? makeSnippet(shown.text, shown.found) : [],
    ...place,
    kind: record.kind,
    status: record.status,
    score,
    match: inHeads.length > 0 && inBody.length > 0 ? 'both' : inHeads.length > 0 ? 'heads' : 'body',
    why: reasons(hits),
  };
}

/** Each different finding once, in the order of the fields. */
function reasons(texts: readonly FoundText[]): HitReason[] {
  const known = new Map<string, HitReason>();
  for (const { field, text, found } of texts) {
    for (const { start, end, how } of found) {
      const reason = { field, how, found: text.slice(start, end) };
      const key = JSON.stringify(reason);
      if (!known.has(key)) known.set(key, reason);
      if (known.size === mostReasons) return [...known.values()];
    }
  }
  return [...known.values()];
}
