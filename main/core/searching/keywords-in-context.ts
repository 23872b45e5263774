import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import { searchFields } from '#shared/contract/search-language.ts';
import type { ContextLine } from '#shared/contract/search-analysis.ts';
import type { ReadTransaction } from '../ports/store.ts';
import type { IndexedArticle } from '../ports/search-index.ts';
import { toIndexQuery } from './ask-index.ts';
import { createTextSearch, type TextSearch } from './create-text-search.ts';
import { readsSource } from './search-articles.ts';

const mostContextArticles = 10_000;
const mostContextLines = 100_000;
const mostInText = 1000;

export function keywordsInContext(
  tx: ReadTransaction,
  input: ParsedInputOf<'searching.keywordsInContext'>,
): Omit<OutputOf<'searching.keywordsInContext'>, 'elapsedMs'> {
  const query = toIndexQuery(input);
  const { total, articles: found } = tx.search.find(query, {
    sort: input.sort,
    offset: 0,
    limit: mostContextArticles,
  });
  const ids = found.map(({ articleId }) => articleId);
  const search = createTextSearch(query.tree, query.switches, tx.search.lookAlikes());
  const lines: ContextLine[] = [];
  let articles = 0;
  for (const article of tx.searchRecords.read(ids, readsSource(query))) {
    if (lines.length >= mostContextLines) break;
    lines.push(...contextLines(article, search, input.width));
    articles += 1;
  }
  const shown = lines.slice(0, mostContextLines);
  return {
    lines: shown.length,
    articles,
    total,
    page: sortLines(shown, input.order).slice(input.offset, input.offset + input.limit),
  };
}

/** The findings of an article with so many characters on each side. */
export function contextLines(
  { articleId, record, publication, date, page }: IndexedArticle,
  search: TextSearch,
  width: number,
): ContextLine[] {
  const headline = record.texts.headline[0] ?? '';
  return searchFields.flatMap((field) =>
    record.texts[field].flatMap((text) =>
      search.find(text, field, mostInText).map(({ start, end, how }): ContextLine => ({
        articleId: articleId as ContextLine['articleId'],
        field,
        how,
        left: lastCharacters(inLine(text.slice(Math.max(0, start - width * 4), start)), width),
        found: inLine(text.slice(start, end)),
        right: Array.from(inLine(text.slice(end, end + width * 4)))
          .slice(0, width)
          .join(''),
        headline,
        publication,
        date,
        page,
      })),
    ),
  );
}

function sortLines(
  lines: readonly ContextLine[],
  order: 'result' | 'left' | 'right' | 'found',
): ContextLine[] {
  if (order === 'result') return [...lines];
  const keyed = lines.map((line, index) => ({
    line,
    index,
    key: order === 'left' ? Array.from(line.left).reverse().join('') : line[order],
  }));
  return keyed
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : one.index - other.index))
    .map(({ line }) => line);
}

function inLine(text: string): string {
  return text.replace(/\s+/g, ' ').toWellFormed();
}

function lastCharacters(text: string, count: number): string {
  return Array.from(text).slice(-count).join('');
}
