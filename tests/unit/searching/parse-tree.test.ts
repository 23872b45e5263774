import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinNodes } from '#core/searching/language/join-nodes.ts';
import { parseTree } from '#core/searching/language/parse-tree.ts';
import { printQuery } from '#core/searching/language/print-query.ts';
import { toParsedQuery } from '#core/searching/language/query-chips.ts';
import type { PhraseNode, PhrasePart, QueryNode } from '#core/searching/query-tree.ts';
import { foldingSwitches, searchFields } from '#shared/contract/search-language.ts';
import { threadTime } from '#tests/support/thread-time.ts';

const switches = foldingSwitches.parse({});
const parse = (query: string) => parseTree(query, switches);
const printed = (query: string) => printQuery(parse(query).tree);
const hints = (query: string) => parse(query).hints.map((hint) => hint.code);

/** A tree without the stretches, which follow the spelling. */
function bare(node: QueryNode | null): unknown {
  return JSON.parse(
    JSON.stringify(node, (key: string, value: unknown) => (key === 'stretch' ? undefined : value)),
  );
}

describe('understanding a query', () => {
  it.each([
    ['焦作 工会', '焦作 工会'],
    ['焦作 AND 工会', '焦作 工会'],
    ['焦作 OR 工会', '焦作 | 工会'],
    ['焦作｜工会 主席', '焦作 | 工会 主席'],
    ['(焦作 | 新乡) 工会', '(焦作 | 新乡) 工会'],
    ['（焦作 OR 新乡） －主席', '(焦作 | 新乡) -主席'],
    ['工会 NOT 主席', '工会 -主席'],
    ['工会 -(主席 副主席)', '工会 -(主席 副主席)'],
    ['NOT(主席)', '-主席'],
    ['"工会 主席"', '"工会 主席"'],
    ['“工会主席” 「职工之家」 『先进』', '工会主席 职工之家 先进'],
    ['="５％"', '="５％"'],
    ['＝“工会”', '="工会"'],
    ['NEAR/5(工会 主席)', 'NEAR/5(工会 主席)'],
    ['近/5（工会 主席）', 'NEAR/5(工会 主席)'],
    ['NEAR(工会 "市 总")', 'NEAR/10(工会 "市 总")'],
    ['"李?和" 李新*记', '"李?和" "李新*记"'],
    [String.raw`/\d{4}年/`, String.raw`/\d{4}年/`],
    [String.raw`正文:/1\/2/`, String.raw`正文:/1\/2/`],
    ['标题:工会', '标题:工会'],
    ['标题：工会', '标题:工会'],
    ['headline:工会 TITLE：工会', '标题:工会'],
    ['标题:(工会 | "职工 之家")', '标题:工会 | 标题:"职工 之家"'],
    ['标题: 工会', '标题:工会'],
    [
      '记者:李新和 署名：张三 图说:开会 引题:a 副题:b 栏目:要闻',
      '记者:李新和 署名:张三 图说:开会 引题:a 副题:b 栏目:要闻',
    ],
    ['报纸:焦作工人报 版:3', '报纸:焦作工人报 版:3'],
    ['体裁:消息 kind:advert', '体裁:消息 体裁:广告'],
    ['状态:一校 有:修订 标签:工会', '状态:一校 有:修订 标签:工会'],
    ['日期:2022-10..2022-12', '日期:2022-10-01..2022-12-31'],
    ['date:2022', '日期:2022-01-01..2022-12-31'],
    ['日期：2022年10月26日', '日期:2022-10-26'],
    ['日期:2022年10月～2023年1月', '日期:2022-10-01..2023-01-31'],
    ['日期:2022..', '日期:2022-01-01..'],
    ['日期:..2022.2', '日期:..2022-02-28'],
    ['工会 工会 "工会"', '工会'],
    ['焦作"工会 主席"李', '焦作 "工会 主席" 李'],
    ['贯彻“两个确立”精神', '"贯彻“两个确立\\”精神"'.replace('“', '\\“')],
    ['8:30 http://a.cn', '"8:30" "http://a.cn"'],
    ['--工会', '工会'],
    ['工会,主席', '"工会,主席"'],
    ['工会* *工会 ?', '工会'],
  ])('reads %s as %s', (query, expected) => {
    expect(printed(query)).toBe(expected);
  });

  it.each([
    ['5"', 'unclosed-quote', '"5\\""'],
    ['(工会', 'unclosed-parenthesis', '工会'],
    ['NEAR/5(工会 主席', 'unclosed-parenthesis', 'NEAR/5(工会 主席)'],
    ['工会)', 'unpaired-parenthesis', '"工会)"'],
    ['工会（主席', 'unpaired-parenthesis', '"工会（主席"'],
    ['第（二）期', null, '"第（二）期"'],
    ['工会 ()', 'empty-parentheses', '工会'],
    ['( ) 工会', 'empty-parentheses', '工会'],
    ['“工会', 'unclosed-quote', String.raw`"\“工会"`],
    ['=「工会', 'unclosed-quote', '"=「工会"'],
    ['工会 "', 'unclosed-quote', '工会'],
    ['标签:"', 'unclosed-quote', ''],
    ['工会 )', 'stray-parenthesis', '工会'],
    ['工会 OR', 'missing-operand', '工会'],
    ['AND 工会', 'missing-operand', '工会'],
    ['工会 NOT', 'missing-operand', '工会'],
    ['工会 -', 'missing-operand', '工会'],
    ['(工会 - )', 'missing-operand', '工会'],
    ['甲 - 乙', null, '甲 "-" 乙'],
    ['标题:', 'empty-field', '标题'],
    ['体裁:诗', 'unknown-value', '诗'],
    ['日期:昨天', 'bad-date', '昨天'],
    ['日期:2022-13', 'bad-date', '"2022-13"'],
    ['日期:2023..2022', 'bad-date', '"2023..2022"'],
    ['NEAR/5(', 'near-without-words', ''],
    ['工会 近（）', 'near-without-words', '工会'],
    ['NEAR/5(工会)', 'near-lone-word', '工会'],
    ['NEAR/5(工会', 'near-lone-word', '工会'],
    ['NEAR/5(a b c d e f g h i)', 'near-too-many', 'NEAR/5(a b c d e f g h)'],
    ['NEAR/5000(工会 主席)', 'near-too-far', 'NEAR/1000(工会 主席)'],
    ['近/12345（工会 主席）', 'near-too-far', 'NEAR/1000(工会 主席)'],
    ['NEAR/5(工会 OR 主席)', 'words-only', 'NEAR/5(工会 "OR" 主席)'],
    ['NEAR/5(标题:工会 主席)', 'words-only', 'NEAR/5("标题:工会" 主席)'],
    ['NEAR/5', 'bad-near', '"NEAR/5"'],
    ['NEAR/5 (工会 主席)', 'bad-near', '"NEAR/5" 工会 主席'],
    ['near/5(工会', 'bad-near', '"near/5(工会"'],
    ['近/现代', null, '"近/现代"'],
    ['/(工/', 'bad-regex', '"/(工/"'],
    ['/工(会', 'unclosed-regex', '"/工(会"'],
    ['甲 / 乙', null, '甲 "/" 乙'],
    ['""', 'nothing-to-search', ''],
    ['，。！', 'only-punctuation', ''],
    ['-工会', 'only-exclusions', '-工会'],
    ['工？会', 'full-width-wildcard', '"工？会"'],
  ])('tells of %s that it is %s', (query, hint, expected) => {
    expect(hints(query)).toEqual(hint === null ? [] : [hint]);
    expect(printed(query)).toBe(expected);
  });

  it.each(['NEAR/5() OR 工会', '标题:() | 工会', '工会 | NEAR/5()', '(标题:()) | 工会'])(
    'leaves out what is empty in %s, and reads on after it',
    (query) => {
      expect(printed(query)).toBe('工会');
    },
  );

  it('keeps punctuation where it counts', () => {
    expect(printQuery(parseTree('！', { ...switches, punctuation: false }).tree)).toBe('"！"');
    expect(printed('="！"')).toBe('="！"');
  });

  it('knows the stretch of the query that each chip came from, and the query without it', () => {
    const query = '标题：工会 -“主席” (甲 | 乙)';
    const { chips } = toParsedQuery(parse(query));
    expect(chips.map(({ kind, depth, start, end }) => [kind, depth, query.slice(start, end)])).toEqual([
      ['and', 0, query],
      ['phrase', 1, '标题：工会'],
      ['not', 1, '-“主席”'],
      ['phrase', 2, '“主席”'],
      ['or', 1, '(甲 | 乙)'],
      ['phrase', 2, '甲'],
      ['phrase', 2, '乙'],
    ]);
    expect(chips.map((chip) => chip.without)).toEqual([
      '',
      '-主席 (甲 | 乙)',
      '标题:工会 (甲 | 乙)',
      '标题:工会 (甲 | 乙)',
      '标题:工会 -主席',
      '标题:工会 -主席 乙',
      '标题:工会 -主席 甲',
    ]);
  });

  it('answers any query, and within a bounded time', () => {
    const pieces = [
      ...'"＂“”「」『』()（）|｜-－=＝:：/／*?？\\ \n，。a1工会',
      '\ud83d',
      '𠮷',
      '\u0000',
      'AND',
      'OR ',
      'NOT ',
      'NEAR/5(',
      '标题:',
      '日期：',
      '有:',
      '..',
      '2022',
      '[',
      '{9}',
    ];
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: fc.constantFrom(...pieces), maxLength: 60 }),
          fc.string({ unit: 'binary' }),
        ),
        (query) => {
          const { tree, hints: told } = parse(query);
          for (const { start, end } of told)
            expect(start >= 0 && end <= query.length && start <= end).toBe(true);
          expect(bare(parse(printQuery(tree)).tree)).toEqual(bare(tree));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ...[...'"“「()|-=:/*?\\'].map((character) => character.repeat(10_000)),
    '“ '.repeat(5000),
    '( '.repeat(5000),
    '/a '.repeat(3333),
    '标题:'.repeat(3333),
    '=" '.repeat(3333),
    'a"\\'.repeat(3333),
    '工 '.repeat(5000),
    'NEAR(a '.repeat(1400),
    '-('.repeat(5000),
  ])('takes no long time for %#', async (query) => {
    expect(await threadTime(() => parse(query))).toBeLessThan(500);
  });
});

