import type { Application } from '#hosts/application.ts';
import type { Job } from '#shared/contract/jobs.ts';
import type { ReplaceArticle, ReplaceReport, Replacement, ReplaceScope } from '#shared/contract/replacing.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import type { i18n } from 'i18next';
import { defineCommand } from '../command.ts';
import { UsageError } from '../failures.ts';
import { findSavedSearch } from '../find-by-name.ts';
import { readId } from '../read-id.ts';
import { readChoice } from '../read-number.ts';
import { runJob } from '../run-job.ts';
import { plainCell } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { translate } from '../translate.ts';
import { call, readLibrary, withLibrary } from '../with-library.ts';

const articlesAtOnce = 1000;

export const replaceCommand = defineCommand({
  name: 'replace',
  usage:
    'TEXT BY (--article ID… | --issue ID… | --query QUERY | --saved NAME) [--pattern] [--match-case] [--match-width] [--where heads|body] [--dry-run] [--json]',
  options: {
    article: { type: 'string', multiple: true, value: 'ID' },
    issue: { type: 'string', multiple: true, value: 'ID' },
    query: { type: 'string', value: 'QUERY' },
    saved: { type: 'string', value: 'NAME' },
    pattern: { type: 'boolean' },
    'match-case': { type: 'boolean' },
    'match-width': { type: 'boolean' },
    where: { type: 'string', value: 'heads|body' },
    'dry-run': { type: 'boolean' },
    undo: { type: 'string', value: 'ID' },
  },
  arguments: { least: 0, most: 2 },
  examples: [
    'baoku replace 李新合 李新和 --query 李新合 --dry-run',
    'baoku replace 李新合 李新和 --query 李新合',
    "baoku replace '第(\\d+)次' '第 $1 次' --pattern --issue 0199a2b3-…",
    'baoku replace --undo 0199a2b6-…',
  ],
  async run({ terminal, translator, values, positionals, libraryPath, print }) {
    if (values.undo !== undefined) {
      if (positionals.length > 0) throw new UsageError('undoAlone');
      const jobId = readId(values.undo);
      const job = await withLibrary(libraryPath, (application) =>
        runJob(application, terminal, () => call(application, 'replacing.undo', { jobId })),
      );
      return tellJob(job);
    }
    const [text, by] = positionals;
    if (text === undefined || by === undefined || text === '') throw new UsageError('nothingToReplace');
    const where = readChoice('where', values.where, ['heads', 'body'] as const) ?? 'everywhere';
    const { pattern = false } = values;
    const replacement: Replacement = {
      text,
      by,
      where,
      isPattern: pattern,
      caseSensitive: values['match-case'] === true,
      widthSensitive: values['match-width'] === true,
    };
    const scopes = readScopes(values);
    if (values['dry-run']) {
      const articles = await readLibrary(libraryPath, (application) =>
        findAll(application, terminal, translator, scopes, replacement),
      );
      print(
        {
          places: articles.reduce((sum, { hits }) => sum + hits.length, 0),
          articles: articles.map(({ articleId, ...article }) => ({ id: articleId, ...article })),
        },
        () => articles.map((article) => describeArticle(translator, article)).join('\n'),
      );
      return 0;
    }
    const job = await withLibrary(libraryPath, async (application) => {
      const found = await findAll(application, terminal, translator, scopes, replacement);
      if (found.length === 0) return null;
      const articles = found.map(({ articleId, revision }) => ({ articleId, revision }));
      return runJob(application, terminal, () =>
        call(application, 'replacing.start', { replacement, articles }),
      );
    });
    if (job !== null) return tellJob(job);
    print({ places: 0, articles: 0, left: [], jobId: null }, () => translator.t('cli:replace.none'));
    return 0;

    function tellJob({ id, state, report: made }: Job): number {
      const report = made as ReplaceReport;
      const left = report.leftArticles.map(({ articleId, headline, obstacle }) => ({
        id: articleId,
        headline,
        reason: obstacle,
      }));
      const { places, articles } = report;
      print({ places, articles, left, leftCount: report.left, jobId: id }, () =>
        report.action === 'undo'
          ? translator.t('cli:replace.undone', { count: articles })
          : translator.t('cli:replace.done', { count: places, articles, id }),
      );
      if (!values.json)
        for (const { id: articleId, headline, reason } of left)
          terminal.err(
            `baoku: ${plainCell(headline ?? articleId)}: ${translate(translator, `replacing:obstacle.${reason}`)}\n`,
          );
      if (state === 'done') return 0;
      terminal.err(`baoku: ${translator.t('cli:replace.cancelled')}\n`);
      return 1;
    }
  },
});

type Wanted = { article?: string[]; issue?: string[]; query?: string; saved?: string };

/** Where it is looked for; a saved search is looked up in the library. */
function readScopes({ article = [], issue = [], query, saved }: Wanted) {
  const given = [article.length > 0, issue.length > 0, query !== undefined, saved !== undefined];
  if (given.filter(Boolean).length !== 1) throw new UsageError('oneScope');
  const articleIds = article.map((id) => readId<ArticleId>(id));
  const issueIds = issue.map((id) => readId(id));
  return async (application: Application): Promise<ReplaceScope[]> => {
    if (saved !== undefined) return [{ question: await findSavedSearch(application, saved) }];
    if (query !== undefined) return [{ question: { query } }];
    return articleIds.length > 0 ? [{ articleIds }] : issueIds.map((issueId) => ({ issueId }));
  };
}

async function findAll(
  application: Application,
  terminal: Terminal,
  translator: i18n,
  scopesIn: (application: Application) => Promise<ReplaceScope[]>,
  replacement: Replacement,
): Promise<ReplaceArticle[]> {
  const found: ReplaceArticle[] = [];
  for (const scope of await scopesIn(application)) {
    const { total, articleIds } = await call(application, 'replacing.articles', { scope });
    if (total > articleIds.length)
      terminal.err(`baoku: ${translator.t('replacing:found.tooMany', { total, of: articleIds.length })}\n`);
    for (let at = 0; at < articleIds.length;) {
      const part = await call(application, 'replacing.find', {
        replacement,
        articleIds: articleIds.slice(at, at + articlesAtOnce),
      });
      found.push(...part.articles);
      at += part.looked;
      if (terminal.isWatched) terminal.err(`\r\u001b[K${at}/${articleIds.length}`);
    }
  }
  if (terminal.isWatched) terminal.err('\r\u001b[K');
  return found;
}

function describeArticle(translator: i18n, article: ReplaceArticle): string {
  const { articleId, headline, opening, publication, date, page, obstacle, hits } = article;
  const place = [publication, date, page].filter((part) => part !== null && part !== '').join(' ');
  const left = obstacle === null ? '' : ` — ${translate(translator, `replacing:obstacle.${obstacle}`)}`;
  return [
    plainCell(`${articleId}  ${headline ?? opening ?? ''}  ${place}${left}`),
    ...hits.map(({ part, before, found, by, after }) =>
      plainCell(`  ${translate(translator, `replacing:part.${part}`)}: ${before}[${found} → ${by}]${after}`),
    ),
  ].join('\n');
}
