import { foldWidth } from '#shared/text/width.ts';

export type FindQuery = {
  text: string;
  /** Upper and lower case are told apart. */
  caseSensitive: boolean;
  /** Full and half width are told apart. */
  widthSensitive: boolean;
  /** The text is a regular expression. */
  isPattern: boolean;
};

export type TextMatch = {
  start: number;
  end: number;
  /** What stands in its place after a replacement. */ replacement: string;
};

/** Finds a query in one text after the other; a pattern that cannot be read gives null. */
export type Finder = (text: string, replacement: string) => TextMatch[];

/** Lower case unit by unit, so that offsets stay those of the text. */
function foldCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (character) => {
    const one = character.toLowerCase();
    return one.length === character.length ? one : character;
  }).join('');
}

function plainFinder({ text: wanted, caseSensitive, widthSensitive }: FindQuery): Finder {
  const fold = (text: string): string => {
    const narrow = widthSensitive ? text : foldWidth(text);
    return caseSensitive ? narrow : foldCase(narrow);
  };
  const needle = fold(wanted);
  return (text, replacement) => {
    const matches: TextMatch[] = [];
    const haystack = fold(text);
    for (let at = haystack.indexOf(needle); at !== -1; at = haystack.indexOf(needle, at + needle.length)) {
      matches.push({ start: at, end: at + needle.length, replacement });
    }
    return matches;
  };
}

/** What a match caught, out of the text itself: the match was made in a folded copy of it. */
function expand(replacement: string, text: string, match: RegExpExecArray): string {
  const slice = (place: readonly [number, number] | undefined): string =>
    place === undefined ? '' : text.slice(...place);
  return replacement.replaceAll(/\$(?:\$|&|(\d{1,2})|<([^>]*)>)/g, (whole, group?: string, name?: string) => {
    if (whole === '$$') return '$';
    if (whole === '$&') return slice(match.indices?.[0]);
    if (name !== undefined) return slice(match.indices?.groups?.[name]);
    const number = Number(group);
    return number > 0 && number < match.length ? slice(match.indices?.[number]) : whole;
  });
}

function patternFinder({ text: pattern, caseSensitive, widthSensitive }: FindQuery): Finder | null {
  let expression: RegExp;
  try {
    expression = new RegExp(pattern, caseSensitive ? 'dgmu' : 'dgimu');
  } catch {
    return null;
  }
  return (text, replacement) => {
    const matches: TextMatch[] = [];
    for (const match of (widthSensitive ? text : foldWidth(text)).matchAll(expression)) {
      if (match[0] === '') continue;
      const end = match.index + match[0].length;
      matches.push({ start: match.index, end, replacement: expand(replacement, text, match) });
    }
    return matches;
  };
}

/** null: the pattern cannot be read. An empty query finds nothing. */
export function createFinder(query: FindQuery): Finder | null {
  if (query.text === '') return () => [];
  return query.isPattern ? patternFinder(query) : plainFinder(query);
}
