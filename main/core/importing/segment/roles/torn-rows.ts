import { isColumnTitle } from './column-titles.ts';
import { DOCUMENT_HEAD, LIST_HEAD, NOTICE_HEAD } from './cues.ts';
import { coverage, pairsOf } from '../likeness/ngrams.ts';
import { lastWord } from '../language/words.ts';
import { fillsRows, readColumnWidth, SHORTEST_ROW } from './column-width.ts';
import { beginsLetter } from './sign-offs.ts';
import { readSignatures } from './signatures.ts';
import { MOST_SEAM, opensText, seamScore } from '../stitching/seam.ts';
import { remember } from '../remember.ts';
import type { ColumnWidth } from './column-width.ts';
import type { PairSet } from '../likeness/pair-set.ts';
import type { Rarity } from '../likeness/ngrams.ts';
import type { PageModel } from '../page-model.ts';
import type { Part } from './roles.ts';

/**
 * Weights of the signs, in natural logarithms of odds, fitted to torn pages with each page's own text left out; those of full
 * rows and of what opens below were fitted to these pages and to titles of newspaper articles, with the others held.
 */
const WEIGHTS = {
  even: -4.4,
  goesOnBelow: 1.1,
  goesOnSomewhere: 0.2,
  saidBelow: -3,
  saidAbove: 1.1,
  saidAnywhere: -3.2,
  belowText: 1,
  belowTitle: 1,
  opensBelow: -0.4,
  fillsRow: 1.6,
  wholePage: -1,
  aboveTitle: 0.8,
  loneEnd: 1,
  comma: 3.2,
  list: 2.4,
  halves: -2.8,
  character: 0.2,
  late: 1.5,
  quotes: -1,
  clause: 1.2,
};

type Signs = Record<keyof typeof WEIGHTS, number>;
const NAMES = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];

const LATE = /[在对把将向为从被让给跟由和与及或、,的是以之各该其第每于到了着不]$/;
const CLAUSE = /^[一二三四五六七八九十]、/;
/** A seam that reads worse says no more. */
const LEAST_SEAM = -2;
const SAMPLE = 900;
/** What goes on with a sentence has more characters than this. */
const REST = 6;
/** Pages of more lines than this are not compared line by line. */
const MOST_PAIRS = 20_000;

/** More than sums of the weights differ by rounding. */
const ROUNDING = 1e-9;

/**
 * The first printed row of a paragraph at a column's foot stands alone like a title: it is text where it is made like
 * prose, where some text of the page goes on with it, and where no text speaks of what it says.
 */
export function readTornRows(parts: Part[], model: PageModel, rarity: Rarity): void {
  const rows = parts.filter(
    (part) =>
      part.role === 'head' &&
      part.level === 0 &&
      part.openEnd &&
      part.key.length >= SHORTEST_ROW &&
      !isNamed(part, parts[part.index + 1]) &&
      !isBesideHead(part, parts),
  );
  const texts = parts.filter((part) => part.role === 'body');
  if (rows.length === 0 || rows.length * texts.length > MOST_PAIRS) return;
  const known = new Map<Part, PairSet>();
  const pairsIn = (text: Part): PairSet => remember(known, text, () => pairsOf(text.key.slice(0, SAMPLE)));
  const page: Page = {
    parts,
    texts,
    rest: texts.filter((text) => text.lead === 0 && text.key.length >= REST),
    said: (pairs, text) => (text ? coverage(pairs, pairsIn(text), rarity) : 0),
    seam: (row, text) => Math.max(LEAST_SEAM, seamScore(row, text, model)),
    opens: (text) => opensText(text, model),
    column: readColumnWidth(
      texts.filter(({ openStart, openEnd }) => openEnd && !openStart).map(({ key }) => key.length),
    ),
    isWhole: !texts.some(({ openStart, openEnd }) => openStart || openEnd),
  };
  const torn = rows.filter((row) => isTorn(row, page));
  for (const row of torn) row.role = 'body';
  // A notice's row that looked like a title hid what stands below it: its particulars, and who signs it.
  if (torn.length > 0) readSignatures(parts);
}

interface Page {
  parts: readonly Part[];
  texts: readonly Part[];
  /** Texts that may go on with a row. */
  rest: readonly Part[];
  /** Share of the pairs that a text holds. */
  said(pairs: PairSet, text: Part | undefined): number;
  seam(row: Part, text: Part): number;
  /** How much a text begins as clauses do that open a sentence. */
  opens(text: Part): number;
  column: ColumnWidth | null;
  /** Nothing on the page is torn otherwise. */
  isWhole: boolean;
}

