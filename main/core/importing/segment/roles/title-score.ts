import { isBareNames, isBylineLine, isSourceLine, isTradeAndName } from './byline-line.ts';
import { leadLength } from './news-leads.ts';
import { closesQuote, quotesLeftOpen } from '../paragraphs/sentence-edges.ts';
import type { Block } from '../paragraphs/block.ts';

const TERMINAL = /[。;；,，、:：…]$/;

/** Words of running text that headlines save. */
const PROSE =
  /(?:具有|其他|以及|进行|并且|由于|使得|从而|他们|我们(?!的)|这些|那些|其中|因此|所以|然而|但是|虽然|如果|已经|正在|为了|随着|对于|关于(?!.*的)|作为)/;

/** How running text begins or reports what was said, and headlines do not. */
const TELLING =
  /^(?:据(?:了解|悉|介绍|统计|分析|报道)|目前,|此外|同时,|随后|为此,|如今,|当[天晚时日],|近年来|连日来|这次|此次|该[\u4e00-\u9fa5]|其中|灾情|事[发后]|在[^,]{2,10},)|[\u4e00-\u9fa5](?:说|表示|介绍|认为|指出|告诉[^,]{1,6}|坦言|解释)[,:]|^[^,]{2,8}后,/;

/** An entry of a list: a label, a colon, and names or places in a row. */
const ENTRY = /^[^:、,]{1,12}:[^:]*[、(/]/;

/** When, where, for whom and how something is, as notices and boxes tell it: 投标截止时间:3月27日9时30分. */
const PARTICULAR =
  /^[^:,。]{0,8}(?:时间|日期|期限|地点|地址|电话|热线|邮箱|网址|联系人|编号|价格|方式|对象|范围|条件|标准):[^:,]*[\d、(/]/;

/** What the figures below a title are counted in. */
const UNIT = /[(]单位:[^()]*[)]$/;

/** A row of a table that lost its rules: names and figures in turn, two parted by blanks or three at least. */
const FIGURES =
  /^(?:(?:\p{Script=Han}[^\s\d]*\s+[\d.,%+-]+\S{0,4}(?:\s+|$)){2,}|(?:\p{Script=Han}[^\s\d]*[\d.,%+-]+\S{0,4}(?:\s+|$)){3,}|\d[\d.,]*\p{Script=Han}{1,4}(?:\s+[\d.,]+\p{Script=Han}{0,3}){1,4})$/u;

/** What is counted or drawn and its figures, of which words can only part the rows: 双色球第2024039期: 03 08 + 07. */
const DRAWN_ROW =
  /^[^\s:。,!?]{2,24}:\s*(?:\p{Script=Han}{1,4}\s*:?\s*)?\d{1,4}(?:[\s+|,/-]+(?:\p{Script=Han}{1,4}\s*:?\s*)?\d{1,4})+$/u;

/** Whether a block is such a row, which has blanks: looking for its form takes as long as the block is. */
export function isFigureRow(fold: string): boolean {
  const row = fold.trim();
  return /\s/.test(row) && (FIGURES.test(row) || DRAWN_ROW.test(row));
}

/** Whom to call. */
const CALLED = /\d{3,4}-\d{7,8}$|1[3-9]\d{9}$|(?:电话|热线|拨打?|致电):?\d{5,}$/;

/** What a notice says of one day: 9月6日8:00至18:00 经济开发区. */
const AT_HOUR = /^\d{1,2}月\d{1,2}日(?:[(][^()]{1,4}[)])?\d{1,2}[:时]/;

/** Numbers that were drawn. */
const DRAWN = /(?:\s\d{1,2}){5}/;

/** Of whom a list says more: 雷蕾 女 1993年5月生. */
const PERSON = /^\p{Script=Han}(?:\s?\p{Script=Han}){1,3}[\s,、(]+[男女](?:[\s,、)]|$)/u;

/** A remark in brackets below a text. */
const REMARK = /^[(][^()]{11,}[)]$/;

/**
 * How much a block looks like a title, from its length, marks and neighbours: above 0 it may be one.
 * `marked` tells that the OCR marks titles on this page.
 */
export function titleScore(
  block: Block,
  before: Block | undefined,
  after: Block | undefined,
  marked: boolean,
): number {
  const { key, fold, level } = block;
  if (key.length < 2 || key.length > 60) return level > 0 && key.length <= 90 && !key.includes('。') ? 1 : -5;
  if (key.includes('。') && !key.endsWith('。”')) return -4;
  let score = 0;
  score += key.length <= 24 ? 1.5 : key.length <= 32 ? 0.8 : key.length <= 40 ? 0 : -1.5;
  if (level > 0) score += 3;
  if (namesSpeaker(block, before, after)) score += 1;
  else if (TERMINAL.test(key)) score -= key.endsWith(':') ? 1.5 : 3;
  if (/[!?]$/.test(key)) score -= 0.3;
  score -= 0.9 * (key.match(/[,;]/g)?.length ?? 0);
  if (leadsOn(block, before, after)) score += LEADS_ON;
  if (block.openStart) score -= 3;
  if (/^\S{4,14}\s+\S{4,14}$/.test(fold)) score += 1;
  if (before?.openEnd && before.key.length > 60 && level === 0 && (!after || after.key.length > 60))
    score -= 0.6;
  if (marked && level === 0 && !nearTitle(before) && !nearTitle(after)) score -= 0.8;
  if (!block.openEnd && !/[”!?)\]》]$/.test(key)) score -= 0.8;
  if (/^[\d.—-]+[%]?$/.test(key)) score -= 3;
  if (level === 0 && !/\p{Script=Han}/u.test(key)) score -= 3;
  if (ENTRY.test(key.replace(UNIT, '')) || PARTICULAR.test(key)) score -= 3;
  if (isFigureRow(fold)) score -= 4;
  if (
    REMARK.test(key) ||
    CALLED.test(key) ||
    AT_HOUR.test(key) ||
    DRAWN.test(fold) ||
    PERSON.test(fold.trim())
  )
    score -= 3;
  if (level === 0 && block.openEnd && looksTorn(key, before, after)) score -= 1.6;
  if (level === 0 && leavesQuoteOpen(key, after)) score -= 3;
  if (level === 0 && block.openEnd && TELLING.test(key)) score -= 1.6;
  if (level === 0 && key.endsWith('。”')) score -= 2;
  if (level === 0 && key.length > 18) {
    if (PROSE.test(key)) score -= 0.9;
    if ((key.match(/的/g)?.length ?? 0) >= 2) score -= 0.5;
  }
  if (score <= 0 && score > DOUBTFUL && standsOverByline(block, before, after)) score = OVER_BYLINE;
  return score;
}

