import { describe, expect, it } from 'vitest';
import { createI18n } from '#shared/i18n/create-i18n.ts';
import { describeError } from '#shared/i18n/describe-error.ts';

const error = {
  code: 'invalid',
  details: { reason: 'font-unreadable', file: '/fonts/none.ttf', role: 'song' },
} as const;

describe('a font that cannot be used', () => {
  it.each([
    ['zh-CN', '宋体'],
    ['en', 'Song'],
  ] as const)('is told with the name of its role in %s', (language, role) => {
    const sentence = describeError(createI18n(language), error);
    expect(sentence).toContain('none.ttf');
    expect(sentence).toContain(role);
    expect(sentence).not.toContain('song');
  });
});

it.each(['zh-CN', 'en'] as const)(
  'what the typesetter could not do is told in its own words (%s)',
  (language) => {
    const details = { reason: 'typesetting-failed', message: 'cannot divide by zero' } as const;
    expect(describeError(createI18n(language), { code: 'internal', details })).toContain(
      'cannot divide by zero',
    );
  },
);