/** What all texts of the page say is asked only where what stands around the row does not decide whatever they say. */
function isTorn(row: Part, page: Page): boolean {
  const own = pairsOf(row.key);
  const near = readSigns(row, own, page);
  const score = (goesOnSomewhere: number, saidAnywhere: number): number => {
    const signs: Signs = { ...near, goesOnSomewhere, saidAnywhere };
    return NAMES.reduce((sum, name) => sum + WEIGHTS[name] * signs[name], 0);
  };
  const decide = (leastSaid: number, mostSaid: number): boolean | null => {
    if (score(MOST_SEAM, leastSaid) < -ROUNDING) return false;
    return score(LEAST_SEAM, mostSaid) > ROUNDING ? true : null;
  };
  const early = decide(0, 1);
  if (early !== null) return early;
  const said = page.texts.reduce((most, text) => Math.max(most, page.said(own, text)), 0);
  const later = decide(said, said);
  if (later !== null) return later;
  const goesOn = page.rest.reduce((most, text) => Math.max(most, page.seam(row, text)), LEAST_SEAM);
  return score(goesOn, said) > 0;
}

type NearSigns = Omit<Signs, 'goesOnSomewhere' | 'saidAnywhere'>;

function readSigns(
  row: Part,
  own: PairSet,
  { parts, texts, said, seam, opens, column, isWhole }: Page,
): NearSigns {
  const { key, fold } = row;
  const before = parts[row.index - 1];
  const after = parts[row.index + 1];
  const above = texts.findLast((text) => text.index < row.index);
  const below = texts.find((text) => text.index > row.index);
  const isPlain = (part: Part | undefined): part is Part => part?.role === 'body' && part.lead === 0;
  return {
    even: 1,
    goesOnBelow: isPlain(after) ? seam(row, after) : LEAST_SEAM,
    saidBelow: said(own, below),
    saidAbove: said(own, above),
    belowText: Number(before?.role === 'body' && !before.openEnd),
    belowTitle: Number(isTitle(before)),
    opensBelow: isPlain(after) ? opens(after) : 0,
    fillsRow: fillsRows(key.length, column),
    wholePage: Number(isWhole),
    aboveTitle: Number(isTitle(after)),
    loneEnd: Number(lastWord(key).length === 1),
    comma: Number(key.includes(',')),
    list: Number(key.includes('、')),
    halves: Number(/\s/.test(fold.trim())),
    character: key.length,
    late: Number(LATE.test(key)),
    quotes: Number(/[“”《]/.test(key)),
    clause: Number(CLAUSE.test(key)),
  };
}

/** What a notice is stands at the end of its title. */
const LAST_WORDS = 4;

/** Titles that name what stands below them, those above a byline, and those of letters are whole. */
function isNamed({ key }: Part, after: Part | undefined): boolean {
  return (
    LIST_HEAD.test(key) ||
    DOCUMENT_HEAD.test(key) ||
    NOTICE_HEAD.test(key.slice(-LAST_WORDS)) ||
    (after !== undefined && (after.role === 'byline' || after.item || beginsLetter(after.fold)))
  );
}

const SHORT = 16;
/** Nothing is torn so near to the top of a page. */
const TOP = 5;

/** A line with no text above it that it could end has none to begin; nor has one between a marked headline and a dateline. */
function isBesideHead(row: Part, parts: readonly Part[]): boolean {
  const [before, after] = [parts[row.index - 1], parts[row.index + 1]];
  const isFirst = before === undefined || before.role === 'furniture' || before.role === 'credit';
  if (isFirst && isTitle(after) && after !== undefined && (after.level > 0 || row.index < TOP)) return true;
  if (row.index < TOP && parts.slice(0, row.index).every(({ role }) => role === 'furniture')) return true;
  // A column's name stands over a title, and that over its text.
  if (isTitle(before) && before !== undefined && isColumnTitle(before) && after?.role === 'body') return true;
  // A deck stands below a headline; a longer line with a clause in it may still be torn.
  if (
    after?.role === 'deck' &&
    before?.openEnd !== true &&
    (row.key.length <= SHORT || !row.key.includes(','))
  )
    return true;
  if (after?.role === 'deck' && isTitle(before)) return true;
  // Among stacked titles, none of which has a text right below, hardly a text begins.
  const next = parts[row.index + 2];
  if (isTitle(before) && isTitle(after) && (isTitle(next) || next?.role === 'byline')) return true;
  return (
    isTitle(before) &&
    before !== undefined &&
    (before.level > 0 || SAYS.test(row.key)) &&
    (after?.lead ?? 0) > 0
  );
}

/** 园林部门：正在追查: who says what. */
const SAYS = /^\p{Script=Han}{2,8}:./u;

function isTitle(part: Part | undefined): boolean {
  return part?.role === 'head' || part?.role === 'deck';
}
