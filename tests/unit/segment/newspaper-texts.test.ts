import { expect, it } from 'vitest';
import { readNewspaperArticles } from '#tests/support/newspaper-articles.ts';

const articles = readNewspaperArticles();
const texts = articles.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));

it('the newspaper texts repeat neither an article nor a paragraph', () => {
  expect(articles.length).toBeGreaterThan(2000);
  const openings = articles.map(({ headline, paragraphs }) => headline + (paragraphs[0]?.text ?? ''));
  expect(new Set(openings).size).toBe(openings.length);
  const long = texts.filter((text) => text.length > 25);
  expect(new Set(long).size).toBe(long.length);
});

it('no stretch of fourteen characters stands in more than three of the newspaper texts’ paragraphs', () => {
  const paragraphs = new Map<string, number>();
  for (const text of texts) {
    const own = new Set<string>();
    for (let at = 0; at + 14 <= text.length; at += 1) own.add(text.slice(at, at + 14));
    for (const stretch of own) paragraphs.set(stretch, (paragraphs.get(stretch) ?? 0) + 1);
  }
  expect([...paragraphs].filter(([, count]) => count > 3)).toEqual([]);
});

it('the newspaper texts hold what a newspaper prints, and no stray characters', () => {
  const stray = texts
    .join('')
    .match(
      /[^\p{Script=Han}0-9A-Za-z，。、；：？！“”‘’（）《》〈〉【】…—·〇○◎△▲◆①-⑩Ⅰ-Ⅻ×℃%％＋+：:∶/／.,@= -]/gu,
    );
  expect([...new Set(stray)]).toEqual([]);
});
