import { describe, expect, it } from 'vitest';
import { createDocxWriter } from '#adapters/documents/docx-writer.ts';
import { cleanArticle } from '#core/exporting/clean-article.ts';
import type { ExportArticle } from '#core/exporting/export-article.ts';
import type { LayoutChoice } from '#shared/contract/exporting.ts';
import type { DocumentBlock } from '#shared/document/article-document.ts';
import {
  article,
  paragraph,
  sampleArticleId,
  sampleImageId,
  text,
} from '#tests/unit/exporting/sample-articles.ts';
import { richArticle } from './rich-article.ts';
import { unzip } from './unzip.ts';

const writer = createDocxWriter();

function write(...articles: ExportArticle[]) {
  return writeIn('article-sheet', ...articles);
}

async function writeIn(layout: LayoutChoice, ...articles: ExportArticle[]) {
  const { bytes, warnings } = await writer.write({ articles, language: 'zh-CN', title: '合集', layout });
  const files = unzip(bytes);
  const xml = (name: string) => files.get(name)?.toString('utf8') ?? '';
  return { files, warnings, xml, document: xml('word/document.xml') };
}

/** Paragraphs as style and text, tags removed and entities read. */
function paragraphs(xml: string): [style: string, text: string][] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, content = '']) => {
    const style = /<w:pStyle w:val="([^"]+)"/.exec(content)?.[1] ?? '';
    const pieces = [...content.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\/>/g)];
    return [
      style,
      pieces
        .map(([, value, mark]) => (mark ? (mark === 'br' ? '\n' : '\t') : unescape(value ?? '')))
        .join(''),
    ];
  });
}

function unescape(value: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return value.replace(/&(\w+);/g, (_, name: string) => entities[name] ?? '?');
}

