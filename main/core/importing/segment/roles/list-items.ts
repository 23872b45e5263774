import { LIST_HEAD, NOTICE_HEAD } from './cues.ts';
import { AWARD, endOfAwards, firstAward, holdsName } from './award-rows.ts';
import { headsNext, TITLE_LINES, titlesFrom } from './titles-behind.ts';
import { isColumnTitle } from './column-titles.ts';
import { markVerses } from './verses.ts';
import { setItem } from './set-item.ts';
import { dropOrigins } from '../facts/origins.ts';
import { isPersonName, readNames } from '../facts/person-names.ts';
import { isWord } from '../language/words.ts';
import type { Part } from './roles.ts';

const LONGEST_ENTRY = 60;

/** Below the title of a list stand its entries, until a text or another title comes. */
export function readListEntries(parts: readonly Part[]): void {
  parts.forEach((title, at) => {
    if (title.role !== 'head' || !LIST_HEAD.test(title.key)) return;
    const opened = opensList(parts, at + 1);
    const below = at + (opened ? 2 : 1);
    const isOwn = opened ? isKeyedEntry : isEntry;
    let end = below;
    while (end < parts.length && !isWriter(parts[end] as Part) && (isOwn(parts[end]) || isMark(parts, end)))
      end += 1;
    const from = firstAward(parts, below, end);
    const next = parts[end];
    const last = parts[end - 1] as Part;
    const titled =
      (next?.role === 'body' || next?.role === 'deck') &&
      end > from &&
      !holdsName(last) &&
      !areAlike(parts.slice(from, end));
    const to =
      next && isWriter(next)
        ? titlesOver(parts, from, end)
        : Math.min(titled ? end - 1 : end, titlesFrom(parts, from, end), endOfAwards(parts, from, end));
    if (to - from < LEAST_ITEMS) return;
    for (let place = from; place < to; place += 1) setItem(parts[place] as Part);
  });
}

/** 1962年7月19日 十七号隧道贯通, 28日（今天） 多云 25至32℃: a day and what it brought, without full stop. */
const DAY =
  /^(?:\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日)(?:[(][^()]{1,4}[)])?[\s:,]*(\S.*)$/;
const LEAST_DAYS = 3;
/** What stands behind a newspaper's own day is shorter or tells of the issue. */
const LEAST_EVENT = 4;

/** Whether a line gives a day and what it brings. */
export function isDay(part: Part | undefined): boolean {
  if (!part || part.level > 0 || part.lead > 0 || part.key.length > LONGEST_ENTRY || part.key.includes('。'))
    return false;
  const event = DAY.exec(part.fold.trim())?.[1]?.replace(/\s/g, '') ?? '';
  return event.length >= LEAST_EVENT && !/^(?:星期|周[一二三四五六日]|第?\d+[版期])/.test(event);
}

/** 大白菜 0.80元/斤, 100美元 676.20元: one thing and its one figure. */
const RATE =
  /^(?:\p{Script=Han}[\p{Script=Han}()]{0,10}|\d{1,4}\p{Script=Han}{1,4})\s*\d[\d.,]*\s?(?:\p{Script=Han}{1,2}|%|℃)?(?:\/\p{Script=Han}{1,3})?$/u;

function isRate(part: Part | undefined): boolean {
  return part !== undefined && part.level === 0 && part.lead === 0 && RATE.test(part.fold.trim());
}

/**
 * Days on end below a title are the entries of a chronicle or a forecast, and figures on end those of a table of prices, however
 * much they look like titles or furniture.
 */
export function readDays(parts: readonly Part[]): void {
  readEntries(parts, isDay);
  readEntries(parts, isRate);
}

function readEntries(parts: readonly Part[], isEntry: (part: Part | undefined) => boolean): void {
  parts.forEach((title, at) => {
    if (title.role !== 'head' || isEntry(title)) return;
    let end = at + 1;
    while (isEntry(parts[end])) end += 1;
    if (end - at <= LEAST_DAYS) return;
    for (const part of parts.slice(at + 1, end)) {
      part.role = 'body';
      part.item = true;
    }
  });
}

