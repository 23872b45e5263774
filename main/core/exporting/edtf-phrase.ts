import { edtfDate } from '#shared/domain/edtf-date.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { phrase } from './phrases.ts';

/** An EDTF date or interval as a reader says it: 2022年10月26日, about 1985, 2022年10月起. What is no EDTF stays as it is. */
export function edtfPhrase(edtf: string, language: Language): string {
  if (!edtfDate.safeParse(edtf).success) return edtf;
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return datePhrase(from, language);
  if (from === '..') return phrase(language, 'source.openStart', { to: datePhrase(to, language) });
  if (from === '') return phrase(language, 'source.unknownStart', { to: datePhrase(to, language) });
  if (to === '..') return phrase(language, 'source.openEnd', { from: datePhrase(from, language) });
  if (to === '') return phrase(language, 'source.unknownEnd', { from: datePhrase(from, language) });
  if (to === from) return datePhrase(from, language);
  return phrase(language, 'source.interval', {
    from: datePhrase(from, language),
    to: datePhrase(to, language),
  });
}

function datePhrase(part: string, language: Language): string {
  const qualifier = /[?~%]$/.exec(part)?.[0] ?? '';
  const [year = '', month, day] = part.replace(/[?~%]$/, '').split('-');
  let date: string;
  if (month === undefined) date = phrase(language, 'source.year', { year });
  else {
    const monthName = phrase(language, `source.monthName.${Number(month)}`);
    date =
      day === undefined
        ? phrase(language, 'source.month', { year, month: monthName })
        : phrase(language, 'source.day', { year, month: monthName, day: Number(day) });
  }
  if (qualifier === '~' || qualifier === '%') date = phrase(language, 'source.approximate', { date });
  if (qualifier === '?' || qualifier === '%') date = phrase(language, 'source.uncertain', { date });
  return date;
}
