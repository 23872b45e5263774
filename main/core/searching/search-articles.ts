import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { SearchFacetName, SearchHit } from '#shared/contract/searching.ts';
import { foldSearch } from '#shared/text/fold-search.ts';
import type { FoundArticle } from '../ports/search-index.ts';
import type { ReadTransaction } from '../ports/store.ts';
import { parsedOf, toIndexQuery } from './ask-index.ts';
import { createTextSearch, wishedNodes } from './create-text-search.ts';
import { describeHit } from './describe-hit.ts';
import type { IndexQuery } from './index-query.ts';
import { phraseRules } from './phrase-rules.ts';

const usualFacets: readonly SearchFacetName[] = ['publication', 'year', 'kind', 'status', 'tag'];

export function searchArticles(
  tx: Pick<ReadTransaction, 'search' | 'searchRecords'>,
  input: ParsedInputOf<'searching.search'>,
): Omit<OutputOf<'searching.search'>, 'elapsedMs'> {
  const query = toIndexQuery(input);
  const { sort, offset, limit, histogram, goOn } = input;
  const facets = input.facets === true ? usualFacets : input.facets === false ? undefined : input.facets;
  const near = input.switches.lookAlikes ? 0 : input.nearHits;
  const found = tx.search.find(query, {
    sort,
    offset,
    limit,
    near,
    goOn,
    ...(facets && { facets }),
    ...(histogram && { histogram }),
  });
  return {
    total: found.total,
    ...(found.unfinished && { unfinished: found.unfinished }),
    waiting: tx.search.waiting(),
    terms: searchedTerms(query),
    parsed: parsedOf(query),
    hits: describeFound(tx, query, found.articles),
    ...(found.facets && { facets: found.facets }),
    ...(found.histogram && { histogram: found.histogram }),
    ...(input.nearHits > 0 && {
      near: {
        total: found.near?.total ?? 0,
        ...(found.near?.unfinished && { unfinished: found.near.unfinished }),
        hits: describeFound(
          tx,
          { ...query, switches: { ...query.switches, lookAlikes: true } },
          found.near?.articles ?? [],
        ),
      },
    }),
  };
}

/** Articles that were found as rows of a result, in their order. */
function describeFound(
  tx: Pick<ReadTransaction, 'search' | 'searchRecords'>,
  { tree, switches }: IndexQuery,
  found: readonly FoundArticle[],
): SearchHit[] {
  const search = createTextSearch(tree, switches, tx.search.lookAlikes());
  const scores = new Map(found.map(({ articleId, score }) => [articleId, score]));
  const ids = found.map(({ articleId }) => articleId);
  return Array.from(tx.searchRecords.read(ids, readsSource({ tree, switches })), (article) =>
    describeHit(article, search, scores.get(article.articleId) ?? 0),
  );
}

/** Whether the query searches the OCR text at all: it is the dearest to read. */
export function readsSource({ tree, switches }: Pick<IndexQuery, 'tree' | 'switches'>): boolean {
  return switches.sourceText || wishedNodes(tree).some((node) => node.field === 'source');
}

function searchedTerms({ tree, switches }: IndexQuery): string[] {
  const terms = wishedNodes(tree).flatMap((node) => {
    if (node.kind === 'regex') return [node.pattern];
    return (node.kind === 'near' ? node.phrases : [node]).map((phrase) =>
      phrase.parts
        .map((part) =>
          part.kind === 'text'
            ? foldSearch(part.text, phraseRules(phrase, switches))
            : part.kind === 'any'
              ? '?'
              : '*',
        )
        .join(''),
    );
  });
  return [...new Set(terms)];
}
