import { describe, expect, it } from 'vitest';
import {
  chosenArticles,
  countAllChosen,
  countChosen,
  isChosen,
  leaveAll,
  toggleArticle,
  togglePlace,
} from '#renderer/features/replacing/place-choice.ts';
import { placeRows } from '#renderer/features/replacing/place-rows.ts';
import type { ReplaceArticle, ReplaceObstacle } from '#shared/contract/replacing.ts';

function article(id: string, places: number, obstacle: ReplaceObstacle | null = null): ReplaceArticle {
  const hit = { part: 'body' as const, before: '', found: '工会', by: '协会', after: '' };
  return {
    articleId: id as never,
    revision: 1,
    status: 'imported',
    headline: null,
    opening: null,
    publication: '',
    date: null,
    page: null,
    obstacle,
    hits: Array.from({ length: places }, () => hit),
  };
}

const [one, two, locked] = [article('one', 2), article('two', 3), article('locked', 4, 'locked')];
const all = [one, two, locked];

describe('the choice of places', () => {
  it('begins with all that can be changed', () => {
    expect(countAllChosen(new Map(), all)).toBe(5);
    expect(isChosen(new Map(), locked, 0)).toBe(false);
    expect(chosenArticles(new Map(), all)).toEqual([
      { articleId: 'one', revision: 1, except: [] },
      { articleId: 'two', revision: 1, except: [] },
    ]);
  });

  it('leaves a place, an article, or all, and takes them in again', () => {
    const left = togglePlace(new Map(), two, 1);
    expect([isChosen(left, two, 1), countChosen(left, two)]).toEqual([false, 2]);
    expect(togglePlace(left, two, 1)).toEqual(new Map());
    // Of some, the whole article is taken in first.
    expect(toggleArticle(left, two)).toEqual(new Map());
    const without = toggleArticle(left, one);
    expect(chosenArticles(without, all)).toEqual([{ articleId: 'two', revision: 1, except: [1] }]);
    expect(countAllChosen(leaveAll(all), all)).toBe(0);
  });

  it('begins anew for an article that has another revision', () => {
    const left = toggleArticle(new Map(), one);
    expect(countChosen(left, { ...one, revision: 2 })).toBe(2);
  });

  it('stands in lines: an article, then its places', () => {
    expect(placeRows([one, two]).map(({ article: { articleId }, place }) => `${articleId} ${place}`)).toEqual(
      ['one null', 'one 0', 'one 1', 'two null', 'two 0', 'two 1', 'two 2'],
    );
  });
});
