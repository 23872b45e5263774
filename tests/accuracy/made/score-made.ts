import type { PageSplit } from '#core/importing/segment/page-split.ts';
import { segmentPage } from '#core/importing/segment/segment-page.ts';
import { scorePage } from '#tests/accuracy/score-page.ts';
import type { PageScore } from '#tests/accuracy/score-page.ts';
import type { MadeGoldArticle } from './gold.ts';
import type { MadePage } from './make-pages.ts';

/** Every way of stating one article that is right. */
function variants(article: MadeGoldArticle): MadeGoldArticle[] {
  const kinds = article.acceptable_kinds ?? [article.kind];
  const named = article.acceptable_names?.map((names) => ({
    reporters: names,
    correspondents: [],
    photographers: [],
    authors: [],
  })) ?? [{}];
  return kinds.flatMap((kind) => named.map((names) => ({ ...article, ...names, kind })));
}

/** Splits a made page and scores it; where several answers are right, the one nearest to the split counts. */
export function scoreMade(
  { name, source, gold }: MadePage,
  split: PageSplit = segmentPage(source, { name }),
): PageScore {
  const articles = [...gold.articles];
  let best = scorePage({ ...gold, articles }, split, source);
  gold.articles.forEach((article, at) => {
    for (const variant of variants(article).slice(1)) {
      const kept = articles[at]!;
      articles[at] = variant;
      const score = scorePage({ ...gold, articles }, split, source);
      if (score.kind + score.names > best.kind + best.names) best = score;
      else articles[at] = kept;
    }
  });
  return best;
}
