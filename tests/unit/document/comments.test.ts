import { describe, expect, it } from 'vitest';
import type { ArticleDocument, DocumentBlock } from '#shared/document/article-document.ts';
import {
  commentPlaces,
  knownComments,
  mergedComments,
  orderedComments,
  quoteOf,
  restoredWithComments,
  sharedComments,
  withoutComments,
} from '#shared/document/comments.ts';
import { compareTexts } from '#shared/document/compare-texts.ts';
import { documentText } from '#shared/document/plain-text.ts';
import { joinInlines, sliceInlines } from '#shared/document/slice-inlines.ts';
import { about, comment, commented, commentId, placesOf, plain } from '#tests/support/comments.ts';

const said = comment(1);
const body = commented(
  [said, comment(2)],
  [plain('各级'), about('工会', 1, 2), about('组织', 2), plain('召开')],
  [
    {
      type: 'link',
      url: 'https://example.org',
      children: [about('第二', 2), { type: 'break' }, about('段', 2)],
    },
  ],
);
const bare: ArticleDocument = {
  version: 1,
  blocks: [
    { type: 'paragraph', inlines: [plain('各级工会组织召开')] },
    {
      type: 'paragraph',
      inlines: [
        {
          type: 'link',
          url: 'https://example.org',
          children: [plain('第二'), { type: 'break' }, plain('段')],
        },
      ],
    },
  ],
};

describe('where comments stand', () => {
  it('is told paragraph by paragraph, over links and line breaks', () => {
    expect(commentPlaces(body)).toEqual([
      { id: commentId(1), paragraph: 0, from: 2, to: 4 },
      { id: commentId(2), paragraph: 0, from: 2, to: 6 },
      { id: commentId(2), paragraph: 1, from: 0, to: 4 },
    ]);
  });

  it('counts the paragraphs of every kind of block as the plain text does', () => {
    const inlines = [plain('甲'), about('乙', 1)];
    const cell = { header: false, inlines };
    const imageId = '0198a1c2-0000-7000-8000-000000000009' as never;
    const blocks: DocumentBlock[] = [
      { type: 'list', ordered: false, items: [0, 1].map((depth) => ({ depth, inlines })) },
      { type: 'image', imageId, alt: '', caption: inlines, credit: '王摄' },
      { type: 'image', imageId, alt: '', caption: [], credit: '' },
      { type: 'table', rows: [{ cells: [cell, cell] }] },
      { type: 'subhead', inlines },
    ];
    expect(placesOf({ version: 1, blocks, comments: [said] })).toEqual({
      批注1: ['乙', '乙', '乙', '乙\t甲乙', '乙'],
    });
  });

  it('orders them by the text, those without a place last', () => {
    const document = commented([comment(3), comment(2), said], [about('甲', 1), about('乙', 2)]);
    expect(orderedComments(document).map(({ text }) => text)).toEqual(['批注1', '批注2', '批注3']);
  });
});

describe('a text', () => {
  it('reads the same with comments as without', () => {
    expect(withoutComments(body)).toEqual(bare);
    expect(documentText(body)).toBe(documentText(bare));
    const heads = { column: null, kicker: null, headline: null, deck: null, byline: null };
    const of = (document: ArticleDocument) => ({ heads, authorNote: null, body: document });
    const runs = compareTexts(of(bare), of(body)).parts.flatMap((part) => part.runs);
    expect(runs.every(({ change }) => change === 'kept')).toBe(true);
  });

  it('loses the traces of comments that it does not hold', () => {
    expect(placesOf(knownComments({ ...body, comments: [said] }))).toEqual({ 批注1: ['工会'] });
    expect(knownComments({ version: 1, blocks: body.blocks })).toEqual(bare);
  });

  it('keeps them where it is cut and put together', () => {
    const [first] = body.blocks;
    const inlines = first?.type === 'paragraph' ? first.inlines : [];
    const [left, right] = [sliceInlines(inlines, 0, 3), sliceInlines(inlines, 3, 8)];
    expect(left).toEqual([plain('各级'), about('工', 1, 2)]);
    expect(joinInlines([left, right])).toEqual(inlines);
  });
});

describe('an earlier text', () => {
  it('takes over what has been said since, and brings back what was deleted since', () => {
    const earlier = commented([said, comment(2)], [about('工会', 1), about('组织', 2)]);
    const current = commented(
      [comment(1, { resolved: { author: '王', at: 2 } }), comment(3)],
      [plain('新的'), about('文字', 3)],
    );
    const restored = restoredWithComments(earlier, current);
    expect(restored.blocks).toEqual(earlier.blocks);
    expect(restored.comments).toEqual([current.comments?.[0], comment(2), comment(3)]);
    expect(placesOf(restored)).toEqual({ 批注1: ['工会'], 批注2: ['组织'] });
  });
});

describe('two sides of a conflict', () => {
  const of = (...comments: Parameters<typeof commented>[0]) => commented(comments, [plain('文')]);
  const reply = { id: commentId(9), author: '王', at: 3, text: '是' };

  it('both give what they have made, and both have their deletions', () => {
    expect(mergedComments(of(said), of(said, comment(2)), of(said, comment(3)))).toEqual([
      said,
      comment(2),
      comment(3),
    ]);
    expect(mergedComments(of(said), of(), of(said))).toEqual([]);
    expect(mergedComments(of(said), of(said), of())).toEqual([]);
  });

  it('lose nothing of what was changed: not by a deletion, nor by another change', () => {
    const changed = comment(1, { text: '改过' });
    const answered = comment(1, { replies: [reply] });
    expect(mergedComments(of(said), of(), of(answered))).toEqual([answered]);
    expect(mergedComments(of(said), of(changed), of())).toEqual([changed]);
    expect(mergedComments(of(said), of(changed), of(said))).toEqual([changed]);
    expect(mergedComments(of(said), of(said), of(changed))).toEqual([changed]);
    expect(mergedComments(of(said), of(changed), of(answered))).toEqual([{ ...changed, replies: [reply] }]);
  });
});

describe('texts that are divided or put together', () => {
  const whole = {
    id: 'a',
    body: commented([said, comment(2), comment(3)], [about('甲乙', 1), about('丙', 2)]),
  };
  const parts = [
    { id: 'a', body: commented([], [about('甲', 1)]) },
    { id: 'b', body: commented([], [about('乙', 1), about('丙', 2)]) },
  ];
  const texts = (shared: ReturnType<typeof sharedComments>) =>
    Object.fromEntries([...shared].map(([id, comments]) => [id, comments.map(({ text }) => text)]));

  it('have their comments with their text; one without a place stays', () => {
    expect(texts(sharedComments([whole], parts, () => undefined))).toEqual({
      a: ['批注1', '批注3'],
      b: ['批注1', '批注2'],
    });
  });

  it('leave what has no place to the heir', () => {
    const before = parts.map(({ id, body: own }) => ({
      id,
      body: { ...own, comments: whole.body.comments! },
    }));
    const after = [{ id: 'b', body: whole.body }];
    expect(texts(sharedComments(before, after, () => 'b'))).toEqual({ b: ['批注1', '批注2', '批注3'] });
  });
});

it('a quotation is one line, and ends with a whole character', () => {
  expect(quoteOf('各级\n工会\t组织')).toBe('各级 工会 组织');
  expect(quoteOf('𠮷'.repeat(300))).toBe('𠮷'.repeat(200));
});
