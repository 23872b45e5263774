import { signed } from './read-runs.ts';
import type { Run } from './read-runs.ts';

/** So many articles back a count may go on, over so many sections of theirs. */
const MOST_ARTICLES = 20;
const MOST_SECTIONS = 12;

/** The number of a section: 三、…, （三）…, 3.…; null where a title has none. */
function countOf(run: Run): { form: string; count: number } | null {
  const [title, second] = run.heads.filter(({ role }) => role === 'head' || role === 'deck');
  const match = second || signed(run) ? null : COUNTED.exec(title?.key ?? '');
  if (!match) return null;
  const [, open = '', digits = '', close = ''] = match;
  const count = /\d/.test(digits) ? Number(digits) : readChineseCount(digits);
  return { form: `${open} ${close} ${/\d/.test(digits) ? '1' : '一'}`, count };
}

const COUNTED = /^(\(?)([一二三四五六七八九十]{1,3}|\d{1,2})([、)]|\.(?!\d))/;

/** The number with which a text begins: 三、…, （三）…, 3.…; 0 where it begins with none. */
export function readCount(key: string): number {
  const [, , digits = '0'] = COUNTED.exec(key) ?? [];
  return /\d/.test(digits) ? Number(digits) : readChineseCount(digits);
}

function readChineseCount(digits: string): number {
  const [tens, ones] = digits.includes('十') ? digits.split('十') : ['', digits];
  const digit = (text = ''): number => '一二三四五六七八九'.indexOf(text.charAt(0)) + 1;
  return (digits.includes('十') ? 10 * (tens === '' ? 1 : digit(tens)) : 0) + (ones === '' ? 0 : digit(ones));
}

/** The article whose last section has the number before this one's, whatever stands between them. */
export function findCounting<Article extends { runs: readonly Run[] }>(
  articles: readonly Article[],
  run: Run,
): Article | null {
  const own = countOf(run);
  if (!own || own.count < 2 || run.body.length === 0) return null;
  const homes = articles.slice(-MOST_ARTICLES).filter(({ runs }) => {
    const counts = runs.slice(1).slice(-MOST_SECTIONS).map(countOf);
    return counts.findLast((one) => one?.form === own.form)?.count === own.count - 1;
  });
  return homes.length === 1 ? (homes[0] as Article) : null;
}
