/** Days of the week (0: Sunday) in words, from Monday on; null where it is all of them. */
export function daysInWords(
  language: string,
  days: readonly number[],
  nameOf: (day: number) => string,
): string | null {
  if (new Set(days).size === 7) return null;
  const fromMonday = days.toSorted((one, other) => ((one + 6) % 7) - ((other + 6) % 7));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(fromMonday.map(nameOf));
}
