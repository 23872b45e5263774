import { AFTER_WORD, DOCUMENT_HEAD, LIST_HEAD } from './cues.ts';
import type { Part } from './roles.ts';

/** Texts that sell, declare or announce are no sections of anything. */
const DECLARES =
  /声明作废|特此(?:公告|声明|通告|通知)|公告之日起|(?:订购|咨询|招租|报名|招聘|预订)(?:热线|电话)|联系(?:人|电话):/;
/** What newspapers print day by day, apart from their articles. */
const DAILY =
  /天气(?:预报|趋势|提示)?$|^[今明后]日天气|开奖(?:公告|结果)?$|^(?:体彩|福彩|双色球|大乐透)|限行(?:尾号|提示)$/;
const NUMBERED = /^(?:[一二三四五六七八九十]+[、.]|\(|\d|第)/;

/** Whether titles and the text below them begin a piece of their own, whatever stands above them. */
export function isOwnMatter(titles: readonly Part[], body: readonly Part[]): boolean {
  return (
    body.some((part) => DECLARES.test(part.key)) ||
    titles.some(
      ({ key }) =>
        AFTER_WORD.test(key) ||
        DAILY.test(key) ||
        (LIST_HEAD.test(key) && body.every((part) => part.item)) ||
        (DOCUMENT_HEAD.test(key) && key.length >= 5 && !NUMBERED.test(key)),
    )
  );
}
