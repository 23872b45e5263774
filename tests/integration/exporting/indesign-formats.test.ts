import { describe, expect, it } from 'vitest';
import { escapeSelf } from '#core/exporting/indesign/indesign-styles.ts';
import { elements, first, parseStrictXml, type XmlElement } from '#tests/support/strict-xml.ts';
import { article, paragraph, sampleArticleId, text } from '#tests/unit/exporting/sample-articles.ts';
import { runBatch } from './batch-options.ts';
import { richArticle } from './rich-article.ts';
import { unzip } from './unzip.ts';

const icml = async (...blocks: Parameters<typeof article>) => {
  const [step] = await runBatch([blocks.length > 0 ? article(...blocks) : richArticle()], { format: 'icml' });
  return parseStrictXml(step!.file!.content as string);
};
const attribute = (name: string) => (element: XmlElement) => element.attributes.get(name);
const parentsOf = (root: XmlElement, name: string): string[] => {
  const found: string[] = [];
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (child.name === name) found.push(element.name);
      visit(child);
    }
  };
  visit(root);
  return found;
};

describe('an ICML story', () => {
  it('begins with the two instructions by which InDesign knows it', async () => {
    const { instructions, root } = await icml();
    expect(instructions[0]).toMatch(/^aid style="50" type="snippet" /);
    expect(instructions[1]).toBe('aid SnippetType="InCopyInterchange"');
    expect([root.name, root.attributes.get('DOMVersion')]).toEqual(['Document', '8.0']);
    expect(elements(root, 'Story').length).toBe(1);
  });

  it('declares every style that it uses, and names no id twice', async () => {
    const { root } = await icml();
    for (const [range, style] of [
      ['ParagraphStyleRange', 'ParagraphStyle'],
      ['CharacterStyleRange', 'CharacterStyle'],
      ['Table', 'TableStyle'],
      ['Cell', 'CellStyle'],
    ] as const) {
      const declared = elements(root, style).map(attribute('Self'));
      const used = elements(root, range).map(attribute(`Applied${style}`));
      expect(used.length).toBeGreaterThan(0);
      expect(used.filter((name) => !declared.includes(name))).toEqual([]);
    }
    const ids = [
      'ParagraphStyle',
      'CharacterStyle',
      'Story',
      'Table',
      'Cell',
      'Row',
      'Column',
      'HyperlinkTextSource',
    ]
      .flatMap((name) => elements(root, name))
      .map(attribute('Self'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('breaks lines as Chinese is set', async () => {
    const { root } = await icml();
    const styles = elements(root, 'ParagraphStyle').filter(
      (style) => !style.attributes.get('Name')?.startsWith('$ID'),
    );
    expect(styles.map(attribute('Name'))).toEqual(
      expect.arrayContaining(['引题', '主标题', '正文', '小标题', '图说']),
    );
    for (const style of styles) {
      expect(style.attributes.get('KinsokuSet')).toBe('SimplifiedChineseKinsoku');
      expect(style.attributes.get('Mojikumi')).toBe('SimpChineseDefault');
      expect(style.attributes.get('Composer')).toBe('HL Composer J');
    }
  });

  it('has Br and Content inside character ranges only, and no Br after the last paragraph', async () => {
    const { root } = await icml();
    for (const name of ['Br', 'Content'])
      expect(new Set(parentsOf(root, name))).toEqual(new Set(['CharacterStyleRange']));
    expect(
      parentsOf(root, 'CharacterStyleRange').filter(
        (name) => !['ParagraphStyleRange', 'HyperlinkTextSource'].includes(name),
      ),
    ).toEqual([]);
    const ranges = first(root, 'Story').children.filter(
      (child): child is XmlElement => typeof child !== 'string' && child.name === 'ParagraphStyleRange',
    );
    expect(ranges.map((range) => elements(range, 'Br').length)).toEqual(
      ranges.map((_, index) => (index < ranges.length - 1 ? 1 : 0)),
    );
  });

  it('keeps a line break of a paragraph as one, and styles for every mixture of marks', async () => {
    const { root } = await icml({
      blocks: [paragraph('甲', { type: 'break' }, text('乙', 'bold', 'italic'), text('丙', 'underline'))],
    });
    const styles = elements(root, 'CharacterStyleRange').map(attribute('AppliedCharacterStyle'));
    expect(styles).toEqual(expect.arrayContaining(['CharacterStyle/加粗着重', 'CharacterStyle/下划线']));
    expect(elements(root, 'Content').map(({ children }) => children[0])).toContain('\u2028');
  });

  it('escapes in ids what parts their groups, and leads each link to its address', async () => {
    expect(escapeSelf('https://a/b%20:')).toBe('https%3a%2f%2fa%2fb%2520%3a');
    const { root } = await icml();
    const [destination] = elements(root, 'HyperlinkURLDestination');
    expect(destination?.attributes.get('DestinationURL')).toBe('https://example.com/?a=1&b=2');
    const source = first(root, 'HyperlinkTextSource').attributes.get('Self');
    const link = first(root, 'Hyperlink');
    expect(link.attributes.get('Source')).toBe(source);
    expect(first(link, 'Destination').children).toEqual([destination?.attributes.get('Self')]);
  });

  it('lays out tables with every cell in its place', async () => {
    const { root } = await icml();
    const table = first(root, 'Table');
    expect([table.attributes.get('BodyRowCount'), table.attributes.get('ColumnCount')]).toEqual(['3', '2']);
    expect(
      elements(table, 'Cell').map((cell) => [cell.attributes.get('Name'), cell.attributes.get('RowSpan')]),
    ).toEqual([
      ['0:0', '1'],
      ['1:0', '1'],
      ['0:1', '2'],
      ['1:1', '1'],
      ['1:2', '1'],
    ]);
  });
});

describe('an IDML package', () => {
  it('begins with its type, unpacked, and holds every part that its map names', async () => {
    const many = Array.from({ length: 9 }, (_, index) => article({ id: sampleArticleId(index) }));
    const [step] = await runBatch([richArticle(), ...many], { format: 'idml' });
    const bytes = step!.file!.content as Uint8Array;
    const start = Buffer.from(bytes.subarray(0, 90)).toString('latin1');
    expect(start.slice(30)).toMatch(/^mimetypeapplication\/vnd\.adobe\.indesign-idml-package/);
    expect(bytes[8]).toBe(0);
    const files = unzip(bytes);
    const map = parseStrictXml(files.get('designmap.xml')!.toString('utf8')).root;
    const parts = map.children.flatMap((child) =>
      typeof child !== 'string' && child.name.startsWith('idPkg:') ? [child.attributes.get('src')!] : [],
    );
    expect(parts.filter((path) => !files.has(path))).toEqual([]);
    for (const path of parts)
      expect(parseStrictXml(files.get(path)!.toString('utf8')).root.name).toMatch(/^idPkg:/);
    const stories = map.attributes.get('StoryList')?.split(' ');
    expect(stories?.length).toBe(10);
    const spreads = parts.filter((path) => path.startsWith('Spreads/'));
    const framed = spreads.flatMap((path) =>
      elements(parseStrictXml(files.get(path)!.toString('utf8')).root, 'TextFrame').map(
        attribute('ParentStory'),
      ),
    );
    expect(framed).toEqual(stories);
    expect(spreads.length).toBe(3);
  });
});

describe('InDesign Tagged Text', () => {
  it('is UTF-16 with its mark, declares its styles and ends lines as Windows does', async () => {
    const [step] = await runBatch([article({ blocks: [paragraph('a<b>\\', text('粗', 'bold'))] })], {
      format: 'tagged-text',
    });
    const bytes = step!.file!.content as Uint8Array;
    expect([bytes[0], bytes[1]]).toEqual([0xff, 0xfe]);
    const lines = new TextDecoder('utf-16le').decode(bytes).split('\r\n');
    expect(lines[0]).toBe('<UNICODE-WIN>');
    expect(lines[1]).toMatch(/^<Version:8><FeatureSet:InDesign-Japanese><DefineParaStyle:栏目=/);
    expect(lines).toContain('<ParaStyle:正文>a\\<b\\>\\\\<cTypeface:Bold>粗<cTypeface:>');
    for (const line of lines.slice(2, -1))
      expect(lines[1]).toContain(`<DefineParaStyle:${/^<ParaStyle:([^>]+)>/.exec(line)![1]}=`);
  });
});
