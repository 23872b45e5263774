import { z } from 'zod';
import { foldWidth } from '../text/width.ts';

/** What a pattern can read from a file's name; `any` is text of no meaning, written `{*}`. */
export const nameFields = ['year', 'month', 'day', 'page', 'section', 'publication', 'any'] as const;
export type NameField = (typeof nameFields)[number];
export type NameToken = { field: NameField } | { text: string };

export type PatternProblem =
  | 'empty'
  | 'too-long'
  | 'unclosed'
  | 'unknown-field'
  | 'twice'
  | 'nothing-read'
  | 'date-gap'
  | 'ambiguous';
export type ParsedPattern =
  | { ok: true; tokens: NameToken[] }
  /** `field` is the part of the pattern that is wrong, where there is one. */
  | { ok: false; problem: PatternProblem; field?: string };

/** The words for the fields, as they are written between braces, in either language. */
export const fieldNames: Record<'en' | 'zh-CN', Record<NameField, string>> = {
  en: {
    year: 'year',
    month: 'month',
    day: 'day',
    page: 'page',
    section: 'section',
    publication: 'publication',
    any: '*',
  },
  'zh-CN': { year: '年', month: '月', day: '日', page: '版次', section: '叠', publication: '报纸', any: '*' },
};

const longestPattern = 200;
const mostAny = 3;
const extension = /\.(?:txt|text|md|markdown|docx?|html?|xhtml|hocr|pdf|xml|alto|rtf)$/i;

/** A file's name without the ending that tells its format, in half-width and composed characters. */
export function stemOf(name: string): string {
  return foldWidth(name.normalize('NFC').replace(extension, '').replace(extension, ''));
}

/** Reads a pattern such as `{year}-{month}-{day}_{page}`: fields in braces, everything else as it stands; `{{` is a brace. */
export function parsePattern(pattern: string): ParsedPattern {
  if (pattern.trim() === '') return { ok: false, problem: 'empty' };
  if (pattern.length > longestPattern) return { ok: false, problem: 'too-long' };
  const tokens: NameToken[] = [];
  for (const [part] of stemOf(pattern.trim()).matchAll(/\{\{|\{[^{}]*\}?|[^{]+/g)) {
    if (part === '{{' || !part.startsWith('{')) {
      addText(tokens, part === '{{' ? '{' : part);
      continue;
    }
    if (!part.endsWith('}')) return { ok: false, problem: 'unclosed', field: part };
    const field = fieldOf(part.slice(1, -1).trim());
    if (field === undefined) return { ok: false, problem: 'unknown-field', field: part };
    tokens.push({ field });
  }
  return judge(tokens);
}

function addText(tokens: NameToken[], text: string): void {
  const last = tokens.at(-1);
  if (last && 'text' in last) last.text += text;
  else tokens.push({ text });
}

function fieldOf(word: string): NameField | undefined {
  return nameFields.find((field) =>
    Object.values(fieldNames).some((names) => names[field] === word.toLowerCase()),
  );
}

function judge(tokens: NameToken[]): ParsedPattern {
  const fields = tokens.flatMap((token) => ('field' in token ? [token.field] : []));
  const has = (field: NameField): boolean => fields.includes(field);
  const twice = nameFields.find(
    (field) => fields.filter((one) => one === field).length > (field === 'any' ? mostAny : 1),
  );
  if (twice !== undefined) return { ok: false, problem: 'twice', field: `{${fieldNames.en[twice]}}` };
  if (!has('year') && !has('page') && !has('publication')) return { ok: false, problem: 'nothing-read' };
  if ((has('month') && !has('year')) || (has('day') && !has('month')) || (has('section') && !has('page'))) {
    return { ok: false, problem: 'date-gap' };
  }
  const open = (token: NameToken | undefined): boolean =>
    token !== undefined && 'field' in token && (token.field === 'any' || token.field === 'publication');
  const isAmbiguous = tokens.some((token, index) => open(token) && open(tokens[index + 1]));
  return isAmbiguous ? { ok: false, problem: 'ambiguous' } : { ok: true, tokens };
}

/** A pattern with its fields named in a language. Expects a pattern that can be read; another comes back as it is. */
export function spellPattern(pattern: string, language: keyof typeof fieldNames): string {
  const parsed = parsePattern(pattern);
  if (!parsed.ok) return pattern;
  return parsed.tokens
    .map((token) =>
      'field' in token ? `{${fieldNames[language][token.field]}}` : token.text.replaceAll('{', '{{'),
    )
    .join('');
}

export const namePattern = z
  .string()
  .max(longestPattern)
  .refine((pattern) => parsePattern(pattern).ok, 'not a file name pattern');