const stretch = { start: 0, end: 0 };
const letters = fc
  .string({
    unit: fc.constantFrom('工', '会', 'a', 'B', '1', '"', '\\', '*', '?', ' ', '：', '”', '𠮷'),
    minLength: 1,
    maxLength: 6,
  })
  .map((text) => `新${text}`);
const parts: fc.Arbitrary<PhrasePart[]> = fc
  .tuple(letters, fc.array(fc.tuple(fc.constantFrom('any', 'run'), letters), { maxLength: 2 }))
  .map(([first, rest]) => [
    { kind: 'text', text: first },
    ...rest.flatMap(([kind, text]): PhrasePart[] => [
      kind === 'any' ? { kind: 'any' } : { kind: 'run', most: 20 },
      { kind: 'text', text },
    ]),
  ]);
const phrase: fc.Arbitrary<PhraseNode> = fc
  .record({
    kind: fc.constant('phrase' as const),
    parts,
    field: fc.constantFrom(null, ...searchFields),
    literal: fc.boolean(),
    stretch: fc.constant(stretch),
  })
  .map((node) => (node.literal ? { ...node, parts: node.parts.slice(0, 1) } : node));
const leaf: fc.Arbitrary<QueryNode> = fc.oneof(
  phrase,
  fc
    .record({
      distance: fc.nat(1000),
      phrases: fc.array(phrase, { minLength: 2, maxLength: 4 }),
      field: fc.constantFrom(null, ...searchFields),
    })
    .map(({ distance, phrases, field }): QueryNode => ({
      kind: 'near',
      distance,
      field,
      stretch,
      phrases: phrases.map((own) => ({ ...own, field })),
    })),
  fc
    .record({
      pattern: fc.constantFrom('a/b', String.raw`\d+/`, '[一-龥]{2}', String.raw`\\/`),
      field: fc.constantFrom(null, ...searchFields),
    })
    .map(({ pattern, field }): QueryNode => ({
      kind: 'regex',
      pattern,
      field,
      stretch,
    })),
  fc.constantFrom<QueryNode>(
    { kind: 'date', from: '2022-01-01', to: null, stretch },
    { kind: 'date', from: null, to: null, stretch },
    { kind: 'date', from: '2022-10-26', to: '2022-10-26', stretch },
    { kind: 'attribute', field: 'kind', value: 'photo-news', stretch },
    { kind: 'attribute', field: 'publication', value: '焦作 "日报"', stretch },
    { kind: 'attribute', field: 'has', value: 'revision', stretch },
    { kind: 'attribute', field: 'page', value: 'A1', stretch },
  ),
);
const anyTree: fc.Arbitrary<QueryNode> = fc.letrec<{ node: QueryNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc
      .tuple(
        fc.constantFrom('and' as const, 'or' as const),
        fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
      )
      .map(([kind, nodes]) => joinNodes(kind, nodes) as QueryNode),
    tie('node').map((node): QueryNode => (node.kind === 'not' ? node.node : { kind: 'not', node, stretch })),
  ),
})).node;

describe('writing a tree out', () => {
  it('gives a query that is parsed to the same tree', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        expect(bare(parse(printQuery(tree)).tree)).toEqual(bare(tree));
      }),
      { numRuns: 1000 },
    );
  });
});
