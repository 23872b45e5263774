import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRemembered } from '#core/importing/remembered/apply-remembered.ts';
import { lineKey } from '#core/importing/remembered/line-key.ts';
import type { PageSplit } from '#core/importing/segment/page-split.ts';
import { segmentPage } from '#core/importing/segment/segment-page.ts';
import type { RememberedDecision } from '#shared/contract/page-review.ts';
import type { RememberedId } from '#shared/domain/ids.ts';
import { seedPages } from '#tests/support/seed-pages.ts';

const texts = seedPages().map(({ bytes }) => new TextDecoder().decode(bytes));
const splits = texts.map((text) => segmentPage(text));
const roles = ['furniture', 'column-title', 'kicker', 'byline', 'credit', 'author-note'] as const;

const spansOf = ({ articles, unplaced }: PageSplit): string[] =>
  [
    ...articles.flatMap(({ headSpans, paragraphs }) => [
      ...headSpans,
      ...paragraphs.flatMap(({ spans }) => spans),
    ]),
    ...unplaced.flatMap(({ spans }) => spans),
  ]
    .map(([start, end]) => `${start}-${end}`)
    .sort();

function decision(text: string, role: (typeof roles)[number], index: number): RememberedDecision {
  const id = `018f0000-0000-7000-8000-${String(index).padStart(12, '0')}` as RememberedId;
  return { id, kind: 'role', text: lineKey(text), role, part: null, uses: 0, at: 0, actor: '' };
}

describe('remembered decisions', () => {
  it('leave a split as it is where there are none', () => {
    for (const [index, split] of splits.entries())
      expect(applyRemembered(split, texts[index] ?? '', [])).toEqual({ split, uses: [] });
  });

  it('lose no piece of the page and make none twice, whatever line is given whatever role', () => {
    const choice = fc.record({ line: fc.nat(500), role: fc.constantFrom(...roles) });
    fc.assert(
      fc.property(
        fc.nat(texts.length - 1),
        fc.array(choice, { minLength: 1, maxLength: 5 }),
        (page, choices) => {
          const text = texts[page] ?? '';
          const split = splits[page] as PageSplit;
          const lines = text.split('\n').filter((line) => line.trim() !== '');
          const decisions = choices.map(({ line, role }, index) =>
            decision(lines[line % lines.length] ?? '', role, index),
          );
          const before = JSON.stringify(split);
          const { split: changed } = applyRemembered(split, text, decisions);
          expect(spansOf(changed)).toEqual(spansOf(split));
          for (const { headRoles, headSpans } of changed.articles)
            expect(new Set(headRoles.flatMap(({ spans }) => spans.map(String)))).toEqual(
              new Set(headSpans.map(String)),
            );
          expect(JSON.stringify(split)).toBe(before);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('know a line again by all but its numbers, blanks and marks', () => {
    expect(lineKey('# 第 3 版')).toBe(lineKey('第12版'));
    expect(lineKey('总第２３期')).toBe(lineKey('总第8期'));
    expect(lineKey('工会视窗')).not.toBe(lineKey('工会之窗'));
  });
});
