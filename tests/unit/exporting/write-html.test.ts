import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64 } from '#core/exporting/base64.ts';
import { writeHtml } from '#core/exporting/web/write-html.ts';
import { writeText } from '#core/exporting/write-text.ts';
import type { DocumentBlock } from '#shared/document/article-document.ts';
import { article, paragraph, sampleArticleId, sampleImageId, text } from './sample-articles.ts';

const hostile = '<script>alert("1")</script><img src=x onerror=alert(1)>\'&';

describe('HTML', () => {
  it('escapes hostile text everywhere', () => {
    const html = writeHtml(
      [
        article({
          heads: { column: hostile, kicker: hostile, headline: hostile, deck: hostile, byline: hostile },
          authorNote: hostile,
          publication: hostile,
          pageTitle: hostile,
          images: new Map([
            [
              sampleImageId(1),
              { mediaType: 'image/png" onload="x', bytes: new Uint8Array(1), width: 1, height: 1 },
            ],
          ]),
          blocks: [
            paragraph(hostile, text(hostile, 'bold', 'italic', 'underline'), {
              type: 'link',
              url: 'https://a/"onclick="x',
              children: [{ type: 'text', text: hostile }],
            }),
            {
              type: 'image',
              imageId: sampleImageId(1),
              alt: hostile,
              caption: [text(hostile)],
              credit: hostile,
            },
            { type: 'image', imageId: sampleImageId(2), alt: hostile, caption: [], credit: '' },
            { type: 'table', rows: [{ cells: [{ header: true, inlines: [text(hostile)] }] }] },
            { type: 'list', ordered: true, items: [{ depth: 3, inlines: [text(hostile)] }] },
          ],
        }),
        article({ heads: { headline: hostile } }),
      ],
      'zh-CN',
      hostile,
    );
    const tags = [...html.matchAll(/<([a-z0-9]+)((?: [a-z-]+="[^"]*")*)>/g)];
    expect(html.match(/<(?![/!])/g)).toHaveLength(tags.length);
    expect(
      tags.filter(
        ([, name, attributes]) =>
          name === 'script' || / on\w+=/.test(attributes?.replaceAll(/="[^"]*"/g, '=') ?? ''),
      ),
    ).toEqual([]);
    expect(
      tags.filter(([, name]) => name === 'img').map(([, , attributes]) => attributes?.split(';')[0]),
    ).toEqual([' src="data:application/octet-stream']);
  });

  it('nests lists and closes every tag', () => {
    const items = [2, 0, 1, 3, 1, 0].map((depth, index) => ({ depth, inlines: [text(String(index))] }));
    const html = writeHtml([article({ blocks: [{ type: 'list', ordered: false, items }] })], 'zh-CN', '');
    expect(/<ul>.*<\/ul>/s.exec(html)?.[0]).toBe(
      '<ul><li>0</li><li>1<ul><li>2<ul><li>3</li></ul></li><li>4</li></ul></li><li>5</li></ul>',
    );
  });

  it('carries the source line, the language and pictures with their description', () => {
    const images = new Map([
      [sampleImageId(1), { mediaType: 'image/png', bytes: new Uint8Array([255]), width: 3, height: 2 }],
    ]);
    const block: DocumentBlock = {
      type: 'image',
      imageId: sampleImageId(1),
      alt: '会场',
      caption: [text('图说')],
      credit: '摄',
    };
    const html = writeHtml([article({ images, blocks: [block] })], 'en', 'T');
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<footer lang="en">Source: 焦作日报, 26 October 2022, page 3</footer>');
    expect(html).toContain('<img src="data:image/png;base64,/w==" alt="会场" width="3" height="2">');
    expect(html).toContain('<figcaption>图说 <span class="credit">摄</span></figcaption>');
  });

  it('encodes base64 as Node does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      }),
    );
  });
});

describe('plain text', () => {
  it('has heads, indented paragraphs, lists, tables and the source of each article', () => {
    const cell = (value: string) => ({ header: false, inlines: [text(value)] });
    const first = article({
      heads: { column: '栏目', kicker: '引题', headline: '主标题', deck: '副题', byline: '署名' },
      authorNote: '作者',
      blocks: [
        paragraph('甲', { type: 'break' }, '乙'),
        { type: 'subhead', inlines: [text('小标题')] },
        {
          type: 'list',
          ordered: true,
          items: [
            { depth: 0, inlines: [text('一')] },
            { depth: 1, inlines: [text('二')] },
          ],
        },
        { type: 'table', rows: [{ cells: [cell('1'), cell('2')] }] },
        { type: 'image', imageId: sampleImageId(1), alt: '会场', caption: [], credit: '摄' },
      ],
    });
    const second = article({ id: sampleArticleId(2), heads: { headline: null }, blocks: [] });
    expect(writeText([first, second], 'zh-CN')).toBe(
      '【栏目】\n引题\n主标题\n副题\n署名\n\n　　甲\n乙\n\n小标题\n\n　　1. 一\n　　  1. 二\n1\t2\n　　会场\n　　摄\n\n　　作者\n\n' +
        '来源：《焦作日报》2022年10月26日 第3版\n\n――――――――――\n\n来源：《焦作日报》2022年10月26日 第3版\n',
    );
  });
});
