import { LIST_HEAD, NOTICE_HEAD } from './cues.ts';
import { isPersonName } from './person-names.ts';
import type { Part } from './roles.ts';

const LONGEST_ENTRY = 60;

/** Below the title of a list stand its entries, until a text or another title comes. */
export function readListEntries(parts: readonly Part[]): void {
  parts.forEach((title, at) => {
    if (title.role !== 'head' || !LIST_HEAD.test(title.key)) return;
    let end = at + 1;
    while (end < parts.length && isEntry(parts[end] as Part)) end += 1;
    const next = parts[end];
    const last = parts[end - 1] as Part;
    const titled = (next?.role === 'body' || next?.role === 'deck') && end > at + 1 && !holdsName(last);
    const to = titled ? end - 1 : end;
    if (to - at - 1 < LEAST_ITEMS) return;
    for (let place = at + 1; place < to; place += 1) setItem(parts[place] as Part);
  });
}

function isEntry(part: Part): boolean {
  return (
    part.level === 0 &&
    part.key.length <= LONGEST_ENTRY &&
    (part.role === 'head' ||
      part.role === 'byline' ||
      (part.role === 'body' && part.lead === 0 && part.openEnd)) &&
    !(part.role === 'head' && (NOTICE_HEAD.test(part.key) || LIST_HEAD.test(part.key)))
  );
}

function holdsName(part: Part): boolean {
  return part.fold.split(/[\s、,:()]+/).some((token) => isPersonName(token));
}

const LEAST_ITEMS = 4;
const ENTRY = /:|^\(?[\d一二三四五六七八九十]+[、.)等]|\s/;

/** Many short lines on end are verses (below a byline) or entries of a list (of one build), not titles. */
export function readItems(parts: Part[]): void {
  let at = 0;
  while (at < parts.length) {
    let end = at;
    while (end < parts.length && isShortLine(parts[end] as Part)) end += 1;
    if (end - at >= LEAST_ITEMS) markItems(parts, at, end);
    at = Math.max(end, at + 1);
  }
}

function isShortLine(part: Part): boolean {
  return (
    part.level === 0 &&
    (part.role === 'head' ||
      part.role === 'byline' ||
      (part.role === 'body' && part.lead === 0 && part.key.length <= 30 && part.openEnd))
  );
}

function markItems(parts: Part[], from: number, to: number): void {
  const bylines: number[] = [];
  for (let at = from; at < to; at += 1) if (parts[at]?.role === 'byline') bylines.push(at);
  bylines.forEach((byline, order) => {
    const next = bylines[order + 1];
    const titled = next !== undefined || (parts[to]?.role === 'body' && parts[to - 1]?.role === 'head');
    const end = (next ?? to) - (titled ? 1 : 0);
    if (end - byline - 1 >= LEAST_ITEMS)
      for (let at = byline + 1; at < end; at += 1) setItem(parts[at] as Part);
  });
  let start = from;
  while (start < to) {
    let end = start;
    while (end < to && ENTRY.test((parts[end] as Part).fold) && (parts[end] as Part).role === 'head')
      end += 1;
    if (end - start >= LEAST_ITEMS && alike(parts.slice(start, end)))
      for (let at = start; at < end; at += 1) setItem(parts[at] as Part);
    start = Math.max(end, start + 1);
  }
}

function setItem(part: Part): void {
  part.role = 'body';
  part.item = true;
}

/** Entries of one list have marks in common: a colon, a number, or several words each. */
function alike(parts: readonly Part[]): boolean {
  const share = (test: RegExp): number => parts.filter((part) => test.test(part.fold)).length / parts.length;
  return (
    share(/:/) >= 0.6 ||
    share(/^\(?[\d一二三四五六七八九十]+[、.)等]/) >= 0.6 ||
    share(/\S+\s+\S+\s+\S+/) >= 0.6
  );
}
