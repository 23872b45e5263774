import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlightText } from '#core/searching/highlight.ts';
import { makeSnippet } from '#core/searching/make-snippet.ts';
import { foldSearch } from '#shared/text/fold-search.ts';

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
);
const someText = fc.array(words, { maxLength: 400 }).map((parts) => parts.join(''));
const someTerms = fc
  .uniqueArray(
    fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => foldSearch(parts.join(''))),
    { minLength: 1, maxLength: 3 },
  )
  .map((terms) => terms.filter((term) => term !== ''));

describe('highlighting', () => {
  it('lights every occurrence and keeps every character', () => {
    expect(highlightText('李 新和与李新和', ['李新和'])).toEqual([
      { text: '李 新和', hit: true },
      { text: '与', hit: false },
      { text: '李新和', hit: true },
    ]);
  });

  it('makes one run of hits that overlap', () => {
    expect(highlightText('市总工会', ['总工', '工会'])).toEqual([
      { text: '市', hit: false },
      { text: '总工会', hit: true },
    ]);
  });

  it('gives back the text, in runs that are never empty', () => {
    fc.assert(
      fc.property(someText, someTerms, (text, terms) => {
        const runs = highlightText(text, terms);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        expect(runs.every((run) => run.text !== '')).toBe(true);
      }),
    );
  });
});

describe('making a snippet', () => {
  it('begins with the sentence of the hit and ends with a mark of what is left out', () => {
    const text = `${'前文'.repeat(100)}。会上，李新和说。${'后文'.repeat(100)}`;
    const { runs } = makeSnippet(text, ['李新和']);
    expect(runs[0]).toEqual({ text: '…会上，', hit: false });
    expect(runs[1]).toEqual({ text: '李新和', hit: true });
    expect(runs[2]?.text.endsWith('…')).toBe(true);
  });

  it('shows the place where most of the terms stand together', () => {
    const text = `工会${'一二三四五六七八九十'.repeat(20)}工会主席李新和`;
    const shown = makeSnippet(text, ['工会', '李新和']).runs.filter((run) => run.hit);
    expect(shown.map((run) => run.text)).toEqual(['工会', '李新和']);
  });

  it('shows the beginning of a text without a hit', () => {
    expect(makeSnippet('第一段\n第二段', ['工会'])).toEqual({
      runs: [{ text: '第一段 第二段', hit: false }],
      hasHit: false,
    });
    expect(makeSnippet('', ['工会'])).toEqual({ runs: [], hasHit: false });
  });

  it('lights a hit exactly where the folded text holds one, and shows nothing that the text has not', () => {
    fc.assert(
      fc.property(someText, someTerms, (text, terms) => {
        fc.pre(terms.length > 0);
        const { runs, hasHit } = makeSnippet(text, terms);
        expect(hasHit).toBe(terms.some((term) => foldSearch(text).includes(term)));
        expect(runs.some((run) => run.hit)).toBe(hasHit);
        const shown = foldSearch(
          runs
            .map((run) => run.text)
            .join('')
            .replace(/^…|…$/g, ''),
        );
        expect(foldSearch(text)).toContain(shown);
        expect(runs.every((run) => run.text.isWellFormed())).toBe(true);
      }),
    );
  });
});
