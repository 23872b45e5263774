import type { Language } from '#shared/i18n/resources.ts';
import { articleTitle } from '../article-title.ts';
import { creditedPeople } from '../article-people.ts';
import type { ExportArticle } from '../export-article.ts';
import { plainDate } from '../plain-date.ts';
import { sourceLine } from '../source-line.ts';
import { nitf } from './write-nitf.ts';
import { element, type Xml, xmlDocument } from '../xml/xml.ts';

const namespace = 'http://iptc.org/std/nar/2006-10-01/';
const catalog = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml';

/** Articles as NewsML-G2 2.35 with NITF inside: one news item, or a message of several. `sentAt` in milliseconds UTC. */
export function writeNewsml(articles: readonly ExportArticle[], language: Language, sentAt: number): string {
  const items = articles.map((article) => newsItem(article, language));
  const [only] = items;
  if (items.length === 1 && only) return xmlDocument(only);
  return xmlDocument(
    element(
      'newsMessage',
      { xmlns: namespace },
      element('header', {}, element('sent', {}, dateTime(sentAt))),
      element('itemSet', {}, items),
    ),
  );
}

function newsItem(article: ExportArticle, language: Language): Xml {
  const { publication } = article;
  const provider = publication ?? 'Baoku';
  return element(
    'newsItem',
    {
      xmlns: namespace,
      guid: `urn:uuid:${article.id}`,
      version: article.revision,
      standard: 'NewsML-G2',
      standardversion: '2.35',
      conformance: 'power',
      'xml:lang': 'zh',
    },
    element('catalogRef', { href: catalog }),
    element(
      'itemMeta',
      {},
      element('itemClass', { qcode: 'ninat:text' }),
      element('provider', { literal: provider }, element('name', {}, provider)),
      element('versionCreated', {}, dateTime(article.updatedAt)),
      element('pubStatus', { qcode: 'stat:usable' }),
      // The relations of the standard have none for an article that goes on.
      article.continuations.map(({ articleId, headline }) =>
        element(
          'link',
          { rel: 'irel:seeAlso', residref: `urn:uuid:${articleId}` },
          headline === null ? null : element('title', {}, headline.replaceAll('\n', ' ')),
        ),
      ),
    ),
    contentMeta(article, language),
    element(
      'contentSet',
      {},
      element('inlineXML', { contenttype: 'application/nitf+xml' }, nitf(article, language)),
    ),
  );
}

function contentMeta(article: ExportArticle, language: Language): Xml {
  const { publication, date, heads, tags } = article;
  const created = plainDate(date);
  return element(
    'contentMeta',
    {},
    created === null ? null : element('contentCreated', {}, created),
    publication === null
      ? null
      : element('infoSource', { literal: publication }, element('name', {}, publication)),
    creditedPeople(article).map(({ name, role }) =>
      element(
        'creator',
        { literal: name },
        element('name', {}, name),
        element('definition', { role: 'drol:short' }, role),
      ),
    ),
    element('language', { tag: 'zh' }),
    tags.map((tag) => element('keyword', {}, tag)),
    element('headline', {}, articleTitle(article, language)),
    heads.byline === null ? null : element('by', {}, heads.byline.replaceAll('\n', ' ')),
    element('creditline', {}, sourceLine(article, language)),
  );
}

function dateTime(at: number): string {
  return new Date(at).toISOString();
}
