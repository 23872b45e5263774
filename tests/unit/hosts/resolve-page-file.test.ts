import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { resolvePageFile } from '#hosts/serving/resolve-page-file.ts';

const folder = path.resolve('/page');

it('never leaves its folder, whatever the path', () => {
  const piece = fc.oneof(
    fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '\\', '//', 'C:', '%00', '~', 'a.js', '.git'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const found = resolvePageFile(folder, `/${pieces.join('/')}`);
      if (found !== null) expect(found.file.startsWith(folder + path.sep)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

it('knows the page itself and its assets', () => {
  expect(resolvePageFile(folder, '/')).toEqual({
    file: path.join(folder, 'index.html'),
    contentType: 'text/html; charset=utf-8',
    immutable: false,
  });
  expect(resolvePageFile(folder, '/assets/a-1.woff2')).toEqual({
    file: path.join(folder, 'assets', 'a-1.woff2'),
    contentType: 'font/woff2',
    immutable: true,
  });
});
