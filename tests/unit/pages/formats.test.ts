import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textDecoder } from '#adapters/files/text-decoder.ts';
import { createPageReader } from '#adapters/pages/create-page-reader.ts';
import { writeNumber } from '#adapters/pages/docx/list-numbers.ts';
import type { PageFile } from '#core/ports/page-reader.ts';
import { writePageXml } from '#tests/support/page-formats/write-markup.ts';

const reader = createPageReader(textDecoder);
const read = (name: string, content: string | Uint8Array): Promise<PageFile> =>
  reader.read({ name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content });
const textOf = async (name: string, content: string | Uint8Array): Promise<string> =>
  (await read(name, content)).pages.map(({ text }) => text).join('\f');

describe('ALTO', () => {
  const line = (strings: string): string =>
    `<alto><Layout><Page><PrintSpace><TextBlock ID="b"><TextLine HPOS="0" VPOS="0" WIDTH="900" HEIGHT="20">${strings}</TextLine></TextBlock></PrintSpace></Page></Layout></alto>`;
  const string = (content: string, x: number, width: number): string =>
    `<String CONTENT="${content}" HPOS="${x}" VPOS="0" WIDTH="${width}" HEIGHT="20"/>`;

  it('has blanks between Latin words, none between Chinese ones but where the line has a gap', async () => {
    const strings = [
      string('记者', 0, 40),
      string('李新和', 40, 60),
      string('new', 100, 30),
      string('media', 138, 50),
      string('摄', 240, 20),
    ];
    expect(await textOf('a.xml', line(strings.join('<SP WIDTH="5"/>')))).toBe('记者李新和new media 摄\n');
  });

  it('keeps the hyphen at a line’s end and takes words without boxes as they come', async () => {
    const strings = '<String CONTENT="news"/><HYP CONTENT="-"/>';
    expect(await textOf('a.xml', line(strings))).toBe('news-\n');
    expect(await textOf('a.xml', line('<String CONTENT="old"/><SP/><String CONTENT="news"/>'))).toBe(
      'old news\n',
    );
  });

  it('decodes characters that are written as numbers, but no entities of its own', async () => {
    expect(await textOf('a.xml', line('<String CONTENT="&#x5de5;&amp;&#20250;"/>'))).toBe('工&会\n');
  });

  it('gives each page of a file with several', async () => {
    const page = (text: string): string =>
      `<Page><PrintSpace><TextBlock ID="${text}"><TextLine><String CONTENT="${text}"/></TextLine></TextBlock></PrintSpace></Page>`;
    const file = await read('a.xml', `<alto><Layout>${page('一版')}<Page/>${page('三版')}</Layout></alto>`);
    expect(file.pages.map(({ part, text }) => [part, text])).toEqual([
      [1, '一版\n'],
      [3, '三版\n'],
    ]);
  });
});

describe('PAGE', () => {
  it('takes the best of several readings, the words where a line has none, and types of regions', async () => {
    const { pages } = await read(
      'a.xml',
      `<PcGts><Page imageWidth="1000" imageHeight="1000">
      <TextRegion id="h" type="page-number"><TextLine id="l0"><TextEquiv><Unicode>第3版</Unicode></TextEquiv></TextLine></TextRegion>
      <TextRegion id="r" type="paragraph"><TextLine id="l1"><Word><TextEquiv><Unicode>动</Unicode></TextEquiv></Word>
      <Word><TextEquiv><Unicode>员会</Unicode></TextEquiv></Word></TextLine>
      <TextLine id="l2"><TextEquiv index="1"><Unicode>召升</Unicode></TextEquiv><TextEquiv index="0"><Unicode>召开</Unicode></TextEquiv></TextLine></TextRegion>
      <TextRegion id="c" type="caption"><TextEquiv><Unicode>图为会场。</Unicode></TextEquiv></TextRegion></Page></PcGts>`,
    );
    expect(pages[0]?.text).toBe('第3版\n\n动员会\n召开\n\n图为会场。\n');
    expect(pages[0]?.layout?.lines.map(({ role }) => role)).toEqual(['furniture', null, null, 'caption']);
  });

  it('reads vertical lines from right to left', async () => {
    const column = (text: string, x: number) => ({
      text,
      size: 20,
      box: [x, 50, 20, text.length * 20] as [number, number, number, number],
    });
    const lines = ['中央社南京電', '本月一日起各', '機關恢復辦公'].map((text, at) =>
      column(text, 300 - at * 30),
    );
    const page = {
      width: 400,
      height: 300,
      blocks: [{ id: 'b', type: 'paragraph' as const, lines: lines.toReversed() }],
    };
    const { pages, notices } = await read('a.xml', writePageXml(page));
    expect(pages[0]?.text).toBe('中央社南京電\n本月一日起各\n機關恢復辦公\n');
    expect(pages[0]?.layout?.lines[0]?.box).toEqual([300, 50, 20, 120]);
    expect(notices).toEqual([{ code: 'order-from-coordinates', details: {} }]);
  });
});

describe('HTML', () => {
  it('has its blocks as lines, its headings as ranks, and neither scripts nor navigation', async () => {
    const { pages, notices } = await read(
      'a.html',
      `<!doctype html><title>题</title><nav>导航</nav><h1>标题
      一行</h1><p>甲<b>乙</b><br>丙&nbsp;丁 Latin
      words</p><script>let a = "<p>不是</p>"</script><table><tr><td>姓名<td>单位<tr><td>李新和<td>工会</table><pre>一
二</pre><img src="http://example.invalid/a.png"><figcaption>图为会场</figcaption>`,
    );
    expect(pages[0]?.text.replaceAll('\u00a0', '~')).toBe(
      '标题一行\n\n甲乙\n丙~丁 Latin words\n\n姓名\t单位\n\n李新和\t工会\n\n一\n二\n\n图为会场\n',
    );
    expect(pages[0]?.layout?.lines.map(({ level }) => level)).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
    expect(pages[0]?.layout?.lines.at(-1)?.role).toBe('caption');
    expect(notices).toEqual([{ code: 'pictures-left-out', details: { count: 1 } }]);
  });
});

