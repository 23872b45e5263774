import { AppError } from './app-error.ts';

/**
 * Refuses text that could not be read back as it was written: half a surrogate pair is no character, and U+0000 ends a
 * text for much of what reads the library; and what no JSON holds. `path` of the details names the place. Keys of
 * objects are looked at, too.
 */
export function refuseUnstorable(input: unknown): void {
  const seen = new Set<object>();
  const waiting: { value: unknown; path: string }[] = [{ value: input, path: '' }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value === 'string') refuseText(value, path);
    if (['bigint', 'function', 'symbol'].includes(typeof value)) {
      throw new AppError('invalid', { reason: 'input', path, problem: 'not JSON' });
    }
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const [key, part] of Object.entries(value)) {
      refuseText(key, path);
      waiting.push({ value: part, path: path === '' ? key : `${path}.${key}` });
    }
  }
}

function refuseText(text: string, path: string): void {
  if (!text.isWellFormed()) throw new AppError('invalid', { reason: 'lone-surrogate', path });
  if (text.includes('\0')) throw new AppError('invalid', { reason: 'null-character', path });
}
