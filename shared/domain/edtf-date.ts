import { z } from 'zod';

const day = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?[?~%]?`;
const pattern = new RegExp(String.raw`^(?:${day}|${day}\/(?:${day}|\.\.)?|(?:\.\.)?\/${day})$`);

/** A date or an interval of dates in EDTF (ISO 8601-2 level 1): 2022-10-26, 2022-10, 2022-10-26/2022-11, 2022~. */
export const edtfDate = z.string().regex(pattern).refine(isOnCalendar);

/** First and last day that the date may mean, as `YYYY-MM-DD`; open ends are null. Expects a valid EDTF string. */
export function edtfBounds(edtf: string): { first: string | null; last: string | null } {
  const [from = '', to] = edtf.split('/');
  return { first: firstDay(from), last: lastDay(to ?? from) };
}

/** The year under which an issue is filed, or null for a date with an open beginning. */
export function edtfYear(edtf: string | null): number | null {
  const first = edtf === null ? null : edtfBounds(edtf).first;
  return first === null ? null : Number(first.slice(0, 4));
}

/** Whether each day exists in its month and an interval does not end before it begins. */
function isOnCalendar(edtf: string): boolean {
  const exists = edtf.split('/').every((part) => {
    const [year, month, date] = plain(part).split('-');
    return date === undefined || Number(date) <= daysInMonth(Number(year), Number(month));
  });
  const { first, last } = edtfBounds(edtf);
  return exists && (first === null || last === null || first <= last);
}

function plain(part: string): string {
  return part.replace(/[?~%]$/, '');
}

function firstDay(part: string): string | null {
  const [year, month = '01', date = '01'] = plain(part).split('-');
  return year && /^\d{4}$/.test(year) ? `${year}-${month}-${date}` : null;
}

function lastDay(part: string): string | null {
  const [year, month = '12', date] = plain(part).split('-');
  if (!year || !/^\d{4}$/.test(year)) return null;
  return `${year}-${month}-${date ?? String(daysInMonth(Number(year), Number(month))).padStart(2, '0')}`;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
