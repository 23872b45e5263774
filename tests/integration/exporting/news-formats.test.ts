import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { documentText } from '#shared/document/plain-text.ts';
import { elements, first, parseStrictXml, textOf, type XmlElement } from '#tests/support/strict-xml.ts';
import { article, paragraph, sampleArticleId } from '#tests/unit/exporting/sample-articles.ts';
import { runBatch } from './batch-options.ts';
import { richArticle } from './rich-article.ts';
import { unzip } from './unzip.ts';

const names = (element: XmlElement): string[] =>
  element.children.flatMap((child) => (typeof child === 'string' ? [] : [child.name]));
const other = sampleArticleId(7);
/** It goes on on another page. */
const continued = article({
  continuations: [{ direction: 'to', articleId: other, headline: '下半\n标题', page: '5' }],
});
const two = [richArticle(), article({ id: sampleArticleId(2), tags: ['工会', '二十大'], date: '1985~' })];

// As the standard's schema has them: nothing further is allowed.
const named = z.strictObject({
  name: z.string(),
  rel: z.string().optional(),
  role: z.string().optional(),
  literal: z.string().optional(),
});
const valued = z.strictObject({
  role: z.string(),
  contentType: z.string().optional(),
  charCount: z.number().int().optional(),
  value: z.string(),
});
const newsObject = z.strictObject({
  name: z.string().optional(),
  uri: z.url(),
  type: z.enum(['text', 'composite']),
  representationType: z.enum(['full', 'partial']),
  version: z.string(),
  versionCreated: z.iso.datetime({ offset: true }),
  contentCreated: z.iso.datetime({ offset: true }).optional(),
  pubStatus: z.enum(['usable', 'withheld', 'canceled']),
  language: z.string(),
  title: z.string(),
  headlines: z.array(valued),
  by: z.string().optional(),
  bodies: z.array(valued),
  descriptions: z.array(valued),
  people: z.array(named),
  subjects: z.array(named),
  genres: z.array(named),
  infoSources: z.array(named),
  altIds: z.array(z.strictObject({ role: z.string(), value: z.string() })),
  associations: z
    .array(
      z.strictObject({
        name: z.string(),
        uri: z.url(),
        type: z.literal('text'),
        representationType: z.literal('partial'),
        title: z.string().optional(),
        altIds: z.array(z.strictObject({ role: z.string(), value: z.string() })),
      }),
    )
    .optional(),
  standard: z
    .strictObject({ name: z.literal('ninjs'), version: z.literal('3.1'), schema: z.url() })
    .optional(),
});

describe('ninjs', () => {
  it('holds one article with its heads by role, its body twice, its people and its source', async () => {
    const rich = {
      ...richArticle(),
      people: { reporters: ['李新和'], correspondents: ['张三'], photographers: [], authors: [] },
    };
    const [step] = await runBatch([rich], { format: 'ninjs' });
    const object = newsObject.parse(JSON.parse(step!.file!.content as string));
    expect(object.standard?.version).toBe('3.1');
    expect(object.headlines).toEqual([
      { role: 'main', value: rich.heads.headline },
      { role: 'kicker', value: rich.heads.kicker },
      { role: 'deck', value: rich.heads.deck },
      { role: 'column', value: rich.heads.column },
    ]);
    expect(object.bodies[1]?.value).toBe(documentText(rich.body));
    expect(object.bodies[0]?.value).toContain('<h2>筑牢信仰之基 凝聚奋进力量</h2>');
    expect(object.people).toEqual([
      { name: '李新和', rel: 'reporter' },
      { name: '张三', rel: 'correspondent' },
    ]);
    expect(object.descriptions[0]).toMatchObject({
      role: 'source',
      value: '《焦作日报》2022年10月26日 第3版（要闻）',
    });
    expect(object.contentCreated).toBe('2022-10-26T12:00:00+08:00');
  });

  it('joins several in one composite', async () => {
    const [step] = await runBatch(two, { format: 'ninjs' });
    const composite = JSON.parse(step!.file!.content as string) as { type: string; associations: unknown[] };
    expect(composite.type).toBe('composite');
    const objects = composite.associations.map((object) => newsObject.parse(object));
    expect(objects.map(({ name }) => name)).toEqual(['凝心聚力再出发 砥砺奋进谱新篇', '主标题']);
    expect(objects[1]?.contentCreated).toBe(undefined);
    expect(objects[1]?.subjects).toEqual([{ name: '工会' }, { name: '二十大' }]);
  });
});

