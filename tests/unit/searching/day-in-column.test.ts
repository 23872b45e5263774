import { expect, it } from 'vitest';
import { dayInColumn } from '#renderer/features/searching/hits/day-in-column.ts';
import { createI18n } from '#shared/i18n/create-i18n.ts';

it('a line in context tells its day in words, and of a range its first', () => {
  const days = (language: 'zh-CN' | 'en') =>
    ['2024-10-14', '2024-10', '2024-10-14/2024-10-20', '2024?'].map((date) =>
      dayInColumn(createI18n(language), date),
    );
  expect(days('zh-CN')).toEqual(['2024年10月14日', '2024年10月', '2024年10月14日', '2024年']);
  expect(days('en')).toEqual(['14 Oct 2024', 'Oct 2024', '14 Oct 2024', '2024']);
});
