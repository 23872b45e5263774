import { describe, expect, it } from 'vitest';
import { makePages } from './make-pages.ts';

const SETS = ['dev', 'held-out'] as const;

function withoutBlanks(text: string): string {
  return text.replace(/\s/gu, '');
}

describe('the made pages', () => {
  it.each(SETS)('are the same each time (%s)', (set) => {
    expect(makePages(set)).toEqual(makePages(set));
  });

  it.each(SETS)('hold every stretch of their gold texts (%s)', (set) => {
    for (const { name, source, gold } of makePages(set)) {
      const text = withoutBlanks(source);
      for (const article of gold.articles)
        for (const stretch of article.reading_text) expect(text, name).toContain(withoutBlanks(stretch));
    }
  });

  it.each(SETS)('have bytes that decode to their text (%s)', (set) => {
    for (const { name, source, bytes, encoding } of makePages(set))
      expect(new TextDecoder(encoding, { fatal: true }).decode(bytes), name).toBe(source);
  });

  it('share no article and no text between the two sets', () => {
    const [open, closed] = SETS.map(
      (set) => new Set(makePages(set).flatMap(({ gold }) => gold.articles.map(({ headline }) => headline))),
    );
    expect([...open!].filter((headline) => headline?.length && closed!.has(headline))).toEqual(['遗失声明']);
  });

  it('number at least twenty-four in each set, in many styles', () => {
    for (const set of SETS) {
      const pages = makePages(set);
      expect(pages.length).toBeGreaterThanOrEqual(24);
      expect(new Set(pages.map(({ style }) => style)).size).toBeGreaterThanOrEqual(18);
    }
  });
});
