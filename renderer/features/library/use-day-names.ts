import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dateLocale } from '#renderer/workbench/date-locale.ts';

/** 2024-01-01 was a Monday. */
const monday = Date.UTC(2024, 0, 1);

type DayNames = {
  /** From Monday. */
  weekdays: readonly { short: string; long: string }[];
  /** 0: Sunday, as in `Date`. */
  weekday: (weekday: number) => string;
  /** A day such as 2022-10-26, with its day of the week. */
  full: (day: string) => string;
};

/** The names of days in the language of the interface. */
export function useDayNames(): DayNames {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => {
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(dateLocale(language), { ...options, timeZone: 'UTC' });
    const [narrow, long] = [format({ weekday: 'narrow' }), format({ weekday: 'long' })];
    const full = format({ year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' });
    const dayAt = (offset: number) => new Date(monday + offset * 86_400_000);
    return {
      weekdays: Array.from({ length: 7 }, (_, at) => ({
        short: narrow.format(dayAt(at)),
        long: long.format(dayAt(at)),
      })),
      weekday: (weekday) => long.format(dayAt((weekday + 6) % 7)),
      full: (day) => full.format(new Date(`${day}T00:00:00Z`)),
    };
  }, [language]);
}
