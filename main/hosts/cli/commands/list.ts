import type { i18n } from 'i18next';
import type { Application } from '#hosts/application.ts';
import type { ArticleFilter, ArticleRow } from '#shared/contract/library.ts';
import { articleKinds, articleStatuses } from '#shared/domain/article.ts';
import { defineCommand } from '../command.ts';
import { findTag } from '../find-by-name.ts';
import { readChoice } from '../read-number.ts';
import { formatTable } from '../table.ts';
import { call, readLibrary } from '../with-library.ts';

const pageSize = 1000;

export const listCommand = defineCommand({
  name: 'list',
  usage: '[--issue ID] [--tag NAME] [--kind KIND] [--status STATUS] [--issues] [--json]',
  options: {
    issue: { type: 'string', value: 'ID' },
    tag: { type: 'string', value: 'NAME' },
    kind: { type: 'string', value: 'KIND' },
    status: { type: 'string', value: 'STATUS' },
    trash: { type: 'boolean' },
    issues: { type: 'boolean' },
  },
  arguments: { least: 0, most: 0 },
  examples: ['baoku list', 'baoku list --issues', 'baoku list --tag 头版 --json'],
  async run({ values, libraryPath, print, translator }) {
    const kind = readChoice('kind', values.kind, articleKinds);
    const status = readChoice('status', values.status, articleStatuses);
    return readLibrary(libraryPath, async (application) => {
      if (values.issues) {
        const issues = await readIssues(application);
        print({ issues }, () =>
          formatTable(
            issues.map((issue) => [
              issue.id,
              issue.publication || '—',
              issue.date ?? '—',
              String(issue.articles),
            ]),
          ),
        );
        return 0;
      }
      const filter: ArticleFilter = {
        issueId: values.issue,
        tagId: values.tag === undefined ? undefined : await findTag(application, values.tag),
        kind,
        status,
        trashed: values.trash === true ? true : undefined,
      };
      if (filter.issueId !== undefined) await call(application, 'library.issue', { issueId: filter.issueId });
      const articles = await readArticles(application, filter);
      print({ articles: articles.map(toJson) }, () =>
        formatTable(articles.map((article) => toRow(article, translator))),
      );
      return 0;
    });
  },
});

async function readArticles(application: Application, filter: ArticleFilter): Promise<ArticleRow[]> {
  const articles: ArticleRow[] = [];
  for (;;) {
    const part = await call(application, 'library.articles', {
      filter,
      offset: articles.length,
      limit: pageSize,
    });
    articles.push(...part.articles);
    if (part.articles.length < pageSize) return articles;
  }
}

async function readIssues(application: Application) {
  const { publications } = await call(application, 'library.tree', { years: 'all' });
  return publications.flatMap(({ name, years }) =>
    years.flatMap(({ issues }) =>
      (issues ?? []).map(({ id, date, number, articles, pages }) => ({
        id,
        publication: name,
        date,
        number,
        pages: pages.map((page) => page.number),
        articles,
      })),
    ),
  );
}

function toJson(article: ArticleRow) {
  const { id, kind, headline, byline, publication, date, page, chars, status, tags, ...further } = article;
  const names = tags.map((tag) => tag.name);
  return { id, kind, headline, byline, publication, date, page, chars, status, tags: names, ...further };
}

function toRow(article: ArticleRow, { t }: i18n): string[] {
  return [
    article.id,
    article.publication || '—',
    article.date ?? '—',
    article.page ?? '—',
    t(`library:kind.${article.kind}`),
    String(article.chars),
    article.headline ?? '—',
  ];
}
