import { BULLET, BYLINE_MARK, COLUMN_INTRO, COLUMN_TAIL, COMMENTARY_LABEL, NOTICE_HEAD } from './cues.ts';
import { fitOf, isSlogan, scoreDeck, speaksAlone } from './score-deck.ts';
import { startsInsideWord } from './seam.ts';
import { isOrganisationName } from './organisation.ts';
import type { HeadFit } from './score-deck.ts';
import type { DraftHead } from './draft.ts';
import type { HeadRole } from './page-split.ts';
import type { Part } from './roles.ts';

/** Gives each line of a head group its role: column title, kicker, headline, deck, byline. */
export function groupHeads(
  parts: readonly Part[],
  body: readonly Part[] = [],
): {
  heads: DraftHead[];
  column: string | null;
  /** Another line that may be the headline as well. */
  rival: Part | null;
} {
  const fit = fitOf(body);
  const titles = parts.filter((part) => part.role === 'head');
  const labels = parts.filter((part) => part.role === 'label');
  const roles = new Map<Part, HeadRole>();
  const intro =
    labels.find((part) => COLUMN_INTRO.test(part.fold)) ??
    titles.find((part) => COLUMN_INTRO.test(part.fold));
  if (intro) {
    roles.set(intro, 'headline');
    for (const part of titles)
      if (part !== intro) roles.set(part, part.index < intro.index ? 'column-title' : 'deck');
  } else {
    rankTitles(titles, roles, fit);
  }
  for (const part of labels) if (!roles.has(part)) roles.set(part, 'column-title');
  const headline = titles.find((part) => roles.get(part) === 'headline') ?? intro;
  for (const part of parts) {
    if (roles.has(part)) continue;
    if (part.role === 'byline') roles.set(part, 'byline');
    else roles.set(part, headline && part.index < headline.index ? 'kicker' : headline ? 'deck' : 'headline');
  }
  const heads = parts.map((part): DraftHead => ({ role: roles.get(part) ?? 'deck', part }));
  const column = heads.find((head) => head.role === 'column-title')?.part.text ?? null;
  return { heads, column, rival: rivalOf(heads, fit) };
}

/** A line next to the headline that could as well be the headline, by its rank, its form and its length. */
function rivalOf(heads: readonly DraftHead[], fit: HeadFit): Part | null {
  const at = heads.findIndex((head) => head.role === 'headline');
  const main = heads[at]?.part;
  if (!main || heads.filter((head) => head.role === 'headline').length > 1) return null;
  for (const { role, part } of [heads[at + 1], heads[at - 1]].filter((head) => head !== undefined)) {
    if ((role !== 'kicker' && role !== 'deck') || part.role !== 'head' || part.level !== main.level) continue;
    const [upper, lower] = role === 'kicker' ? [part, main] : [main, part];
    if (isOrganisationName(upper.key) || Math.abs(scoreDeck(upper, lower, fit)) > DOUBTFUL) continue;
    return part;
  }
  return null;
}

/** Scores nearer to nothing than this say little. */
const DOUBTFUL = 0.65;

/** A short line all in brackets names a column: 【工会动态】. */
const BRACKETED = /^\[[^[\]]{2,12}\]$/;

/** A column's name is short and ends in a word for a column; it never is the only title. */
function isColumnTitle(part: Part): boolean {
  return (
    (part.key.length <= 7 && COLUMN_TAIL.test(part.key)) ||
    COMMENTARY_LABEL.test(part.key.replace(BYLINE_MARK, '')) ||
    BRACKETED.test(part.key) ||
    (part.key.length <= 16 && SERIES.test(part.key))
  );
}

/** ■社论, □短评: a mark and a column's name, wherever it stands among the heads. */
function isMarkedLabel(part: Part): boolean {
  const words = part.key.replace(BYLINE_MARK, '');
  if (BRACKETED.test(part.key)) return part.key.length <= 10;
  return (
    words !== part.key &&
    (words.length <= 5 || (words.length <= 7 && (COMMENTARY_LABEL.test(words) || COLUMN_TAIL.test(words))))
  );
}

function rankTitles(titles: readonly Part[], roles: Map<Part, HeadRole>, fit: HeadFit): void {
  let left = titles.filter((part) => {
    const aside =
      isMarkedLabel(part) &&
      titles.some((other) => !BYLINE_MARK.test(other.key) && !BRACKETED.test(other.key));
    if (aside) roles.set(part, 'column-title');
    return !aside;
  });
  while (left.length >= 2 && isColumnTitle(left[0] as Part)) {
    roles.set(left[0] as Part, 'column-title');
    left = left.slice(1);
  }
  if (left.length >= 3 && isSlogan(left[0] as Part)) {
    roles.set(left[0] as Part, 'column-title');
    left = left.slice(1);
  }
  const at = chooseHeadline(left, fit);
  left.forEach((part, place) => {
    if (place === at.main) roles.set(part, 'headline');
    else if (place === at.second) roles.set(part, 'headline');
    else roles.set(part, place < at.main ? 'kicker' : 'deck');
  });
}