/** □张三: a mark that no entry of a list has. */
function isWriter(part: Part): boolean {
  return part.role === 'byline' && /^[□■]/.test(part.fold.trim());
}

/** Where the title above a writer's name begins: a list's entries have a key where the line above them has one. */
function titlesOver(parts: readonly Part[], from: number, end: number): number {
  let first = end - 1;
  const keyed = isKeyedEntry(parts[from]);
  while (keyed && first > from && end - first < TITLE_LINES && !isKeyedEntry(parts[first - 1])) first -= 1;
  return first;
}

/** Whether a sentence says who chose those whom the entries below it name: 为表彰……，决定…… */
function opensList(parts: readonly Part[], at: number): boolean {
  const [text, first, second] = [parts[at], parts[at + 1], parts[at + 2]];
  return (
    text?.role === 'body' && text.lead === 0 && !text.openEnd && isKeyedEntry(first) && isKeyedEntry(second)
  );
}

/** 城关镇：张三 李四. */
function isKeyedEntry(part: Part | undefined): boolean {
  return isEntry(part) && /^[^:]{2,12}:/.test(part?.key ?? '');
}

/** What the OCR made of a rule or an ornament among entries. */
function isMark(parts: readonly Part[], at: number): boolean {
  const [mark, next] = [parts[at], parts[at + 1]];
  return mark?.role === 'furniture' && !/[\p{L}\p{N}]/u.test(mark.key) && next !== undefined && isEntry(next);
}

/** Whether each entry begins with the same mark: 《……》, ●……. */
function areAlike(entries: readonly Part[]): boolean {
  const marks = new Set(entries.map((entry) => /^[^\p{L}\p{N}]/u.exec(entry.key)?.[0]));
  return marks.size === 1 && !marks.has(undefined);
}

function isEntry(part: Part | undefined): boolean {
  return (
    part !== undefined &&
    part.level === 0 &&
    part.key.length <= LONGEST_ENTRY &&
    (part.role === 'head' ||
      part.role === 'byline' ||
      (part.role === 'body' && part.lead === 0 && part.openEnd)) &&
    !(part.role === 'head' && (NOTICE_HEAD.test(part.key) || LIST_HEAD.test(part.key)))
  );
}

const LEAST_ROWS = 2;
const LEAST_NAMED = 2;

/** Rows of people with what they belong to, one below the other, are entries, whatever their title is: 门诊部 于娜 骨科 曲文静. */
export function readNameRows(parts: readonly Part[]): void {
  for (let at = 0; at < parts.length; at += 1) {
    let end = at;
    while (isNameRow(parts[end])) end += 1;
    if (end - at >= LEAST_ROWS) for (const part of parts.slice(at, end)) setItem(part);
    at = Math.max(at, end - 1);
  }
}

function isNameRow(part: Part | undefined): boolean {
  if (!part || part.level > 0 || (part.role !== 'head' && part.role !== 'body') || part.lead > 0)
    return false;
  const tokens = part.fold.trim().split(/[\s、:]+/);
  if (tokens.length < 3 || part.key.length > LONGEST_ENTRY || !/^[\p{Script=Han}\s、:()]+$/u.test(part.fold))
    return false;
  const { names } = readNames(dropOrigins(tokens).join(' '));
  const people = names.filter((name) => isPersonName(name) && !isWord(name));
  return people.length >= LEAST_NAMED && people.length * 2 >= names.length;
}

const LEAST_ITEMS = 4;
const ENTRY = /:|^\(?[\d一二三四五六七八九十]+[、.)等]|\s/;

/** Many short lines on end are verses (below a byline) or entries of a list (of one build), not titles. */
export function readItems(parts: Part[]): void {
  let at = 0;
  while (at < parts.length) {
    let end = at;
    while (isShortLine(parts[end]) || isStrayMark(parts, end)) end += 1;
    if (end - at >= LEAST_ITEMS) {
      markItems(parts, at, end);
      markVerses(parts, at, end);
    }
    at = Math.max(end, at + 1);
  }
}

