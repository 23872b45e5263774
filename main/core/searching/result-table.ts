import type { createI18n } from '#shared/i18n/create-i18n.ts';
import type { ParsedInputOf } from '#shared/contract/index.ts';
import type { IndexedArticle } from '../ports/search-index.ts';
import type { TextSearch } from './create-text-search.ts';
import { describeHit } from './describe-hit.ts';
import { contextLines } from './keywords-in-context.ts';

type Translator = ReturnType<typeof createI18n>;

/** One row, as cells and as it stands in JSON. */
type Row = { cells: (string | number)[]; value: unknown };
export type ResultTable = { columns: string[]; rows(article: IndexedArticle): Row[] };

const hitColumns = [
  'headline',
  'column',
  'byline',
  'publication',
  'date',
  'page',
  'kind',
  'status',
  'tags',
  'snippet',
  'articleId',
] as const;
const lineColumns = [
  'left',
  'found',
  'right',
  'how',
  'field',
  'headline',
  'publication',
  'date',
  'page',
  'articleId',
] as const;

/** A result as a table in the user's language: a row an article, or a row a finding. */
export function resultTable(
  translator: Translator,
  search: TextSearch,
  { rows, width }: Pick<ParsedInputOf<'searching.exportResult'>, 'rows' | 'width'>,
): ResultTable {
  const named = (columns: readonly (typeof hitColumns | typeof lineColumns)[number][]) =>
    columns.map((column) => translator.t(`searching:export.column.${column}`));
  if (rows === 'hits') {
    return { columns: named(hitColumns), rows: (article) => [hitRow(translator, search, article)] };
  }
  return {
    columns: named(lineColumns),
    rows: (article) =>
      contextLines(article, search, width).map((line) => ({
        value: line,
        cells: lineColumns.map((column) => {
          if (column === 'how') return translator.t(`searching:why.${line.how}`);
          if (column === 'field') return translator.t(`searching:field.${line.field}`);
          return line[column] ?? '';
        }),
      })),
  };
}

function hitRow(translator: Translator, search: TextSearch, article: IndexedArticle): Row {
  const { texts, tags } = article.record;
  const hit = describeHit(article, search, 0);
  const value = {
    articleId: article.articleId,
    headline: texts.headline[0] ?? '',
    column: texts.column[0] ?? '',
    byline: texts.byline[0] ?? '',
    publication: article.publication,
    date: article.date ?? '',
    page: article.page ?? '',
    kind: hit.kind,
    status: hit.status,
    tags: [...tags],
    snippet: hit.snippet.map((run) => run.text).join(''),
  };
  return {
    value,
    cells: hitColumns.map((column) => {
      if (column === 'kind') return translator.t(`library:kind.${value.kind}`);
      if (column === 'status') return translator.t(`library:status.${value.status}`);
      return column === 'tags' ? value.tags.join('；') : value[column];
    }),
  };
}
