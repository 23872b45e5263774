import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentDisposition } from '#hosts/serving/content-disposition.ts';

it('names any file in one header line of plain ASCII', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const header = contentDisposition('attachment', name);
      expect(header).toMatch(/^attachment; filename="[^"\\%]+"; filename\*=UTF-8''[\w.~%$&+^`|#!-]+$/);
      expect(header).not.toMatch(/[^\x20-\x7e]/);
    }),
  );
});

it('gives a harmless name back unchanged', () => {
  const encoded =
    /filename\*=UTF-8''(.*)$/.exec(contentDisposition('inline', "工会's (第3版) 100%.pdf"))?.[1] ?? '';
  expect(decodeURIComponent(encoded)).toBe("工会's (第3版) 100%.pdf");
});
