/** What a line at the head of a page is made of, each a word between blanks, dots and strokes. */
const SORTS = {
  /** Of the page within the issue, told by its form alone. */
  page: /^(?:第?[A-DPT]?\d{1,2}版|第?[一二三四五六七八九十]{1,3}版|第[一二三四五六七八九十\d]{1,3}[版页]|[A-DPT]\d{1,2}|0\d)$/,
  /** A figure that is the page's number beside what else a folio tells. */
  number: /^\d{1,2}$/,
  day: /^(?:\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日|\d{4}[.-]\d{1,2}[.-]\d{1,2}|中华民国[〇零一二三四五六七八九十]+年(?:[一二三四五六七八九十]+月)?(?:[一二三四五六七八九十]+日)?|[一二][〇零○一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|(?:星期|周|礼拜)[一二三四五六日天])$/,
  issue: /^(?:总?第\d{1,6}[期号]|共[\d一二三四五六七八九十]{1,3}版)$/,
  paper: /^[\u4e00-\u9fa5]{2,8}(?:报|周刊|月刊|周报|专刊|副刊|特刊)$/,
  name: /^[\u4e00-\u9fa5]{2,6}$/,
} as const;
type Sort = keyof typeof SORTS;

/** Beside a day and its weekday that is told, a name is the paper's, whatever it ends in. */
const YEAR = /(?:19|20)\d{2}[年.-]/;

const LONGEST = 40;
const MOST_NAMES = 2;

/**
 * Whether a line tells of the page by nothing but its number, the day, the paper and the page's name: A08 城事, 3版 综合新闻
 * 2011年5月3日, 要闻 | 02. Between blanks alone, names of which none is a paper's or the day's may be a headline's halves.
 */
export function isFolio(fold: string): boolean {
  const text = fold.trim();
  if (text.length > LONGEST || /[。,!?“”:]/.test(text.replace(/(?<=\d)[.:]/g, ''))) return false;
  const words = text.split(/[\s·|丨│/~]+|(?<=\d)\s*[—-]+\s*(?=[A-D]?\d{1,2}(?:\s|$))/).filter(Boolean);
  const sorts = words.map(sortOf);
  if (words.length < 2 || sorts.includes(null)) return false;
  const count = (sort: Sort): number => sorts.filter((each) => each === sort).length;
  const [pages, numbers, names] = [count('page'), count('number'), count('name')];
  const told = count('day') + count('issue') + count('paper');
  if (names > MOST_NAMES || pages + numbers > 2) return false;
  if (count('day') > 0 && (count('paper') > 0 || (count('day') > 1 && YEAR.test(text)))) return true;
  if (pages > 0) return true;
  return numbers > 0 && (told > 0 || /[·|丨│/]/.test(text));
}

function sortOf(word: string): Sort | null {
  return (Object.keys(SORTS) as Sort[]).find((sort) => SORTS[sort].test(word)) ?? null;
}
