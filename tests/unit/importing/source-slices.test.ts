import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PageReview, ReviewBlock } from '#shared/contract/page-review.ts';
import { isNear, sourceSlices } from '#renderer/features/importing/review/source-slices.ts';

type Source = PageReview['sources'][number];

const source = (text: string): Source =>
  ({ id: 's', text, codePoints: Array.from(text).length }) as unknown as Source;

/** Each paragraph a block; what lies between them is line ends and spaces that begin a paragraph. */
function paragraphs(text: string): ReviewBlock[] {
  const points = Array.from(text);
  const blocks: ReviewBlock[] = [];
  let start: number | null = null;
  for (let at = 0; at <= points.length; at += 1) {
    const isText = at < points.length && !/[\n\u3000]/u.test(points[at] ?? '');
    if (isText && start === null) start = at;
    if (!isText && start !== null) {
      blocks.push({
        id: `${start}`,
        sourceId: 's',
        start,
        end: at,
        articleId: 'a',
      } as unknown as ReviewBlock);
      start = null;
    }
  }
  return blocks;
}

const shown = (text: string): string =>
  sourceSlices(source(text), paragraphs(text))
    .map(({ runs }) => runs.map((run) => run.text).join(''))
    .join('\n');

it('shows every character of the source and numbers each line once', () => {
  const line = fc.constantFrom('', '一行', '\u3000\u3000缩进的一段', '𠀀字', '很长的一段。'.repeat(9));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 200 }), (lines) => {
      const text = lines.join('\n');
      expect(shown(text)).toBe(text);
      for (const slice of sourceSlices(source(text), paragraphs(text))) {
        for (const run of slice.runs) {
          const before = Array.from(text).slice(0, run.start).join('');
          expect(run.line).toBe(before.split('\n').length);
        }
      }
    }),
  );
});

it('ends slices at the same lines, whatever the blocks', () => {
  const text = Array.from({ length: 200 }, (_, index) => `\u3000\u3000第${index}段`).join('\n');
  const blocks = paragraphs(text);
  const begins = (of: ReviewBlock[]): number[] => sourceSlices(source(text), of).map(({ line }) => line);
  expect(begins(blocks)).toEqual([1, 41, 81, 121, 161]);
  const [first, ...rest] = blocks as [ReviewBlock, ...ReviewBlock[]];
  const cut = [
    { ...first, end: first.start + 1 },
    { ...first, id: 'more' as ReviewBlock['id'], start: first.start + 1 },
    ...rest,
  ];
  expect(begins(cut)).toEqual(begins(blocks));
});

it('knows the slices beside the block that has the keyboard', () => {
  const text = Array.from({ length: 200 }, (_, index) => `第${index}段`).join('\n');
  const slices = sourceSlices(source(text), paragraphs(text));
  const focusId = [...(slices[3]?.blockIds ?? [])][0] ?? null;
  expect(slices.map((_slice, index) => isNear(slices, index, focusId))).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
  expect(isNear(slices, 0, null)).toBe(false);
});
