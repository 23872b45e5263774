import { z } from 'zod';
import { issueId, publicationId } from '../domain/ids.ts';

const count = z.number().int().nonnegative();
const calendarDay = z.iso.date();
export const calendarIssue = z.object({
  id: issueId,
  /** EDTF. */
  date: z.string().nullable(),
  /** First and last day that the date may mean; null: open, or not known. */
  first: calendarDay.nullable(),
  last: calendarDay.nullable(),
  number: z.string().nullable(),
  pages: count,
  /** Outside the trash. */
  articles: count,
  /** Page numbers that the issue has twice or more often. */
  doubledPages: z.array(z.string()),
});
export type CalendarIssue = z.output<typeof calendarIssue>;

export const issueCalendar = z.object({
  publicationId,
  publication: z.string(),
  /** null: the publication has no issue whose year is known. */
  year: z.number().int().nullable(),
  /** Years that have issues, in order. */
  years: z.array(z.object({ year: z.number().int(), issues: count })),
  /** Issues of one day, in order. */
  days: z.array(calendarIssue),
  /** Issues of which no more than a month, a year or a range is known, as far as it touches the year. */
  spans: z.array(calendarIssue),
  /** Issues without a date or with an open one, whatever the year. */
  undated: z.array(calendarIssue),
  /** Days on which the publication normally appears (0: Sunday), as learned from the issues of the year. */
  weekdays: z.array(z.number().int().min(0).max(6)),
  /** Days of the year on which an issue would be expected and none is there. */
  gaps: z.array(calendarDay),
  /** Days with several issues, or with an issue that has a page number twice. */
  doubles: z.array(calendarDay),
});
export type IssueCalendar = z.output<typeof issueCalendar>;