/** A line that tells or asks in clauses and is scored no lower may be a title all the same. */
const DOUBTFUL = -3.5;
const OVER_BYLINE = 0.3;
const LONGEST_CLAUSES = 26;
/** Between a marked title and who wrote the text a deck may tell more. */
const LONGEST_DECK = 44;

/** Right above who wrote the text stands its title: 骨折之后，动还是不动 / 市中医院骨伤科主任 皇甫谦. */
function standsOverByline(
  { key, level, openStart, openEnd }: Block,
  before: Block | undefined,
  after: Block | undefined,
): boolean {
  if (
    level > 0 ||
    openStart ||
    TERMINAL.test(key) ||
    key.length > (before !== undefined && before.level > 0 ? LONGEST_DECK : LONGEST_CLAUSES)
  )
    return false;
  if (!(openEnd || /[?!]$/.test(key)) || !after) return false;
  if (before?.openEnd === true && before.key.length > LONGEST_ROW) return false;
  if (after.key.length > LONGEST_ROW) return leadLength(after.fold) > 0;
  return (
    isBylineLine(after.fold) ||
    isBareNames(after.fold) ||
    isTradeAndName(after.fold) ||
    isSourceLine(after.fold)
  );
}

/** A kicker that leads on to its headline may be a sentence in clauses: 末班车赶不上、热饭吃不着,本报记者走访六个园区——. */
const LEADS_ON = 3;

function leadsOn({ key }: Block, before: Block | undefined, after: Block | undefined): boolean {
  return (
    /[^—]——$/.test(key) &&
    !key.includes('。') &&
    !(before?.openEnd === true && before.key.length > LONGEST_ROW) &&
    after !== undefined &&
    after.key.length <= LONGEST_ROW &&
    after.openEnd
  );
}

const LONGEST_SPEAKER = 12;
const LONGEST_ROW = 30;

/** The first row of a title that says of whom its second row tells: 江北造船厂： above “金点子”一年省下八百万元. */
function namesSpeaker(block: Block, before: Block | undefined, after: Block | undefined): boolean {
  return (
    block.key.endsWith(':') &&
    block.key.length <= LONGEST_SPEAKER &&
    block.blankBefore > 0 &&
    before?.openEnd !== true &&
    after?.blankBefore === 0 &&
    after.key.length <= LONGEST_ROW &&
    !/[。:]/.test(after.key)
  );
}

/** A title closes what it quotes, in its own line or in the next one. */
function leavesQuoteOpen(key: string, after: Block | undefined): boolean {
  return quotesLeftOpen(key) > 0 && !(after && after.key.length <= 30 && closesQuote(after.key));
}

/** The first printed row of a paragraph: a quotation is left open, or it tells in clauses and prose goes on right below. */
function looksTorn(key: string, before: Block | undefined, after: Block | undefined): boolean {
  const prose = after !== undefined && after.key.includes('。') && leadLength(after.fold) === 0;
  return (
    prose &&
    (leavesQuoteOpen(key, after) ||
      (/,/.test(key) &&
        before?.key.includes('。') === true &&
        !NUMBERED.test(key) &&
        !/^“[^”]+”$/.test(key)) ||
      POINTING.test(key))
  );
}

/** A text that points back to something is no title. */
const POINTING = /^(?:这[本间个次座条种位些支项家一]|那[个次座条年天]|其[中他]|该)/;
const NUMBERED = /^(?:[一二三四五六七八九十]+[、.]|\(|\d+[.、]|第)/;

function nearTitle(block: Block | undefined): boolean {
  return block !== undefined && (block.level > 0 || block.key.length <= 30);
}