/** Tags open and close in order: the part can be parsed. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, close, name, empty] of xml.matchAll(/<(\/)?([\w:]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/)?>/g)) {
    if (close) {
      if (open.pop() !== name) return false;
    } else if (!empty) open.push(name ?? '');
  }
  const text = xml.replace(/<\?[^>]*\?>|<(?:\/)?[\w:]+(?:\s+[\w:]+="[^"<]*")*\s*\/?>/g, '');
  return open.length === 0 && !/[<>]|&(?!\w+;|#)/.test(text) && xml.isWellFormed();
}

describe('Word documents', () => {
  it('give each part of an article its named Chinese style', async () => {
    const { document, xml } = await write(richArticle());
    const found = paragraphs(document);
    const inStyle = (style: string) => found.filter(([name]) => name === style).map(([, value]) => value);
    expect(inStyle('BaokuColumn')).toEqual(['工会之窗']);
    expect(inStyle('BaokuKicker')).toEqual(['全市工会工作会议召开 表彰先进 部署任务']);
    expect(inStyle('BaokuHeadline')).toEqual(['凝心聚力再出发 砥砺奋进谱新篇']);
    expect(inStyle('BaokuDeck')).toEqual(['——市总工会第十一次代表大会侧记']);
    expect(inStyle('BaokuByline')).toEqual(['本报记者 李新和 通讯员 张三']);
    expect(inStyle('BaokuSubhead')).toEqual(['筑牢信仰之基 凝聚奋进力量']);
    expect(inStyle('BaokuCaption')).toEqual(['图为大会会场。', '（本版照片均由市总工会提供）']);
    expect(inStyle('BaokuCredit')).toEqual(['王五 摄', '本报记者 李新和 摄']);
    expect(inStyle('BaokuList')).toEqual(['第一项任务', '下级事项', '第二项任务', '要点']);
    expect(inStyle('BaokuBody').at(-1)).toBe('换行之前\n换行之后。');
    const styles = xml('word/styles.xml');
    for (const name of ['引题', '主标题', '副题', '署名', '正文', '小标题', '图说'])
      expect(styles).toContain(`<w:name w:val="${name}"/>`);
  });

  it('indent the body by two characters and name East Asian fonts', async () => {
    const { xml } = await write(richArticle());
    const body = /<w:style [^>]*w:styleId="BaokuBody".*?<\/w:style>/s.exec(xml('word/styles.xml'))?.[0] ?? '';
    expect(body).toContain('w:firstLineChars="200"');
    expect(body).toMatch(/<w:rFonts [^>]*w:eastAsia="宋体"/);
    expect(xml('word/styles.xml')).toMatch(/<w:docDefaults>.*w:eastAsia="宋体"/s);
  });

  // A line height without a rule is an exact one to LibreOffice: the picture showed as a strip one line high.
  it('say how line heights are meant, so that no picture is cut off', async () => {
    const { document, xml } = await write(richArticle());
    const heights = [...`${document}${xml('word/styles.xml')}`.matchAll(/<w:spacing [^>]*w:line="[^>]*>/g)];
    expect(heights.length).toBeGreaterThan(1);
    for (const [height] of heights) expect(height).toMatch(/w:lineRule="(?:atLeast|auto)"/);
    expect(/<w:docDefaults>.*<\/w:docDefaults>/s.exec(xml('word/styles.xml'))?.[0]).toContain('w:line="');
  });

  it('keep a picture with its caption and credit, and spread no line that ends with a break', async () => {
    const { document, xml } = await write(richArticle());
    const captions = [...document.matchAll(/<w:p>(?:(?!<\/w:p>).)*BaokuCaption.*?<\/w:p>/gs)].map(
      ([one]) => one,
    );
    expect(captions.map((caption) => caption.includes('<w:keepNext/>'))).toEqual([true, false]);
    expect(document).toMatch(
      /<w:keepNext\/>(?:(?!<\/w:pPr>).)*<w:spacing w:before="120"\/>(?:(?!<\/w:pPr>).)*<\/w:pPr><w:r><w:drawing>/s,
    );
    expect(xml('word/settings.xml')).toContain('<w:doNotExpandShiftReturn/>');
  });

  it('carry the source line of each article in the header of its section', async () => {
    const other = article({ id: sampleArticleId(2), date: null, page: null, publication: '晚报' });
    const { document, files, xml } = await write(richArticle(), other);
    const headers = [...files.keys()].filter((name) => /^word\/header\d+\.xml$/.test(name));
    const lines = headers.map((name) =>
      paragraphs(xml(name))
        .map(([, value]) => value)
        .join(''),
    );
    expect(lines.toSorted()).toEqual(
      ['来源：《焦作日报》2022年10月26日 第3版（要闻）', '来源：《晚报》 日期不详'].toSorted(),
    );
    expect(document.match(/<w:sectPr/g)).toHaveLength(2);
  });

  it('set the text in the columns of the layout, the heads across all of them', async () => {
    const { document } = await writeIn('tabloid', richArticle(), article({ id: sampleArticleId(2) }));
    const sections = [...document.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([section]) => section);
    const columns = sections.map((section) => /<w:cols [^>]*w:num="(\d+)"/.exec(section)?.[1] ?? '1');
    // The last one holds nothing: columns are even above a section that follows on the same page.
    expect(columns).toEqual(['1', '5', '1', '5', '1']);
    expect(document).toMatch(
      /<\/w:p><w:p><w:pPr><w:spacing [^>]*w:line="20"[^<]*(?:<(?!w:p\b)[^<]*)*<w:sectPr>/,
    );
    // The first begins the page, all others follow on it.
    const types = sections.map((section) => /<w:type w:val="(\w+)"/.exec(section)?.[1]);
    expect(types).toEqual(['nextPage', 'continuous', 'continuous', 'continuous', 'continuous']);
    for (const section of sections) expect(section).toContain('<w:pgSz w:w="15591" w:h="22394"');
    expect(sections[1]).toContain('w:sep="true"');
    const [heads = '', text = ''] = document.split(/<w:sectPr.*?<\/w:sectPr>/s);
    expect(paragraphs(heads).map(([style]) => style)).toContain('BaokuHeadline');
    expect(paragraphs(text).map(([style]) => style)).not.toContain('BaokuHeadline');
    expect(paragraphs(text).map(([style]) => style)).toContain('BaokuBody');
    expect(isWellFormed(document)).toBe(true);
  });

  it('take type sizes from the layout, and a headline as large as its line allows', async () => {
    const long = article({ id: sampleArticleId(2), heads: { headline: '长'.repeat(24) } });
    const { document, xml } = await writeIn('newspaper', article({ heads: { headline: '短标题' } }), long);
    const style = (id: string) =>
      new RegExp(`w:styleId="${id}".*?</w:style>`, 's').exec(xml('word/styles.xml'))?.[0] ?? '';
    // 9.5 points of text 14.5 apart, headlines of 52 points at most and 30 where 24 characters share 728 points.
    expect(style('BaokuBody')).toContain('<w:sz w:val="19"/>');
    expect(style('BaokuHeadline')).toContain('<w:sz w:val="104"/>');
    expect(xml('word/styles.xml')).toContain('w:line="290"');
    const headlines = [...document.matchAll(/<w:p>(?:(?!<\/w:p>).)*BaokuHeadline.*?<\/w:p>/gs)].map(
      ([one]) => /<w:sz w:val="(\d+)"/.exec(one)?.[1],
    );
    expect(headlines).toEqual([undefined, '60']);
  });

  it('let no headline of a newspaper page be larger than that of its lead', async () => {
    const lead = article({ heads: { headline: '长'.repeat(24) } });
    const short = article({ id: sampleArticleId(2), heads: { headline: '短标题' } });
    // But for the mark of what ends the columns.
    const { document } = await writeIn('newspaper', lead, short);
    expect([...document.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => size)).toEqual(['2']);
    expect((await writeIn('article-columns', lead, short)).document).toContain('<w:sz w:val="56"/>');
  });

  it('hold marks, links, spans, and pictures with their description', async () => {
    const { document, files, xml } = await write(richArticle());
    expect(document).toContain('<w:b/>');
    expect(document).toMatch(/<w:em w:val="dot"\/>.*?斜体与/s);
    expect(document).toMatch(/<w:i\/>.*?English words/s);
    expect(document).toContain('<w:u w:val="single"/>');
    expect(xml('word/_rels/document.xml.rels')).toContain('Target="https://example.com/?a=1&amp;b=2"');
    expect(document).toContain('<w:vMerge w:val="restart"/>');
    expect(document).toContain('descr="会场"');
    expect([...files.keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
  });

  it('keep hostile text as text, in well-formed XML', async () => {
    const hostile = '<script>&amp;"\'</w:t>]]>\u0001\ud800<!--\ufffe𠅤';
    const raw = article({
      heads: { headline: hostile, byline: hostile },
      blocks: [paragraph(hostile)],
      publication: hostile,
    });
    const { article: cleaned, warnings } = cleanArticle(raw, 'text');
    const { files, document } = await write(cleaned);
    for (const [name, bytes] of files)
      if (/\.(?:xml|rels)$/.test(name))
        expect([name, isWellFormed(bytes.toString('utf8'))]).toEqual([name, true]);
    const expected = '<script>&amp;"\'</w:t>]]>\ufffd\ufffd<!--\ufffd𠅤';
    expect(paragraphs(document).map(([, value]) => value)).toEqual([expected, expected, expected]);
    expect(warnings).toEqual([
      { articleId: raw.id, code: 'characters-replaced', details: { count: 12, replacement: '\ufffd' } },
    ]);
  });

  it('leave out pictures that Word cannot show, and say so', async () => {
    const image = { mediaType: 'image/webp', bytes: new Uint8Array(4), width: 5, height: 5 };
    const blocks: DocumentBlock[] = [
      { type: 'image', imageId: sampleImageId(1), alt: '照片', caption: [text('图说')], credit: '' },
    ];
    const { document, warnings } = await write(
      article({ images: new Map([[sampleImageId(1), image]]), blocks }),
    );
    expect(paragraphs(document).slice(1)).toEqual([
      ['BaokuCaption', '照片'],
      ['BaokuCaption', '图说'],
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(['image-left-out']);
  });

  it('write tables with holes, rows that spans fill, and too many columns', async () => {
    const cell = (value: string, spans: object = {}) => ({ header: false, inlines: [text(value)], ...spans });
    const blocks: DocumentBlock[] = [
      {
        type: 'table',
        rows: [
          { cells: [cell('甲', { rowSpan: 9 }), cell('乙', { rowSpan: 2, colSpan: 3 })] },
          { cells: [] },
        ],
      },
      { type: 'table', rows: [{ cells: [] }] },
      { type: 'table', rows: [{ cells: Array.from({ length: 70 }, (_, index) => cell(String(index))) }] },
    ];
    const { document } = await write(article({ blocks }));
    expect(isWellFormed(document)).toBe(true);
    expect(document.match(/<w:tr>/g)).toHaveLength(2);
    expect(document.match(/<w:vMerge w:val="continue"\/>/g)).toHaveLength(2);
    expect(paragraphs(document).at(-1)?.[1].split('\t')).toHaveLength(70);
  });

  it('write an empty article with its header', async () => {
    const { document, xml } = await write(article({ heads: { headline: null }, blocks: [] }));
    expect(isWellFormed(document)).toBe(true);
    expect(xml('word/header1.xml')).toContain('《焦作日报》');
  });
});
