import type { CalendarIssue } from '#shared/contract/issue-calendar.ts';

/** What the library's reader tells the calendar of a publication. */
export type CalendarReader = {
  /** Years in which the publication has issues, in order. */
  issueYears(publicationId: string): { year: number; issues: number }[];
  /** The issues that touch the year and those without a first day; and whether there are issues before and after it. */
  issuesOfYear(
    publicationId: string,
    year: number | null,
  ): { issues: CalendarIssue[]; hasEarlier: boolean; hasLater: boolean };
};
