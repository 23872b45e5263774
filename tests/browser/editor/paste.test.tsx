import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { documentText } from '#shared/document/plain-text.ts';
import { articleDocument } from '#shared/document/article-document.ts';
import { htmlToDocument } from '#renderer/editor/paste/html-to-document.ts';
import { inertMarkup } from '#renderer/editor/paste/inert-markup.ts';
import { openEditor, paragraphs, placeCaret, settled, text } from './open-editor.tsx';

async function paste(element: Element, data: Record<string, string>): Promise<void> {
  const clipboardData = new DataTransfer();
  for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value);
  element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  await settled();
}

describe('pasted HTML', () => {
  test('of a web page keeps its paragraphs, subheads, lists, marks and links', () => {
    const html = `<html><head><title>无关</title><style>p{color:red}</style></head><body>
      <h2 style="font-weight:700">标题</h2><p>　　第一段<b>粗</b>与<a href="https://example.org/">链接</a>。</p>
      <div>第二段<br>换行</div><ul><li>甲<ol><li>乙</li></ol></li><li>丙</li></ul><blockquote>引文</blockquote></body></html>`;
    expect(htmlToDocument(html).blocks).toEqual([
      { type: 'subhead', inlines: [text('标题')] },
      {
        type: 'paragraph',
        inlines: [
          text('第一段'),
          { type: 'text', text: '粗', marks: ['bold'] },
          text('与'),
          { type: 'link', url: 'https://example.org/', children: [text('链接')] },
          text('。'),
        ],
      },
      { type: 'paragraph', inlines: [text('第二段'), { type: 'break' }, text('换行')] },
      {
        type: 'list',
        ordered: false,
        items: [
          { depth: 0, inlines: [text('甲')] },
          { depth: 1, inlines: [text('乙')] },
          { depth: 0, inlines: [text('丙')] },
        ],
      },
      { type: 'quote', inlines: [text('引文')] },
    ]);
  });

  test('keeps what is raised or lowered apart from the figure before it', () => {
    const html = `<p>10<sup>3</sup>米<span style="vertical-align: super">2</span>，H<sub>2</sub>O<sup>−1</sup>，
      甲<sup>注<span style="vertical-align:baseline">3</span></sup></p>`;
    expect(htmlToDocument(html).blocks).toEqual([
      { type: 'paragraph', inlines: [text('10³米²，H₂O⁻¹， 甲注3')] },
    ]);
  });

  test('tells of struck text, which is kept', async () => {
    const html = `<p><del>不</del>同意<s> </s>，<span style="text-decoration:line-through">暂缓<s>办</s></span></p>`;
    const struck: number[] = [];
    expect(htmlToDocument(html, (places) => struck.push(places)).blocks).toEqual([
      { type: 'paragraph', inlines: [text('不同意 ，暂缓办')] },
    ]);
    htmlToDocument('<p>同意</p>', (places) => struck.push(places));
    expect(struck).toEqual([2]);
  });

  test('asks for no style on its way', () => {
    expect(inertMarkup(`<P CLASS=a STYLE='font-family:"宋体"' title="style=1 > 0">a<br/style=x>`)).toBe(
      `<P CLASS=a data-style='font-family:"宋体"' title="style=1 > 0">a<br/data-style=x>`,
    );
    expect(inertMarkup('<style><!-- p {} --></STYLE><p>甲 style=1 < 乙')).toBe(
      '<noframes><!-- p {} --></noframes><p>甲 style=1 < 乙',
    );
    expect(htmlToDocument('<style>p {}</style><p>甲</p>').blocks).toEqual([
      { type: 'paragraph', inlines: [text('甲')] },
    ]);
  });

  test('is made inert in time that grows with its length', () => {
    for (const part of ['<a ', '<a "', '<a b="', `<a '"`, '<style ', 'style=']) {
      const began = performance.now();
      inertMarkup(part.repeat(200_000));
      expect(performance.now() - began, part).toBeLessThan(2_000);
    }
  });

  test('of Word becomes paragraphs and lists without its bullets', () => {
    const html = `<body lang=ZH-CN><p class=MsoNormal><span lang=EN-US style='font-family:"宋体"'>正文<o:p></o:p></span></p>
      <p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span><![endif]>第一项</p>
      <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a)</span>第二层</p></body>`;
    expect(htmlToDocument(html).blocks).toEqual([
      { type: 'paragraph', inlines: [text('正文')] },
      {
        type: 'list',
        ordered: true,
        items: [
          { depth: 0, inlines: [text('第一项')] },
          { depth: 1, inlines: [text('第二层')] },
        ],
      },
    ]);
  });

  test('keeps tables with their headers and spans', () => {
    const html =
      '<table><tr><th colspan=2>甲</th></tr><tr><td>乙</td><td><p>丙</p><p>丁</p></td></tr></table>';
    expect(htmlToDocument(html).blocks).toEqual([
      {
        type: 'table',
        rows: [
          { cells: [{ header: true, colSpan: 2, inlines: [text('甲')] }] },
          {
            cells: [
              { header: false, inlines: [text('乙')] },
              { header: false, inlines: [text('丙'), { type: 'break' }, text('丁')] },
            ],
          },
        ],
      },
    ]);
  });

  test('is inert when it is hostile', async () => {
    let ran = false;
    Object.assign(window, { hostile: () => (ran = true) });
    const html = `<img src=x onerror="hostile()"><svg onload="hostile()"><style>*{display:none}</style></svg>
      <script>hostile()</script><a href="javascript:hostile()">点我</a><iframe srcdoc="<script>parent.hostile()</script>"></iframe>
      <p onclick="hostile()">文字</p><noscript><p title="</noscript><img src=x onerror=hostile()>">`;
    const { part, body } = await openEditor();
    await placeCaret(part('body'));
    await paste(part('body'), { 'text/html': html, 'text/plain': '点我 文字' });
    expect(body()).toEqual(paragraphs('点我', '文字'));
    expect(part('body').querySelectorAll('a, img, svg, script, iframe, [onclick]')).toHaveLength(0);
    expect(ran).toBe(false);
  });

  test('keeps every visible character of any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(
          'p',
          'div',
          'span',
          'b',
          'li',
          'h3',
          'td',
          'pre',
          'blockquote',
          'figcaption',
          'x-unknown',
          'font',
        ),
        (texts, tag) => {
          const host = document.createElement('div');
          for (const value of texts) {
            const element = document.createElement(tag);
            element.textContent = value;
            host.append(element);
          }
          const document_ = htmlToDocument(host.innerHTML);
          const visible = (value: string): string => value.replaceAll(/[\s\u00a0\u3000]/gu, '');
          expect(visible(documentText(document_))).toBe(visible(texts.join('')));
          expect(articleDocument.parse(document_)).toEqual(document_);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('pasting', () => {
  test('plain text makes a paragraph of each line, without their indents', async () => {
    const { part, body } = await openEditor({ body: paragraphs('前') });
    await placeCaret(part('body'));
    await paste(part('body'), { 'text/plain': '甲\r\n\r\n　　乙\n丙' });
    expect(body()).toEqual(paragraphs('前甲', '乙', '丙'));
  });

  test('a few words go into the line', async () => {
    const { part, body } = await openEditor({ body: paragraphs('前后') });
    await placeCaret(part('body'), 1);
    await paste(part('body'), {
      'text/html': '<meta charset=utf-8><span style="font-weight:bold">中</span>',
    });
    expect(body().blocks).toEqual([
      { type: 'paragraph', inlines: [text('前'), { type: 'text', text: '中', marks: ['bold'] }, text('后')] },
    ]);
  });

  test('into a slot makes one line of it', async () => {
    const { part, article } = await openEditor();
    await placeCaret(part('headline'));
    await paste(part('headline'), {
      'text/html': '<h1>第一行</h1><p>第二行</p>',
      'text/plain': '第一行\n第二行',
    });
    expect(article.read().heads.headline).toBe('第一行　第二行');
  });

  test('into a cell of a table keeps all of it in the cell', async () => {
    const { part, body } = await openEditor({
      body: {
        version: 1,
        blocks: [{ type: 'table', rows: [{ cells: [{ header: false, inlines: [text('格')] }] }] }],
      },
    });
    await placeCaret(part('body').querySelector('td') as Element);
    await paste(part('body').querySelector('td') as Element, {
      'text/html': '<ul><li>甲</li><li>乙</li></ul>',
    });
    expect(body().blocks[0]).toEqual({
      type: 'table',
      rows: [{ cells: [{ header: false, inlines: [text('格甲'), { type: 'break' }, text('乙')] }] }],
    });
  });

  test('of a forged editor clipboard cannot bring in what an article does not hold', async () => {
    const { part, body } = await openEditor();
    await placeCaret(part('body'));
    const nodes = [
      {
        type: 'heading',
        version: 1,
        tag: 'h1',
        format: 'center',
        indent: 3,
        direction: null,
        children: [forged('大标题', 127)],
      },
      { type: 'picture', version: 1, imageId: '../../etc/passwd', alt: 'x' },
      {
        type: 'paragraph',
        version: 1,
        format: 'right',
        indent: 9,
        direction: null,
        children: [
          {
            type: 'link',
            version: 1,
            url: 'javascript:alert(1)',
            rel: null,
            target: null,
            title: null,
            format: '',
            indent: 0,
            direction: null,
            children: [forged('坏链接', 0)],
          },
        ],
      },
    ];
    await paste(part('body'), {
      'application/x-lexical-editor': JSON.stringify({ namespace: 'baoku-body', nodes }),
    });
    expect(documentText(body())).toContain('大标题');
    expect(body().blocks).toEqual([
      {
        type: 'subhead',
        inlines: [{ type: 'text', text: '大标题', marks: ['bold', 'italic', 'underline'] }],
      },
      { type: 'paragraph', inlines: [text('坏链接')] },
    ]);
  });
});

function forged(value: string, format: number) {
  return { type: 'text', version: 1, text: value, format, detail: 0, mode: 'normal', style: 'color: red' };
}
