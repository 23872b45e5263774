import type { i18n } from 'i18next';

type Parts = { year: string; month: string | null; day: string | null; mark: string };

/** An EDTF date as people write it: 2022年10月26日, or for an interval 2022年10月26日至11月; null: that it is not known. */
export function formatEdtf(
  translator: i18n,
  edtf: string | null,
  options: { omitYear?: number | null } = {},
): string {
  if (edtf === null) return translator.t('library:date.unknown');
  const [from = '', to] = edtf.split('/');
  const first = partsOf(from);
  const known = options.omitYear == null ? null : String(options.omitYear);
  if (to === undefined) return first === null ? edtf : formatDay(translator, first, known);
  const last = partsOf(to);
  if (first === null)
    return translator.t('library:date.until', {
      date: last === null ? edtf : formatDay(translator, last, known),
    });
  if (last === null) return translator.t('library:date.since', { date: formatDay(translator, first, known) });
  return translator.t('library:date.range', rangeEnds(translator, first, last, known));
}

/**
 * A year that both ends share is written once, where the language has it: “2022年9月12日至10月”, “12 Sep to Oct 2022”. Of two
 * years the first may go without saying only where it would stand before the second: “3 Dec to Jan 2025” is misread.
 */
function rangeEnds(
  translator: i18n,
  first: Parts,
  last: Parts,
  known: string | null,
): { from: string; to: string } {
  const isShared = first.year === last.year && last.month !== null;
  const [knownAtFirst, knownAtLast] = writesYearLast(translator)
    ? [isShared ? first.year : null, isShared ? known : null]
    : [known, first.year];
  return {
    from: formatDay(translator, first, knownAtFirst),
    to: formatDay(translator, last, knownAtLast),
  };
}

function writesYearLast(translator: i18n): boolean {
  return translator.t('library:date.yearMonth', { year: '0', month: '' }).endsWith('0');
}

function partsOf(text: string): Parts | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([?~%]?)$/.exec(text);
  if (match === null) return null;
  const [, year = '', month, day, mark = ''] = match;
  return { year, month: month ?? null, day: day ?? null, mark };
}

function formatDay(translator: i18n, { year, month, day, mark }: Parts, omitYear: string | null): string {
  const monthName =
    month === null ? '' : translator.t(`library:date.months.${Number(month)}` as 'library:date.months.1');
  const date = { year, month: monthName, day: String(Number(day)) };
  const hasYear = year !== omitYear || month === null;
  let text: string;
  if (month === null) text = translator.t('library:date.year', date);
  else if (day === null)
    text = hasYear ? translator.t('library:date.yearMonth', date) : translator.t('library:date.month', date);
  else
    text = hasYear
      ? translator.t('library:date.yearMonthDay', date)
      : translator.t('library:date.monthDay', date);
  if (mark === '~') return translator.t('library:date.approximate', { date: text });
  return mark === '' ? text : translator.t('library:date.uncertain', { date: text });
}
