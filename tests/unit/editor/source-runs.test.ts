import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageSource } from '#shared/contract/importing.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import { runOfText, sourceRuns } from '#renderer/features/editing/source-runs.ts';

const own = 'a' as ArticleId;

function runsOf(
  text: string,
  blocks: { start: number; end: number; articleId?: string; paragraph?: number | null }[],
) {
  const source = { id: 's', text } as unknown as PageSource['sources'][number];
  const all = blocks.map((block) => ({ sourceId: 's', articleId: own, paragraph: null, ...block }));
  return sourceRuns(source, all as unknown as PageSource['blocks'], own);
}

describe('the runs of a source', () => {
  test('are its text, whatever the blocks', () => {
    const block = fc.record({ start: fc.nat(30), length: fc.nat(10), mine: fc.boolean() });
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.array(block, { maxLength: 6 }),
        (text, blocks) => {
          const runs = runsOf(
            text,
            blocks.map(({ start, length, mine }) => ({
              start,
              end: start + length,
              articleId: mine ? own : 'b',
            })),
          );
          expect(runs.map((run) => run.text).join('')).toBe(text);
        },
      ),
    );
  });

  test('count in code points, as spans of sources do', () => {
    expect(runsOf('𠮷𠮷甲乙丙', [{ start: 2, end: 4, paragraph: 0 }])).toEqual([
      { text: '𠮷𠮷', isOwn: false, paragraph: null },
      { text: '甲乙', isOwn: true, paragraph: 0 },
      { text: '丙', isOwn: false, paragraph: null },
    ]);
  });

  test('are found again by an edited paragraph', () => {
    const runs = runsOf('省总工会召开会议部署任务。别的文章。各级工会维护职工权益。', [
      { start: 0, end: 13, paragraph: 0 },
      { start: 18, end: 30, paragraph: 1 },
    ]);
    expect(runOfText(runs, '各级工会要切实维护职工合法权益')).toBe(2);
    expect(runOfText(runs, '全不相干的一段话')).toBeNull();
  });
});
