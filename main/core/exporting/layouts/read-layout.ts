import { AppError } from '#core/app-error.ts';
import { pageLayout, type PageLayout } from '#shared/contract/page-layout.ts';
import type { ErrorDetails } from '#shared/contract/procedure.ts';
import { allowedInLayout } from './allowed-in-layout.ts';
import { jsonOffsets, placeAt } from './json-places.ts';

/**
 * Reads a newsroom's own layout from the text of its JSON file. Throws AppError `invalid` for the first thing that is wrong,
 * in no language: layout-invalid with line, column, path and problem: `value` (with what was found and what is allowed),
 * `missing` (allowed), `unknown` (what its group has), `not-json`, or a reason of the schema's own.
 */
export function readLayout(text: string): PageLayout {
  const value = parse(text);
  const result = pageLayout.safeParse(value);
  if (result.success) return result.data;
  const offsets = jsonOffsets(text);
  const problems = result.error.issues.map((issue) => {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    const path = [...issue.path.map(String), ...unknown];
    const offset = nearestOffset(offsets, path);
    const reason = issue.code === 'custom' ? String(issue.params?.['reason']) : null;
    return { path, offset, problem: reason === null ? problemAt(value, path) : { problem: reason } };
  });
  const [first] = problems.toSorted((one, other) => one.offset - other.offset);
  throw invalid(text, first?.offset ?? 0, first?.path ?? [], first?.problem ?? {});
}

function parse(text: string): unknown {
  const plain = text.replace(/^\ufeff/, '');
  try {
    return JSON.parse(plain);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const offset = Number(/position (\d+)/.exec(message)?.[1] ?? plain.trimEnd().length);
    throw invalid(plain, offset, [], { problem: 'not-json' });
  }
}

const mostFound = 24;

function problemAt(layout: unknown, path: readonly string[]): ErrorDetails {
  const allowed = allowedInLayout(path);
  if (allowed === null) return { problem: 'unknown', ...allowedInLayout(path.slice(0, -1)) };
  const found = path.reduce<unknown>((group, name) => (group as Record<string, unknown>)[name], layout);
  if (found === undefined) return { problem: 'missing', ...allowed };
  const written = [...JSON.stringify(found)];
  const cut = written.length > mostFound ? `${written.slice(0, mostFound).join('')}…` : written.join('');
  return { problem: 'value', found: cut, ...allowed };
}

/** Where a value stands, or what holds it where it is missing. */
function nearestOffset(offsets: ReadonlyMap<string, number>, path: readonly string[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = offsets.get(path.slice(0, length).join('.'));
    if (offset !== undefined) return offset;
  }
  return offsets.get('') ?? 0;
}

function invalid(text: string, offset: number, path: readonly string[], problem: ErrorDetails): AppError {
  return new AppError('invalid', {
    reason: 'layout-invalid',
    ...placeAt(text, offset),
    path: path.join('.'),
    ...problem,
  });
}