/** The main line, and the line that completes it where a headline is broken over two lines. */
function chooseHeadline(titles: readonly Part[], fit: HeadFit): { main: number; second: number } {
  const none = { main: 0, second: -1 };
  if (titles.length <= 1) return none;
  const level = Math.min(...titles.map((part) => part.level || 9));
  if (level < 9 && titles.some((part) => (part.level || 9) !== level)) {
    const main = titles.findLastIndex((part) => (part.level || 9) === level);
    const below = titles[main + 1];
    if (main === 0 && below && isColumnAbove(titles[0] as Part, below, fit)) return { main: 1, second: -1 };
    const before = titles[main - 1];
    return before && before.level === level && breaksHeadline(before, titles[main] as Part)
      ? { main: main - 1, second: main }
      : { main, second: -1 };
  }
  const bullets = titles.filter((part) => BULLET.test(part.fold));
  if (bullets.length === 1) {
    const main = titles.indexOf(bullets[0] as Part);
    const lower = titles[main + 1];
    const half =
      lower && (breaksHeadline(titles[main] as Part, lower) || isHalf(titles[main] as Part, lower));
    return { main, second: half ? main + 1 : -1 };
  }
  const last = titles.length - 1;
  const lower = titles[last] as Part;
  const upper = titles[last - 1] as Part;
  if (breaksHeadline(upper, lower)) return { main: last - 1, second: last };
  if (upper.key.length <= 16 && isOrganisationName(upper.key)) return { main: last, second: -1 };
  if (isHalf(upper, lower)) return { main: last - 1, second: last };
  return { main: scoreDeck(upper, lower, fit) > 0 ? last - 1 : last, second: -1 };
}

/** A call without a subject stands over many articles. */
const BANNER =
  /^(?:深入|认真|全面)?(?:学习|宣传|贯彻|落实|学思|弘扬|喜迎|庆祝|奋进|奋力|聚焦|争做|争当|建功|践行|牢记|坚持|推进|推动|凝心|踔厉|不忘|讲好|打赢|决胜|众志|共建|共创|致敬|礼赞|走进|学党史|我为|壮丽|辉煌|乘势|同心|开展|建设|迎接|关注|献礼|奋斗|劳动创造)/;
const TELLS =
  /[\u4e00-\u9fa5]{2,}(?:召开|举行|举办|开展|启动|组织|成立|开幕|闭幕|揭牌|签约|发布|印发|出台|部署|传达|慰问|走访|命名|表彰|获|当选|推进|建|设立|走进)/;

/** A line of higher rank that is no headline: a call over many articles, who or where it is about, or a column's short name that the text does not take up. */
function isColumnAbove(upper: Part, lower: Part, fit: HeadFit): boolean {
  if (isBanner(upper) && tellsEvent(lower)) return true;
  if (lower.role === 'head' && upper.key.length <= SHORT_NAME && isOrganisationName(upper.key)) return true;
  return lower.level > 0 && upper.key.length <= SHORT_COLUMN && speaksAlone(upper, lower, fit);
}

const SHORT_COLUMN = 10;
/** A longer name may be the first line of the headline. */
const SHORT_NAME = 16;

function isBanner({ key }: Part): boolean {
  return BANNER.test(key) && !TELLS.test(key);
}

function tellsEvent({ key }: Part): boolean {
  return TELLS.test(key) && !BANNER.test(key);
}

const ORGANISATION_ACTS =
  /^[\u4e00-\u9fa5]{2,14}(?:总工会|工会|公司|集团|委员会|[市县区省]委|政府|[局厅院校部办厂矿店站社会]|大学|中学|小学|医院|银行|协会|学院|支队|中心|[市县区省镇乡村])(?:机关)?(?:组织|开展|举行|举办|启动|召开|推进|发布|推出|打造|开启|实施|印发|出台|获得|荣获|助力|建设|加强|成立|参加|部署|深化|完善|提升|推动|落实|组织开展)$/;
/** A headline that is broken inside a word fills its line. */
const FULL_LINE = 13;
/** What is studied or carried out stands in the next line. */
const WANTS_OBJECT = /[\u4e00-\u9fa5]{3}(?:学习|传达|宣传)(?:贯彻|宣传|落实)(?:落实)?$/;
const OPEN_PARTICLE = /(?:[的和与为对向在让把将致及暨]|关于)$/;

/** What bodies of an organisation are called after its own name: 消防救援支队 | 工会开展普法课堂. */
const OWN_BODY = /^(?:机关)?(?:工会|团委|党委|党组|党支部|党总支|纪委|妇联|妇委会|女工委)/;

/** The upper line has no sense without the lower one: it stops at a verb that wants an object, at a particle or inside quotes. */
function breaksHeadline(upper: Part, lower: Part): boolean {
  if (ORGANISATION_ACTS.test(upper.key) || OPEN_PARTICLE.test(upper.key)) return true;
  if (WANTS_OBJECT.test(upper.key)) return true;
  if (upper.level === lower.level && isOrganisationName(upper.key) && OWN_BODY.test(lower.key)) return true;
  if (upper.level === lower.level && upper.key.length >= FULL_LINE && startsInsideWord(lower.key))
    return true;
  if (upper.key.length <= 12 && upper.key.endsWith(':')) return true;
  const open = (upper.key.match(/“/g)?.length ?? 0) - (upper.key.match(/”/g)?.length ?? 0);
  return open > 0 && /^[^“]*”/.test(lower.key);
}

/** The number of an instalment: 产改进行时③, 系列报道之二. */
const SERIES =
  /[①-⑳㉑-㉟❶-❿]$|(?:之|系列)[一二三四五六七八九十\d]{1,3}$|系列报道|[(][一二三四五六七八九十\d]{1,3}[)]$/;

const HALF = 12;
const SHORT_HALF = 7;
const WHOLE = 20;

/** Two short lines of one rank, one of them too short to be a headline: the OCR broke a headline in two. */
function isHalf(upper: Part, lower: Part): boolean {
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
