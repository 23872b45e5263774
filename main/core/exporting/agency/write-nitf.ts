import type { DocumentBlock, Inline } from '#shared/document/article-document.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { articleTitle } from '../article-title.ts';
import { continuationLines } from '../continuation-lines.ts';
import type { ExportArticle } from '../export-article.ts';
import { listXml } from '../list-tree.ts';
import { plainDate } from '../plain-date.ts';
import { sourceLine } from '../source-line.ts';
import { element, type Xml, type XmlChild } from '../xml/xml.ts';
import { tableRows } from '../xml/xml-table.ts';
import { type InlineForms, inlinesXml, linesXml } from '../xml/xml-inlines.ts';

const forms: InlineForms = {
  lineBreak: element('br', {}),
  marked: (text, marks) =>
    marks.reduce<XmlChild>((inner, mark) => element('em', { class: mark }, inner), text),
  link: (url, children) => element('a', { href: url }, children),
};
const inline = (inlines: readonly Inline[]): XmlChild => inlinesXml(inlines, forms);
const lines = (text: string): XmlChild => linesXml(text, forms);

/** An article as the root element of NITF 3.6. */
export function nitf(article: ExportArticle, language: Language): Xml {
  const { from, to } = continuationLines(article, language);
  return element(
    'nitf',
    {
      xmlns: 'http://iptc.org/std/NITF/2006-10-18/',
      version: '-//IPTC//DTD NITF 3.6//EN',
      uno: `urn:uuid:${article.id}`,
    },
    head(article, language),
    element(
      'body',
      {},
      bodyHead(article),
      element('body.content', {}, continued(from), article.body.blocks.map(block), continued(to)),
      element(
        'body.end',
        {},
        element(
          'tagline',
          {},
          article.authorNote === null ? null : [lines(article.authorNote), forms.lineBreak],
          sourceLine(article, language),
        ),
      ),
    ),
  );
}

function head(article: ExportArticle, language: Language): Xml {
  const { publication, date, page, pageTitle, tags } = article;
  const day = plainDate(date)?.replaceAll('-', '') ?? null;
  return element(
    'head',
    {},
    element('title', {}, articleTitle(article, language)),
    element(
      'docdata',
      {},
      element('doc-id', { 'id-string': article.id }),
      day === null ? null : element('date.issue', { norm: day }),
      tags.length === 0
        ? null
        : element(
            'key-list',
            {},
            tags.map((tag) => element('keyword', { key: tag })),
          ),
    ),
    element('pubdata', {
      type: 'print',
      name: publication,
      'date.publication': day,
      'position.section': pageTitle,
      'position.sequence': page,
    }),
  );
}

function bodyHead({ heads }: ExportArticle): Xml {
  const { column, kicker, headline, deck, byline } = heads;
  const second = (name: string, text: string | null): Xml | null =>
    text === null ? null : element('hl2', { class: name }, lines(text));
  const hasHeads = [column, kicker, headline, deck].some((text) => text !== null);
  return element(
    'body.head',
    {},
    hasHeads
      ? element(
          'hedline',
          {},
          element('hl1', {}, headline === null ? null : lines(headline)),
          second('column', column),
          second('kicker', kicker),
          second('deck', deck),
        )
      : null,
    byline === null ? null : element('byline', {}, lines(byline)),
  );
}

function continued(line: string | null): Xml | null {
  return line === null ? null : element('p', { class: 'continued' }, line);
}

function block(item: DocumentBlock): Xml {
  switch (item.type) {
    case 'list':
      return listXml(item, { list: item.ordered ? 'ol' : 'ul', item: 'li', content: inline });
    case 'image':
      return element(
        'media',
        { 'media-type': 'image' },
        element('media-reference', {
          source: `urn:uuid:${item.imageId}`,
          'alternate-text': item.alt || null,
        }),
        item.caption.length === 0
          ? null
          : element('media-caption', {}, element('p', {}, inline(item.caption))),
        item.credit === '' ? null : element('media-producer', {}, lines(item.credit)),
      );
    case 'table':
      return element('table', {}, tableRows(item, inline));
    case 'subhead':
      return element('hl2', {}, inline(item.inlines));
    case 'quote':
      return element('bq', {}, element('block', {}, element('p', {}, inline(item.inlines))));
    case 'paragraph':
      return element('p', {}, inline(item.inlines));
    default:
      return element('p', { class: item.type }, inline(item.inlines));
  }
}
