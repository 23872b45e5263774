import type { PageSplit, SplitArticle } from '#core/importing/segment/page-split.ts';
import { sequenceRatio } from './sequence-ratio.ts';

/** What the scorer reads of a gold article. */
export interface GoldArticle {
  kind: string;
  headline: string | null;
  acceptable_headlines?: (string | null)[] | null;
  reading_text: string[];
  reading_text_coarse?: string[];
  reporters?: string[];
  correspondents?: string[];
  photographers?: string[];
  authors?: string[];
  optional?: boolean;
}

export interface GoldPage {
  articles: GoldArticle[];
  separate_photos_allowed?: boolean;
}

/** Five figures from 0 to 1, and the characters of the source that stand in no span or in more than one. */
export interface PageScore {
  articles: number;
  text: number;
  headline: number;
  names: number;
  kind: number;
  lost: number;
}

export const FIGURES = ['articles', 'text', 'headline', 'names', 'kind'] as const;

/** White space as the reference scorer's language sees it: JavaScript's without the byte order mark, and four controls and NEL more. */
const WHITE_CONTROLS = [0x1c, 0x1d, 0x1e, 0x1f, 0x85];

function isWhite(character: string): boolean {
  return (
    (character !== '\uFEFF' && character.trim() === '') || WHITE_CONTROLS.includes(character.charCodeAt(0))
  );
}

const TEXT_ROLES = new Set(['body', 'subhead', 'column-intro', 'list-item', 'table', 'quote']);
const GRAM = 6;

function fold(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/[\uFF01-\uFF5E]/g, (character) => character.normalize('NFKC'))
    .replace(/./gsu, (character) => (isWhite(character) ? '' : character));
}

function textOf(article: SplitArticle): string {
  const photo = article.kind === 'photo-news';
  return fold(
    article.paragraphs
      .filter(({ role }) => TEXT_ROLES.has(role) || (photo && role === 'caption'))
      .map(({ text }) => text)
      .join(''),
  );
}

function grams(text: string): Map<string, number> {
  const characters = Array.from(text);
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, characters.length - GRAM + 1); at += 1) {
    const gram = characters.slice(at, at + GRAM).join('');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function namesOf(
  article: Pick<GoldArticle, 'reporters' | 'correspondents' | 'photographers' | 'authors'>,
): string {
  const names = [article.reporters, article.correspondents, article.photographers, article.authors]
    .flatMap((list) => list ?? [])
    .map(fold);
  return [...new Set(names)].toSorted().join('\n');
}

/** Matches predicted with gold articles one to one, by the text pieces they share, best first. */
function match(golds: readonly string[], predicted: readonly string[]): Map<number, number> {
  const predictedGrams = predicted.map(grams);
  const pairs: [number, number, number][] = [];
  golds.forEach((text, i) => {
    const own = grams(text);
    predictedGrams.forEach((other, j) => {
      let shared = 0;
      for (const [gram, count] of own) shared += Math.min(count, other.get(gram) ?? 0);
      if (shared > 0) pairs.push([(2 * shared) / (total(own) + total(other)), i, j]);
    });
  });
  pairs.sort((a, b) => b[0] - a[0] || b[1] - a[1] || b[2] - a[2]);
  const matched = new Map<number, number>();
  const used = new Set<number>();
  for (const [, i, j] of pairs) {
    if (matched.has(i) || used.has(j)) continue;
    matched.set(i, j);
    used.add(j);
  }
  return matched;
}

/** The texts of a gold page, which a model must not know where the page is measured. */
export function textsOf(gold: GoldPage): string[] {
  return gold.articles.flatMap((article) => article.reading_text);
}

/** Scores a page split against its gold page. */
export function scorePage(gold: GoldPage, split: PageSplit, source: string): PageScore {
  const golds = gold.articles.map((article) => [
    fold(article.reading_text.join('')),
    fold((article.reading_text_coarse ?? []).join('')),
  ]);
  const texts = split.articles.map(textOf);
  const matched = match(
    golds.map(([text]) => text ?? ''),
    texts,
  );
  const counted = gold.articles
    .map((article, i) => ({ article, i }))
    .filter(({ article, i }) => !(article.optional && !matched.has(i)));
  const used = new Set(matched.values());
  const extra = split.articles.filter(
    (article, j) => !used.has(j) && !(gold.separate_photos_allowed && article.kind === 'photo-news'),
  ).length;
  const sum = { found: 0, text: 0, headline: 0, names: 0, kind: 0 };
  for (const { article, i } of counted) {
    const j = matched.get(i);
    const own = j === undefined ? undefined : split.articles[j];
    if (j === undefined || !own) continue;
    const variants = (golds[i] ?? []).filter((text) => text !== '');
    const ratio =
      variants.length > 0 ? Math.max(...variants.map((text) => sequenceRatio(text, texts[j] ?? ''))) : 1;
    sum.text += ratio;
    if (ratio >= 0.9) sum.found += 1;
    const accepted = article.acceptable_headlines?.length ? article.acceptable_headlines : [article.headline];
    if (accepted.map(fold).includes(fold(own.headline))) sum.headline += 1;
    if (namesOf(article) === namesOf(own)) sum.names += 1;
    if (article.kind === own.kind) sum.kind += 1;
  }
  const count = counted.length;
  const articles = count + used.size + extra > 0 ? (2 * sum.found) / (count + used.size + extra) : 1;
  return {
    articles,
    text: sum.text / count,
    headline: sum.headline / count,
    names: sum.names / count,
    kind: sum.kind / count,
    lost: countLost(split, source),
  };
}

/** Characters that are not white space and stand in no span of the split, or in more than one. */
export function countLost(split: PageSplit, source: string): number {
  const characters = Array.from(source);
  const seen = new Uint8Array(characters.length);
  const spans = [
    ...split.articles.flatMap((article) => [
      ...article.headSpans,
      ...article.paragraphs.flatMap((paragraph) => paragraph.spans),
    ]),
    ...split.unplaced.flatMap((piece) => piece.spans),
  ];
  for (const [start, end] of spans)
    for (let at = start; at < end; at += 1) seen[at] = Math.min(2, (seen[at] ?? 0) + 1);
  return characters.filter((character, at) => !isWhite(character) && character !== '\uFEFF' && seen[at] !== 1)
    .length;
}
