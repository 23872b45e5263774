/** Room for the article's row id; small enough that the days' ids lie close and pack well. */
const ARTICLE_RANGE = 2 ** 25;

/** The dates of an issue as the index keeps them: YYYYMMDD, or null where nothing is known. */
export type DaySpan = { first: number | null; last: number | null };

/** Takes an issue's dates; an open end of a known date becomes the first or last day of all. */
export function daySpan(date: string | null, firstDay: string | null, lastDay: string | null): DaySpan {
  if (date === null) return { first: null, last: null };
  return {
    first: firstDay === null ? 0 : dayNumber(firstDay),
    last: lastDay === null ? 99_999_999 : dayNumber(lastDay),
  };
}

function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''));
}

/**
 * The id of an article's document: ids rise with the first day of the issue; within a day they fall as the article's
 * id rises, so that the newest first is also in the order of import. Undated articles come before all others.
 */
export function documentId(firstDay: number | null, articleId: number): number {
  if (articleId >= ARTICLE_RANGE)
    throw new RangeError(`article ${articleId} is beyond the range of the search index`);
  return dayKey(firstDay) * ARTICLE_RANGE + (ARTICLE_RANGE - 1 - articleId);
}

/** The first id that a dated document may have. */
export const firstDatedId = ARTICLE_RANGE;

/** A number that rises by one from day to day of a calendar of 31-day months, from 1; 0 is for no date. */
function dayKey(day: number | null): number {
  if (day === null) return 0;
  const month = Math.floor(day / 100) % 100;
  return Math.floor(day / 10_000) * 372 + Math.max(0, month - 1) * 31 + (day % 100) + 1;
}
