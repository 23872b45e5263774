import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArticleMark, headlineLikeness, matchContinuations } from '#core/library/match-continuations.ts';
import type { LinkableArticle } from '#core/ports/page-links.ts';

const article = (id: string, page: string, change: Partial<LinkableArticle> = {}): LinkableArticle => ({
  id,
  pageId: `page ${page}`,
  pageNumber: page,
  headline: null,
  kicker: null,
  head: '会议指出，要认真学习。',
  tail: '收获很大。',
  ...change,
});
const to = (articleId: string, pageNumber: string, headline: string | null = null): ArticleMark => ({
  articleId,
  direction: 'to',
  pageNumber,
  headline,
});
const from = (articleId: string, pageNumber: string, headline: string | null = null): ArticleMark => ({
  articleId,
  direction: 'from',
  pageNumber,
  headline,
});
const pairsOf = (articles: LinkableArticle[], marks: ArticleMark[]): string[] =>
  matchContinuations(articles, marks).map((match) => `${match.fromArticleId}→${match.toArticleId}`);

describe('an article and its continuation', () => {
  it('find each other by the marks of both pages', () => {
    const articles = [article('a', '1'), article('b', '3'), article('c', '3')];
    expect(pairsOf(articles, [to('a', '3'), from('b', '1')])).toEqual(['a→b']);
  });

  it('find each other by one mark and the headline, shortened as it may be', () => {
    const articles = [
      article('a', '1', { headline: '沁河两岸春意浓 乡村振兴谱新篇' }),
      article('b', '3', { headline: '乡村振兴谱新篇' }),
      article('c', '3', { headline: '青年志愿者走进敬老院' }),
    ];
    expect(pairsOf(articles, [to('a', '3')])).toEqual(['a→b']);
    expect(pairsOf(articles, [from('b', '1')])).toEqual(['a→b']);
  });

  it('find each other by the headline that the mark names', () => {
    const articles = [
      article('a', '1', { tail: '把车间建到田间地头，让更多的农民（下转第三版）' }),
      article('b', '3', { headline: '青年志愿者走进敬老院' }),
      article('c', '3', { headline: '乡村振兴谱新篇' }),
    ];
    expect(pairsOf(articles, [to('a', '3', '乡村振兴谱新篇')])).toEqual(['a→c']);
  });

  it('spell page numbers in their own ways', () => {
    const articles = [article('a', 'A01'), article('b', '三')];
    expect(pairsOf(articles, [to('a', '3'), from('b', 'A1')])).toEqual(['a→b']);
  });

  it.each([
    ['of the section in which the mark stands', 'B01', 'B03', '3', '1'],
    ['where only the file’s name has them', '1', 'A03', '3', '1'],
    ['where only the mark has it', '1', '3', 'A3', 'A1'],
  ])('leave out letters of sections: %s', (_which, first, second, there, back) => {
    const articles = [article('a', first), article('b', second), article('c', `C0${second.at(-1)}`)];
    expect(pairsOf(articles, [to('a', there), from('b', back)])).toEqual(['a→b']);
  });

  it('are not taken for those of another section', () => {
    const articles = [article('a', 'B01'), article('b', 'A03')];
    expect(pairsOf(articles, [to('a', '3'), from('b', '1')])).toEqual([]);
  });

  it('are not guessed from a page number alone', () => {
    const articles = [article('a', '1'), article('b', '3'), article('c', '3')];
    expect(pairsOf(articles, [to('a', '3')])).toEqual([]);
  });

  it('are left alone where two articles fit equally well', () => {
    const articles = [article('a', '1'), article('b', '3'), article('c', '3')];
    expect(pairsOf(articles, [to('a', '3'), from('b', '1'), from('c', '1')])).toEqual([]);
  });

  it('are told apart by their headlines where a page has several of them', () => {
    const articles = [
      article('a', '1', { headline: '乡村振兴谱新篇' }),
      article('b', '1', { headline: '全市经济工作会议召开' }),
      article('c', '3', { headline: '全市经济工作会议召开' }),
      article('d', '3', { headline: '乡村振兴谱新篇' }),
    ];
    const marks = [to('a', '3'), to('b', '3'), from('c', '1'), from('d', '1')];
    expect(pairsOf(articles, marks).toSorted()).toEqual(['a→d', 'b→c']);
  });

  it('are not proposed where the second begins as a piece of news of its own', () => {
    const articles = [
      article('a', '1'),
      article('b', '3', { head: '本报讯（记者李新和）昨日，市图书馆开放。' }),
    ];
    expect(pairsOf(articles, [to('a', '3'), from('b', '1')])).toEqual([]);
  });

  it('what is settled already takes no part', () => {
    const articles = [article('a', '1'), article('b', '3')];
    expect(matchContinuations(articles, [to('a', '3'), from('b', '1')], () => true)).toEqual([]);
  });
});

it('whatever the marks say, an article goes on in one other at most, on another page, and no order changes that', () => {
  const headline = fc.constantFrom(null, '乡村振兴谱新篇', '全市经济工作会议召开', '乡村振兴');
  const articles = fc.array(fc.record({ page: fc.integer({ min: 1, max: 3 }), headline }), { maxLength: 8 });
  const marks = fc.array(
    fc.record({ at: fc.nat({ max: 7 }), isTo: fc.boolean(), page: fc.integer({ min: 1, max: 3 }) }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(articles, marks, (made, said) => {
      const all = made.map((one, at) => article(String(at), String(one.page), { headline: one.headline }));
      const known = new Map(
        said.map(({ at, isTo, page }) => [`${at} ${isTo}`, (isTo ? to : from)(String(at), String(page))]),
      );
      const matches = matchContinuations(all, [...known.values()]);
      const pageOf = (id: string) => all.find((one) => one.id === id)?.pageId;
      expect(new Set(matches.map((match) => match.fromArticleId)).size).toBe(matches.length);
      expect(new Set(matches.map((match) => match.toArticleId)).size).toBe(matches.length);
      for (const match of matches) expect(pageOf(match.fromArticleId)).not.toBe(pageOf(match.toArticleId));
      expect(pairsOf(all.toReversed(), [...known.values()]).toSorted()).toEqual(
        matches.map((match) => `${match.fromArticleId}→${match.toArticleId}`).toSorted(),
      );
    }),
  );
});

it('headlines are alike by their pairs of characters, in the shorter one', () => {
  expect(headlineLikeness('乡村振兴谱新篇', '沁河两岸春意浓 乡村振兴谱新篇')).toBe(1);
  expect(headlineLikeness('“乡村振兴”谱新篇', '乡村振兴谱新篇')).toBe(1);
  expect(headlineLikeness('乡村振兴谱新篇', '青年志愿者走进敬老院')).toBe(0);
  expect(headlineLikeness('简讯', '简讯')).toBe(0);
  expect(headlineLikeness(null, '乡村振兴谱新篇')).toBe(0);
});
