import { describe, expect, it } from 'vitest';
import { compileFailure, pdfFailure, refuseNotices } from '#adapters/typesetting/typst-diagnostics.ts';

describe('what the typesetter says', () => {
  it('stops the export where it is a warning, with its words', () => {
    expect(() => refuseNotices([])).not.toThrow();
    expect(() => refuseNotices(['layout did not converge', 'unused'])).toThrow(
      expect.objectContaining({
        code: 'internal',
        details: { reason: 'typesetter-warned', message: 'layout did not converge; unused' },
      }) as Error,
    );
  });

  it('names the character where it is one that no font has', () => {
    const error = new Error('PDF/A-2a error: the text `"𠮷"` could not be displayed with the font');
    expect(pdfFailure(error)).toMatchObject({
      code: 'invalid',
      details: { reason: 'glyph-missing', character: '𠮷', codePoint: 'U+20BB7' },
    });
  });

  it('is handed on where nothing else explains it', () => {
    const { code, details } = compileFailure([{ message: 'cannot divide by zero' }, { message: 'too deep' }]);
    expect([code, details['message']]).toEqual(['internal', 'cannot divide by zero; too deep']);
    expect(pdfFailure('odd')).toMatchObject({ details: { reason: 'typesetting-failed', message: 'odd' } });
  });
});
