import { expect, it } from 'vitest';
import { groupWarnings } from '#renderer/features/exporting/warning-groups.ts';
import { createI18n } from '#shared/i18n/create-i18n.ts';

it.each([
  [1, '1 line of this article (about 24 characters) stands on a further page'],
  [3, '3 lines of this article (about 24 characters) stand on further pages'],
])('lines that have no room: %i', (count, ending) => {
  const warning = { code: 'page-overset', details: { count, characters: 24 }, articleId: null } as const;
  const [group] = groupWarnings(createI18n('en'), [warning]);
  expect(group?.sentence).toBe(`One page is too small: ${ending}`);
});

it.each([
  [1, '1 character that cannot be exported'],
  [2, '2 characters that cannot be exported'],
])('a warning says what it counts: %i', (count, beginning) => {
  const warning = {
    code: 'characters-replaced',
    details: { count, replacement: '□' },
    articleId: null,
  } as const;
  const [group] = groupWarnings(createI18n('en'), [warning]);
  expect(group?.sentence).toMatch(new RegExp(`^${beginning}`));
});

it('a report of an earlier version says how many lines have no room', () => {
  const warning = { code: 'page-overset', details: { lines: 3, characters: 24 }, articleId: null } as const;
  const sentences = (['en', 'zh-CN'] as const).map(
    (language) => groupWarnings(createI18n(language), [warning])[0]?.sentence,
  );
  expect(sentences).toEqual([
    expect.stringContaining('3 lines of this article'),
    expect.stringContaining('3 行'),
  ]);
});
