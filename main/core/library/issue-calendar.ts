import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { CalendarIssue } from '#shared/contract/issue-calendar.ts';
import type { ReadTransaction } from '../ports/store.ts';
import { issueRhythm } from './issue-rhythm.ts';

/** The issues of a publication in one year by their days, with the days on which one is missing or double. */
export function readCalendar(
  tx: ReadTransaction,
  { publicationId, year: wanted }: ParsedInputOf<'library.calendar'>,
): OutputOf<'library.calendar'> {
  const publication = tx.library.publicationName(publicationId);
  const years = tx.library.issueYears(publicationId);
  const year = wanted ?? years.at(-1)?.year ?? null;
  const { issues, hasEarlier, hasLater } = tx.library.issuesOfYear(publicationId, year);
  const undated = issues.filter(({ first, last }) => first === null || last === null);
  const dated = issues.filter(({ first, last }) => first !== null && last !== null);
  const days = dated.filter(({ first, last }) => first === last);
  const spans = dated.filter(({ first, last }) => first !== last);
  const { weekdays, gaps } = issueRhythm(
    days.map(({ first }) => first as string),
    (day) =>
      spans.some(({ first, last }) => isShort(first, last) && day >= (first ?? '') && day <= (last ?? '')),
    {
      ...(hasEarlier && year !== null ? { first: `${writtenYear(year)}-01-01` } : {}),
      ...(hasLater && year !== null ? { last: `${writtenYear(year)}-12-31` } : {}),
    },
  );
  return {
    publicationId,
    publication,
    year,
    years,
    days,
    spans,
    undated,
    weekdays,
    gaps,
    doubles: doublesOf(days),
  };
}

/** An issue of some day of a year explains no missing day; one of a few days may be the missing one. */
function isShort(first: string | null, last: string | null): boolean {
  return Date.parse(last ?? '') - Date.parse(first ?? '') <= 7 * 86_400_000;
}

function doublesOf(days: readonly CalendarIssue[]): string[] {
  const counts = new Map<string, number>();
  for (const { first, doubledPages } of days) {
    const day = first as string;
    counts.set(day, (counts.get(day) ?? 0) + (doubledPages.length > 0 ? 2 : 1));
  }
  return [...counts].flatMap(([day, count]) => (count > 1 ? [day] : []));
}

function writtenYear(year: number): string {
  return String(year).padStart(4, '0');
}
