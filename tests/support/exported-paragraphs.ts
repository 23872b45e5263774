import { unzip } from '#tests/integration/exporting/unzip.ts';
import type { ExportArticle } from '#core/exporting/export-article.ts';
import { sourceLine } from '#core/exporting/source-line.ts';
import { styleNames } from '#core/exporting/indesign/story-styles.ts';
import { documentParagraphs } from '#shared/document/plain-text.ts';
import { elements, first, parseStrictXml, textOf, type XmlElement } from './strict-xml.ts';

const roles = [
  'column',
  'kicker',
  'headline',
  'deck',
  'byline',
  'body',
  'subhead',
  'quote',
  'list-item',
  'caption',
  'credit',
  'table',
  'note',
  'source',
] as const;
type Role = (typeof roles)[number];
/** A paragraph as it was read back, in the order of its kind. */
export type ReadParagraph = `${Role}: ${string}`;
type Content = string | Uint8Array;

const flow: readonly Role[] = ['body', 'subhead', 'quote', 'list-item', 'caption', 'credit', 'table'];

/** The heads first, then what runs on, in its own order. */
function inOrder(paragraphs: readonly [Role, string][]): ReadParagraph[] {
  const rank = (role: Role): number => roles.indexOf(flow.includes(role) ? 'body' : role);
  return paragraphs
    .filter(([, text]) => text !== '')
    .toSorted(([one], [other]) => rank(one) - rank(other))
    .map(([role, text]): ReadParagraph => `${role}: ${text}`);
}

/** What a format must give back of an article. */
export function paragraphsOf(article: ExportArticle): ReadParagraph[] {
  const heads = Object.entries(article.heads).map(([role, text]): [Role, string] => [
    role as Role,
    text ?? '',
  ]);
  const body = documentParagraphs(article.body).map(({ role, text }): [Role, string] => [role, text]);
  const source = `来源：${sourceLine(article, 'zh-CN')}`;
  return inOrder([...heads, ...body, ['note', article.authorNote ?? ''], ['source', source]]);
}

type Rule = (element: XmlElement, parents: readonly XmlElement[]) => Role | null;

function walk(
  root: XmlElement,
  rule: Rule,
  breaks: readonly string[],
  nested: readonly string[],
): [Role, string][] {
  const found: [Role, string][] = [];
  const visit = (element: XmlElement, parents: readonly XmlElement[]): void => {
    const role = rule(element, parents);
    const inner = element.children.filter((child) => typeof child !== 'string');
    if (role !== null) {
      const own = element.children.filter(
        (child) => typeof child === 'string' || !nested.includes(child.name),
      );
      found.push([
        role,
        role === 'table' ? rowText(element, breaks) : own.map((child) => textOf(child, breaks)).join(''),
      ]);
      for (const child of inner) if (nested.includes(child.name)) visit(child, [...parents, element]);
    } else for (const child of inner) visit(child, [...parents, element]);
  };
  visit(root, []);
  return found;
}

function rowText(row: XmlElement, breaks: readonly string[]): string {
  return row.children.map((cell) => textOf(cell, breaks)).join('\t');
}

const styleRoles = new Map<string, Role>(
  Object.entries(styleNames).map(([style, name]) => [name, style === 'list' ? 'list-item' : (style as Role)]),
);
const withoutMarker = (text: string): string => text.replace(/^\u3000*(?:• |\d+\. )/, '');

function storyParagraphs(story: XmlElement): ReadParagraph[] {
  const found = elements(story, 'ParagraphStyleRange').flatMap((range): [Role, string][] => {
    if (elements(range, 'Table').length > 0) return [];
    const style = range.attributes.get('AppliedParagraphStyle')?.replace('ParagraphStyle/', '') ?? '';
    const role = styleRoles.get(style) ?? 'body';
    const text = elements(range, 'Content')
      .map((content) => textOf(content))
      .join('')
      .replaceAll('\u2028', '\n');
    return [[role, role === 'list-item' ? withoutMarker(text) : text]];
  });
  return inOrder(found);
}

const string = (content: Content): string =>
  typeof content === 'string' ? content : new TextDecoder('utf-8', { fatal: true }).decode(content);
const byClass = (element: XmlElement): Role | null =>
  roles.find((role) => role === element.attributes.get('class')) ?? null;

/** The stories of an ICML file. */
export function readIcml(content: Content): ReadParagraph[][] {
  return elements(parseStrictXml(string(content)).root, 'Story').map(storyParagraphs);
}

export function readIdml(content: Content): ReadParagraph[][] {
  const files = unzip(content as Uint8Array);
  const map = parseStrictXml(string(files.get('designmap.xml')!)).root;
  return elements(map, 'idPkg:Story').map((part) => {
    const story = files.get(part.attributes.get('src') ?? '');
    return storyParagraphs(parseStrictXml(string(story!)).root);
  });
}

