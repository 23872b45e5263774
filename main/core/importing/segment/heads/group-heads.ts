import { AFTER_WORD, BULLET, BYLINE_MARK, COLUMN_INTRO, FEATURE_DECK } from '../roles/cues.ts';
import {
  BRACKETED,
  isBanner,
  isColumnTitle,
  isCountedComment,
  isMarkedLabel,
  tellsEvent,
} from '../roles/column-titles.ts';
import { breaksHeadline, isHalf, isSecondRow } from './broken-heads.ts';
import { isWriterLine } from './writer-lines.ts';
import { fitOf, isSlogan, leadsOn, scoreDeck, speaksAlone } from './score-deck.ts';
import { isOrganisationName } from '../roles/organisation.ts';
import type { HeadFit } from './score-deck.ts';
import type { DraftHead } from '../articles/draft.ts';
import type { HeadRole } from '../page-split.ts';
import type { Part } from '../roles/roles.ts';

/** Gives each line of a head group its role: column title, kicker, headline, deck, byline. */
export function groupHeads(
  parts: readonly Part[],
  body: readonly Part[] = [],
): {
  heads: DraftHead[];
  column: string | null;
  /** Another line that may be the headline as well. */
  rival: Part | null;
} {
  const fit = fitOf(body);
  const all = isLong(body) ? fitOf(body, WHOLE) : null;
  const writer = isWriterLine(parts, body, all) ? parts.at(-1) : null;
  const titles = parts.filter((part) => part.role === 'head' && part !== writer);
  const labels = parts.filter((part) => part.role === 'label');
  const roles = new Map<Part, HeadRole>();
  const intro =
    labels.find((part) => COLUMN_INTRO.test(part.fold)) ??
    titles.find((part) => COLUMN_INTRO.test(part.fold));
  if (intro && !titles.some((part) => part.role === 'head' && part.index > intro.index)) {
    roles.set(intro, 'headline');
    for (const part of titles) if (part !== intro) roles.set(part, 'column-title');
  } else {
    if (intro) roles.set(intro, 'column-title');
    const label = titles.find((part) => part !== titles.at(-1) && AFTER_WORD.test(part.fold.trim()));
    if (label) roles.set(label, 'column-title');
    rankTitles(
      titles.filter((part) => part !== intro && part !== label),
      roles,
      fit,
      all,
    );
  }
  for (const part of labels) if (!roles.has(part)) roles.set(part, 'column-title');
  const headline = parts.find((part) => roles.get(part) === 'headline');
  for (const part of parts) {
    if (roles.has(part)) continue;
    if (part.role === 'byline' || part === writer) roles.set(part, 'byline');
    else roles.set(part, headline && part.index < headline.index ? 'kicker' : headline ? 'deck' : 'headline');
  }
  const heads = parts.map((part): DraftHead => ({ role: roles.get(part) ?? 'deck', part }));
  const column = heads.find((head) => head.role === 'column-title')?.part.text ?? null;
  return { heads, column, rival: rivalOf(heads, fit) };
}

/** So much of a text is read for what it does not say. */
const WHOLE = 2500;
/** Of a shorter text there is too little to tell what it does not say. */
const LONG = 60;

function isLong(body: readonly Part[]): boolean {
  return body.reduce((sum, part) => sum + part.key.length, 0) >= LONG;
}

/** A line next to the headline that could as well be the headline, by its rank, its form and its length. */
function rivalOf(heads: readonly DraftHead[], fit: HeadFit): Part | null {
  const at = heads.findIndex((head) => head.role === 'headline');
  const main = heads[at]?.part;
  if (!main || heads.filter((head) => head.role === 'headline').length > 1) return null;
  for (const { role, part } of [heads[at + 1], heads[at - 1]].filter((head) => head !== undefined)) {
    if ((role !== 'kicker' && role !== 'deck') || part.role !== 'head' || part.level !== main.level) continue;
    const [upper, lower] = role === 'kicker' ? [part, main] : [main, part];
    if (isOrganisationName(upper.key) || Math.abs(scoreDeck(upper, lower, fit)) > DOUBTFUL) continue;
    return part;
  }
  return null;
}

/** Scores nearer to nothing than this say little. */
const DOUBTFUL = 0.65;

function rankTitles(
  titles: readonly Part[],
  roles: Map<Part, HeadRole>,
  fit: HeadFit,
  all: HeadFit | null,
): void {
  let left = titles.filter((part) => {
    const aside =
      isMarkedLabel(part) &&
      titles.some((other) => !BYLINE_MARK.test(other.key) && !BRACKETED.test(other.key));
    if (aside) roles.set(part, 'column-title');
    return !aside;
  });
  while (left.length >= 2 && isColumnTitle(left[0] as Part)) {
    roles.set(left[0] as Part, 'column-title');
    left = left.slice(1);
  }
  while (left.length >= 2 && closesGroup(left.at(-2) as Part, left.at(-1) as Part, fit)) {
    roles.set(left.at(-1) as Part, 'column-title');
    left = left.slice(0, -1);
  }
  const [first, second] = left;
  if (first && second && !isSecondRow(first, second) && namesColumn(first, second, all)) {
    roles.set(first, 'column-title');
    left = left.slice(1);
  }
  const [last, upper] = [left.at(-1), left.at(-2)];
  if (
    last &&
    upper &&
    last.level === upper.level &&
    !isSecondRow(upper, last) &&
    upper.key.length > LONGEST_NAME &&
    namesColumn(last, upper, all)
  ) {
    roles.set(last, 'column-title');
    left = left.slice(0, -1);
  }
  if (left.length >= 3 && isSlogan(left[0] as Part)) {
    roles.set(left[0] as Part, 'column-title');
    left = left.slice(1);
  }
  const at = withRows(left, chooseHeadline(left, fit, all));
  left.forEach((part, place) => {
    if (place >= at.first && place <= at.last) roles.set(part, 'headline');
    else roles.set(part, place < at.first ? 'kicker' : 'deck');
  });
}

