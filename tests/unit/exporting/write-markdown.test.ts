import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanArticle } from '#core/exporting/clean-article.ts';
import { writeMarkdown } from '#core/exporting/markdown/write-markdown.ts';
import type { DocumentBlock } from '#shared/document/article-document.ts';
import { article, paragraph, sampleImageId, text } from './sample-articles.ts';

const body = (...blocks: DocumentBlock[]) => {
  const written = writeMarkdown([article({ heads: { headline: null }, blocks })], 'zh-CN', '');
  return written.slice(written.indexOf('\n---\n') + 6, written.lastIndexOf('来源：') - 2);
};

/** What a CommonMark reader makes of one paragraph of escaped text and hard breaks. */
function readParagraph(markdown: string): string {
  return markdown
    .split('\\\n')
    .map((line) => line.replace(/^ +| +$/g, ''))
    .join('\n')
    .replace(
      /\\([!-/:-@[-`{-~])|&#(\d+);/g,
      (_, mark: string | undefined, code: string) => mark ?? String.fromCharCode(Number(code)),
    );
}

describe('Markdown', () => {
  it('begins with front matter that names the source', () => {
    const written = writeMarkdown(
      [
        article({
          heads: { headline: '说"好"：\\', deck: '副题', byline: null },
          pageTitle: '要闻',
          people: { reporters: ['李新和', '张三'], correspondents: [], photographers: [], authors: [] },
        }),
      ],
      'zh-CN',
      '',
    );
    expect(written.split('\n---\n')[0]).toBe(
      [
        '---',
        'title: "说\\"好\\"：\\\\"',
        'source: "《焦作日报》2022年10月26日 第3版（要闻）"',
        'publication: "焦作日报"',
        'date: "2022-10-26"',
        'page: "3"',
        'page_title: "要闻"',
        'kind: "news"',
        'headline: "说\\"好\\"：\\\\"',
        'deck: "副题"',
        'reporters: ["李新和", "张三"]',
        'id: "0190b6c0-0000-7000-8000-000000000001"',
      ].join('\n'),
    );
    expect(written).toContain(
      '\n\n# 说"好"：\\\\\n\n副题\n\n正文。\n\n来源：《焦作日报》2022年10月26日 第3版（要闻）\n',
    );
  });

  it.each([
    ['# 标题', '\\# 标题'],
    ['1. 一', '1\\. 一'],
    ['2) 二', '2\\) 二'],
    ['- 三', '\\- 三'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['    缩进', '&#32;&#32;&#32;&#32;缩进'],
    ['\t缩进', '&#9;缩进'],
    [
      '*a* _b_ `c` [d](e) <f> &amp; | ~~g~~ $h$ \\',
      '\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\&amp; \\| \\~\\~g\\~\\~ \\$h\\$ \\\\',
    ],
    ['> 引', '\\> 引'],
    ['尾  ', '尾&#32;&#32;'],
  ])('escapes %j', (raw, expected) => {
    expect(body(paragraph(raw))).toBe(expected);
  });

  it('keeps number signs at the end of headings', () => {
    expect(body({ type: 'subhead', inlines: [text('问题 ##'), { type: 'break' }, text('# 二')] })).toBe(
      '## 问题 ##<br># 二',
    );
    expect(body({ type: 'subhead', inlines: [text('问题 #')] })).toBe('## 问题 \\#');
  });

  it('gives any text back', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom(...Array.from(' \t\\`*_{}[]<>#+-.!|~&$^=:;1)字。\n')),
        maxLength: 30,
      }),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (pieces) => {
        const raw = article({
          blocks: [paragraph(...pieces.filter((piece) => piece !== '').map((piece) => text(piece)))],
        });
        const [block] = cleanArticle(raw, 'text').article.body.blocks;
        if (block?.type !== 'paragraph') throw new Error('a paragraph stays one');
        const expected = block.inlines.map((item) => (item.type === 'text' ? item.text : '\n')).join('');
        const written = body(block);
        for (const each of written.split('\n'))
          expect(each).not.toMatch(/^(?:[#>+=-]|\d{1,9}[.)]| {4}|\t|~~~|```)/);
        expect(readParagraph(written)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('writes marks so that they hold inside Chinese text without blanks', () => {
    expect(
      body(paragraph('前', text('粗体', 'bold'), '后', text('斜', 'italic'), text('都', 'bold', 'italic'))),
    ).toBe('前**粗体**后*斜*<strong><em>都</em></strong>');
    expect(body(paragraph('前', text('“粗”', 'bold'), '后', text('线', 'underline')))).toBe(
      '前<strong>“粗”</strong>后<u>线</u>',
    );
  });

  it('writes lists, quotes, links and breaks', () => {
    const items = [0, 1, 1, 0].map((depth, index) => ({ depth, inlines: [text(`第${index}`)] }));
    expect(
      body({ type: 'list', ordered: true, items }, { type: 'list', ordered: true, items: items.slice(0, 1) }),
    ).toBe('1. 第0\n   1. 第1\n   2. 第2\n2. 第3\n\n<!-- -->\n\n1. 第0');
    expect(body({ type: 'quote', inlines: [text('甲'), { type: 'break' }, text('- 乙')] })).toBe(
      '> 甲\\\n> \\- 乙',
    );
    expect(
      body(paragraph({ type: 'link', url: 'https://a/?b=1&c=(_)', children: [text('链]接')] as never })),
    ).toBe('[链\\]接](<https://a/?b=1\\&c=(\\_)>)');
  });

  it('writes a plain table with pipes and any other as HTML', () => {
    const cell = (value: string, header = false) => ({ header, inlines: [text(value)] });
    expect(
      body({
        type: 'table',
        rows: [{ cells: [cell('年', true), cell('数', true)] }, { cells: [cell('a|b'), cell('<i>')] }],
      }),
    ).toBe('| 年 | 数 |\n| --- | --- |\n| a\\|b | \\<i\\> |');
    expect(body({ type: 'table', rows: [{ cells: [cell('年'), { ...cell('<i>'), colSpan: 2 }] }] })).toBe(
      '<table>\n<tbody>\n<tr><td>年</td><td colspan="2">&lt;i&gt;</td></tr>\n</tbody>\n</table>',
    );
  });

  it('keeps pictures at the end as data', () => {
    const images = new Map([
      [
        sampleImageId(1),
        { mediaType: 'image/png', bytes: new Uint8Array([1, 2, 3, 4]), width: 1, height: 1 },
      ],
    ]);
    const block: DocumentBlock = {
      type: 'image',
      imageId: sampleImageId(1),
      alt: '会[场',
      caption: [text('图说')],
      credit: '摄',
    };
    const written = writeMarkdown([article({ images, blocks: [block] })], 'zh-CN', '');
    expect(written).toContain('\n\n![会\\[场][image-1]\n\n图说\n\n摄\n\n来源：');
    expect(written.endsWith('\n\n[image-1]: data:image/png;base64,AQIDBA==\n')).toBe(true);
  });
});
