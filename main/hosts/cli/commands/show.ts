import type { ArticleDetail } from '#shared/contract/editing.ts';
import { documentParagraphs } from '#shared/document/plain-text.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import { defineCommand } from '../command.ts';
import { readId } from '../read-id.ts';
import { plainCell } from '../table.ts';
import { call, readLibrary } from '../with-library.ts';

export const showCommand = defineCommand({
  name: 'show',
  usage: 'ARTICLE-ID [--json]',
  options: {},
  arguments: { least: 1, most: 1 },
  examples: ['baoku show 0199a2b4-…', 'baoku show --json 0199a2b4-… | less'],
  async run({ positionals, libraryPath, print }) {
    const articleId = readId<ArticleId>(positionals[0] ?? '');
    const article = await readLibrary(libraryPath, (application) =>
      call(application, 'editing.article', { articleId }),
    );
    print(toJson(article), () => toText(article));
    return 0;
  },
});

function toJson({ heads, people, body, tags, source, ...article }: ArticleDetail) {
  const { id, kind, status, publication, date, page, authorNote, revision, ...further } = article;
  return {
    id,
    kind,
    status,
    publication,
    date,
    page,
    ...heads,
    ...people,
    authorNote,
    paragraphs: documentParagraphs(body),
    source: source && { name: source.name, sha256: source.sha256, spans: source.spans, id: source.id },
    revision,
    tags: tags.map((tag) => tag.name),
    ...further,
  };
}

function toText({ heads, ...article }: ArticleDetail): string {
  const place = [article.publication, article.date, article.page].filter(Boolean).join(' · ');
  const above = [heads.column, heads.kicker, heads.headline, heads.deck, heads.byline];
  const tags = article.tags.map((tag) => `#${tag.name}`).join(' ');
  const paragraphs = documentParagraphs(article.body).map((paragraph) => `　　${paragraph.text}`);
  return [place, tags, ...above, '', ...paragraphs, article.authorNote]
    .filter((line) => line !== null)
    .filter((line, at) => line !== '' || at > 2)
    .map((line) => line.split('\n').map(plainCell).join('\n'))
    .join('\n');
}
