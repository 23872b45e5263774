import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBaoku } from '#tests/support/run-baoku.ts';
import { tempLibrary } from '#tests/support/temp-folder.ts';

describe('a library that cannot be opened', () => {
  it.each([
    ['is missing', null, '找不到'],
    ['is none', 'not a library', '不是报库'],
  ])('fails when it %s, and is left as it was', async (_what, text, message) => {
    const file = tempLibrary();
    if (text !== null) writeFileSync(file, text);
    for (const command of [['list'], ['check'], ['search', '工会'], ['backup']]) {
      const { status, out, err } = await runBaoku([...command, '--library', file]);
      expect([status, out]).toEqual([1, '']);
      expect(err).toContain(message);
      expect(err).toContain(file);
    }
    expect(readdirSync(path.dirname(file))).toEqual(text === null ? [] : ['library.baoku']);
    if (text !== null) expect(readFileSync(file, 'utf8')).toBe(text);
  });
});
