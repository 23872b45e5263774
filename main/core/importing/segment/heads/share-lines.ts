import { isOneHeadline, leavesOpen } from './broken-heads.ts';
import { isColumnTitle, isCountedComment } from '../roles/column-titles.ts';
import type { Part } from '../roles/roles.ts';

/** Title lines given away, by who gets them, and how much better the page fits for it. */
export interface Share<Text> {
  moves: Map<Text, Part[]>;
  gain: number;
}

export interface Fitness<Text> {
  /** How much of what a line says the text says, too: from 0 to 1. */
  fit: (line: Part, text: Text) => number;
  /** Whether a text has some title already. */
  titled: (text: Text) => boolean;
  /** Whether the heads of a text say who wrote it. */
  isSigned: (text: Text) => boolean;
  /** Whether a text stands right before or right behind the group's own. */
  isNext: (text: Text) => boolean;
  /** Place of a text on the page. */
  order: (text: Text) => number;
}

/** The least fit of a group's best line with its new text, and how much better it must fit it than its old one. */
const LEAST = 0.14;
const MARGIN = 0.08;
/** The same for the headless text right before or behind, where another line fits the old text well. */
const NEXT = 0.1;
/** The same where the text has a title already, or the old text is left without any. */
const SURE = 0.3;
const SURE_MARGIN = 0.22;
/** What it is worth that a headless text gets a headline. */
const COVER = 0.12;
/** What a line must bring to go along with its neighbours. */
const ALONG = 0.05;
/** What it is worth that a kicker and its headline stay together. */
const TOGETHER = 0.02;
/** Title lines that nobody stacks higher. */
const MOST_LINES = 10;

/**
 * Shares the title lines of one group out among the text below them (`own`, null for none) and headless ones: each
 * gets lines that stand together. Null where nothing is better moved.
 */
export function shareLines<Text>(
  lines: readonly Part[],
  own: Text | null,
  others: readonly Text[],
  fitness: Fitness<Text>,
): Share<Text> | null {
  if (lines.length > MOST_LINES) return null;
  let best: Share<Text> | null = null;
  const walk = (from: number, open: readonly Text[], moves: [Text, Part[]][], gain: number): void => {
    if (from === lines.length) {
      if (gain > (best?.gain ?? 0) && (leavesOwn(lines, own, moves, fitness) || moves.length === 0))
        best = moves.length > 0 ? { moves: new Map(moves), gain } : best;
      return;
    }
    walk(from + 1, open, moves, gain);
    if (lines[from]?.role !== 'head') return;
    for (const text of open) {
      const left = open.filter((one) => one !== text);
      for (let to = from + 1; to <= lines.length; to += 1) {
        if (isGlued(lines, from) || isGlued(lines, to)) continue;
        const group = lines.slice(from, to);
        const worth = worthOf(group, lines, own, text, fitness);
        if (worth === null) continue;
        const last = moves.at(-1);
        const inOrder = !last || fitness.order(last[0]) < fitness.order(text);
        walk(to, left, [...moves, [text, group]], gain + worth - (inOrder ? 0 : ALONG));
      }
    }
  };
  walk(0, others, [], 0);
  return best;
}

/** Whether a headline is broken between the line before this place and the one behind it, or has its kicker or deck there. */
function isGlued(lines: readonly Part[], at: number): boolean {
  const [upper, lower] = [lines[at - 1], lines[at]];
  if (upper?.role === 'head' && lower?.role === 'deck') return true;
  if (upper && lower && isCountedComment(upper)) return true;
  return upper !== undefined && lower !== undefined && (leavesOpen(upper) || isOneHeadline(upper, lower));
}

/** How much better a group of lines stands over another text than over its own; null where it is not clearly better. */
function worthOf<Text>(
  group: readonly Part[],
  lines: readonly Part[],
  own: Text | null,
  text: Text,
  { fit, titled, isNext }: Fitness<Text>,
): number | null {
  // A column's name stays over its column, whatever else it may fit.
  if (group.every(isColumnTitle)) return null;
  const kept = own !== null && lines.some((line) => !group.includes(line) && fit(line, own) >= SURE);
  const [least, margin] = titled(text)
    ? [SURE, SURE_MARGIN]
    : isNext(text) && kept
      ? [NEXT, NEXT]
      : [LEAST, MARGIN];
  let sure = false;
  let worth = titled(text) ? 0 : COVER;
  for (const line of group) {
    if (isColumnTitle(line)) continue;
    const there = fit(line, text);
    const lead = there - (own === null ? 0 : fit(line, own));
    sure ||= line.role === 'head' && there >= least && lead >= margin;
    if (line.role === 'deck') worth += Math.max(0, lead);
    else worth += lead + (lead >= 0 && isBelowKicker(line, group) ? TOGETHER : -ALONG);
  }
  return sure && worth > 0 ? worth : null;
}

/** The headline right below a kicker that the OCR ranks lower goes where its kicker goes. */
function isBelowKicker(line: Part, group: readonly Part[]): boolean {
  const upper = group[group.indexOf(line) - 1];
  return (
    upper?.role === 'head' && line.level > 0 && upper.level > line.level && line.index === upper.index + 1
  );
}

/** Whether the old text keeps a title, or loses them all for good reason. */
function leavesOwn<Text>(
  lines: readonly Part[],
  own: Text | null,
  moves: readonly [Text, Part[]][],
  { fit, isSigned }: Fitness<Text>,
): boolean {
  const moved = moves.flatMap(([, group]) => group);
  // A column's name alone is no headline of a text that is signed.
  const keeps = (line: Part): boolean =>
    !moved.includes(line) && !(own !== null && isSigned(own) && isColumnTitle(line));
  if (own === null || lines.some(keeps)) return true;
  return moves.every(([text, group]) =>
    group.some((line) => fit(line, text) >= SURE && fit(line, text) - fit(line, own) >= SURE_MARGIN),
  );
}
