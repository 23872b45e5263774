import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleDocument } from '#shared/document/article-document.ts';
import { joinPieces, mergeTexts } from '#shared/document/merge-texts.ts';
import { documentParagraphs } from '#shared/document/plain-text.ts';
import { articleDocument } from '#tests/unit/editor/arbitrary-document.ts';

type Text = Parameters<typeof mergeTexts>[0];

function textOf(paragraphs: readonly string[], heads: Partial<Text['heads']> = {}): Text {
  const body: ArticleDocument = {
    version: 1,
    blocks: paragraphs.map((text) => ({ type: 'paragraph', inlines: [{ type: 'text', text }] })),
  };
  return {
    heads: { column: null, kicker: null, headline: null, deck: null, byline: null, ...heads },
    authorNote: null,
    body,
  };
}
const paragraphsOf = ({ body }: Text): string[] => documentParagraphs(body).map(({ text }) => text);
const openOf = (pieces: ReturnType<typeof mergeTexts>): string[] =>
  pieces.filter(({ settled }) => settled === null).map(({ part }) => part);

const base = textOf(['甲', '乙', '丙', '丁'], { headline: '旧题' });

describe('two texts that started from one', () => {
  it('are put together where each side has changed something else, neighbours too', () => {
    const mine = textOf(['甲', '乙改', '丙', '丁', '戊'], { headline: '旧题', deck: '新副题' });
    const theirs = textOf(['甲改', '乙', '丁'], { headline: '新题' });
    const pieces = mergeTexts(base, mine, theirs);
    expect(openOf(pieces)).toEqual(['body']);

    const apart = mergeTexts(
      base,
      textOf(['甲', '乙改', '丙', '丁', '戊']),
      textOf(['甲改', '乙', '丙', '丁']),
    );
    expect(openOf(apart)).toEqual([]);
    expect(paragraphsOf(joinPieces(apart, new Map(), base))).toEqual(['甲改', '乙改', '丙', '丁', '戊']);

    const heads = joinPieces(pieces, new Map(), mine).heads;
    expect([heads.headline, heads.deck]).toEqual(['新题', '新副题']);
  });

  it('leave open what both have changed, to be taken from either or from both', () => {
    const mine = textOf(['甲', '乙一', '丙', '丁'], { headline: '我的题' });
    const theirs = textOf(['甲', '乙二', '丙', '丁'], { headline: '别人的题' });
    const pieces = mergeTexts(base, mine, theirs);
    expect(openOf(pieces)).toEqual(['headline', 'body']);
    const [headline = -1, body = -1] = pieces.flatMap(({ settled }, index) =>
      settled === null ? [index] : [],
    );
    const chosen = joinPieces(
      pieces,
      new Map([
        [headline, 'theirs'],
        [body, 'both'],
      ]),
      mine,
    );
    expect(chosen.heads.headline).toBe('别人的题');
    expect(paragraphsOf(chosen)).toEqual(['甲', '乙二', '乙一', '丙', '丁']);
  });

  it('ask nothing where both have changed the same in the same way', () => {
    const both = textOf(['甲', '乙改', '丙'], { headline: '新题' });
    const pieces = mergeTexts(base, both, both);
    expect(openOf(pieces)).toEqual([]);
    expect(joinPieces(pieces, new Map(), base)).toEqual(both);
  });

  it('leave an open paragraph out where the side that is chosen has taken it away', () => {
    const pieces = mergeTexts(base, textOf(['甲', '乙改', '丙', '丁']), textOf(['甲', '丙', '丁']));
    const [open = -1] = pieces.flatMap(({ settled }, index) => (settled === null ? [index] : []));
    const without = joinPieces(pieces, new Map([[open, 'theirs']]), base);
    expect(paragraphsOf(without)).toEqual(['甲', '丙', '丁']);
  });
});

const anyText = articleDocument.map((body): Text => ({ ...textOf([]), body }));

it('whatever the texts, a side that changed nothing adds nothing, and one side everywhere gives that side', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (was, mine, theirs) => {
      expect(joinPieces(mergeTexts(was, mine, was), new Map(), mine)).toEqual(mine);
      expect(joinPieces(mergeTexts(was, was, theirs), new Map(), theirs)).toEqual(theirs);
      const pieces = mergeTexts(was, mine, theirs);
      const [own, other] = (['mine', 'theirs'] as const).map((side) =>
        pieces.flatMap((piece) => (piece.part === 'body' ? piece[side] : [])),
      );
      // No block of either side is lost on the way to the choice.
      expect(own).toEqual(mine.body.blocks);
      expect(other).toEqual(theirs.body.blocks);
    }),
  );
});
