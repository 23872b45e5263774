import { describe, expect, it } from 'vitest';
import { segmentPage } from '#core/importing/segment/segment-page.ts';
import { readNewspaperArticles } from '#tests/support/newspaper-articles.ts';
import type { NewspaperArticle } from '#tests/support/newspaper-articles.ts';
import { recompose } from './recompose.ts';
import { newspaperMaterials } from './scatter-report.ts';
import { scorePage, textsOf } from './score-page.ts';

/** How the OCR marks titles: not at all, by their size, or all alike. */
const MARKS = {
  plain: () => '',
  ranked: (rank: number) => `${'#'.repeat(rank)} `,
  level: () => '## ',
} as const;

/** The share of articles whose headline and whose byline are found where each is set alone. */
const FLOORS = {
  plain: { headline: 0.96, byline: 0.97 },
  ranked: { headline: 0.98, byline: 0.97 },
  level: { headline: 0.97, byline: 0.97 },
};

function setAlone(
  { kicker, headline, deck, byline, paragraphs }: NewspaperArticle,
  mark: (rank: number) => string,
) {
  return [
    ...kicker.map((text) => mark(2) + text),
    mark(1) + headline,
    ...deck.map((text) => mark(2) + text),
    ...(byline === null ? [] : [byline]),
    ...paragraphs.map(({ text, subhead }) => (subhead ? mark(3) + text : text)),
  ].join('\n\n');
}

const fold = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, '');

describe('articles of every sort, set alone', () => {
  const articles = readNewspaperArticles();

  it.each(['plain', 'ranked', 'level'] as const)('have their headline and byline: titles %s', (marks) => {
    let [headlines, bylines, signed] = [0, 0, 0];
    for (const article of articles) {
      const [own] = segmentPage(setAlone(article, MARKS[marks])).articles;
      headlines += fold(own?.headline) === fold(article.headline) ? 1 : 0;
      if (article.byline === null) continue;
      signed += 1;
      bylines += fold(own?.byline) === fold(article.byline) ? 1 : 0;
    }
    const shares = { headline: headlines / articles.length, byline: bylines / signed };
    console.log(`${articles.length} articles alone, titles ${marks}:`, shares);
    expect(shares.headline).toBeGreaterThanOrEqual(FLOORS[marks].headline);
    expect(shares.byline).toBeGreaterThanOrEqual(FLOORS[marks].byline);
  });
});

describe('pages of such articles in printed order', () => {
  const PAGES = 150;

  it.each([
    ['tidy', 0.94, 0.93],
    ['columns', 0.95, 0.93],
  ] as const)('are split: %s', (mishap, articles, headline) => {
    const materials = newspaperMaterials();
    const scores = Array.from({ length: PAGES }, (_, at) => {
      const { source, gold } = recompose(materials, at + 1, mishap);
      return scorePage(gold, segmentPage(source, { without: textsOf(gold) }), source);
    });
    const mean = (figure: 'articles' | 'headline' | 'lost'): number =>
      scores.reduce((sum, score) => sum + score[figure], 0) / PAGES;
    console.log(`${PAGES} pages in printed order, ${mishap}:`, mean('articles'), mean('headline'));
    expect(mean('lost')).toBe(0);
    expect(mean('articles')).toBeGreaterThanOrEqual(articles);
    expect(mean('headline')).toBeGreaterThanOrEqual(headline);
  });
});
