import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareTexts } from '#shared/document/compare-texts.ts';
import { documentParagraphs } from '#shared/document/plain-text.ts';
import { articleDocument } from '#tests/unit/editor/arbitrary-document.ts';

const headText = fc.option(fc.string({ unit: 'binary', maxLength: 12 }));
const article = fc.record({
  heads: fc.record({
    column: headText,
    kicker: headText,
    headline: headText,
    deck: headText,
    byline: headText,
  }),
  authorNote: headText,
  body: articleDocument,
});
type Article = typeof article extends fc.Arbitrary<infer Value> ? Value : never;
type Side = 'removed' | 'added';

/** The text of one side, as the runs of a comparison tell it. */
function sideOf({ parts }: ReturnType<typeof compareTexts>, side: Side): [string, string][] {
  return parts
    .map(({ part, runs }): [string, string] => [
      part,
      runs
        .filter(({ change }) => change === 'kept' || change === side)
        .map(({ text }) => text)
        .join(''),
    ])
    .filter(([, text]) => text !== '');
}

function textOf({ heads, authorNote, body }: Article): [string, string][] {
  const named: [string, string | null][] = [
    ['column', heads.column],
    ['kicker', heads.kicker],
    ['headline', heads.headline],
    ['deck', heads.deck],
    ['byline', heads.byline],
    ...documentParagraphs(body).map(({ text }): [string, string] => ['body', text]),
    ['authorNote', authorNote],
  ];
  return named.filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== '');
}

it('the runs of a comparison rebuild both texts to the last character', () => {
  fc.assert(
    fc.property(article, article, (from, to) => {
      const comparison = compareTexts(from, to);
      expect(sideOf(comparison, 'removed')).toEqual(textOf(from));
      expect(sideOf(comparison, 'added')).toEqual(textOf(to));
    }),
  );
});

it('a text compared with itself is kept whole', () => {
  fc.assert(
    fc.property(article, (text) => {
      const runs = compareTexts(text, text).parts.flatMap((part) => part.runs);
      expect(runs.every(({ change }) => change === 'kept')).toBe(true);
    }),
  );
});

it('no run parts a character beyond the basic plane', () => {
  const heads = { column: null, kicker: null, headline: '𠮷野', deck: null, byline: null };
  const body = { version: 1 as const, blocks: [] };
  const { parts } = compareTexts(
    { heads, authorNote: null, body },
    { heads: { ...heads, headline: '𠮸野' }, authorNote: null, body },
  );
  expect(parts.flatMap((part) => part.runs).every(({ text }) => text.isWellFormed())).toBe(true);
});

it('a paragraph that was written anew in 100,000 characters is told as old and new', () => {
  const long = (character: string) => ({
    heads: { column: null, kicker: null, headline: null, deck: null, byline: null },
    authorNote: null,
    body: {
      version: 1 as const,
      blocks: [
        { type: 'paragraph' as const, inlines: [{ type: 'text' as const, text: character.repeat(100_000) }] },
      ],
    },
  });
  const [part] = compareTexts(long('旧'), long('新')).parts;
  expect(part?.runs.map(({ change, text }) => [change, text.length])).toEqual([
    ['removed', 100_000],
    ['added', 100_000],
  ]);
});
