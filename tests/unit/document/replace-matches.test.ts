import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleRuns } from '#shared/document/article-runs.ts';
import type { ArticleDocument, Inline } from '#shared/document/article-document.ts';
import { replaceInInlines, replaceMatches } from '#shared/document/replace-matches.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import { createFinder, type TextMatch } from '#shared/text/find-matches.ts';

const word = fc.stringMatching(/^[甲乙丙a]{1,6}$/);
const text = fc.record({
  type: fc.constant('text' as const),
  text: word,
  marks: fc.option(fc.constant(['bold' as const]), { nil: undefined }),
});
const leaf = fc.oneof({ weight: 4, arbitrary: text }, fc.constant({ type: 'break' as const }));
const link = fc.record({
  type: fc.constant('link' as const),
  url: fc.constant('https://example.org/'),
  children: fc.array(leaf, { minLength: 1, maxLength: 3 }),
});
const inlines = fc.array(fc.oneof({ weight: 4, arbitrary: leaf }, link), { maxLength: 8 }) as fc.Arbitrary<
  Inline[]
>;

/** Each character with what it wears and the link that it stands in. */
function characters(items: readonly Inline[], url = ''): string[] {
  return items.flatMap((item) => {
    if (item.type === 'link') return characters(item.children, item.url);
    if (item.type === 'break') return [`\n ${url}`];
    return Array.from(item.text, (character) => `${character} ${item.marks?.join() ?? ''} ${url}`);
  });
}

function matchesIn(content: string, pattern: string, by: string): TextMatch[] {
  const find = createFinder({ text: pattern, isPattern: true, caseSensitive: true, widthSensitive: true });
  return find?.(content, by) ?? [];
}

const patterns = fc.constantFrom('甲', '甲乙', '[甲乙]+', '乙\\n?', '\\n', '(甲)(\\n*)(丙)', 'a.', '[^]*');

describe('replacing in inlines', () => {
  it('gives the text that replacing in the plain text gives, and touches no character outside', () => {
    fc.assert(
      fc.property(inlines, patterns, fc.constantFrom('', '丁', '$&$&', '$3$2$1'), (items, pattern, by) => {
        const before = inlineText(items);
        const matches = matchesIn(before, pattern, by);
        const after = replaceInInlines(items, matches);
        let at = 0;
        const parts = matches.map(({ start, end, replacement }) => {
          const kept = before.slice(at, start);
          at = end;
          return kept + replacement;
        });
        expect(inlineText(after)).toBe(parts.join('') + before.slice(at));

        const [was, is] = [characters(items), characters(after)];
        let [from, to] = [0, 0];
        for (const { start, end, replacement } of [
          ...matches,
          { start: was.length, end: was.length, replacement: '' },
        ]) {
          const length = start - from;
          expect(is.slice(to, to + length)).toEqual(was.slice(from, start));
          from = end;
          to += length + replacement.length;
        }
      }),
    );
  });

  it('puts a replacement in the dress of its first character, and keeps a link in one piece', () => {
    const items: Inline[] = [
      { type: 'text', text: '总', marks: ['bold'] },
      { type: 'text', text: '工会' },
      { type: 'link', url: 'https://example.org/', children: [{ type: 'text', text: '见总工会网' }] },
    ];
    const matches = matchesIn(inlineText(items), '总工会', '协会');
    expect(replaceInInlines(items, matches)).toEqual([
      { type: 'text', text: '协会', marks: ['bold'] },
      { type: 'link', url: 'https://example.org/', children: [{ type: 'text', text: '见协会网' }] },
    ]);
  });

  it('keeps a comment on what takes the place of its text', () => {
    const id = '018f0000-0000-7000-8000-000000000001';
    const items: Inline[] = [
      { type: 'text', text: '甲' },
      { type: 'text', text: '乙丙', comments: [id] },
    ];
    expect(replaceInInlines(items, matchesIn('甲乙丙', '乙', '丁丁'))).toEqual([
      { type: 'text', text: '甲' },
      { type: 'text', text: '丁丁丙', comments: [id] },
    ]);
  });
});

const imageId = '018f0000-0000-7000-8000-000000000009' as never;
const body: ArticleDocument = {
  version: 1,
  blocks: [
    { type: 'paragraph', inlines: [{ type: 'text', text: '正文甲' }] },
    { type: 'list', ordered: true, items: [{ depth: 0, inlines: [{ type: 'text', text: '项甲' }] }] },
    { type: 'image', imageId, alt: '甲', caption: [{ type: 'text', text: '图甲' }], credit: '摄甲' },
    { type: 'table', rows: [{ cells: [{ header: true, inlines: [{ type: 'text', text: '格甲' }] }] }] },
    { type: 'quote', inlines: [] },
  ],
};
const heads = { column: null, kicker: '', headline: '题甲', deck: '甲', byline: null };

describe('the runs of an article', () => {
  it('are its heads, paragraphs, items, captions, credits and cells', () => {
    expect(articleRuns({ heads, authorNote: '者甲', body }).map((run) => `${run.part} ${run.text}`)).toEqual([
      'headline 题甲',
      'deck 甲',
      'authorNote 者甲',
      'body 正文甲',
      'list-item 项甲',
      'caption 图甲',
      'credit 摄甲',
      'table 格甲',
      'quote ',
    ]);
  });

  it('are each replaced in, a head without a character left is none, and the rest stays', () => {
    const article = { heads, authorNote: '者甲', body };
    const runs = articleRuns(article);
    const replaced = replaceMatches(
      article,
      runs.map((run) => matchesIn(run.text, '甲', '')),
    );
    expect(articleRuns(replaced).map((run) => run.text)).toEqual([
      '题',
      '者',
      '正文',
      '项',
      '图',
      '摄',
      '格',
      '',
    ]);
    expect(replaced.heads.deck).toBeNull();
    expect(replaceMatches(article, [])).toEqual(article);
  });
});
