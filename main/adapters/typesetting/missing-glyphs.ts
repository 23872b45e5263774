import { type Coverage, firstMissing } from './font-coverage.ts';
import type { JobData } from './job-data.ts';
import { TypstFailure } from './typst-failure.ts';

/** Throws `glyph-missing` for the first character of the job that none of the fonts can show. */
export function refuseMissingGlyphs(data: JobData, coverage: Coverage): void {
  data.articles.forEach((article, index) => refuse(printedStrings(article), coverage, index));
  refuse([data.title, ...data.pageLabel], coverage, null);
}

function refuse(strings: Iterable<string>, coverage: Coverage, articleIndex: number | null): void {
  for (const text of strings) {
    const character = firstMissing(text, coverage);
    if (character === null) continue;
    const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    throw new TypstFailure('invalid', { reason: 'glyph-missing', character, codePoint }, articleIndex);
  }
}

// Keys whose strings are not set in type: names of ours, addresses, and the description that only readers' software sees.
const unprinted = new Set(['type', 'path', 'url', 'alt']);

function* printedStrings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const item of value) yield* printedStrings(item);
  else if (typeof value === 'object' && value !== null) {
    const isMissingPicture = 'alt' in value && !('path' in value);
    for (const [key, item] of Object.entries(value))
      if (!unprinted.has(key) || (key === 'alt' && isMissingPicture)) yield* printedStrings(item);
  }
}
