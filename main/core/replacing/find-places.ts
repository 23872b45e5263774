import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { ReplaceArticle, ReplaceHit } from '#shared/contract/replacing.ts';
import { documentText } from '#shared/document/plain-text.ts';
import type { ArticleDetail } from '#shared/contract/editing.ts';
import type { TextMatch } from '#shared/text/find-matches.ts';
import { openingOf } from '#shared/text/opening.ts';
import { shorten } from '#shared/text/shorten.ts';
import { AppError } from '../app-error.ts';
import type { Ports } from '../ports/index.ts';
import type { ReadTransaction } from '../ports/store.ts';
import { createPlaceFinder, type Places } from './place-finder.ts';

/** A call ends once it has taken so long, or brings so many places: the caller asks for the rest, or does not. */
const longestMs = 60;
const enoughPlaces = 1000;
const articlesAtOnce = 64;
/** For a pattern, on one article. */
const patternMs = 250;
/** Characters that are shown on each side of a place. */
const contextLength = 40;
/** A pattern may take in a whole paragraph. */
const longestShown = 200;

export function findPlaces(
  tx: ReadTransaction,
  { replacement, articleIds }: ParsedInputOf<'replacing.find'>,
  { clock, timeLimit }: Ports,
): OutputOf<'replacing.find'> {
  const find = createPlaceFinder(timeLimit, replacement, patternMs);
  const startedAt = clock.elapsed();
  const articles: ReplaceArticle[] = [];
  let looked = 0;
  let places = 0;
  for (let atOnce = articlesAtOnce; looked < articleIds.length && places < enoughPlaces;) {
    const ids = articleIds.slice(looked, looked + atOnce);
    const some = ids.flatMap((id) => readArticle(tx, id) ?? []);
    const found = find(some);
    if (found === null) {
      atOnce = 1;
      continue;
    }
    for (const [index, article] of some.entries()) {
      const described = describe(article, found[index] ?? null);
      if (described.hits.length > 0 || described.obstacle === 'too-slow') articles.push(described);
      places += described.hits.length;
    }
    looked += ids.length;
    if (clock.elapsed() - startedAt > longestMs) break;
  }
  return { looked, articles };
}

/** null for one that has gone since, or lies in the trash. */
function readArticle(tx: ReadTransaction, id: string): ArticleDetail | null {
  try {
    const article = tx.articles.detail(id);
    return article.trashed ? null : article;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  }
}

function describe(article: ArticleDetail, places: Places | null): ReplaceArticle {
  const { id, revision, status, locked, heads, body, publication, date, page } = article;
  const headline = heads.headline || null;
  return {
    articleId: id,
    revision,
    status,
    headline,
    opening: headline === null ? openingOf(documentText(body)) : null,
    publication,
    date,
    page,
    obstacle: locked ? 'locked' : places === null ? 'too-slow' : null,
    hits: places === null ? [] : hitsOf(places),
  };
}

function hitsOf({ runs, matches }: Places): ReplaceHit[] {
  return runs.flatMap(({ part, text }, run) =>
    (matches[run] ?? []).map(({ start, end, replacement }: TextMatch): ReplaceHit => ({
      part,
      before: tailOf(text.slice(0, start)),
      found: shorten(text.slice(start, end), longestShown),
      by: shorten(replacement, longestShown),
      after: headOf(text.slice(end)),
    })),
  );
}

/** By characters: none is cut in half. */
function tailOf(text: string): string {
  return Array.from(text.slice(-2 * contextLength))
    .slice(-contextLength)
    .join('');
}

function headOf(text: string): string {
  return Array.from(text.slice(0, 2 * contextLength))
    .slice(0, contextLength)
    .join('');
}
