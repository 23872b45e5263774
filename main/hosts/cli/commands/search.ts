import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ExportReport } from '#shared/contract/exporting.ts';
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { searchSorts } from '#shared/contract/searching.ts';
import { articleKinds, articleStatuses } from '#shared/domain/article.ts';
import type { Application } from '#hosts/application.ts';
import { defineCommand } from '../command.ts';
import { findPublication, findTag } from '../find-by-name.ts';
import { readChoice, readNumber } from '../read-number.ts';
import { runJob } from '../run-job.ts';
import { explainQuery, hitToJson, hitToText, lineToText } from '../search-texts.ts';
import type { Terminal } from '../terminal.ts';
import { call, readLibrary, withLibrary } from '../with-library.ts';

type Question = InputOf<'searching.keywordsInContext'>;

export const searchCommand = defineCommand({
  name: 'search',
  usage:
    'QUERY [--limit N] [--offset N] [--sort relevance|newest|oldest|longest] [--facets] [--explain] [--kwic] [--csv FILE] [--xlsx FILE] [--json]',
  options: {
    limit: { type: 'string', value: 'N' },
    offset: { type: 'string', value: 'N' },
    sort: { type: 'string', value: searchSorts.join('|') },
    facets: { type: 'boolean' },
    explain: { type: 'boolean' },
    kwic: { type: 'boolean' },
    width: { type: 'string', value: 'N' },
    near: { type: 'string', value: 'N' },
    csv: { type: 'string', value: 'FILE' },
    xlsx: { type: 'string', value: 'FILE' },
    overwrite: { type: 'boolean' },
    numerals: { type: 'boolean' },
    'look-alikes': { type: 'boolean' },
    'source-text': { type: 'boolean' },
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
    'baoku search "标题:工会 (主席 | 副主席) NOT 广告" --explain',
    'baoku search "李新和 GDP" --sort newest --limit 10',
    'baoku search 二十大 --from 2022-10 --to 2022 --facets --json',
    'baoku search 工会 --kwic --width 15 --csv 工会.csv',
  ],
  async run({ terminal, translator, values, positionals, libraryPath, print }) {
    const limit = readNumber('limit', values.limit, { least: 1, most: 500 });
    const offset = readNumber('offset', values.offset, { least: 0, most: 999_999_999 });
    const width = readNumber('width', values.width, { least: 1, most: 100 });
    const nearHits = readNumber('near', values.near, { least: 0, most: 200 });
    const sort = readChoice('sort', values.sort, searchSorts);
    const kind = readChoice('kind', values.kind, articleKinds);
    const status = readChoice('status', values.status, articleStatuses);
    const { publication, tag, from, to, csv, xlsx } = values;
    const isWriting = csv !== undefined || xlsx !== undefined;
    const answer = await (isWriting ? withLibrary : readLibrary)(libraryPath, async (application) => {
      const publicationId =
        publication === undefined ? undefined : await findPublication(application, publication);
      const tagId = tag === undefined ? undefined : await findTag(application, tag);
      const question: Question = {
        query: positionals.join(' '),
        switches: {
          numerals: values.numerals,
          lookAlikes: values['look-alikes'],
          sourceText: values['source-text'],
        },
        filter: { publicationId, tagId, from, to, kind, status },
        sort,
      };
      const found = await searchWhole(application, terminal, {
        ...question,
        offset,
        limit,
        facets: values.facets,
        nearHits,
      });
      const lines = values.kwic
        ? await call(application, 'searching.keywordsInContext', { ...question, width, offset, limit })
        : undefined;
      const files: string[] = [];
      const wished = {
        question,
        rows: values.kwic ? 'lines' : 'hits',
        width,
        overwrite: values.overwrite,
      } as const;
      for (const [format, file] of [
        ['csv', csv],
        ['xlsx', xlsx],
      ] as const)
        if (file !== undefined)
          files.push(...(await writeTable(application, terminal, { ...wished, format, file })));
      return { found, lines, files };
    });
    const { total, waiting, elapsedMs, terms, hits, facets, near, parsed } = answer.found;
    const { lines, files } = answer;
    print(
      {
        total,
        waiting,
        elapsedMs,
        hits: hits.map(hitToJson),
        ...(facets && { facets }),
        terms,
        ...(near && { near: { total: near.total, hits: near.hits.map(hitToJson) } }),
        ...(values.explain && { parsed }),
        ...(lines && { lines: lines.page, lineCount: lines.lines }),
        ...(files.length > 0 && { files }),
      },
      () =>
        [
          ...(values.explain ? explainQuery(translator, parsed) : []),
          ...(lines ? lines.page.map((line) => lineToText(line, width ?? 20)) : hits.map(hitToText)),
          translator.t('cli:search.total', { total, shown: hits.length }),
          ...(near
            ? [translator.t('cli:search.near', { total: near.total }), ...near.hits.map(hitToText)]
            : []),
          ...files,
        ].join('\n'),
    );
    return 0;
  },
});

const askAgainMs = 100;
const mostStandstills = 100;

/**
 * After an upgrade or a killed import the index is still being made; the answer waits until it is whole, or until nothing
 * has gone on for ten seconds: `waiting` then says how many articles it may lack. A search that looks at articles one by
 * one goes on to its end; Ctrl+C ends it.
 */
async function searchWhole(
  application: Application,
  terminal: Terminal,
  input: InputOf<'searching.search'>,
): Promise<OutputOf<'searching.search'>> {
  let least = Number.POSITIVE_INFINITY;
  let standstills = 0;
  let isUnfinished = false;
  let hasShown = false;
  for (;;) {
    const found: OutputOf<'searching.search'> = await call(application, 'searching.search', {
      ...input,
      goOn: isUnfinished,
    });
    isUnfinished = found.unfinished !== undefined || found.near?.unfinished !== undefined;
    if (isUnfinished) {
      showLooking(terminal, found.unfinished);
      hasShown = true;
      continue;
    }
    standstills = found.waiting < least ? 0 : standstills + 1;
    least = Math.min(least, found.waiting);
    if (found.waiting === 0 || standstills > mostStandstills) {
      if (hasShown) showLooking(terminal, undefined);
      return found;
    }
    await setTimeout(askAgainMs);
  }
}

function showLooking(terminal: Terminal, looking: OutputOf<'searching.search'>['unfinished']): void {
  if (terminal.isWatched) terminal.err(`\r\u001b[K${looking ? `${looking.looked}/${looking.of}` : ''}`);
}

type Wished = {
  question: Question;
  rows: 'hits' | 'lines';
  width: number | undefined;
  overwrite: boolean | undefined;
  format: 'csv' | 'xlsx';
  file: string;
};

async function writeTable(
  application: Application,
  terminal: Terminal,
  { question, file, ...wished }: Wished,
): Promise<string[]> {
  const job = await runJob(application, terminal, () =>
    call(application, 'searching.exportResult', {
      ...question,
      ...wished,
      path: path.resolve(terminal.cwd, file),
    }),
  );
  return ((job.report as ExportReport | null)?.files ?? []).map((written) => written.path ?? written.name);
}