/** A column's name that was read behind the headline, of which the text says no less. */
function closesGroup(upper: Part, lower: Part, fit: HeadFit): boolean {
  return (
    lower.key.length <= LONGEST_NAME &&
    isColumnTitle(lower) &&
    upper.key.length > LONGEST_NAME &&
    fit(lower) <= fit(upper)
  );
}

/** From which line to which the headline goes on: with all rows that are set below one another in its type, however many. */
function withRows(
  titles: readonly Part[],
  { main, second }: { main: number; second: number },
): { first: number; last: number } {
  let [first, last] = [main, Math.max(main, second)];
  const goesOn = (at: number): boolean => {
    const [upper, lower] = [titles[at - 1], titles[at]];
    return upper !== undefined && lower !== undefined && isSecondRow(upper, lower);
  };
  while (goesOn(first)) first -= 1;
  while (goesOn(last + 1)) last += 1;
  return { first, last };
}

/** The main line, and the line that completes it where a headline is broken over two lines. */
function chooseHeadline(
  titles: readonly Part[],
  fit: HeadFit,
  all: HeadFit | null,
): { main: number; second: number } {
  const none = { main: 0, second: -1 };
  if (titles.length <= 1) return none;
  const level = Math.min(...titles.map((part) => part.level || 9));
  if (level < 9 && titles.some((part) => (part.level || 9) !== level)) {
    const main = titles.findLastIndex((part) => (part.level || 9) === level);
    const below = titles[main + 1];
    if (main === 0 && below && isColumnAbove(titles[0] as Part, below, fit)) return { main: 1, second: -1 };
    const before = titles[main - 1];
    return before && breaksHeadline(before, titles[main] as Part)
      ? { main: main - 1, second: main }
      : { main, second: -1 };
  }
  const second = titles.findLastIndex((part, at) => at > 0 && isSecondRow(titles[at - 1] as Part, part));
  if (second > 0) return { main: second - 1, second };
  const bullets = titles.filter((part) => BULLET.test(part.fold));
  if (bullets.length === 1) {
    const main = titles.indexOf(bullets[0] as Part);
    const lower = titles[main + 1];
    const half =
      lower && (breaksHeadline(titles[main] as Part, lower) || isHalf(titles[main] as Part, lower));
    return { main, second: half ? main + 1 : -1 };
  }
  const last = titles.length - 1;
  const lower = titles[last] as Part;
  const upper = titles[last - 1] as Part;
  if (BY_THE_WAY.test(lower.key) || isCountedComment(lower)) return { main: last - 1, second: -1 };
  if (breaksHeadline(upper, lower)) return { main: last - 1, second: last };
  if (upper.key.length <= 16 && isOrganisationName(upper.key)) return { main: last, second: -1 };
  const isDeck = FEATURE_DECK.test(lower.key) && upper.key.length > LONGEST_NAME;
  if (isHalf(upper, lower) && !isDeck && !isUnsaid(upper, all) && !areStrangers(upper, lower, fit))
    return { main: last - 1, second: last };
  return { main: scoreDeck(upper, lower, fit) > 0 ? last - 1 : last, second: -1 };
}

/** Names of columns are short. */
const LONGEST_NAME = 6;

/** A short line of which nothing is said in the whole text: the name of a column, or no half of a headline at least. */
function isUnsaid(part: Part, all: HeadFit | null): boolean {
  return (
    all !== null &&
    part.key.length <= LONGEST_NAME &&
    /^\p{Script=Han}+$/u.test(part.key) &&
    tellingPieces(part.key).every((key) => all({ ...part, key }) === 0)
  );
}

/** What is left of a line without the characters that every text has; the line itself if that is nothing. */
function tellingPieces(key: string): string[] {
  const pieces = key.split(/[的在了是有和与一第我你他这那不]/).filter((piece) => piece.length >= 2);
  return pieces.length > 0 ? pieces : [key];
}

/** The same beside a line of which something is said. */
function namesColumn(part: Part, beside: Part, all: HeadFit | null): boolean {
  return isUnsaid(part, all) && all !== null && all(beside) > 0;
}

/** Two lines of which only the lower one speaks of the text (the upper one names a column), or two headlines of which only one does. */
function areStrangers(upper: Part, lower: Part, fit: HeadFit): boolean {
  if (speaksAlone(upper, lower, fit)) return true;
  return Math.min(upper.key.length, lower.key.length) >= LEAST_HEADLINE && speaksAlone(lower, upper, fit);
}

const LEAST_HEADLINE = 6;

/** A line of higher rank that is no headline: a call over many articles, who or where it is about, or a column's short name that the text does not take up. */
function isColumnAbove(upper: Part, lower: Part, fit: HeadFit): boolean {
  if (isBanner(upper) && tellsEvent(lower)) return true;
  if (lower.role === 'head' && leadsOn(upper)) return true;
  if (lower.role === 'head' && upper.key.length <= SHORT_NAME && isOrganisationName(upper.key)) return true;
  return lower.level > 0 && upper.key.length <= SHORT_COLUMN && speaksAlone(upper, lower, fit);
}

const SHORT_COLUMN = 10;
/** A longer name may be the first line of the headline. */
const SHORT_NAME = 16;

/** What a title says of itself in brackets below it: (外一首), (节选). */
const BY_THE_WAY = /^[(][^()]{2,10}[)]$/;
