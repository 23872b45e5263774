import { expect, it } from 'vitest';
import { areMixed, factSteps } from '#renderer/features/importing/review/article-facts.ts';
import type { ReviewArticle } from '#shared/contract/page-review.ts';
import type { ArticleKind, ArticlePeople } from '#shared/domain/article.ts';

const nobody: ArticlePeople = { reporters: [], correspondents: [], photographers: [], authors: [] };

function article(id: string, kind: ArticleKind, column: string | null): ReviewArticle {
  const heads = { column, kicker: null, headline: id, deck: null, byline: null };
  return { id, kind, heads, people: nobody } as unknown as ReviewArticle;
}
const leader = article('leader', 'commentary', '社论');
const report = article('report', 'news', null);
const untouched = { kind: null, column: null, people: null };

it('leaves to each article what nobody touched, however they differ', () => {
  expect(areMixed([leader, report])).toBe(true);
  expect(areMixed([report, { ...report }])).toBe(false);
  expect(factSteps([leader, report], untouched)).toEqual([]);
  expect(factSteps([leader, report], { ...untouched, column: ' 工会视窗 ' })).toEqual([
    { do: 'set-column', articleIds: ['leader', 'report'], column: '工会视窗' },
  ]);
});

it('sets on all what was touched, and takes a column away where it was emptied', () => {
  expect(factSteps([leader, report], { ...untouched, kind: 'commentary', column: '' })).toEqual([
    { do: 'set-kind', articleIds: ['leader', 'report'], kind: 'commentary' },
    { do: 'set-column', articleIds: ['leader', 'report'], column: null },
  ]);
});

it('does nothing for what is so already, and names people of one article alone', () => {
  const people = { ...nobody, reporters: ['李新和'] };
  expect(factSteps([report], { kind: 'news', column: '', people: nobody })).toEqual([]);
  expect(factSteps([report], { ...untouched, people })).toEqual([
    { do: 'set-people', articleId: 'report', people },
  ]);
  expect(factSteps([leader, report], { ...untouched, people })).toEqual([]);
});
