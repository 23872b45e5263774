import { documentText } from '#shared/document/plain-text.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { articleTitle } from '../article-title.ts';
import { creditedPeople } from '../article-people.ts';
import type { ExportArticle, ExportContinuation } from '../export-article.ts';
import { bodyHtml } from '../web/write-html.ts';
import { phrase } from '../phrases.ts';
import { sourceLine } from '../source-line.ts';

type Ninjs = Record<string, unknown>;

const standard = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
};

/** Articles as ninjs 3.1: one news object, or a composite of several. `id` is the composite's own. */
export function writeNinjs(
  articles: readonly ExportArticle[],
  language: Language,
  { title, id }: { title: string; id: string },
): string {
  const [only] = articles;
  const object: Ninjs =
    articles.length === 1 && only
      ? { ...newsObject(only, language), standard }
      : {
          uri: `urn:uuid:${id}`,
          type: 'composite',
          representationType: 'full',
          language: 'zh',
          title,
          associations: articles.map((article) => ({
            name: articleTitle(article, language),
            ...newsObject(article, language),
          })),
          standard,
        };
  return `${JSON.stringify(object, null, 2)}\n`;
}

function newsObject(article: ExportArticle, language: Language): Ninjs {
  const { heads, publication, date, tags } = article;
  const { column, kicker, headline, deck, byline } = heads;
  const roles = { main: headline, kicker, deck, column };
  const text = documentText(article.body);
  return {
    uri: `urn:uuid:${article.id}`,
    type: 'text',
    representationType: 'full',
    version: String(article.revision),
    versionCreated: new Date(article.updatedAt).toISOString(),
    // A paper is of a day; noon in its own country is that day everywhere.
    ...(date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) && { contentCreated: `${date}T12:00:00+08:00` }),
    pubStatus: 'usable',
    language: 'zh',
    title: articleTitle(article, language),
    headlines: Object.entries(roles).flatMap(([role, value]) => (value === null ? [] : [{ role, value }])),
    ...(byline !== null && { by: byline }),
    bodies: [
      { role: 'main', contentType: 'text/html', value: bodyHtml(article) },
      { role: 'plain', contentType: 'text/plain', charCount: article.chars, value: text },
    ],
    descriptions: [
      { role: 'source', contentType: 'text/plain', value: sourceLine(article, language) },
      ...(article.authorNote === null
        ? []
        : [{ role: 'authorNote', contentType: 'text/plain', value: article.authorNote }]),
    ],
    people: creditedPeople(article).map(({ name, role }) => ({ name, rel: role })),
    subjects: tags.map((name) => ({ name })),
    genres: [{ name: phrase(language, `library:kind.${article.kind}`), literal: article.kind }],
    infoSources: publication === null ? [] : [{ name: publication, role: 'publication' }],
    ...(article.continuations.length > 0 && { associations: article.continuations.map(continuation) }),
    altIds: [
      ...(date === null ? [] : [{ role: 'date', value: date }]),
      ...(article.page === null ? [] : [{ role: 'page', value: article.page }]),
    ],
  };
}

/** The article on another page in which this one goes on or has begun. */
function continuation({ direction, articleId, headline, page }: ExportContinuation): Ninjs {
  return {
    name: direction === 'to' ? 'continued-on' : 'continued-from',
    uri: `urn:uuid:${articleId}`,
    type: 'text',
    representationType: 'partial',
    ...(headline !== null && { title: headline.replaceAll('\n', ' ') }),
    altIds: [{ role: 'page', value: page }],
  };
}
