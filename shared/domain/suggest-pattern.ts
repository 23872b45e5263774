import { parsePattern, stemOf } from './name-pattern.ts';
import { readName } from './read-name.ts';

/** `matches` of the `looked` names that were looked at can be read. */
export type SuggestedPattern = { pattern: string; matches: number; looked: number };

/** So many names are looked at; more would tell no more. */
const mostNames = 200;
const mostModels = 5;

const dates: readonly { form: RegExp; pattern: (separator: string) => string }[] = [
  { form: /(?<!\d)\d{4}年\d{1,2}月\d{1,2}日/, pattern: () => '{year}年{month}月{day}日' },
  {
    form: /(?<!\d)(?:1[89]|20|21)\d\d([-._ ])\d{1,2}\1\d{1,2}(?!\d)/,
    pattern: (separator) => `{year}${separator}{month}${separator}{day}`,
  },
  {
    form: /(?<!\d)(?:1[89]|20|21)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d{5})/,
    pattern: () => '{year}{month}{day}',
  },
];
const pageAfter = /^([-._ ]*)(第?)([A-Za-z]?\d{1,4})(版?)/;
const pageBefore = /(第?)([A-Za-z]?\d{1,3})(版?)([-._ ]*)$/;
const paper = /^([\p{L}]{2,30}?(?:报|早刊|周刊|时报))([-._ ]*)$/u;

/**
 * The pattern by which most of the names can be read, or null where none of them tells a date. It is made from the names
 * themselves: what reads as date, page and newspaper becomes a field, and what differs between names becomes `{*}`. Patterns
 * of earlier imports are preferred where they read as many.
 */
export function suggestPattern(
  names: readonly string[],
  earlier: readonly string[] = [],
): SuggestedPattern | null {
  const looked = names.slice(0, mostNames);
  const step = Math.max(1, Math.floor(looked.length / mostModels));
  const models = looked.filter((_, index) => index % step === 0).slice(0, mostModels);
  const patterns = [...new Set([...earlier, ...models.flatMap((name) => patternsOf(stemOf(name)))])];
  let best: SuggestedPattern | null = null;
  let bestWorth = 0;
  for (const pattern of patterns) {
    const matches = looked.filter((name) => readName(pattern, name).ok).length;
    const worth = matches * fieldsIn(pattern);
    if (worth <= bestWorth) continue;
    bestWorth = worth;
    best = { pattern, matches, looked: looked.length };
  }
  return best;
}

/** A pattern that reads more is worth more, even where a few names are not of its form. */
function fieldsIn(pattern: string): number {
  const parsed = parsePattern(pattern);
  return parsed.ok ? parsed.tokens.filter((token) => 'field' in token && token.field !== 'any').length : 0;
}

/** Patterns that one name is of, the strictest first. */
function patternsOf(stem: string): string[] {
  for (const { form, pattern } of dates) {
    const found = form.exec(stem);
    if (!found) continue;
    const date = pattern(found[1] ?? '');
    const before = stem.slice(0, found.index);
    const after = stem.slice(found.index + found[0].length);
    return [
      ...withPageAfter(before, date, after),
      ...withPageBefore(before, date, after),
      ...loose(before, date, after),
    ];
  }
  return [];
}

function withPageAfter(before: string, date: string, after: string): string[] {
  const found = pageAfter.exec(after);
  if (!found) return [];
  const [all, separator, ordinal, , mark] = found;
  return loose(before, `${date}${separator}${ordinal}{page}${mark}`, after.slice(all.length));
}

function withPageBefore(before: string, date: string, after: string): string[] {
  const found = pageBefore.exec(before);
  if (!found) return [];
  const [, ordinal, page = '', mark, separator] = found;
  // A lone number before the date is a number of the file, not of a page.
  if (ordinal === '' && mark === '' && !/^[A-Za-z]/.test(page)) return [];
  return loose(before.slice(0, found.index), `${ordinal}{page}${mark}${separator}${date}`, after);
}

function loose(before: string, middle: string, after: string): string[] {
  const named = paper.exec(before);
  const starts =
    before === '' ? [''] : [...(named ? [`{publication}${named[2]}`] : []), literal(before), '{*}'];
  const ends = after === '' ? [''] : [literal(after), '{*}'];
  return starts.flatMap((start) => ends.map((end) => `${start}${middle}${end}`));
}

function literal(text: string): string {
  return text.replaceAll('{', '{{');
}
