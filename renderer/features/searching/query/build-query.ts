import type { SearchField } from '#shared/contract/search-language.ts';

/** What the form asks for; words are parted by spaces. */
export type BuiltQuery = {
  /** null: everywhere. */
  field: SearchField | null;
  all: string;
  phrase: string;
  any: string;
  none: string;
  nearOne: string;
  nearOther: string;
  distance: number;
  from: string;
  to: string;
};

export const emptyQuery: BuiltQuery = {
  field: null,
  all: '',
  phrase: '',
  any: '',
  none: '',
  nearOne: '',
  nearOther: '',
  distance: 10,
  from: '',
  to: '',
};

/** Writes in the query language what the form asks for. */
export function buildQuery(built: BuiltQuery): string {
  const { field, phrase, nearOne, nearOther, distance, from, to } = built;
  const named = (text: string): string => (field === null ? text : `${field}:${text}`);
  const any = words(built.any).map((word) => named(quoted(word)));
  const near = [nearOne, nearOther].map((text) => text.trim()).filter(Boolean);
  const parts = [
    ...words(built.all).map((word) => named(quoted(word))),
    phrase.trim() === '' ? '' : named(inQuotes(phrase.trim())),
    any.length > 1 ? `(${any.join(' OR ')})` : (any[0] ?? ''),
    near.length === 2
      ? named(`NEAR/${distance}(${near.map(quoted).join(' ')})`)
      : near.map((word) => named(quoted(word))).join(' '),
    ...words(built.none).map((word) => `-${named(quoted(word))}`),
    from.trim() === '' && to.trim() === '' ? '' : `date:${from.trim()}..${to.trim()}`,
  ];
  return parts.filter(Boolean).join(' ');
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** Signs that mean something in the language lose their meaning in quotes. */
function quoted(word: string): string {
  return /^[\p{L}\p{N}]+$/u.test(word) && !/^(?:AND|OR|NOT|NEAR)$/i.test(word) ? word : inQuotes(word);
}

function inQuotes(text: string): string {
  return `"${text.replaceAll('"', '')}"`;
}
