import type { ArchiveEntry } from '#core/ports/exchange-tools.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { creditedPeople } from '../article-people.ts';
import { articleTitle } from '../article-title.ts';
import { EpubImages } from './epub-images.ts';
import { continuationLines } from '../continuation-lines.ts';
import type { ExportArticle } from '../export-article.ts';
import { htmlStyle } from './html-style.ts';
import { phrase } from '../phrases.ts';
import { plainDate } from '../plain-date.ts';
import { sourceLine } from '../source-line.ts';
import { element, type Xml, type XmlChild, xmlDocument } from '../xml/xml.ts';
import { xhtmlBlock, xhtmlLines } from './xhtml-blocks.ts';

type Book = { title: string; id: string; language: Language; modifiedAt: number };

const xhtml = 'http://www.w3.org/1999/xhtml';
const ops = 'http://www.idpf.org/2007/ops';
const chapterPath = (index: number): string => `article-${index + 1}.xhtml`;

/** Articles as the files of an EPUB 3 book, a chapter each. `id` is a UUID, `modifiedAt` milliseconds UTC. */
export function writeEpub(articles: readonly ExportArticle[], book: Book): ArchiveEntry[] {
  const images = new EpubImages();
  const chapters = articles.map((article, index) => ({
    path: `OEBPS/${chapterPath(index)}`,
    content: chapter(article, book.language, images),
  }));
  return [
    { path: 'mimetype', content: 'application/epub+zip', isStored: true },
    { path: 'META-INF/container.xml', content: container() },
    { path: 'OEBPS/package.opf', content: packageDocument(articles, book, images) },
    { path: 'OEBPS/nav.xhtml', content: navigation(articles, book) },
    { path: 'OEBPS/style.css', content: htmlStyle },
    ...chapters,
    ...images.all.map(({ entry }) => entry),
  ];
}

function page(title: string, language: string, body: XmlChild): string {
  return xmlDocument(
    element(
      'html',
      { xmlns: xhtml, 'xmlns:epub': ops, lang: language, 'xml:lang': language },
      element(
        'head',
        {},
        element('title', {}, title),
        element('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
      ),
      element('body', {}, body),
    ),
  );
}

function chapter(article: ExportArticle, language: Language, images: EpubImages): string {
  const { column, kicker, headline, deck, byline } = article.heads;
  const head = (tag: 'h1' | 'p', name: string, text: string | null): Xml | null =>
    text === null ? null : element(tag, { class: name }, xhtmlLines(text));
  const continued = continuationLines(article, language);
  const body = element(
    'article',
    { 'epub:type': 'chapter' },
    element(
      'header',
      {},
      head('p', 'column', column),
      head('p', 'kicker', kicker),
      head('h1', 'headline', headline),
      head('p', 'deck', deck),
      head('p', 'byline', byline),
    ),
    element(
      'div',
      { class: 'body' },
      head('p', 'continued', continued.from),
      article.body.blocks.map((block) => xhtmlBlock(block, (image) => images.add(image, article))),
      head('p', 'continued', continued.to),
    ),
    head('p', 'note', article.authorNote),
    element('footer', {}, phrase(language, 'label.source', { source: sourceLine(article, language) })),
  );
  return page(articleTitle(article, language), 'zh', body);
}

function navigation(articles: readonly ExportArticle[], { language }: Book): string {
  const title = phrase(language, 'label.contents');
  const items = articles.map((article, index) =>
    element('li', {}, element('a', { href: chapterPath(index) }, articleTitle(article, language))),
  );
  const list = element('nav', { 'epub:type': 'toc' }, element('h1', {}, title), element('ol', {}, items));
  return page(title, language, list);
}

function packageDocument(articles: readonly ExportArticle[], book: Book, images: EpubImages): string {
  const { title, id, modifiedAt } = book;
  const [first] = articles;
  const publication = articles.every((article) => article.publication === first?.publication)
    ? (first?.publication ?? null)
    : null;
  const date = articles.every((article) => article.date === first?.date)
    ? plainDate(first?.date ?? null)
    : null;
  const people = new Set(articles.flatMap(creditedPeople).map(({ name }) => name));
  const item = (itemId: string, href: string, mediaType: string, properties: string | null = null): Xml =>
    element('item', { id: itemId, href, 'media-type': mediaType, properties });
  return xmlDocument(
    element(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'book-id',
        'xml:lang': 'zh',
      },
      element(
        'metadata',
        { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
        element('dc:identifier', { id: 'book-id' }, `urn:uuid:${id}`),
        element('dc:title', {}, title),
        element('dc:language', {}, 'zh'),
        [...people].map((name) => element('dc:contributor', {}, name)),
        publication === null ? null : element('dc:publisher', {}, publication),
        date === null ? null : element('dc:date', {}, date),
        element(
          'meta',
          { property: 'dcterms:modified' },
          new Date(modifiedAt).toISOString().replace(/\.\d+Z$/, 'Z'),
        ),
      ),
      element(
        'manifest',
        {},
        item('nav', 'nav.xhtml', 'application/xhtml+xml', 'nav'),
        item('style', 'style.css', 'text/css'),
        articles.map((_, index) => item(`article-${index + 1}`, chapterPath(index), 'application/xhtml+xml')),
        images.all.map((image) => item(image.id, image.path, image.mediaType)),
      ),
      element(
        'spine',
        {},
        articles.map((_, index) => element('itemref', { idref: `article-${index + 1}` })),
      ),
    ),
  );
}

function container(): string {
  return xmlDocument(
    element(
      'container',
      { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
      element(
        'rootfiles',
        {},
        element('rootfile', {
          'full-path': 'OEBPS/package.opf',
          'media-type': 'application/oebps-package+xml',
        }),
      ),
    ),
  );
}
