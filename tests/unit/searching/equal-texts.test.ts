import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLookAlikes } from '#core/searching/look-alike-units.ts';
import { expandPhrase, mostVariants } from '#core/searching/expand-phrase.ts';
import { parseTree } from '#core/searching/language/parse-tree.ts';
import { phraseRules } from '#core/searching/phrase-rules.ts';
import type { PhraseNode } from '#core/searching/query-tree.ts';
import { foldingSwitches, type FoldingSwitches } from '#shared/contract/search-language.ts';
import { foldCharacter, indexRules } from '#shared/text/fold-character.ts';
import { commonLookAlikes } from '#shared/text/look-alikes.ts';
import { numberSpellings } from '#shared/text/number-spellings.ts';
import { japanesePairs, scriptPairs } from '#shared/text/script-characters.ts';
import { variantPairs } from '#shared/text/variant-characters.ts';
import { scriptCharactersPath, scriptCharactersText } from '#tests/support/script-characters-text.ts';

describe('pairs of characters', () => {
  it('are those of the installed dictionaries', () => {
    // The formatter may break lines otherwise; the pairs are what counts.
    const pairs = (text: string) => [...text.matchAll(/'([^']+)'/g)].map((match) => match[1]).join('');
    expect(pairs(readFileSync(scriptCharactersPath, 'utf8'))).toBe(pairs(scriptCharactersText()));
  });

  it.each([
    ['script', scriptPairs],
    ['Japanese', japanesePairs],
    ['variants', variantPairs],
  ])('of %s come in twos and fold to the same', (_name, data) => {
    const characters = Array.from(data);
    expect(characters.length % 2).toBe(0);
    for (let index = 0; index < characters.length; index += 2) {
      const [one = '', other = ''] = characters.slice(index, index + 2);
      expect(one).not.toBe(other);
      expect(foldCharacter(one, indexRules), one + other).toBe(foldCharacter(other, indexRules));
    }
  });

  it('of look-alikes say how readily they are confused', () => {
    for (const { one, other, weight } of commonLookAlikes) {
      expect([one, other].every((text) => text !== '') && one !== other, one + other).toBe(true);
      expect(weight > 0 && weight < 1).toBe(true);
    }
    const { equals } = foldLookAlikes(indexRules);
    expect(equals('己'.charCodeAt(0)).map((unit) => String.fromCharCode(unit))).toEqual(
      expect.arrayContaining(['己', '已', '巳']),
    );
  });
});

describe('spelling numbers', () => {
  it.each([
    ['3', ['3', '三', '叁']],
    ['15', ['15', '十五', '一五', '壹拾伍']],
    ['二十', ['20', '二〇', '二零']],
    ['2022', ['二〇二二', '二零二二', '二千零二十二', '贰仟零贰拾贰']],
    ['二〇二二', ['2022', '二零二二']],
    ['一千零五', ['1005']],
    ['010', ['〇一〇', '零一零']],
  ])('writes %s also as %j', (run, expected) => {
    expect(numberSpellings(run)[0]).toBe(run);
    expect(numberSpellings(run)).toEqual(expect.arrayContaining(expected));
  });

  it('leaves alone what is no number, or too long to be spelled', () => {
    expect(numberSpellings('千百')).toEqual(['千百']);
    expect(numberSpellings('13939112345')).toEqual(['13939112345']);
  });

  it('finds the number again in every spelling', () => {
    fc.assert(
      fc.property(fc.nat(9999), (number) => {
        for (const spelling of numberSpellings(String(number)))
          expect(numberSpellings(spelling), spelling).toContain(String(number));
      }),
    );
  });
});

describe('expanding a phrase', () => {
  const usual = foldingSwitches.parse({});
  const texts = (query: string, change: Partial<FoldingSwitches>) => {
    const switches = { ...usual, ...change };
    const node = parseTree(query, switches).tree as PhraseNode;
    return expandPhrase(node, switches, phraseRules(node, switches)).map(({ parts }) =>
      parts.map((part) => (part.kind === 'text' ? part.text : part.kind)).join('|'),
    );
  };

  it('gives one spelling unless a switch asks for more', () => {
    expect(texts('第3屆"', {})).toEqual(['第3届']);
    expect(texts('第3届', { numerals: true })).toEqual(['第3届', '第三届', '第叁届']);
    expect(texts('="第3届"', { numerals: true, lookAlikes: true })).toEqual(['第3届']);
    expect(texts('权力', { lookAlikes: true })).toContain('木又力');
    expect(texts('"第?届*会"', {})).toEqual(['第|any|届|run|会']);
  });

  it('is bounded', () => {
    expect(texts('1年2月3日4时5分6秒', { numerals: true }).length).toBeLessThanOrEqual(mostVariants);
  });
});
