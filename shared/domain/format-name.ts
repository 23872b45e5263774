import { parsePattern } from './name-pattern.ts';
import type { NamedFields } from './read-name.ts';

/**
 * The name that a pattern would give to a page, as an example of what it reads; `{*}` stands for nothing. Null where the
 * pattern cannot be read, or names a part of the date, the page or the publication that is not given.
 */
export function formatName(pattern: string, { publication, date, page }: NamedFields): string | null {
  const parsed = parsePattern(pattern);
  if (!parsed.ok) return null;
  const [year, month, day] = date?.split('-') ?? [];
  const [, letters = '', digits] = /^([A-Za-z]*)(\d+)$/.exec(page ?? '') ?? [];
  const hasSection = parsed.tokens.some((token) => 'field' in token && token.field === 'section');
  const values = {
    year,
    month,
    day,
    publication,
    any: '',
    section: letters === '' ? undefined : letters,
    page: digits === undefined ? undefined : `${hasSection ? '' : letters}${digits.padStart(2, '0')}`,
  };
  const parts = parsed.tokens.map((token) => ('text' in token ? token.text : values[token.field]));
  return parts.some((part) => part === undefined) ? null : parts.join('');
}
