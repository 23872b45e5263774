import fc from 'fast-check';
import { foldingSwitches, hasValues, searchFields } from '#shared/contract/search-language.ts';
import type { NearNode, PhraseNode, PhrasePart, QueryNode, RegexNode } from '#core/searching/query-tree.ts';

/** Few characters, so that texts and queries meet; of every sort that folding and postings treat in their own way. */
export const characters = [
  ...'工会李新己已鋒锋峯峰',
  ...'aＡx13三，,。 \n"%-İ8③',
  '　',
  '𠮷',
  '\u0301',
  '\u0000',
  '\ud800',
];
export const textOf = (maxLength: number, minLength = 0) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength, maxLength });

const stretch = { start: 0, end: 0 };
const field = fc.option(fc.constantFrom(...searchFields), { freq: 2 });
const text = textOf(12, 1).map((own): PhrasePart => ({ kind: 'text', text: own }));
const parts = fc.oneof(
  { weight: 4, arbitrary: text.map((own) => [own]) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(text, fc.constantFrom<PhrasePart>({ kind: 'any' }, { kind: 'run', most: 4 }), text, fc.boolean())
      .map(([one, gap, other, ends]) =>
        ends ? [one, gap, other] : [{ kind: 'any' as const }, one, gap, other],
      ),
  },
);
const phrase: fc.Arbitrary<PhraseNode> = fc.record({
  kind: fc.constant('phrase' as const),
  parts,
  field,
  literal: fc.oneof(
    { weight: 4, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  stretch: fc.constant(stretch),
});
const near: fc.Arbitrary<NearNode> = fc
  .record({ distance: fc.nat(6), phrases: fc.array(phrase, { minLength: 2, maxLength: 3 }), field })
  .map(({ distance, phrases, field: own }) => ({
    kind: 'near',
    distance,
    phrases: phrases.map((each) => ({ ...each, field: own })),
    field: own,
    stretch,
  }));
const regex: fc.Arbitrary<RegexNode> = fc
  .record({
    pattern: fc.constantFrom('工.?会', '[己已]+', '李新|锋', '(工会)*李', 'a\\d', '工会', '新{2}', '^工'),
    field,
  })
  .map((own) => ({ kind: 'regex', ...own, stretch }));
const day = fc.option(fc.constantFrom('1998-01-01', '2022-10-26', '2022-11-30'), { freq: 3 });
const date = fc.record({ from: day, to: day }).map((own): QueryNode => ({ kind: 'date', ...own, stretch }));
const attribute = fc
  .constantFrom(
    ['publication', '甲'],
    ['publication', '报'],
    ['tag', '会议'],
    ['tag', '大会'],
    ['page', '01'],
    ['page', '2'],
    ['kind', 'advert'],
    ['status', 'imported'],
    ...hasValues.map((value) => ['has', value] as const),
  )
  .map(([own, value]): QueryNode => ({
    kind: 'attribute',
    field: own as Extract<QueryNode, { kind: 'attribute' }>['field'],
    value,
    stretch,
  }));

/** Trees of every kind of node. */
export const tree: fc.Arbitrary<QueryNode> = fc.letrec<{ node: QueryNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 6, arbitrary: phrase },
    { weight: 1, arbitrary: near },
    { weight: 1, arbitrary: regex },
    { weight: 1, arbitrary: date },
    { weight: 1, arbitrary: attribute },
    {
      weight: 2,
      arbitrary: fc
        .array(tie('node'), { minLength: 1, maxLength: 3 })
        .map((nodes): QueryNode => ({ kind: 'and', nodes, stretch })),
    },
    {
      weight: 2,
      arbitrary: fc
        .array(tie('node'), { minLength: 1, maxLength: 3 })
        .map((nodes): QueryNode => ({ kind: 'or', nodes, stretch })),
    },
    { weight: 1, arbitrary: tie('node').map((node): QueryNode => ({ kind: 'not', node, stretch })) },
  ),
})).node;

/** Mostly as they usually are. */
export const switches = fc.oneof(
  { weight: 2, arbitrary: fc.constant(foldingSwitches.parse({})) },
  {
    weight: 1,
    arbitrary: fc.record({
      script: fc.boolean(),
      width: fc.boolean(),
      punctuation: fc.boolean(),
      numerals: fc.boolean(),
      variants: fc.boolean(),
      lookAlikes: fc.boolean(),
      sourceText: fc.boolean(),
    }),
  },
);
