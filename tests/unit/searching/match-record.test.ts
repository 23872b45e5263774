import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextSearch } from '#core/searching/create-text-search.ts';
import { createRecordMatcher, unnamedFields } from '#core/searching/match-record.ts';
import { phraseRules } from '#core/searching/phrase-rules.ts';
import type { PhraseNode, QueryNode } from '#core/searching/query-tree.ts';
import { type SearchRecord, searchTexts } from '#core/searching/search-record.ts';
import { compileTextPattern } from '#core/searching/text-pattern.ts';
import { type FoldingSwitches, hasValues } from '#shared/contract/search-language.ts';
import { foldSearch } from '#shared/text/fold-search.ts';
import { switches, textOf, tree } from '#tests/integration/searching/tree-arbitrary.ts';
import { answers } from '#tests/support/search-oracle.ts';
import { threadTime } from '#tests/support/thread-time.ts';

const field = fc.option(textOf(6), { freq: 3 });
const record: fc.Arbitrary<SearchRecord> = fc
  .record({
    column: field,
    kicker: field,
    headline: field,
    deck: field,
    byline: field,
    authorNote: field,
    plainText: textOf(40),
    names: fc.array(textOf(3), { maxLength: 2 }),
    captions: fc.array(textOf(6), { maxLength: 2 }),
    source: fc.array(textOf(12), { maxLength: 2 }),
    page: fc.constantFrom(null, '1', '02', 'A1'),
    kind: fc.constantFrom('news' as const, 'advert' as const),
    tags: fc.subarray(['会议', '大会']),
    day: fc.constantFrom(null, '1998-01-01', '2022-10-26'),
    has: fc.subarray([...hasValues]),
  })
  .map(({ names, day, kind, page, tags, has, ...own }) => ({
    texts: searchTexts({
      ...own,
      people: { reporters: names, correspondents: [], photographers: [], authors: [] },
    }),
    publication: '甲报',
    page,
    kind,
    status: 'imported',
    tags,
    isDated: day !== null,
    firstDay: day,
    lastDay: day,
    has: new Set(has),
  }));

/** Whether the parser may have made the tree: it leaves out what searches for nothing. */
function isParsed(node: QueryNode, own: FoldingSwitches): boolean {
  const isSearched = (phrase: PhraseNode) =>
    phrase.parts.every(
      (part) => part.kind !== 'text' || foldSearch(part.text, phraseRules(phrase, own)) !== '',
    );
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.nodes.every((below) => isParsed(below, own));
    case 'not':
      return isParsed(node.node, own);
    case 'phrase':
      return isSearched(node);
    case 'near':
      return node.phrases.every(isSearched);
    default:
      return true;
  }
}

describe('looking at an article by itself', () => {
  it('decides as the plainest evaluation does, for every kind of query and every switch', () => {
    fc.assert(
      fc.property(tree, switches, fc.array(record, { minLength: 1, maxLength: 6 }), (node, own, records) => {
        fc.pre(isParsed(node, own));
        const matches = createRecordMatcher(node, own);
        for (const each of records) expect(matches(each)).toBe(answers(each, { tree: node, switches: own }));
      }),
      { numRuns: Number(process.env.ORACLE_RUNS ?? 300) },
    );
  });

  it('shows a finding wherever a phrase answers, and nowhere else', () => {
    fc.assert(
      fc.property(tree, switches, record, (node, own, each) => {
        fc.pre(node.kind === 'phrase' && node.field === null && isParsed(node, own));
        const search = createTextSearch(node, own);
        const fields = own.sourceText ? [...unnamedFields, 'source' as const] : unnamedFields;
        const found = fields.flatMap((name) =>
          each.texts[name].flatMap((text) => search.find(text, name, 100)),
        );
        expect(found.length > 0).toBe(createRecordMatcher(node, own)(each));
      }),
    );
  });
});

describe('expressions over texts', () => {
  const atom = fc.constantFrom(
    '工',
    '会',
    'a',
    '.',
    '[工会]',
    '[^工]',
    String.raw`\d`,
    '[a-c]',
    '^',
    '$',
    '(?:工会)',
    String.raw`\b`,
    '𠮷',
  );
  const pattern = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      atom,
      fc
        .tuple(atom, fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '{0,}'))
        .filter(([own]) => !/^(?:[$^]|\\b)$/.test(own))
        .map(([own, times]) => own + times),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((nodes) => nodes.join('')),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((nodes) => `(${nodes.join('|')})`),
    ),
  })).node;
  const someText = fc.string({
    unit: fc.constantFrom('工', '会', 'a', 'b', '1', ' ', '\n', '𠮷'),
    maxLength: 20,
  });

  it('match what the expressions of the language match', () => {
    fc.assert(
      fc.property(pattern, someText, (source, text) => {
        const compiled = compileTextPattern(source, false);
        const expression = new RegExp(source, 'um');
        expect(compiled).not.toBeNull();
        expect(compiled?.test(text)).toBe(expression.test(text));
        const [first] = compiled?.findAll(text, 1) ?? [];
        if (first)
          expect(
            new RegExp(`^(?:${source})$`, 'um').test(text.slice(first.start, first.end)) ||
              /[\\^$]/.test(source),
          ).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['(a+)+$', '(a|a)*b', '(a*)*b', '(.*)(.*)(.*)(.*)[^a]$', '(a?){50}a{50}', '(x+x+)+y'])(
    'take no long time for %s',
    async (source) => {
      const compiled = compileTextPattern(source, true);
      expect(await threadTime(() => compiled?.test('a'.repeat(2000)))).toBeLessThan(1500);
    },
  );

  it('hold neither width nor case apart where those are folded', () => {
    expect(compileTextPattern('gdp[0-9]％', true)?.findAll('去年ＧＤＰ５%增', 9)).toEqual([
      { start: 2, end: 7 },
    ]);
    expect(compileTextPattern('gdp', false)?.test('GDP')).toBe(false);
  });

  it.each(['(', '[', 'a{', '*a', String.raw`\1`, '(?=a)', 'a**', String.raw`\q`, '[z-a]', 'a{300}'])(
    'refuse %s',
    (source) => {
      expect(compileTextPattern(source, true)).toBeNull();
    },
  );
});
