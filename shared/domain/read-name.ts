import { edtfDate } from './edtf-date.ts';
import { type NameField, type NameToken, parsePattern, stemOf } from './name-pattern.ts';

/** What a file's name says. `date` is EDTF; `page` as a newspaper writes it: 3, A03. */
export type NamedFields = { publication?: string; date?: string; page?: string };
export type ReadName =
  | { ok: true; fields: NamedFields }
  /** `no-such-day`: the name is of that form, but its day is in no calendar. */
  | { ok: false; problem: 'bad-pattern' | 'no-match' | 'no-such-day' };

type Values = Partial<Record<NameField, string>>;

/** Names are read within so many steps; a longer search finds nothing that a person would have meant. */
const mostSteps = 20_000;
const longestName = 300;
const longestPublication = 30;

/** Reads a file's name by a pattern; the whole name, but for its ending, has to be of that form. */
export function readName(pattern: string, name: string): ReadName {
  const parsed = parsePattern(pattern);
  if (!parsed.ok) return { ok: false, problem: 'bad-pattern' };
  const stem = stemOf(name);
  if (stem.length > longestName) return { ok: false, problem: 'no-match' };
  const found = search(parsed.tokens, stem, (values) => dateOf(values) !== 'no-such-day');
  if (found) return { ok: true, fields: fieldsOf(found) };
  const isDayWrong = search(parsed.tokens, stem, () => true) !== null;
  return { ok: false, problem: isDayWrong ? 'no-such-day' : 'no-match' };
}

/** The first reading that is accepted; digits are taken as many, text of no meaning as little as can be. */
function search(
  tokens: readonly NameToken[],
  stem: string,
  accept: (values: Values) => boolean,
): Values | null {
  const dead = new Set<number>();
  let steps = 0;
  const widths = tokens.map((_, index) => isFixed(tokens, index));

  function walk(token: number, at: number, values: Values): Values | 'refused' | null {
    steps += 1;
    if (steps > mostSteps) return null;
    const next = tokens[token];
    if (next === undefined) {
      if (at !== stem.length) return null;
      return accept(values) ? values : 'refused';
    }
    const place = token * (longestName + 1) + at;
    if (dead.has(place)) return null;
    let result: Values | 'refused' | null = null;
    for (const length of lengthsAt(next, stem, at, widths[token] === true)) {
      if (cutsNumber(tokens, token, stem, at + length)) continue;
      const read =
        'text' in next || next.field === 'any'
          ? values
          : { ...values, [next.field]: stem.slice(at, at + length) };
      const found = walk(token + 1, at + length, read);
      if (found !== null && found !== 'refused') return found;
      if (found === 'refused') result = found;
    }
    // Nothing fits from here on, whatever was read before.
    if (result === null && steps <= mostSteps) dead.add(place);
    return result;
  }

  const found = walk(0, 0, {});
  return found === 'refused' ? null : found;
}

/** A day is not the first digit of a longer number; only a pattern that goes on with digits may part one. */
function cutsNumber(tokens: readonly NameToken[], index: number, stem: string, end: number): boolean {
  const token = tokens[index];
  if (token === undefined || 'text' in token || token.field === 'any') return false;
  if (!/\d/.test(stem[end - 1] ?? '') || !/\d/.test(stem[end] ?? '')) return false;
  const next = tokens[index + 1];
  return next === undefined || ('text' in next ? !/^\d/.test(next.text) : !isDigits(next));
}

function isDigits(token: NameToken | undefined): boolean {
  return token !== undefined && 'field' in token && ['year', 'month', 'day', 'page'].includes(token.field);
}

/** Month and day have two digits where digits stand right beside them. */
function isFixed(tokens: readonly NameToken[], index: number): boolean {
  return isDigits(tokens[index - 1]) || isDigits(tokens[index + 1]);
}

/** How many characters a token may take, the preferred number first. */
function lengthsAt(token: NameToken, stem: string, at: number, isFixedWidth: boolean): number[] {
  if ('text' in token) {
    return stem.startsWith(token.text, at) ? [token.text.length] : [];
  }
  switch (token.field) {
    case 'year':
      return isYear(stem.slice(at, at + 4)) ? [4] : [];
    case 'month':
    case 'day': {
      const digits = run(stem, at, 2, /\d/);
      return (isFixedWidth ? [2] : [2, 1]).filter(
        (length) => length <= digits && Number(stem.slice(at, at + length)) > 0,
      );
    }
    case 'page': {
      const letter = /[A-Za-z]/.test(stem[at] ?? '') ? 1 : 0;
      const digits = run(stem, at + letter, 4, /\d/);
      // 2022-09-12_2022-10: the second is the end of a span of days, as our own files are called.
      if (letter === 0 && isYear(stem.slice(at, at + digits))) return [];
      return downFrom(digits, 1)
        .filter((length) => Number(stem.slice(at + letter, at + letter + length)) > 0)
        .map((length) => letter + length);
    }
    case 'section':
      return downFrom(run(stem, at, 2, /[A-Za-z]/), 1);
    case 'publication':
      return downFrom(run(stem, at, longestPublication, /\p{L}/u), 1);
    case 'any':
      return Array.from({ length: stem.length - at + 1 }, (_, length) => length);
  }
}

function isYear(digits: string): boolean {
  return /^(?:1[89]|20|21)\d\d$/.test(digits);
}

function run(stem: string, at: number, most: number, kind: RegExp): number {
  let length = 0;
  while (length < most && kind.test(stem[at + length] ?? '')) length += 1;
  return length;
}

function downFrom(most: number, least: number): number[] {
  return Array.from({ length: Math.max(0, most - least + 1) }, (_, index) => most - index);
}

function fieldsOf(values: Values): NamedFields {
  const fields: NamedFields = {};
  const date = dateOf(values);
  if (date !== null) fields.date = date;
  if (values.page !== undefined) fields.page = pageOf(values.section ?? '', values.page);
  if (values.publication !== undefined) fields.publication = values.publication;
  return fields;
}

function dateOf({ year, month, day }: Values): string | null {
  if (year === undefined) return null;
  const parts = [
    year,
    ...[month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])),
  ];
  const date = parts.join('-');
  return edtfDate.safeParse(date).success ? date : 'no-such-day';
}

/** 03 is page 3; A03 stays, as newspapers print it. */
function pageOf(section: string, page: string): string {
  const number = `${section}${page}`.toUpperCase();
  return number.replace(/^0+(?=\d)/, '');
}
