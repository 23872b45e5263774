import { expect, it } from 'vitest';
import { findContinuationMarks } from '#core/importing/continuation-marks.ts';
import { markOwner } from '#core/importing/mark-owner.ts';
import type { SourceBlock } from '#shared/contract/sources.ts';

/** A source of lines, each `article text`; `-` stands for furniture. */
function page(lines: readonly string[]): { text: string; blocks: SourceBlock[] } {
  let text = '';
  const blocks = lines.map((line, index): SourceBlock => {
    const [articleId, words = ''] = line.split(' ');
    const start = text.length;
    text += `${words}\n`;
    return {
      id: String(index) as SourceBlock['id'],
      sourceId: 'source' as SourceBlock['sourceId'],
      start,
      end: start + words.length,
      role: articleId === '-' ? 'furniture' : 'body',
      articleId: articleId === '-' ? null : (articleId as SourceBlock['articleId']),
      paragraph: 0,
      position: 0,
    };
  });
  return { text, blocks };
}

it.each([
  ['inside an article', ['a 标题', 'a 更多的农民（下转第三版）', 'b 另一篇'], 'a'],
  ['alone below an article', ['a 标题', 'a 更多的农民', '- 下转第三版', 'b 另一篇'], 'a'],
  [
    'below furniture that is below an article',
    ['a 更多的农民', '- 责任编辑', '- （下转第三版）', 'b 另一篇'],
    'a',
  ],
  ['alone above an article', ['a 另一篇', '- 上接第一版', 'b 就业增收'], 'b'],
  ['between headline and text of an article', ['a 另一篇', 'b 标题', '- （上接第一版）', 'b 就业增收'], 'b'],
  ['at the foot of the page, leading back to nothing', ['a 另一篇', '- 上接第一版'], null],
  ['on a page without articles', ['- 下转第三版'], null],
])('a mark %s belongs to the article that it is printed with', (_where, lines, owner) => {
  const { text, blocks } = page(lines);
  const [mark] = findContinuationMarks(text);
  if (!mark) throw new Error('no mark was found');
  expect(markOwner(mark, blocks)).toBe(owner);
});
