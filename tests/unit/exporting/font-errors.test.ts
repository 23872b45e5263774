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