describe('Markdown', () => {
  it('stays as it is, with underlined titles, rules, comments and front matter told', async () => {
    const text = '---\ntitle: 甲\n---\n大标题\n===\n正文。\n\n---\n<!-- 注 -->\n小标题\n---\n';
    const { pages } = await read('a.md', text);
    expect(pages[0]?.text).toBe(text);
    const told = pages[0]?.layout?.lines.map(({ start, end, level, role }) => [
      [...text].slice(start, end).join(''),
      level || role,
    ]);
    expect(told).toEqual([
      ['---', 'furniture'],
      ['title: 甲', 'furniture'],
      ['---', 'furniture'],
      ['大标题', 1],
      ['===', 'furniture'],
      ['正文。', null],
      ['---', 'furniture'],
      ['<!-- 注 -->', 'furniture'],
      ['小标题', 2],
      ['---', 'furniture'],
    ]);
  });
});

describe('DOCX', () => {
  const w =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="m" xmlns:wps="s"';
  const run = (text: string, properties = ''): string =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const p = (content: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
  const docx = (body: string, others: Record<string, string> = {}): Uint8Array =>
    zipSync(
      Object.fromEntries(
        Object.entries({ document: `<w:document ${w}><w:body>${body}</w:body></w:document>`, ...others }).map(
          ([name, xml]) => [`word/${name}.xml`, strToU8(xml)],
        ),
      ),
    );
  const linesOf = async (bytes: Uint8Array): Promise<string[]> =>
    (await textOf('a.docx', bytes)).split('\n').filter((line) => line !== '');

  it('has tables row by row, text boxes once, notes at the end', async () => {
    const box = `<w:txbxContent>${p(run('框中的文字'))}</w:txbxContent>`;
    const body = `${p(`${run('正文')}<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>${run('在此')}<w:r><w:footnoteReference w:id="2"/></w:r>`)}
      <w:tbl><w:tr><w:tc>${p(run('姓名'))}</w:tc><w:tc>${p(run('单位'))}${p(run('职务'))}</w:tc></w:tr></w:tbl>`;
    const footnotes = `<w:footnotes ${w}><w:footnote w:id="2">${p(run('脚注'))}</w:footnote></w:footnotes>`;
    expect(await linesOf(docx(body, { footnotes }))).toEqual([
      '正文在此',
      '框中的文字',
      '姓名\t单位 职务',
      '脚注',
    ]);
  });

  it('ranks headings by style, through what a style is based on, and by larger type', async () => {
    const styles = `<w:styles ${w}><w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="Normal"/></w:style>
      <w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 2"/><w:basedOn w:val="n"/></w:style>
      <w:style w:type="paragraph" w:styleId="own"><w:basedOn w:val="h"/></w:style>
      <w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`;
    const body = `${p(run('用样式'), '<w:pStyle w:val="own"/>')}${p(run('绕圈的样式'), '<w:pStyle w:val="a"/>')}${p(run('大字标题', '<w:sz w:val="44"/>'))}${p(run('正文。'.repeat(60), '<w:sz w:val="21"/>'))}`;
    const { pages } = await read('a.docx', docx(body, { styles }));
    expect(pages[0]?.layout?.lines.map(({ level }) => level)).toEqual([2, 0, 1, 0]);
  });

  it('prints the numbers of lists, which stand nowhere in the text', async () => {
    const level = (at: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'decimal', '（%2）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const item = (text: string, at: number): string =>
      p(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`);
    const body = [item('甲', 0), item('乙', 1), item('丙', 1), item('丁', 0), item('戊', 1)].join('');
    expect(await linesOf(docx(body, { numbering }))).toEqual([
      '一、甲',
      '（1）乙',
      '（2）丙',
      '二、丁',
      '（1）戊',
    ]);
    expect([3, 10, 11, 20, 21, 105, 110].map((number) => writeNumber(number, 'chineseCounting'))).toEqual([
      '三',
      '十',
      '十一',
      '二十',
      '二十一',
      '一百零五',
      '一百一十',
    ]);
    expect(
      [4, 9, 28].map((number) => writeNumber(number, 'upperRoman') + writeNumber(number, 'lowerLetter')),
    ).toEqual(['IVd', 'IXi', 'XXVIIIbb']);
  });

  it('joins paragraphs whose mark was deleted, and tells of moves, comments, pictures, headers', async () => {
    const body = `${p(`${run('前半')}<w:r><w:commentReference w:id="0"/></w:r>`, '<w:rPr><w:del w:id="1"/></w:rPr>')}${p(`${run('后半')}<w:moveFrom w:id="2">${run('移走')}</w:moveFrom><w:moveTo w:id="3">${run('移来')}</w:moveTo><w:r><w:drawing><a:blip/></w:drawing></w:r>`)}`;
    const file = await read('a.docx', docx(body, { header1: `<w:hdr ${w}>${p(run('焦作日报'))}</w:hdr>` }));
    expect(file.pages[0]?.text).toBe('前半后半移来\n');
    expect(file.notices).toEqual([
      { code: 'tracked-changes', details: { insertions: 1, inserted: 2, deletions: 2, deleted: 2 } },
      { code: 'comments-left-out', details: { count: 1 } },
      { code: 'pictures-left-out', details: { count: 1 } },
      { code: 'margins-left-out', details: { text: '焦作日报' } },
    ]);
  });
});
