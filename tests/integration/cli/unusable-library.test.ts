import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserThatNotes } from '#tests/support/browser-that-notes.ts';
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

  it('is told by `serve --open` without an address before; a browser is on its way to the page that says so', async () => {
    const file = tempLibrary();
    writeFileSync(file, 'not a library');
    const browser = browserThatNotes();
    const without = await runBaoku(['serve', '--open', '--library', file]);
    const withBrowser = await runBaoku(['serve', '--open', '--library', file], { env: browser.environment });
    for (const { status, out, err } of [without, withBrowser]) {
      expect([status, out]).toEqual([1, '']);
      expect(err).toContain('不是报库');
    }
    expect(browser.opened()).toMatch(/^http:\/\/127\.0\.0\.1:/);
    browser.remove();
  });
});
