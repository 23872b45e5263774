import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanArticle } from '#core/exporting/clean-article.ts';
import { cleanText } from '#core/exporting/clean-text.ts';
import { article, paragraph } from './sample-articles.ts';

describe('cleaning for export', () => {
  it('replaces and counts control characters, noncharacters and lone surrogates', () => {
    expect(cleanText('a\u0000b\ud800c\udc00\ufffe\u0085d\u007f', 'text')).toEqual({
      text: 'a�b�c���d�',
      count: 6,
    });
    expect(cleanText('甲\ufffd', 'print')).toEqual({ text: '甲□', count: 1 });
  });

  it('leaves tabs, supplementary characters and invisible signs alone', () => {
    const text = '\t𠅤\u200b\u00ad\ufeff';
    expect(cleanText(text, 'text')).toEqual({ text, count: 0 });
  });

  it('makes every line end a line feed, and a break inside text', () => {
    expect(cleanText('a\r\nb\rc\u2028d\u2029e', 'text')).toEqual({ text: 'a\nb\nc\nd\ne', count: 0 });
    const { article: cleaned } = cleanArticle(article({ blocks: [paragraph('甲\r\n\n乙')] }), 'text');
    expect(cleaned.body.blocks).toEqual([paragraph('甲', { type: 'break' }, { type: 'break' }, '乙')]);
  });

  it('gives text that is clean already back unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const once = cleanText(raw, 'text').text;
        expect(once.isWellFormed()).toBe(true);
        expect(cleanText(once, 'text')).toEqual({ text: once, count: 0 });
      }),
    );
  });

  it('reaches every text of an article', () => {
    const bad = '\u0001';
    const raw = article({
      heads: { column: bad, kicker: bad, headline: bad, deck: bad, byline: bad },
      people: { reporters: [bad], correspondents: [bad], photographers: [bad], authors: [bad] },
      authorNote: bad,
      publication: bad,
      page: bad,
      pageTitle: bad,
      blocks: [
        paragraph(bad, { type: 'link', url: `https://a/${bad}`, children: [{ type: 'text', text: bad }] }),
        { type: 'list', ordered: false, items: [{ depth: 0, inlines: [{ type: 'text', text: bad }] }] },
        { type: 'table', rows: [{ cells: [{ header: false, inlines: [{ type: 'text', text: bad }] }] }] },
        {
          type: 'image',
          imageId: '' as never,
          alt: bad,
          caption: [{ type: 'text', text: bad }],
          credit: bad,
        },
      ],
    });
    const { article: cleaned, warnings } = cleanArticle(raw, 'text');
    expect(JSON.stringify(cleaned)).not.toContain('\\u0001');
    expect(warnings).toEqual([
      { articleId: raw.id, code: 'characters-replaced', details: { count: 21, replacement: '\ufffd' } },
    ]);
  });
});
