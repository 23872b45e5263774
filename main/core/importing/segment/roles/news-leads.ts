import { ADDRESSED, isBareNames, isTradeAndName } from './byline-line.ts';
import { SPACED_NAME } from '../facts/person-names.ts';
import { isCommonWord } from '../language/common-words.ts';
import { isWord } from '../language/words.ts';

const NAMED_REPORTERS = '(?:记者|通讯员|特约记者|见习记者|实习生|评论员)';

const MEDIUM = '(?:本报|本刊|本台|本网|据?新华社|据?中新社|中央社|中新网|人民网|中工网)';
/** In figures or spelled out, with its month or without: 5月3日, 五月三日, 三日. */
const DAY =
  '(?:(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日|(?:[一二三四五六七八九十]{1,2}月)?[一二三四五六七八九十]{1,3}日)';

/** The beginning of a news item: 本报讯, a dateline, a reporter in brackets. */
const LEADS = [
  new RegExp(`^[[(“]?\\s*${MEDIUM}[\\u4e00-\\u9fa5]{0,4}?(?:讯|消息|电)(?![员录台话力影视息子商动网社])`),
  new RegExp(
    `^[[(“]?\\s*(?:${MEDIUM}|人民日报|[\\u4e00-\\u9fa5]{2,6}报)[\\s/]?[\\u4e00-\\u9fa5]{0,8}[\\s/]?${DAY}\\s*(?:电|讯|专电|综合)`,
  ),
  /^[[(“]?\s*[\u4e00-\u9fa5]{1,8}[报网社台媒体]\s?(?:讯|消息)(?=[\s([\]:,/\d]|\p{Script=Han})(?![员息])/u,
  /^[[(“]?\s*[\u4e00-\u9fa5·-]{1,10}讯\]?\s*[([]\s*(?:\p{Script=Han}{0,8}(?:记者|通讯员|实习生)|\p{Script=Han}{2,3}(?:[\s、]+\p{Script=Han}{2,3})*[)\]])/u,
  new RegExp(`^[\\[(]\\s*[\\u4e00-\\u9fa5]{0,10}${NAMED_REPORTERS}[^)\\]。]{2,40}[)\\]]`),
  /^讯\s*[(]/,
  new RegExp(
    `^[□■●◎○]?\\s*(?:本报|全媒体|融媒体)?${NAMED_REPORTERS}\\s*[^,。:]{2,24}?(?:/[\\u4e00-\\u9fa5]{2,6})?(?:报道|报导|电)[:\\s,\\d]`,
  ),
  new RegExp(
    `^[[(“]?\\s*[\\u4e00-\\u9fa5]{2,8}(?:报|网|社|台|新闻)(?:[—·-]+[\\u4e00-\\u9fa5]{2,10}){1,2}\\s?(?:讯|消息|[\\u4e00-\\u9fa5]{0,8}${DAY}\\s*(?:电|讯))(?![员息])`,
  ),
  new RegExp(
    `^[\\u4e00-\\u9fa5]{2,8}(?:报|网|社|台|新闻)(?:[—·-]+[\\u4e00-\\u9fa5]{2,10}){0,2}${NAMED_REPORTERS}\\s[^,。:\\d]{2,16}?\\s?(?=昨|今|近|日前|\\d)`,
  ),
  // The blank behind it may have been taken for one of a wrapped line.
  /^本报记者[^,。:的]{2,20}(?:报道|报导)(?![了的过称说中是,。])/,
  /^据(?:新华社|中新社|央视新闻|人民日报|本报)[^。]{0,12}(?:电|消息|报道)/,
];

/** A mark that some papers set before it: ■ 本报讯. */
const LEAD_MARK = /^[□■●◎○◆▲]\s*/;

/** Every lead has one of these: most rows and many paragraphs do not, and one look tells it. */
const OF_LEADS = /[讯息电综记习评道]/;

/** Length of the news lead's opening words, 0 where the text does not open a news item. */
export function leadLength(fold: string): number {
  const mark = LEAD_MARK.exec(fold)?.[0].length ?? 0;
  const text = fold.slice(mark);
  for (const lead of OF_LEADS.test(text) ? LEADS : []) {
    const match = lead.exec(text);
    if (match && text.length > match[0].length + 10) return mark + match[0].length;
  }
  return mark > 0 ? 0 : namedLength(fold);
}

const NAMED = /^[(]\s*(\p{Script=Han}[\p{Script=Han}\s、]{1,14}?)\s*[)]\s*(?=[\p{L}\d“《])/u;
/** Who stands where in a picture. */
const POSITION = /^[左右中前后上下]/;
/** A brief is a sentence or more. */
const SENTENCE = 24;

/** Length of the correspondents' bare names that open a brief: (田 禾)近日, …. */
function namedLength(fold: string): number {
  const match = NAMED.exec(fold);
  const names = match?.[1] ?? '';
  if (!match || fold.length < match[0].length + SENTENCE || !fold.includes('。')) return 0;
  if (POSITION.test(names)) return 0;
  // A name that is a word as well is told from it by the blank.
  const word = isCommonWord(names) || (isWord(names) && !SPACED_NAME.test(names));
  const signs = isBareNames(names.replaceAll('、', ' ')) || isTradeAndName(names);
  return signs && !word && !ADDRESSED.test(names) ? match[0].length : 0;
}
