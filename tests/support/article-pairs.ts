import { foldKey } from '#core/importing/segment/language/fold-cues.ts';
import { foldScript } from '#core/importing/segment/language/fold-script.ts';
import { firstOf, pairsOf, secondOf } from '#core/importing/segment/likeness/ngrams.ts';
import { readNewspaperArticles } from './newspaper-articles.ts';

/** The pairs of characters of an article, each once: of all of it, and of each of its paragraphs. */
export interface ArticlePairs {
  all: string[];
  paragraphs: string[][];
}

/** Those of all newspaper articles that belong to the project. */
export function readArticlePairs(): ArticlePairs[] {
  return readNewspaperArticles().map(({ headline, kicker, deck, paragraphs }) => {
    const body = paragraphs.filter(({ subhead }) => !subhead).map(({ text }) => listPairs(text));
    const heads = [headline, ...kicker, ...deck].map(listPairs);
    return { all: [...new Set([...heads, ...body].flat())], paragraphs: body };
  });
}

function listPairs(text: string): string[] {
  return Array.from(pairsOf(foldScript(foldKey(text))).list, (pair) =>
    String.fromCharCode(firstOf(pair), secondOf(pair)),
  );
}