function isShortLine(part: Part | undefined): boolean {
  return (
    part !== undefined &&
    part.level === 0 &&
    ((part.role === 'head' && !LIST_HEAD.test(part.key)) ||
      part.role === 'byline' ||
      (part.role === 'body' && part.lead === 0 && part.key.length <= 30 && part.openEnd))
  );
}

/** What the OCR made of a rule or an ornament between two such lines. */
function isStrayMark(parts: readonly Part[], at: number): boolean {
  return parts[at]?.role === 'furniture' && isShortLine(parts[at - 1]) && isShortLine(parts[at + 1]);
}

function markItems(parts: Part[], from: number, to: number): void {
  const bylines: number[] = [];
  for (let at = from; at < to; at += 1) if (parts[at]?.role === 'byline') bylines.push(at);
  bylines.forEach((byline, order) => {
    const next = bylines[order + 1];
    // A name without a title above it stands above the title.
    const first = isTitleAt(parts, byline - 1) || !isTitleAt(parts, byline + 1) ? byline + 1 : byline + 2;
    const titled = headsNext(parts, (next ?? to) - 1);
    const named = titled && isColumnTitle(parts[(next ?? to) - 2] as Part);
    const heads = titled ? (named ? 2 : 1) : 0;
    const end = Math.min((next ?? to) - heads, titlesFrom(parts, first, next ?? to));
    if (end - first >= LEAST_ITEMS) for (let at = first; at < end; at += 1) setItem(parts[at] as Part);
  });
  let start = from;
  while (start < to) {
    let end = start;
    while (end < to && isRow(parts[end] as Part)) end += 1;
    const last = leavesTitle(parts, start, end) ? end - 1 : figuresEnd(parts, start, end);
    if (last - start >= LEAST_ITEMS && alike(parts.slice(start, last)))
      for (let at = start; at < last; at += 1) setItem(parts[at] as Part);
    start = Math.max(end, start + 1);
  }
}

/** Whether the last of several rows is the title of the text below them: it has no key like theirs. */
function leavesTitle(parts: readonly Part[], start: number, end: number): boolean {
  const isKeyed = (part: Part | undefined): boolean => part?.key.includes(':') === true;
  return isKeyed(parts[start]) && !isKeyed(parts[end - 1]) && parts[end]?.role === 'body';
}

/** Where rows that all hold figures end: lines above a text that hold none are its title, whatever their build. */
function figuresEnd(parts: readonly Part[], start: number, end: number): number {
  if (parts[end]?.role !== 'body') return end;
  const hasFigure = (at: number): boolean => /\d/.test((parts[at] as Part).key);
  let last = end;
  while (last > start && end - last < TITLE_LINES && !hasFigure(last - 1)) last -= 1;
  for (let at = start; at < last; at += 1) if (!hasFigure(at)) return end;
  return last;
}

/** An entry by its build, or the award that those below it were given. */
function isRow({ fold, key, role }: Part): boolean {
  return role === 'head' && (ENTRY.test(fold) || AWARD.test(key));
}

function isTitleAt(parts: readonly Part[], at: number): boolean {
  const role = parts[at]?.role;
  return role === 'head' || role === 'deck';
}

/** Entries of one list have marks in common: a colon, a number, or several words each. */
function alike(parts: readonly Part[]): boolean {
  const share = (test: RegExp): number => parts.filter((part) => test.test(part.fold)).length / parts.length;
  return (
    share(/:/) >= 0.6 ||
    share(/^\(?[\d一二三四五六七八九十]+[、.)等]/) >= 0.6 ||
    share(/\S+\s+\S+\s+\S+/) >= 0.6 ||
    (parts.some((part) => AWARD.test(part.key)) && parts.filter(holdsName).length * 2 >= parts.length)
  );
}
