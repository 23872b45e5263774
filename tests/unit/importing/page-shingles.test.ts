import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageBands } from '#core/importing/page-bands.ts';
import { pageShingles, sharedShingles } from '#core/importing/page-shingles.ts';
import { misreadText } from '#tests/support/misread.ts';
import { seedPages } from '#tests/support/seed-pages.ts';
import { foldSearch } from '#shared/text/fold-search.ts';

const pages = seedPages().map(({ bytes }) => new TextDecoder().decode(bytes));
/** What decides that two pages are one print (note-page.ts). */
const alikeFrom = 0.5;

const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code));
const text = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.array(han, { minLength, maxLength }).map((characters) => characters.join(''));

function share(one: string, other: string): number {
  return sharedShingles(pageShingles(one), pageShingles(other));
}
function bandsInCommon(one: string, other: string): number {
  const bands = new Set(pageBands(pageShingles(one)));
  return pageBands(pageShingles(other)).filter((band) => bands.has(band)).length;
}

describe('a page read twice', () => {
  it('is recognised with 1 to 5 % of its characters misread, whichever they are', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...pages),
        fc.integer({ min: 10, max: 50 }),
        fc.nat(),
        (page, perMille, seed) => {
          const again = misreadText(page, perMille / 1000, seed);
          expect(share(page, again)).toBeGreaterThan(alikeFrom);
          expect(bandsInCommon(page, again)).toBeGreaterThan(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is the same page whatever its line ends, widths, blanks and punctuation are', () => {
    for (const page of pages) {
      const other = page
        .replaceAll('\n', '\r\n')
        .replaceAll('，', ',')
        .replaceAll(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
      expect(share(page, other)).toBe(1);
      expect(bandsInCommon(page, other)).toBe(32);
    }
  });
});

describe('different pages', () => {
  it('of real newspapers have next to nothing in common', () => {
    for (const [index, page] of pages.entries()) {
      for (const other of pages.slice(index + 1)) expect(share(page, other)).toBeLessThan(0.05);
    }
  });

  it('that share masthead and advertisements, up to half their text, are not taken for one', () => {
    fc.assert(
      fc.property(text(300, 1500), fc.nat(), text(1500, 1500), text(1500, 1500), (common, at, one, other) => {
        const place = at % 1500;
        const beside = (own: string): string => own.slice(0, place) + common + own.slice(place);
        expect(share(beside(one), beside(other))).toBeLessThan(alikeFrom);
      }),
      { numRuns: 40 },
    );
  });

  it('share bands no more often than chance lets them', () => {
    const common = pages.flatMap((page, index) =>
      pages.slice(index + 1).map((other) => bandsInCommon(page, other)),
    );
    expect(common.reduce((sum, count) => sum + count, 0)).toBe(0);
  });
});

it('a text of fewer than five characters has no shingles, and no bands', () => {
  fc.assert(
    // A rare character may fold to one of two units.
    fc.property(
      text(0, 4).filter((short) => foldSearch(short).length < 5),
      (short) => {
        expect(pageShingles(short).length).toBe(0);
        expect(pageBands(pageShingles(short))).toEqual([]);
      },
    ),
  );
});

it('sharing is mutual, 1 with itself and between 0 and 1', () => {
  fc.assert(
    fc.property(text(5, 60), text(5, 60), (one, other) => {
      expect(share(one, other)).toBe(share(other, one));
      expect(share(one, one)).toBe(1);
      expect(share(one, other)).toBeLessThanOrEqual(1);
    }),
  );
});
