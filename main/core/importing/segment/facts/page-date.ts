import { writeEvidence } from '#shared/domain/evidence.ts';
import type { Part } from '../roles/roles.ts';
import type { SplitPageFacts } from '../page-split.ts';

const FULL = /(?<!\d)((?:19|20)\d{2})\s*[年\-./]\s*(\d{1,2})\s*[月\-./]\s*(\d{1,2})\s*日?/;
/** The years of the Republic, and dates in Chinese figures: 中華民國一一三年三月五日, 二〇二四年十一月九日. */
const IN_WORDS =
  /(?:(民国)\s*)?(?<![\d〇○零一二三四五六七八九十])([\d〇○零一二三四五六七八九十]{2,4})\s*年\s*([\d一二三四五六七八九十]{1,3})\s*月\s*([\d一二三四五六七八九十]{1,3})\s*日/;
const REPUBLIC = 1911;
const FULL_ALL = new RegExp(FULL.source, 'g');
const MONTH_DAY = /(?<![\d年])(?<!年)(\d{1,2})月(\d{1,2})日/g;
const YEAR = /(?<!\d)((?:19|20)\d{2})年(?!代)/g;
const NAME_DATE = /(?<!\d)((?:19|20)\d{2})[-_.年]?(0[1-9]|1[0-2])[-_.月]?(0[1-9]|[12]\d|3[01])(?!\d)/;

/** The day on which the page was printed: as printed, as the file's name says, or as an interval that its events allow. */
export function inferDate(parts: readonly Part[], name: string): SplitPageFacts['date'] {
  for (const part of parts) {
    if (part.role !== 'furniture') continue;
    const printed = FULL.exec(part.fold);
    const edtf = printed
      ? day(Number(printed[1]), Number(printed[2]), Number(printed[3]))
      : dayInWords(part.fold);
    if (edtf) return { edtf, evidence: writeEvidence({ kind: 'printed', text: part.text.slice(0, 40) }) };
  }
  const named = NAME_DATE.exec(name);
  const fromName = named && day(Number(named[1]), Number(named[2]), Number(named[3]));
  if (fromName) return { edtf: fromName, evidence: writeEvidence({ kind: 'file-name', text: name }) };
  return fromEvents(parts);
}

function dayInWords(fold: string): string | null {
  const match = IN_WORDS.exec(fold);
  if (!match) return null;
  const [year, month, date] = match.slice(2).map((figures) => readFigures(figures)) as [
    number,
    number,
    number,
  ];
  if (match[1]) return day(year + REPUBLIC, month, date);
  return year >= 1900 && year < 2100 ? day(year, month, date) : null;
}

const FIGURES = '〇一二三四五六七八九';

/** Figures one by one (二〇二四, 113) or with tens (二十三). */
function readFigures(text: string): number {
  const figures = text.replace(/[○零]/g, '〇');
  const valueOf = (figure: string): number => (/\d/.test(figure) ? Number(figure) : FIGURES.indexOf(figure));
  const ten = figures.indexOf('十');
  if (ten < 0) return Array.from(figures).reduce((sum, figure) => sum * 10 + valueOf(figure), 0);
  const [tens, ones] = [figures.slice(0, ten), figures.slice(ten + 1)];
  return (tens === '' ? 1 : valueOf(tens)) * 10 + (ones === '' ? 0 : valueOf(ones));
}

function fromEvents(parts: readonly Part[]): SplitPageFacts['date'] {
  const texts = parts.filter((part) => part.role !== 'furniture').map((part) => part.fold.slice(0, 3000));
  const year = likelyYear(texts);
  const leads = parts.filter((part) => part.lead > 0).map((part) => part.fold.slice(0, 260));
  const events = monthDays(leads.length > 0 ? leads : texts);
  if (year !== null && events.length > 0 && isPresent(texts, leads, year)) {
    const latest = events.toSorted((a, b) => b.month - a.month || b.day - a.day)[0] as {
      month: number;
      day: number;
    };
    const next = new Date(Date.UTC(year, latest.month - 1, latest.day + 1));
    const start = day(next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate());
    const until = new Date(Date.UTC(next.getUTCFullYear(), next.getUTCMonth() + 1, 1));
    const end = `${until.getUTCFullYear()}-${two(until.getUTCMonth() + 1)}`;
    return {
      edtf: `${start}/${end}`,
      evidence: writeEvidence({
        kind: 'latest-day',
        text: `${year}-${two(latest.month)}-${two(latest.day)}`,
      }),
    };
  }
  const full = texts.flatMap((text) =>
    [...text.matchAll(FULL_ALL)].map((match) => day(Number(match[1]), Number(match[2]), Number(match[3]))),
  );
  const latest = full
    .filter((one) => one !== null)
    .toSorted()
    .at(-1);
  const years = texts.flatMap((text) => [...text.matchAll(YEAR)].map((match) => Number(match[1])));
  const last = Math.max(...years.slice(0, 5000));
  if (latest) {
    const end =
      Number.isFinite(last) && last > Number(latest.slice(0, 4)) ? String(last) : latest.slice(0, 4);
    return { edtf: `${latest}/${end}`, evidence: writeEvidence({ kind: 'latest-date', text: latest }) };
  }
  const only = year !== null && !isPresent(texts, leads, year);
  return year === null
    ? null
    : {
        edtf: only ? `${year}/..` : String(year),
        evidence: writeEvidence({ kind: 'year-named', text: String(year) }),
      };
}

/** Whether a year is told as the year of the news, and not as one of the past: in a news item's opening, or more than once. */
function isPresent(texts: readonly string[], leads: readonly string[], year: number): boolean {
  const times = texts.reduce((sum, text) => sum + (text.split(`${year}年`).length - 1), 0);
  return (
    times > 1 ||
    leads.some((lead) => lead.includes(`${year}年`)) ||
    texts.some((text) =>
      new RegExp(`${year}年(?:度|全年|工作|目标|以来|上半年|第)|(?:截至|今年|到)${year}年`).test(text),
    )
  );
}

/** The year that the page speaks of most among its two latest. */
function likelyYear(texts: readonly string[]): number | null {
  const counts = new Map<number, number>();
  for (const text of texts)
    for (const match of text.matchAll(YEAR))
      counts.set(Number(match[1]), (counts.get(Number(match[1])) ?? 0) + 1);
  const years = [...counts.keys()].toSorted((a, b) => b - a).slice(0, 2);
  const [latest, before] = years;
  if (latest === undefined) return null;
  return before === latest - 1 && (counts.get(before) ?? 0) > (counts.get(latest) ?? 0) * 1.5
    ? before
    : latest;
}

function monthDays(texts: readonly string[]): { month: number; day: number }[] {
  const found: { month: number; day: number }[] = [];
  for (const text of texts) {
    for (const match of text.matchAll(MONTH_DAY)) {
      const month = Number(match[1]);
      const date = Number(match[2]);
      if (month >= 1 && month <= 12 && date >= 1 && date <= 31) found.push({ month, day: date });
    }
  }
  const winter = found.some((one) => one.month >= 11) && found.some((one) => one.month <= 2);
  return winter ? found.filter((one) => one.month <= 2) : found;
}

function day(year: number, month: number, date: number): string | null {
  const real = new Date(Date.UTC(year, month - 1, date));
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== date) return null;
  return `${year}-${two(month)}-${two(date)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
