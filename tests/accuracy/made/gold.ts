import type { GoldArticle, GoldPage } from '#tests/accuracy/score-page.ts';
import { BYLINES } from './bylines.ts';
import type { Row } from './layouts.ts';
import type { PageStyle } from './page-style.ts';
import { HEAD_MARK } from './piece.ts';
import type { Flow, Piece } from './piece.ts';

export interface MadeGoldArticle extends GoldArticle {
  reporters: string[];
  correspondents: string[];
  photographers: string[];
  authors: string[];
  /** Kinds which are right as well; the report takes the best. */
  acceptable_kinds?: string[];
  /** Sets of names which are right as well. */
  acceptable_names?: string[][];
  /** The paragraphs as they were written, before columns cut them: what a language model must forget where the page is measured. */
  written: readonly string[];
}

/** A gold page in the scorer's form; what goes beyond it is settled by the report before it scores. */
export interface MadeGold extends GoldPage {
  encoding: string;
  articles: MadeGoldArticle[];
}

const TEXT_ROLES = new Set<Piece['role']>(['body', 'subhead', 'list-item']);

/** Reads the gold page off the flows, which know their reading order. */
export function goldOf(
  flows: readonly Flow[],
  rows: readonly Row[],
  style: PageStyle,
  split: ReadonlySet<Flow>,
): MadeGold {
  const articles = flows.map((flow) => goldArticle(flow, rows, style, split.has(flow)));
  flows.forEach(({ article }, at) => {
    const [before, word] = [articles[at - 1], articles[at]];
    if (!article.isAfterWord || !before || !word) return;
    word.optional = true;
    before.reading_text_coarse = [...before.reading_text, word.headline ?? '', ...word.reading_text];
  });
  const hasPictures = flows.some((flow) => flow.picture.length > 0);
  return {
    encoding: style.encoding ?? 'utf-8',
    ...(hasPictures ? { separate_photos_allowed: true } : {}),
    articles,
  };
}

function goldArticle(flow: Flow, rows: readonly Row[], style: PageStyle, isSplit: boolean): MadeGoldArticle {
  const { article } = flow;
  const isPhoto = article.kind === 'photo-news';
  const pieces = isPhoto
    ? flow.picture.filter(({ role }) => role === 'caption')
    : flow.body.filter(({ role }) => TEXT_ROLES.has(role));
  const own = new Set(pieces);
  const coarse = rows
    .filter((row) => row.some((part) => own.has(part)))
    .map((row) => row.map(({ text }) => text).join(''));
  const isCoarse = rows.some((row) => row.filter((part) => own.has(part)).length > 1);
  const heads = headlinesOf(flow, style, isSplit);
  const others = otherNames(flow);
  // News whose byline stands alone, without 本报讯, may be filed with the features.
  const isApart =
    (BYLINES[style.byline]?.isApart ?? false) && article.kind === 'news' && article.lead === 'inside';
  const kinds = [...article.acceptableKinds, ...(isApart ? ['feature'] : [])];
  return {
    kind: article.kind,
    headline: heads[0] ?? null,
    ...(heads.length > 1 ? { acceptable_headlines: heads } : {}),
    reporters: article.reporters,
    correspondents: article.correspondents,
    photographers: article.photographers,
    authors: article.authors,
    reading_text: pieces.map(({ text }) => text),
    written: article.paragraphs,
    ...(isCoarse ? { reading_text_coarse: coarse } : {}),
    ...(kinds.length > 0 ? { acceptable_kinds: [article.kind, ...kinds] } : {}),
    ...(others.length > 0 ? { acceptable_names: others } : {}),
  };
}

/** All headlines an archivist might write down, the best first. */
function headlinesOf(flow: Flow, style: PageStyle, isSplit: boolean): (string | null)[] {
  const { article } = flow;
  const bulleted = flow.heads.find(({ role }) => role === 'headline')?.text;
  const printed = bulleted?.slice(style.bullet?.length ?? 0);
  if (printed === undefined) return [null];
  const headline = printed.replaceAll('\n', isSplit ? ' ' : '');
  const kicker = flow.heads.find(({ role }) => role === 'kicker')?.text;
  const deck = flow.heads.find(({ role }) => role === 'deck')?.text;
  const found: (string | null)[] = [headline];
  if (style.bullet) found.push(`${style.bullet}${headline}`);
  const isRanked = style.isMarkdown ?? false;
  if (isSplit) found.push(...printed.split('\n'));
  if (kicker) {
    found.push(`${kicker} ${headline}`);
    if (!article.isKickerSure && !isRanked) found.push(kicker);
  }
  if (deck && !/^[—-]/u.test(deck)) {
    found.push(`${headline} ${deck}`);
    if (kicker) found.push(`${kicker} ${headline} ${deck}`);
    if (!isRanked) found.push(deck);
  }
  // Without an introduction, a column's name may be read as a line of the headline.
  if (article.column && article.kind !== 'column-intro') found.push(`${article.column} ${headline}`);
  for (const other of article.headlineAlternatives) found.push(other?.replaceAll(HEAD_MARK, ' ') ?? null);
  return [...new Set(found)];
}

/** A picture may be filed as an article of its own, and a letter's signer may be called its author or not. */
function otherNames(flow: Flow): string[][] {
  const { reporters, correspondents, photographers, authors, signers, kind } = flow.article;
  const all = [...reporters, ...correspondents, ...photographers, ...authors];
  const others: string[][] = [];
  if (signers.length > 0) others.push(all, [...all, ...signers]);
  if (
    kind !== 'photo-news' &&
    flow.picture.length > 0 &&
    photographers.some((name) => ![...reporters, ...correspondents, ...authors].includes(name))
  )
    others.push(all, [...reporters, ...correspondents, ...authors]);
  return others;
}