describe('an article that goes on on another page', () => {
  it('names the other one in ninjs, NewsML-G2 and TEI', async () => {
    const contentOf = async (format: 'ninjs' | 'newsml' | 'tei') =>
      (await runBatch([continued], { format }))[0]!.file!.content as string;
    expect(newsObject.parse(JSON.parse(await contentOf('ninjs'))).associations).toEqual([
      {
        name: 'continued-on',
        uri: `urn:uuid:${other}`,
        type: 'text',
        representationType: 'partial',
        title: '下半 标题',
        altIds: [{ role: 'page', value: '5' }],
      },
    ]);
    const meta = first(parseStrictXml(await contentOf('newsml')).root, 'itemMeta');
    expect(names(meta).at(-1)).toBe('link');
    expect(Object.fromEntries(first(meta, 'link').attributes)).toEqual({
      rel: 'irel:seeAlso',
      residref: `urn:uuid:${other}`,
    });
    const text = first(first(parseStrictXml(await contentOf('tei')).root, 'body'), 'div');
    expect(Object.fromEntries(text.attributes)).toEqual({ type: 'article', next: `urn:uuid:${other}` });
  });

  it('says so below its text in plain text and HTML', async () => {
    const contentOf = async (format: 'text' | 'html') =>
      (await runBatch([continued], { format }))[0]!.file!.content as string;
    expect(await contentOf('text')).toContain('正文。\n（下转第5版）\n');
    expect(await contentOf('html')).toContain('<p>正文。</p>\n<p class="continued">（下转第5版）</p>');
  });
});

describe('NewsML-G2', () => {
  it('is a news item with its parts in the order of the standard and NITF inside', async () => {
    const [step] = await runBatch([two[1]!], { format: 'newsml' });
    const { root } = parseStrictXml(step!.file!.content as string);
    expect(root.name).toBe('newsItem');
    expect(Object.fromEntries(root.attributes)).toMatchObject({
      xmlns: 'http://iptc.org/std/nar/2006-10-01/',
      guid: `urn:uuid:${two[1]!.id}`,
      standard: 'NewsML-G2',
      standardversion: '2.35',
      conformance: 'power',
    });
    expect(names(root)).toEqual(['catalogRef', 'itemMeta', 'contentMeta', 'contentSet']);
    expect(names(first(root, 'itemMeta'))).toEqual(['itemClass', 'provider', 'versionCreated', 'pubStatus']);
    expect(names(first(root, 'contentMeta'))).toEqual([
      'infoSource',
      'language',
      'keyword',
      'keyword',
      'headline',
      'creditline',
    ]);
    const inline = first(root, 'inlineXML');
    expect([inline.attributes.get('contenttype'), names(inline)]).toEqual(['application/nitf+xml', ['nitf']]);
  });

  it('sends several in a message', async () => {
    const [step] = await runBatch(two, { format: 'newsml' });
    const { root } = parseStrictXml(step!.file!.content as string);
    expect([root.name, names(root)]).toEqual(['newsMessage', ['header', 'itemSet']]);
    expect(textOf(first(root, 'sent'))).toBe('2026-11-21T08:00:00.000Z');
    expect(elements(root, 'newsItem').length).toBe(2);
  });

  it('has NITF 3.6 with date, head, body and end as its content model wants them', async () => {
    const [step] = await runBatch([richArticle()], { format: 'newsml' });
    const nitf = first(parseStrictXml(step!.file!.content as string).root, 'nitf');
    expect(nitf.attributes.get('version')).toBe('-//IPTC//DTD NITF 3.6//EN');
    expect(names(nitf)).toEqual(['head', 'body']);
    expect(names(first(nitf, 'head'))).toEqual(['title', 'docdata', 'pubdata']);
    expect(names(first(nitf, 'body'))).toEqual(['body.head', 'body.content', 'body.end']);
    expect(names(first(nitf, 'hedline'))).toEqual(['hl1', 'hl2', 'hl2', 'hl2']);
    expect(first(nitf, 'date.issue').attributes.get('norm')).toBe('20221026');
    expect(names(first(nitf, 'media'))).toEqual(['media-reference', 'media-caption', 'media-producer']);
    const allowed = ['p', 'hl2', 'table', 'media', 'ol', 'ul', 'bq'];
    expect(names(first(nitf, 'body.content')).filter((name) => !allowed.includes(name))).toEqual([]);
  });
});

