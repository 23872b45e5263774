/** A day, month or year as calendars of machines know it; null for dates that are about, open or between two. */
export function plainDate(edtf: string | null): string | null {
  return edtf !== null && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(edtf) ? edtf : null;
}
