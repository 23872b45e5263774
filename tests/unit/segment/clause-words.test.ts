import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followsOn, readClauseEnd, readClauseStart } from '#core/importing/segment/stitching/clause-words.ts';
import { findWords } from '#core/importing/segment/language/find-words.ts';
import { writeLevel, readLevel } from '#core/importing/segment/language/word-levels.ts';
import { STATES, wordTable } from '#core/importing/segment/language/word-table.ts';

function weigh(end: string, start: string): number {
  return followsOn(readClauseEnd(end), readClauseStart(start));
}

const piece = fc.oneof(
  fc.stringMatching(/^[一-龥]{0,14}$/),
  fc.stringMatching(/^[一-龥，。、“”0-9A-Za-z%.]{0,30}$/),
  fc.string({ unit: 'binary' }),
);

describe('the words at a seam', () => {
  it('go on where the seam cuts through a word, and not with half of another one', () => {
    expect(weigh('数据实时传到监管平', '台一旦超标')).toBeGreaterThan(3);
    expect(weigh('坚决不在田间焚', '烧发现有人')).toBeGreaterThan(3);
    expect(weigh('坚决不在田间焚', '台一旦超标')).toBeLessThan(0);
  });

  it('go on with a class of words that may stand there', () => {
    const seams = [
      ['这是一个重要的', '问题', '了'],
      ['在上级部门的', '大力支持', '了支持'],
      ['进一步增强了', '职工', '的职工'],
      ['工作人员把', '材料送到', '的材料'],
      ['参加培训的职工已', '达到', '的'],
    ] as const;
    for (const [end, right, wrong] of seams)
      expect(weigh(end, right) - weigh(end, wrong), end).toBeGreaterThan(1);
  });

  it('are worth the same wherever a sentence breaks off between clauses', () => {
    expect(weigh('春天来了,', '柳树发芽')).toBe(weigh('他站起来,', '柳树发芽'));
    expect(weigh('春天来了,', '柳树发芽')).toBeGreaterThan(weigh('春天来了,', '者说'));
  });

  it('give a finite figure for every text', () => {
    fc.assert(
      fc.property(piece, piece, (end, start) => {
        expect(Math.abs(weigh(end, start))).toBeLessThanOrEqual(4);
        expect(Math.abs(readClauseStart(start).opening)).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe('the table of words', () => {
  const table = wordTable();

  it('has shares that sum up to one behind each state', () => {
    for (let state = 0; state < STATES; state += 1) {
      const row = table.follows.subarray(state * STATES, (state + 1) * STATES);
      expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }
    expect(table.met.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it('finds each word between its neighbours and no other', () => {
    const { count, ends } = findWords(table, '开展工会工作', 2);
    expect([...ends.subarray(0, count)].filter((end) => end === 4)).toHaveLength(1);
    expect(findWords(table, '开展工会工作', 3).count).toBe(0);
  });

  it('knows each word by its last character, too', () => {
    expect(table.byLast).toHaveLength(table.tails.length);
    expect(new Set(table.byLast).size).toBe(table.tails.length);
  });

  it('reads the levels that are written, as near as their steps', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-7, max: 1, noNaN: true }), (share) => {
        expect(Math.abs(Math.log(readLevel(writeLevel(share).charCodeAt(0)) / share))).toBeLessThanOrEqual(
          0.101,
        );
      }),
    );
  });
});
