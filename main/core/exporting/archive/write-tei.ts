import type { Language } from '#shared/i18n/resources.ts';
import { articleTitle } from '../article-title.ts';
import { creditedPeople } from '../article-people.ts';
import type { ExportArticle } from '../export-article.ts';
import { phrase } from '../phrases.ts';
import { plainDate } from '../plain-date.ts';
import { sourceLine } from '../source-line.ts';
import { teiBlocks, teiLines } from './tei-blocks.ts';
import { element, type Xml, xmlDocument } from '../xml/xml.ts';

const namespace = 'http://www.tei-c.org/ns/1.0';

/** Articles as TEI P5: one text, or a corpus of several. */
export function writeTei(articles: readonly ExportArticle[], language: Language, title: string): string {
  const [only] = articles;
  if (articles.length === 1 && only) return xmlDocument(tei(only, language));
  const header = element(
    'teiHeader',
    {},
    element(
      'fileDesc',
      {},
      element('titleStmt', {}, element('title', {}, title)),
      publicationStatement(language),
      element('sourceDesc', {}, element('p', {}, title)),
    ),
  );
  return xmlDocument(
    element(
      'teiCorpus',
      { xmlns: namespace },
      header,
      articles.map((article) => tei(article, language)),
    ),
  );
}

function tei(article: ExportArticle, language: Language): Xml {
  const { column, kicker, headline, deck, byline } = article.heads;
  const head = (type: string, text: string | null): Xml | null =>
    text === null ? null : element('head', { type }, teiLines(text));
  return element(
    'TEI',
    // An id may not begin with a digit.
    { xmlns: namespace, 'xml:id': `article-${article.id}`, 'xml:lang': 'zh' },
    teiHeader(article, language),
    element(
      'text',
      {},
      element(
        'body',
        {},
        element(
          'div',
          { type: 'article', prev: textOf(article, 'from'), next: textOf(article, 'to') },
          head('column', column),
          head('kicker', kicker),
          head('main', headline),
          head('sub', deck),
          byline === null ? null : element('byline', {}, teiLines(byline)),
          teiBlocks(article),
        ),
      ),
      article.authorNote === null
        ? null
        : element(
            'back',
            {},
            element('div', { type: 'author-note' }, element('p', {}, teiLines(article.authorNote))),
          ),
    ),
  );
}

/** The text of which this one is a further or an earlier part; several of them are not told. */
function textOf({ continuations }: ExportArticle, direction: 'from' | 'to'): string | null {
  const [only, ...others] = continuations.filter((one) => one.direction === direction);
  return only === undefined || others.length > 0 ? null : `urn:uuid:${only.articleId}`;
}

function teiHeader(article: ExportArticle, language: Language): Xml {
  const title = articleTitle(article, language);
  const { tags, kind, updatedAt, revision } = article;
  return element(
    'teiHeader',
    {},
    element(
      'fileDesc',
      {},
      element(
        'titleStmt',
        {},
        element('title', {}, title),
        creditedPeople(article).map(({ name, role }) =>
          element('respStmt', {}, element('resp', {}, role), element('name', { type: 'person' }, name)),
        ),
      ),
      element(
        'editionStmt',
        {},
        element('edition', { n: revision }, element('date', { when: new Date(updatedAt).toISOString() })),
      ),
      publicationStatement(language),
      element('sourceDesc', {}, sourceDescription(article, language)),
    ),
    element(
      'profileDesc',
      {},
      element('langUsage', {}, element('language', { ident: 'zh' }, '中文')),
      element(
        'textClass',
        {},
        element(
          'keywords',
          {},
          element('term', { type: 'kind' }, phrase(language, `library:kind.${kind}`)),
          tags.map((tag) => element('term', { type: 'tag' }, tag)),
        ),
      ),
    ),
  );
}

function publicationStatement(language: Language): Xml {
  return element('publicationStmt', {}, element('p', {}, phrase(language, 'label.together')));
}

function sourceDescription(article: ExportArticle, language: Language): Xml {
  const { publication, date, page, pageTitle } = article;
  const line = sourceLine(article, language);
  return element(
    'biblStruct',
    {},
    element('analytic', {}, element('title', { level: 'a' }, articleTitle(article, language))),
    element(
      'monogr',
      {},
      element('title', { level: 'j' }, publication ?? phrase(language, 'source.publicationUnknown')),
      element(
        'imprint',
        {},
        page === null ? null : element('biblScope', { unit: 'page' }, page),
        pageTitle === null ? null : element('biblScope', { unit: 'section' }, pageTitle),
        element('date', { when: plainDate(date) }, date ?? phrase(language, 'source.dateUnknown')),
      ),
    ),
    element('note', {}, line),
  );
}
