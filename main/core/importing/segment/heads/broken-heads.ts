import { NOTICE_HEAD } from '../roles/cues.ts';
import { SERIES, isColumnTitle } from '../roles/column-titles.ts';
import { isOfficeName, isOrganisationName } from '../roles/organisation.ts';
import { closesQuote, quotesLeftOpen } from '../paragraphs/sentence-edges.ts';
import { ATTENDS } from './score-deck.ts';
import { findWords } from '../language/find-words.ts';
import { LONGEST_WORD, wordTable } from '../language/word-table.ts';
import { startsInsideWord } from '../stitching/seam.ts';
import type { Part } from '../roles/roles.ts';

const ORGANISATION_ACTS =
  /^[\u4e00-\u9fa5]{2,14}(?:总工会|工会|公司|集团|委员会|[市县区省]委|政府|[局厅院校部办厂矿店站社会]|大学|中学|小学|医院|银行|协会|学院|支队|中心|[市县区省镇乡村])(?:机关)?(?:组织|开展|举行|举办|启动|召开|推进|发布|推出|打造|开启|实施|印发|出台|获得|荣获|助力|建设|加强|成立|参加|部署|深化|完善|提升|推动|落实|组织开展)$/;
/** A headline that is broken inside a word fills its line, and is not set in halves or clauses. */
const FULL_LINE = 13;
const isFullLine = ({ key, fold }: Part): boolean => key.length >= FULL_LINE && !/[\s,:]/.test(fold.trim());
/** What is studied or carried out stands in the next line. */
const WANTS_OBJECT = /[\u4e00-\u9fa5]{3}(?:学习|传达|宣传)(?:贯彻|宣传|落实)(?:落实)?$/;
/** Into what somebody was chosen stands in the next line: 三个镇入选全省 | 特色产业强镇. */
const WANTS_HONOUR =
  /(?:入选|获评|荣获|当选|跻身|列入|入围|夺得|摘得)(?:全[国省市县区]|国家级?|[省市县区]级?)?$/;
const OPEN_PARTICLE = /(?:[的和与为对向在让把将致及暨]|关于)$/;

/** Who was honoured stands in the line before: 供水公司女子抄表班 | 获“巾帼标兵岗”称号. */
const HONOURED = /^(?:[荣喜]?获|获评|荣膺|摘得|夺得|入选|当选)/;
/** A place and the beginning of what happened there: 开发区：集体协商 | 谈出“稳稳的幸福”. */
const PLACED = /^[^:]{2,8}:[^:,]{3,}$/;
/** 以数字化赋能 | 基层工会建设. */
const WANTS_THING =
  /^[以用让靠].{2,8}(?:赋能|助力|护航|助推|推动|促进|激发|激活|点亮|擦亮|筑牢|夯实|绘就|书写|谱写|引领|带动|守护)$/;
/** Lines that say what somebody did are headlines of their own. */
const SAYS = /召开|举行|举办|启动|成立|开幕|揭牌|签约|发布|印发|[荣喜]?获|当选|入选/;

/** What bodies of an organisation are called after its own name: 消防救援支队 | 工会开展普法课堂. */
const OWN_BODY = /^(?:机关)?(?:工会|团委|党委|党组|党支部|党总支|纪委|妇联|妇委会|女工委)/;

/** The upper line has no sense without the lower one: it stops at a verb that wants an object, at a particle or inside quotes. */
export function breaksHeadline(upper: Part, lower: Part): boolean {
  if (ORGANISATION_ACTS.test(upper.key) || leavesOpen(upper)) return true;
  if (WANTS_OBJECT.test(upper.key) || WANTS_HONOUR.test(upper.key)) return true;
  if (upper.level === lower.level && isOrganisationName(upper.key) && OWN_BODY.test(lower.key)) return true;
  if (upper.level === lower.level && isFullLine(upper) && isWordBroken(upper.key, lower.key)) return true;
  if (isOneHeadline(upper, lower)) return true;
  if (upper.key.length <= 12 && upper.key.endsWith(':')) return true;
  return quotesLeftOpen(upper.key) > 0 && closesQuote(lower.key);
}

/** Whether a line ends in a particle that wants more: 乒乓球台边的. */
export function leavesOpen({ key }: Part): boolean {
  return OPEN_PARTICLE.test(key);
}

/** Whether the lower line begins inside a word: with none of its own, or the upper line's end makes a longer one with it. */
function isWordBroken(upper: string, lower: string): boolean {
  return startsInsideWord(lower) && (longestWord(lower) === 0 || goesAcross(upper, lower));
}

function goesAcross(upper: string, lower: string): boolean {
  return [1, 2, 3].some(
    (above) => longestWord(upper.slice(-above) + lower.slice(0, LONGEST_WORD - above)) > above,
  );
}

/** Length of the longest word of two characters or more that begins a text; 0 for none. */
function longestWord(text: string): number {
  const found = findWords(wordTable(), text.slice(0, LONGEST_WORD), 0);
  return found.count === 0 ? 0 : Math.max(...found.ends.slice(0, found.count));
}

const HALF = 12;
const SHORT_HALF = 7;
const WHOLE = 20;

/** Two rows of one block, of which the lower one does not say who attended and the upper one is not the name of who acts. */
export function isSecondRow(upper: Part, lower: Part): boolean {
  return (
    lower.secondRow &&
    lower.index === upper.index + 1 &&
    lower.level === upper.level &&
    lower.role === 'head' &&
    upper.role === 'head' &&
    !ATTENDS.test(lower.key) &&
    !isOfficeName(upper.key) &&
    !isColumnTitle(upper)
  );
}

/** Two lines neither of which can stand over a text alone. */
export function isOneHeadline(upper: Part, lower: Part): boolean {
  if (isSecondRow(upper, lower)) return true;
  if (upper.key.length > HALF || SAYS.test(upper.key)) return false;
  if (WANTS_THING.test(upper.key)) return !SAYS.test(lower.key);
  if (upper.level !== lower.level || lower.key.length > HALF) return false;
  return HONOURED.test(lower.key) || (PLACED.test(upper.key) && !lower.key.includes(':'));
}

/** Two short lines of one rank, one of them too short to be a headline: the OCR broke a headline in two. */
export function isHalf(upper: Part, lower: Part): boolean {
  const shorter = Math.min(upper.key.length, lower.key.length);
  return (
    upper.level === lower.level &&
    shorter <= SHORT_HALF &&
    (upper.key.length >= 4 || lower.key.length <= Math.min(6, 2 * upper.key.length)) &&
    !SERIES.test(upper.key) &&
    !/[A-Za-z\d+]$/.test(upper.key) &&
    !/^“[^“”]+”$/.test(lower.key) &&
    Math.max(upper.key.length, lower.key.length) <= HALF &&
    upper.key.length + lower.key.length <= WHOLE &&
    !/[!?:”》]$/.test(upper.key) &&
    !/[\s·|]/.test(upper.fold.trim()) &&
    ![upper, lower].some(({ key }) => NOTICE_HEAD.test(key) || key.endsWith('通知')) &&
    !isColumnTitle(upper)
  );
}
