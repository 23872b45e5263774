import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '#core/searching/parse-query.ts';

describe('parsing a query', () => {
  it('parts terms by white space of every sort and folds them', () => {
    expect(parseQuery('  工会　李新和\nＧＤＰ ')).toEqual(['工会', '李新和', 'gdp']);
  });

  it('keeps a quoted phrase whole, whatever quote has been typed in full width', () => {
    expect(parseQuery('"GDP 5%" 工会')).toEqual(['gdp5%', '工会']);
    expect(parseQuery('＂党的 二十大＂')).toEqual(['党的二十大']);
    expect(parseQuery('焦作"工会 主席"李')).toEqual(['焦作', '工会主席', '李']);
  });

  it('searches a quote without its partner as the character that it is', () => {
    expect(parseQuery('5"')).toEqual(['5"']);
    expect(parseQuery('"一 二" "三')).toEqual(['一二', '"三']);
  });

  it('searches Chinese quotation marks as text', () => {
    expect(parseQuery('“两个确立”')).toEqual(['“两个确立”']);
  });

  it('names each term once', () => {
    expect(parseQuery('工会 工会 "工 会"')).toEqual(['工会']);
  });

  it('finds no terms where there is nothing to search', () => {
    for (const query of ['', '   ', '""', '" "', '\u0000\u0007', '\u200b'])
      expect(parseQuery(query)).toEqual([]);
  });

  it('never gives an empty term and never fails', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ' ', '工', '＂', '\ud83d', '\n', 'A') }),
        (query) => {
          for (const term of parseQuery(query)) expect(term).not.toBe('');
        },
      ),
    );
  });
});
