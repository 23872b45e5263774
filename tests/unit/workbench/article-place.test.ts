import { describe, expect, it } from 'vitest';
import { failurePlace } from '#renderer/features/exporting/failure-place.ts';
import { formatPlace, parsePlace } from '#renderer/workbench/article-place.ts';

describe('a place in an article', () => {
  it('comes back from the address as it went in, and nothing else is one', () => {
    for (const place of [{ block: 1 }, { block: 120 }, { head: 'headline' }])
      expect(parsePlace(formatPlace(place))).toEqual(place);
    for (const text of [undefined, '', 'block-0', 'block--1', 'block-1.5', 'block-x', 'headline', 'head-'])
      expect(parsePlace(text)).toBeNull();
  });

  it('is taken from what a failure tells: a block by its number, else a head', () => {
    expect(parsePlace(failurePlace({ place: 'paragraph', number: 5 }))).toEqual({ block: 5 });
    expect(parsePlace(failurePlace({ place: 'headline', number: 0 }))).toEqual({ head: 'headline' });
    expect(parsePlace(failurePlace({ place: 'note', number: 0 }))).toEqual({ head: 'authorNote' });
    for (const details of [{}, { place: 'source', number: 0 }, { place: 'end' }, { number: 'x' }])
      expect(failurePlace(details)).toBe('');
  });
});
