import { BYLINE_MARK, COLUMN_TAIL, COMMENTARY_LABEL } from './cues.ts';
import { isWord } from '../language/words.ts';
import type { Part } from './roles.ts';

/** The number of an instalment: 产改进行时③, 系列报道之二. */
export const SERIES =
  /[①-⑳㉑-㉟❶-❿]$|(?:之|系列)[一二三四五六七八九十\d]{1,3}$|系列报道|[(][一二三四五六七八九十\d]{1,3}[)]$/;

/** 一论贯彻落实全会精神: which of a row of commentaries it is; the headline stands beside it. */
const COUNTED = /^(?:[一二三四五六七八九十]{1,3}|再)论(?![坛文语述证及断])/;

export function isCountedComment({ key }: Part): boolean {
  return key.length >= 6 && COUNTED.test(key);
}

/** A short line all in brackets or between two dots names a column: 【工会动态】, ·短评·. */
export const BRACKETED = /^(?:\[[^[\]]{2,12}\]|[·•][^·•]{2,8}[·•])$/;

/** What names of columns end in only where they stand over another title: 护士故事, 记者调查, 市场行情. */
const COLUMN_OVER_TITLE =
  /^(?!.*[,。!?:“”《》\s]).*(?:故事|调查|行情|提示|分析|札记|见闻|养生|日记|贴士|史话|大集|手札|笔记|口述|直击|探访|记忆|足迹|风物|风情|传真|说法|华人|旁听记|服务台|学堂|书房|书里书外|人生|百态|众生|万象|博览|撷英|拾贝|拾零|拾遗|漫步|漫笔|随想|随感|心语|心声|寄语|讲坛|智库|指南|攻略|辞典|档案|影像|画廊|闲话|闲谈|夜话|茶话|话题|漫话|小议|杂议|谈心|谈片|回忆|往事|寻踪|钩沉|春秋|拾趣|品读|悦读|荐书|书评|影评|纪事|足音|回响|回声|回音|留言板|直通车|曝光台|红黑榜|群英谱|人物志|英雄谱|传习所|加油站|充电站|晴雨表|瞭望台|观察哨|视野|视线|视角|聚光灯|放大镜|会客厅|演播室|备忘录|万花筒|百宝箱|一刻|一角|一隅|一席谈|一得|新事|新风|走笔|进行时|在行动|来了|养生堂|夕阳红|俱乐部|大观|小课|微课|公开课)$/;
const LONGEST_COLUMN = 7;

/** Sorts of writing and of art, which stand over a title and are none. */
const GENRE =
  /^(?:小小说|微型?小说|小说(?:连载)?|散文(?:诗|随笔)?|随笔|杂文|诗歌|组诗|新诗|诗词|寓言|童话|故事|报告文学|传记文学|书法|国画|漫画|摄影|曲艺|小品)$/;

/** A series and what it is about at present: 庆祝建党百年·老党员的故事, 走基层·看变化. */
const DOTTED = /^(\p{Script=Han}{3,10})[·•](\p{Script=Han}{3,8})$/u;

/** Whether both sides of a dot are made of words; names of other peoples have such dots, too. */
function isSeries(key: string): boolean {
  const [, series, subject] = DOTTED.exec(key) ?? [];
  return [series, subject].every(
    (side) => side !== undefined && (isWord(side.slice(0, 2)) || isWord(side.slice(-2))),
  );
}

/** A column's name is short and ends in a word for a column; it never is the only title. */
export function isColumnTitle(part: Part): boolean {
  return (
    (part.key.length <= LONGEST_COLUMN && (COLUMN_TAIL.test(part.key) || COLUMN_OVER_TITLE.test(part.key))) ||
    GENRE.test(part.key) ||
    isSeries(part.key.replace(BYLINE_MARK, '')) ||
    COMMENTARY_LABEL.test(part.key.replace(BYLINE_MARK, '')) ||
    BRACKETED.test(part.key) ||
    (part.key.length <= 16 && SERIES.test(part.key))
  );
}

/** ■社论, □短评: a mark and a column's name, wherever it stands among the heads. */
export function isMarkedLabel(part: Part): boolean {
  const words = part.key.replace(BYLINE_MARK, '');
  if (BRACKETED.test(part.key)) return part.key.length <= 10;
  return (
    words !== part.key &&
    (words.length <= 5 || (words.length <= 7 && (COMMENTARY_LABEL.test(words) || COLUMN_TAIL.test(words))))
  );
}

/** A call without a subject stands over many articles. */
const BANNER =
  /^(?:深入|认真|全面)?(?:学习|宣传|贯彻|落实|学思|弘扬|喜迎|庆祝|奋进|奋力|聚焦|争做|争当|建功|践行|牢记|坚持|推进|推动|凝心|踔厉|不忘|讲好|打赢|决胜|众志|共建|共创|致敬|礼赞|走进|学党史|我为|壮丽|辉煌|乘势|同心|开展|建设|迎接|关注|献礼|奋斗|劳动创造)/;
const TELLS =
  /[\u4e00-\u9fa5]{2,}(?:召开|举行|举办|开展|启动|组织|成立|开幕|闭幕|揭牌|签约|发布|印发|出台|部署|传达|慰问|走访|命名|表彰|获|当选|推进|建|设立|走进)/;

/** Whether a line calls upon its readers without saying what happened. */
export function isBanner({ key }: Part): boolean {
  return BANNER.test(key) && !TELLS.test(key);
}

/** Whether a line says what somebody did. */
export function tellsEvent({ key }: Part): boolean {
  return TELLS.test(key) && !BANNER.test(key);
}

/** 本报今起推出《沿着大河走》专栏: a newspaper says what its new column is called. */
const ANNOUNCED =
  /(?:推出|开设|开辟|开办|设立)[^。《“]{0,8}[《“]([^《》“”]{2,24})[》”](?:专栏|栏目|专版|专刊|专题|系列)/g;

/** The bare words of a title: without brackets, marks and the number of an instalment. */
function wordsOf(title: string): string {
  return title.replace(SERIES, '').replace(/[^\p{L}\p{N}]/gu, '');
}

/** Lines that are called as a column whose beginning the page announces stand over the column, not over one article. */
export function readAnnounced(parts: readonly Part[]): void {
  const names = new Set(
    parts
      .filter(({ role }) => role === 'body')
      .flatMap(({ key }) => Array.from(key.matchAll(ANNOUNCED), (match) => wordsOf(match[1] as string))),
  );
  if (names.size === 0) return;
  for (const part of parts) if (part.role === 'head' && names.has(wordsOf(part.key))) part.role = 'label';
}
