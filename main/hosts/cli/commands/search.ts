import type { SearchHit, SnippetRun } from '#shared/contract/searching.ts';
import { searchSorts } from '#shared/contract/searching.ts';
import { articleKinds, articleStatuses } from '#shared/domain/article.ts';
import { defineCommand } from '../command.ts';
import { findPublication, findTag } from '../find-by-name.ts';
import { readChoice, readNumber } from '../read-number.ts';
import { plainCell } from '../table.ts';
import { call, readLibrary } from '../with-library.ts';

export const searchCommand = defineCommand({
  name: 'search',
  usage: 'QUERY [--limit N] [--offset N] [--sort relevance|newest|oldest] [--facets] [--json]',
  options: {
    limit: { type: 'string', value: 'N' },
    offset: { type: 'string', value: 'N' },
    sort: { type: 'string', value: searchSorts.join('|') },
    facets: { type: 'boolean' },
    publication: { type: 'string', value: 'NAME' },
    from: { type: 'string', value: 'DATE' },
    to: { type: 'string', value: 'DATE' },
    kind: { type: 'string', value: 'KIND' },
    status: { type: 'string', value: 'STATUS' },
    tag: { type: 'string', value: 'NAME' },
  },
  arguments: { least: 1, most: Number.POSITIVE_INFINITY },
  examples: [
    'baoku search 工会',
    'baoku search "李新和 GDP" --sort newest --limit 10',
    'baoku search 二十大 --from 2022-10 --to 2022 --facets --json',
  ],
  async run({ translator, values, positionals, libraryPath, print }) {
    const limit = readNumber('limit', values.limit, { least: 1, most: 500 });
    const offset = readNumber('offset', values.offset, { least: 0, most: 999_999_999 });
    const sort = readChoice('sort', values.sort, searchSorts);
    const kind = readChoice('kind', values.kind, articleKinds);
    const status = readChoice('status', values.status, articleStatuses);
    const found = await readLibrary(libraryPath, async (application) => {
      const { publication, tag, from, to } = values;
      const publicationId =
        publication === undefined ? undefined : await findPublication(application, publication);
      const tagId = tag === undefined ? undefined : await findTag(application, tag);
      return call(application, 'searching.search', {
        query: positionals.join(' '),
        filter: { publicationId, tagId, from, to, kind, status },
        sort,
        offset,
        limit,
        facets: values.facets,
      });
    });
    const { total, elapsedMs, terms, hits, facets } = found;
    print({ total, elapsedMs, hits: hits.map(toJson), ...(facets && { facets }), terms }, () =>
      [...hits.map(toText), translator.t('cli:search.total', { total, shown: hits.length })].join('\n'),
    );
    return 0;
  },
});

function plain(runs: readonly SnippetRun[]): string {
  return runs.map((run) => run.text).join('');
}

function marked(runs: readonly SnippetRun[]): string {
  return plainCell(runs.map((run) => (run.hit ? `【${run.text}】` : run.text)).join(''));
}

function toJson({
  articleId,
  headline,
  snippet,
  publication,
  date,
  page,
  score,
  match,
  ...further
}: SearchHit) {
  return {
    articleId,
    headline: plain(headline),
    snippet: plain(snippet),
    publication,
    date,
    page,
    score,
    match,
    ...further,
    runs: { headline, snippet },
  };
}

function toText(hit: SearchHit): string {
  const place = [hit.publication, hit.date, hit.page].filter(Boolean).join(' · ');
  return `${hit.articleId}  ${marked(hit.headline) || '—'}  ${plainCell(place)}\n    ${marked(hit.snippet)}`;
}
