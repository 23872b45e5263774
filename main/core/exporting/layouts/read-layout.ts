import { z } from 'zod';
import { AppError } from '#core/app-error.ts';
import { pageLayout, type PageLayout } from '#shared/contract/page-layout.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { phrase } from '../phrases.ts';
import { jsonOffsets, placeAt } from './json-places.ts';

/**
 * Reads a newsroom's own layout from the text of its JSON file. Throws AppError `invalid` (layout-invalid: line, column,
 * path, problem in the language asked for, count of all problems) for the first thing that is wrong.
 */
export function readLayout(text: string, language: Language): PageLayout {
  const value = parse(text, language);
  const { localeError } = language === 'zh-CN' ? z.locales.zhCN() : z.locales.en();
  const result = pageLayout.safeParse(value, { error: localeError });
  if (result.success) return result.data;
  const offsets = jsonOffsets(text);
  const problems = result.error.issues.map((issue) => {
    const path = issue.path.map(String);
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    const reason = issue.code === 'custom' ? String(issue.params?.['reason']) : null;
    return {
      path: [...path, ...unknown].join('.'),
      offset: nearestOffset(offsets, [...path, ...unknown]),
      problem: reason === null ? issue.message : phrase(language, `layoutProblem.${reason}`),
    };
  });
  const [first] = problems.toSorted((one, other) => one.offset - other.offset);
  throw invalid(text, first?.offset ?? 0, first?.path ?? '', first?.problem ?? '', problems.length);
}

function parse(text: string, language: Language): unknown {
  const plain = text.replace(/^\ufeff/, '');
  try {
    return JSON.parse(plain);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const offset = Number(/position (\d+)/.exec(message)?.[1] ?? plain.trimEnd().length);
    throw invalid(plain, offset, '', phrase(language, 'layoutProblem.not-json'), 1);
  }
}

/** Where a value stands, or what holds it where it is missing. */
function nearestOffset(offsets: ReadonlyMap<string, number>, path: readonly string[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = offsets.get(path.slice(0, length).join('.'));
    if (offset !== undefined) return offset;
  }
  return offsets.get('') ?? 0;
}

function invalid(text: string, offset: number, path: string, problem: string, count: number): AppError {
  return new AppError('invalid', {
    reason: 'layout-invalid',
    ...placeAt(text, offset),
    path,
    problem,
    count,
  });
}
