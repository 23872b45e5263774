import type { i18n } from 'i18next';
import { formatEdtf } from '#shared/i18n/format-edtf.ts';

/** Of a range its beginning: the column has room for one day, and the whole stands in the row's title. */
export function dayInColumn(translator: i18n, date: string): string {
  return formatEdtf(translator, /\d{4}(-\d{2})*/.exec(date)?.[0] ?? date);
}
