import { isHanUnit } from '#shared/text/han.ts';
import { NOTICE_HEAD, LIST_HEAD } from './cues.ts';
import { lastWord } from './words.ts';
import { oddness } from './links.ts';
import { seamScore } from './seam.ts';
import type { PageModel } from './seam.ts';
import type { Part } from './roles.ts';

/** More loose ends than this are beyond what one page can have; comparing them would only cost time. */
const MOST = 60;
const LONG_ROW = 18;
/** What a text's best place is measured against where nothing else on the page fits it. */
const ALONE = -1.5;
const NONE = -2;

/** Weights of the signs, in natural logarithms of odds, fitted to columns' last rows and titles of made pages. */
const WEIGHTS = {
  even: -2.9,
  seam: 0.83,
  clearSeam: 0.98,
  odd: 0.5,
  echo: -1.96,
  wanted: 0.64,
  wantedNext: 0.24,
  oddElsewhere: 0.18,
  aboveLead: -2.4,
  aboveTitle: -0.4,
  aboveDeck: -2.5,
  abovePicture: 1,
  belowClosed: 1.5,
  belowOpen: -0.8,
  belowTitle: 1,
  halves: -2.3,
  openQuote: 1,
  loneEnd: 0.65,
  numbered: 2.3,
  long: 2.3,
  comma: 2.2,
  list: 1,
};

/** A text's beginning that nothing right above it leads to, and how well the page's other loose ends lead to it. */
interface Orphan {
  part: Part;
  odd: number;
  rival(): number;
}

/**
 * The first row of a paragraph that begins at a column's foot is short and has no mark at its end, as a title has none:
 * it is text where some text of the page goes on with it and nothing better leads to that text.
 */
export function readTornRows(parts: readonly Part[], model: PageModel): void {
  const rows = parts.flatMap((part, at) => (mayBeRow(part) ? [at] : []));
  if (rows.length === 0) return;
  const tails = parts.filter((part) => part.role === 'body' && part.openEnd).slice(0, MOST);
  const orphans = findOrphans(parts, tails, model);
  const torn = rows.filter((at) => tornScore(parts, at, orphans, model) > 0);
  for (const at of torn) (parts[at] as Part).role = 'body';
}

function mayBeRow({ role, level, openEnd, key }: Part): boolean {
  return (
    role === 'head' &&
    level === 0 &&
    openEnd &&
    key.length > 2 &&
    !NOTICE_HEAD.test(key) &&
    !LIST_HEAD.test(key)
  );
}

/** At least this well a text must read on from the one above it not to be looked for elsewhere. */
const LED = 0.5;

function findOrphans(parts: readonly Part[], tails: readonly Part[], model: PageModel): Orphan[] {
  return parts
    .filter((part, at) => {
      if (part.role !== 'body' || part.lead > 0) return false;
      const above = parts[at - 1];
      return !(above?.role === 'body' && above.openEnd && seamScore(above, part, model) >= LED);
    })
    .slice(0, MOST)
    .map((part) => ({ part, odd: oddness(part), rival: rivalOf(part, tails, model) }));
}

/** How well another loose end leads to a text at best; found out when it is asked for. */
function rivalOf(part: Part, tails: readonly Part[], model: PageModel): () => number {
  let known: number | null = null;
  return () =>
    (known ??= tails.reduce(
      (best, tail) => (tail === part ? best : Math.max(best, seamScore(tail, part, model))),
      ALONE,
    ));
}

function tornScore(parts: readonly Part[], at: number, orphans: readonly Orphan[], model: PageModel): number {
  const part = parts[at] as Part;
  const above = parts[at - 1];
  const below = parts.find((other, place) => place > at && other.role !== 'furniture');
  const { key } = part;
  let score = WEIGHTS.even + formScore(part) + WEIGHTS.echo * echoOf(key, model);
  if (above?.role === 'body') score += above.openEnd ? WEIGHTS.belowOpen : WEIGHTS.belowClosed;
  else if (above && isTitle(above)) score += WEIGHTS.belowTitle;
  if (below?.role === 'byline' || (below?.lead ?? 0) > 0) score += WEIGHTS.aboveLead;
  else if (below?.role === 'deck') score += WEIGHTS.aboveDeck;
  else if (below && isTitle(below)) score += WEIGHTS.aboveTitle;
  else if (below?.role === 'caption' || below?.role === 'credit') score += WEIGHTS.abovePicture;
  if (below?.role === 'body' && below.lead === 0) {
    const seam = seamScore(part, below, model);
    const rival = orphans.find((orphan) => orphan.part === below)?.rival() ?? ALONE;
    score +=
      WEIGHTS.seam * Math.max(-4, Math.min(4, seam)) +
      WEIGHTS.clearSeam * Math.max(0, seam - 1) +
      WEIGHTS.odd * oddness(below) +
      WEIGHTS.wantedNext * within(seam - rival);
  } else score += WEIGHTS.wantedNext * NONE;
  let wanted = NONE;
  let odd = -1;
  for (const orphan of orphans) {
    const seam = seamScore(part, orphan.part, model);
    if (seam > wanted) wanted = Math.max(wanted, Math.min(seam, seam - orphan.rival()));
    if (orphan.odd > 0) odd = Math.max(odd, seam);
  }
  return score + WEIGHTS.wanted * within(wanted) + WEIGHTS.oddElsewhere * Math.min(5, odd);
}

function isTitle({ role }: Part): boolean {
  return role === 'head' || role === 'label';
}

function within(value: number): number {
  return Math.max(NONE, Math.min(4, value));
}

const NUMBERED = /^[一二三四五六七八九十]+、/;

/** What the line's own form says: titles come in halves, rows have clauses, lists and quotations that are left open. */
function formScore({ key, fold }: Part): number {
  let score = WEIGHTS.comma * Math.min(2, key.match(/,/g)?.length ?? 0);
  if (key.includes('、')) score += WEIGHTS.list;
  if (/\S\s+\S/.test(fold.trim())) score += WEIGHTS.halves;
  if ((key.match(/“/g)?.length ?? 0) > (key.match(/”/g)?.length ?? 0)) score += WEIGHTS.openQuote;
  if (lastWord(key).length === 1) score += WEIGHTS.loneEnd;
  if (NUMBERED.test(key)) score += WEIGHTS.numbered;
  if (key.length > LONG_ROW) score += WEIGHTS.long;
  return score;
}

/** Share of a line's pairs of characters that stand elsewhere on the page, too: a title says what its text says again. */
function echoOf(key: string, model: PageModel): number {
  let all = 0;
  let again = 0;
  for (let at = 0; at + 1 < key.length; at += 1) {
    if (!isHanUnit(key.charCodeAt(at)) || !isHanUnit(key.charCodeAt(at + 1))) continue;
    all += 1;
    if (model.count(key.slice(at, at + 2)) > 1) again += 1;
  }
  return all === 0 ? 0 : again / all;
}