describe('TEI', () => {
  it('has header and text, subheads as divisions, and the picture inside', async () => {
    const [step] = await runBatch([richArticle()], { format: 'tei' });
    const { root } = parseStrictXml(step!.file!.content as string);
    expect([root.name, names(root)]).toEqual(['TEI', ['teiHeader', 'text']]);
    expect(root.attributes.get('xml:id')).toMatch(/^[a-z]/);
    expect(names(first(root, 'fileDesc'))).toEqual([
      'titleStmt',
      'editionStmt',
      'publicationStmt',
      'sourceDesc',
    ]);
    expect(names(first(root, 'monogr'))).toEqual(['title', 'imprint']);
    const article = first(first(root, 'body'), 'div');
    expect(names(article)).toEqual(['head', 'head', 'head', 'head', 'byline', 'p', 'div']);
    const picture = richArticle().images.get(
      richArticle().body.blocks.flatMap((block) => (block.type === 'image' ? [block.imageId] : []))[0]!,
    );
    const data = first(root, 'binaryObject');
    expect([...Buffer.from(textOf(data), 'base64')]).toEqual([...picture!.bytes]);
  });

  it('is a corpus of several texts, and dates only what has a day', async () => {
    const [step] = await runBatch(two, { format: 'tei' });
    const { root } = parseStrictXml(step!.file!.content as string);
    expect([root.name, names(root)]).toEqual(['teiCorpus', ['teiHeader', 'TEI', 'TEI']]);
    const dates = elements(root, 'imprint').map((imprint) => first(imprint, 'date'));
    expect(dates.map((date) => [date.attributes.get('when'), textOf(date)])).toEqual([
      ['2022-10-26', '2022-10-26'],
      [undefined, '1985~'],
    ]);
  });
});

describe('an EPUB', () => {
  it('begins with its type, unpacked, and its manifest names every file', async () => {
    const [step] = await runBatch(
      [...two, article({ id: sampleArticleId(3), blocks: [paragraph('<b>&')] })],
      { format: 'epub' },
    );
    const bytes = step!.file!.content as Uint8Array;
    expect(Buffer.from(bytes.subarray(30, 58)).toString('latin1')).toBe('mimetypeapplication/epub+zip');
    expect(bytes[8]).toBe(0);
    const files = unzip(bytes);
    const container = parseStrictXml(files.get('META-INF/container.xml')!.toString('utf8')).root;
    expect(first(container, 'rootfile').attributes.get('full-path')).toBe('OEBPS/package.opf');
    const book = parseStrictXml(files.get('OEBPS/package.opf')!.toString('utf8')).root;
    const items = elements(book, 'item');
    const listed = items.map(({ attributes }) => `OEBPS/${attributes.get('href')}`);
    expect(['mimetype', 'META-INF/container.xml', 'OEBPS/package.opf', ...listed].toSorted()).toEqual(
      [...files.keys()].toSorted(),
    );
    expect(items.filter(({ attributes }) => attributes.get('properties') === 'nav').length).toBe(1);
    expect(names(first(book, 'metadata')).slice(0, 3)).toEqual(['dc:identifier', 'dc:title', 'dc:language']);
    expect(textOf(first(book, 'meta'))).toBe('2026-11-21T08:00:00Z');
    const navigation = parseStrictXml(files.get('OEBPS/nav.xhtml')!.toString('utf8')).root;
    expect(elements(navigation, 'a').map(({ attributes }) => attributes.get('href'))).toEqual([
      'article-1.xhtml',
      'article-2.xhtml',
      'article-3.xhtml',
    ]);
    const chapter = parseStrictXml(files.get('OEBPS/article-1.xhtml')!.toString('utf8')).root;
    const [picture] = elements(chapter, 'img');
    expect(
      files
        .get(`OEBPS/${picture?.attributes.get('src')}`)
        ?.subarray(1, 4)
        .toString('latin1'),
    ).toBe('PNG');
  });
});