/** Tagged Text says nowhere where an article ends: its source line is the last. */
export function readTaggedText(content: Content): ReadParagraph[][] {
  const text = new TextDecoder('utf-16le', { fatal: true }).decode(content as Uint8Array);
  const articles: [Role, string][][] = [[]];
  for (const line of text.split('\r\n').slice(2, -1)) {
    const [, style = '', raw = ''] = /^<ParaStyle:([^>]*)>(.*)$/su.exec(line) ?? [];
    const plain = raw.replace(
      /\\([<>\\])|<0x000A>|<[^>]*>/g,
      (whole, escaped: string | undefined) => escaped ?? (whole === '<0x000A>' ? '\n' : ''),
    );
    const role = styleRoles.get(style);
    if (role === undefined) throw new Error(`no style: ${line}`);
    articles.at(-1)?.push([role, role === 'list-item' ? withoutMarker(plain) : plain]);
    if (role === 'source') articles.push([]);
  }
  return articles.slice(0, -1).map(inOrder);
}

const teiRule: Rule = (element, parents) => {
  const { name, attributes } = element;
  const type = attributes.get('type') ?? '';
  if (name === 'head')
    return (
      ({ column: 'column', kicker: 'kicker', main: 'headline', sub: 'deck' } as const)[type] ?? 'subhead'
    );
  if (name === 'byline') return 'byline';
  if (name === 'item') return 'list-item';
  if (name === 'row') return 'table';
  if (name !== 'p') return null;
  if (parents.some((parent) => parent.name === 'back')) return 'note';
  if (parents.some((parent) => parent.name === 'quote')) return 'quote';
  return ({ caption: 'caption', credit: 'credit' } as const)[attributes.get('rend') ?? ''] ?? 'body';
};

export function readTei(content: Content): ReadParagraph[][] {
  const { root } = parseStrictXml(string(content));
  return (root.name === 'TEI' ? [root] : elements(root, 'TEI')).map((tei) => {
    const source = textOf(first(first(tei, 'biblStruct'), 'note'));
    return inOrder([...walk(first(tei, 'text'), teiRule, ['lb'], ['list']), ['source', `来源：${source}`]]);
  });
}

const nitfRule: Rule = (element, parents) => {
  const within = (name: string): boolean => parents.some((parent) => parent.name === name);
  switch (element.name) {
    case 'hl1':
      return 'headline';
    case 'hl2':
      return within('hedline') ? byClass(element) : 'subhead';
    case 'byline':
      return 'byline';
    case 'li':
      return 'list-item';
    case 'tr':
      return 'table';
    case 'media-producer':
      return 'credit';
    case 'p':
      return within('bq') ? 'quote' : within('media-caption') ? 'caption' : (byClass(element) ?? 'body');
    default:
      return null;
  }
};

export function readNewsml(content: Content): ReadParagraph[][] {
  const { root } = parseStrictXml(string(content));
  return (root.name === 'newsItem' ? [root] : elements(root, 'newsItem')).map((item) => {
    const ending = textOf(first(item, 'tagline'), ['br']).split('\n');
    return inOrder([
      ...walk(first(item, 'nitf'), nitfRule, ['br'], ['ul', 'ol']),
      ['note', ending.slice(0, -1).join('\n')],
      ['source', `来源：${ending.at(-1)}`],
    ]);
  });
}

const xhtmlRule: Rule = (element, parents) => {
  const within = (name: string): boolean => parents.some((parent) => parent.name === name);
  switch (element.name) {
    case 'h1':
      return 'headline';
    case 'h2':
      return 'subhead';
    case 'li':
      return 'list-item';
    case 'tr':
      return 'table';
    case 'footer':
      return 'source';
    case 'span':
      return byClass(element);
    case 'p':
      return within('blockquote') ? 'quote' : (byClass(element) ?? 'body');
    default:
      return null;
  }
};

/** The chapters of an EPUB, in the order of its spine. */
export function readEpub(content: Content): ReadParagraph[][] {
  const files = unzip(content as Uint8Array);
  const book = parseStrictXml(string(files.get('OEBPS/package.opf')!)).root;
  const paths = new Map(
    elements(book, 'item').map(({ attributes }) => [attributes.get('id'), attributes.get('href')] as const),
  );
  return elements(book, 'itemref').map(({ attributes }) => {
    const chapter = files.get(`OEBPS/${paths.get(attributes.get('idref'))}`);
    const body = first(parseStrictXml(string(chapter!)).root, 'body');
    return inOrder(walk(body, xhtmlRule, ['br'], ['ul', 'ol']));
  });
}
