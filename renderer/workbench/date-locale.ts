/**
 * The locale that writes days and times of the interface: in English the day before the month, as everywhere else in the
 * application (“9 Nov 2022”), which plain `en` would turn round.
 */
export function dateLocale(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
