import { isCommonWord } from '../language/common-words.ts';
import { isPersonName } from '../facts/person-names.ts';
import { isWord } from '../language/words.ts';
import { LETTER_OPENING } from './cues.ts';

const COUNT = '[\\d〇零○一二三四五六七八九十]';
/** A whole day, as people write it below a letter: 2021年5月28日, 一九九八年春节, 九月初二, 腊月廿三夜. */
const DAY = `(?:${COUNT}{4}年(?:${COUNT}{1,3}月${COUNT}{1,3}日|春节|元旦|中秋|国庆)|(?:农历)?[正一二三四五六七八九十冬腊]{1,2}月(?:初[一二三四五六七八九十]|[廿二三]?十?[一二三四五六七八九十]))(?:清?晨|深?夜|晚)?`;
/** Who signs, then the day, in one line. */
const DATED = new RegExp(`^(\\S.{0,40}?)[\\s,]+${DAY}$`, 'u');

/** Whoever stands before the name says what he is to the reader or where he lives: 女儿 柳红, 城关镇柳树村 张三. */
const SIGNER = /^(?:[\p{Script=Han}\d()]{1,18}[\s:]+)?(\p{Script=Han}(?:\s?\p{Script=Han}){1,3})$/u;
const SENTENCE = /[。!?;]/;

/** Whether a line gives who signs and a whole day, which heads nothing. */
export function isDatedSignOff(fold: string): boolean {
  const text = fold.trim();
  return !SENTENCE.test(text) && DATED.test(text);
}

/** The person who signs, without blanks; null where an office does or nobody. */
export function signerOf(fold: string): string | null {
  const text = fold.trim();
  if (SENTENCE.test(text)) return null;
  const name = SIGNER.exec(DATED.exec(text)?.[1] ?? text)?.[1]?.replace(/\s/g, '');
  return name !== undefined && isPersonName(name) && !isWord(name) && !isCommonWord(name) ? name : null;
}

const LONGEST_ADDRESS = 24;

/** Whom a letter addresses, on a line of its own: 爹、娘：, 指导员：, 心外科的各位大夫、护士：. */
export function isAddress(fold: string): boolean {
  const text = fold.trim();
  return (
    text.length >= 2 &&
    text.length <= LONGEST_ADDRESS &&
    /^[\p{Script=Han}、\s()]+:$/u.test(text) &&
    !/(?:如下|问|答|说|道|表示|记者|主持人)\s*:$/.test(text)
  );
}

/** Whether a text's first paragraph is a letter's. */
export function beginsLetter(fold: string): boolean {
  return isAddress(fold) || LETTER_OPENING.test(fold.replace(/\s+/g, ''));
}
