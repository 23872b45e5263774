import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatLocation,
  homeLocation,
  type Location,
  parseLocation,
  workOf,
} from '#renderer/workbench/location.ts';

const id = fc.uuid({ version: 7 });
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const scope = fc.oneof(
  fc.constantFrom({ kind: 'all' }, { kind: 'trash' }),
  id.map((publicationId) => ({ kind: 'publication', publicationId })),
  fc
    .tuple(id, fc.option(fc.integer({ min: -3000, max: 3000 })))
    .map(([publicationId, year]) => ({ kind: 'year', publicationId, year })),
  id.map((issueId) => ({ kind: 'issue', issueId })),
  id.map((pageId) => ({ kind: 'page', pageId })),
);
const view = words.filter((name) => !name.includes('/'));
const location = fc.record({
  scope,
  list: words,
  work: fc.option(fc.record({ view, id: fc.option(fc.string({ unit: 'grapheme', maxLength: 20 })) })),
  params: fc.dictionary(
    words.filter((name) => name !== 'list' && name !== 'work'),
    words,
    { maxKeys: 4 },
  ),
}) as fc.Arbitrary<Location>;

describe('where the user is', () => {
  it('comes back from its address as it was', () => {
    fc.assert(
      fc.property(location, (there) => {
        expect(parseLocation(formatLocation(there))).toEqual({ ...there, params: { ...there.params } });
      }),
    );
  });

  it('is somewhere, whatever the address says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (hash) => {
        const there = parseLocation(hash);
        expect(parseLocation(formatLocation(there))).toEqual({
          ...there,
          // An empty parameter says nothing and is not written.
          params: Object.fromEntries(Object.entries(there.params).filter(([, value]) => value !== '')),
        });
      }),
    );
  });

  it('falls back to the whole library for an address that makes no sense', () => {
    for (const hash of ['', '#', '#/issue/1', '#/publication', '#/__proto__', '#/all/more'])
      expect(parseLocation(hash).scope).toEqual(homeLocation.scope);
  });

  it('fills the work pane with what the place suggests, unless something else is asked for', () => {
    const issueId = '018f0000-0000-7000-8000-000000000001';
    expect(workOf(parseLocation(`#/issue/${issueId}`))).toEqual({ view: 'issue', id: issueId });
    expect(workOf(parseLocation(`#/issue/${issueId}?work=tags`))).toEqual({ view: 'tags', id: null });
    expect(workOf(parseLocation('#/trash'))).toEqual({ view: 'home', id: null });
  });
});
