import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextSearch, type Finding } from '#core/searching/create-text-search.ts';
import { highlightText } from '#core/searching/highlight.ts';
import { parseTree } from '#core/searching/language/parse-tree.ts';
import { makeSnippet } from '#core/searching/make-snippet.ts';
import { foldingSwitches } from '#shared/contract/search-language.ts';

const switches = foldingSwitches.parse({});
const find = (text: string, query: string): Finding[] =>
  createTextSearch(parseTree(query, switches).tree, switches).find(text, 'body', 200);
const snippet = (text: string, query: string) => makeSnippet(text, find(text, query));

const words = fc.constantFrom(
  '工',
  '会',
  '李',
  '新和',
  'GDP',
  'Ｇｄｐ',
  ' ',
  '\n',
  '，',
  '。',
  '𠮷',
  '5％',
  'x',
  '會',
);
const someText = fc.array(words, { maxLength: 400 }).map((parts) => parts.join(''));
const someQuery = fc
  .array(fc.array(words, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .map((terms) => terms.map((term) => `"${term.join('')}"`).join(' '));

describe('highlighting', () => {
  const light = (text: string, query: string) => highlightText(text, find(text, query));

  it('lights every occurrence and keeps every character', () => {
    expect(light('李 新和与李新和', '李新和')).toEqual([
      { text: '李 新和', hit: true },
      { text: '与', hit: false },
      { text: '李新和', hit: true },
    ]);
  });

  it('lights the characters that stand in the text, not those that were typed', () => {
    expect(light('李鋒，劳动模范', '李锋 劳动')).toEqual([
      { text: '李鋒', hit: true },
      { text: '，', hit: false },
      { text: '劳动', hit: true },
      { text: '模范', hit: false },
    ]);
    expect(light('职工“之家”建设', '职工之家')[0]).toEqual({ text: '职工“之家', hit: true });
  });

  it('makes one run of hits that overlap', () => {
    expect(light('市总工会', '总工 工会')).toEqual([
      { text: '市', hit: false },
      { text: '总工会', hit: true },
    ]);
  });

  it('gives back the text, in runs that are never empty', () => {
    fc.assert(
      fc.property(someText, someQuery, (text, query) => {
        const runs = light(text, query);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        expect(runs.every((run) => run.text !== '')).toBe(true);
      }),
    );
  });
});

describe('making a snippet', () => {
  it('begins with the sentence of the hit and ends with a mark of what is left out', () => {
    const text = `${'前文'.repeat(100)}。会上，李新和说。${'后文'.repeat(100)}`;
    const runs = snippet(text, '李新和');
    expect(runs[0]).toEqual({ text: '…会上，', hit: false });
    expect(runs[1]).toEqual({ text: '李新和', hit: true });
    expect(runs[2]?.text.endsWith('…')).toBe(true);
  });

  it('shows the place where most of the terms stand together', () => {
    const text = `工会${'一二三四五六七八九十'.repeat(20)}工会主席李新和`;
    const shown = snippet(text, '工会 李新和').filter((run) => run.hit);
    expect(shown.map((run) => run.text)).toEqual(['工会', '李新和']);
  });

  it('shows the beginning of a text without a hit', () => {
    expect(snippet('第一段\n第二段', '工会')).toEqual([{ text: '第一段 第二段', hit: false }]);
    expect(snippet('', '工会')).toEqual([]);
  });

  it('lights a hit wherever the text holds one, and shows nothing that the text has not', () => {
    fc.assert(
      fc.property(someText, someQuery, (text, query) => {
        const found = find(text, query);
        const runs = makeSnippet(text, found);
        expect(runs.some((run) => run.hit)).toBe(found.length > 0);
        const shown = runs
          .map((run) => run.text)
          .join('')
          .replace(/^…|…$/g, '')
          .replace(/\s+/g, '');
        expect(text.replace(/\s+/g, '')).toContain(shown);
        expect(runs.every((run) => run.text.isWellFormed())).toBe(true);
      }),
    );
  });
});
