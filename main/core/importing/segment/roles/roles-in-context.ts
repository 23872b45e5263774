import { PHOTO_SOURCE } from './cues.ts';
import { readAnnounced } from './column-titles.ts';
import { readTurns } from './turns.ts';
import { isIndexEntry, isPublicCall, isShortPublication, tellsOfIssue } from './furniture.ts';
import { readDays, readItems, readListEntries, readNameRows } from './list-items.ts';
import { closesQuote, quotesLeftOpen } from '../paragraphs/sentence-edges.ts';
import { closesLetter, isLoneSignature, readOffices, readSignatures } from './signatures.ts';
import { isWriterInPlace } from './writers-in-place.ts';
import type { Part } from './roles.ts';

/** Corrects what a line looks like on its own by what stands around it. */
export function readInContext(parts: Part[]): void {
  parts.forEach((part, at) => {
    if (isMasthead(parts, at) || isCallAbove(part, parts[at + 1]) || isIndexAbove(part, parts[at + 1]))
      part.role = 'furniture';
    else if (isWriterInPlace(parts, at)) part.role = 'byline';
    else if (isMarkedRow(parts, at)) part.role = 'body';
    else if (isSenderInBrackets(part, parts[at - 1], parts[at + 1])) part.role = 'author-note';
    else if (isLooseCaption(part) || isAboveCredit(part, parts[at - 1], parts[at + 1])) part.role = 'caption';
    else if (part.role === 'head' && closesLetter(part) && parts[at - 1]?.role === 'body') part.role = 'body';
    else if (isSpeech(part, parts[at - 1], parts[at + 1])) part.role = 'body';
    else if (closesSpeech(part, parts[at - 1]) || isLastSentence(parts, at)) part.role = 'body';
    else if (isLoneSignature(part, parts[at - 1], parts[at + 1])) part.role = 'body';
    else if (isPlaceAbove(part, parts[at - 1], parts[at + 1], parts[at + 2])) part.role = 'head';
  });
  readAnnounced(parts);
  readDays(parts);
  readListEntries(parts);
  readTurns(parts);
  readNameRows(parts);
  readItems(parts);
  readSignatures(parts);
  readOffices(parts);
}

/** The masthead is the first thing on a page, or stands behind the page's number. */
const FIRST = 4;

/** A page's name: 生产·班组. */
const PAGE_NAME = /^\p{Script=Han}{2,4}[·•]\p{Script=Han}{2,4}$/u;
/** What publications beside newspapers are called: 河州财税周刊, 榆川工人. */
const PERIODICAL =
  /^\p{Script=Han}{2,8}(?:周刊|专刊|特刊|副刊|月刊|画刊|月报|通讯|简报|之声|工人|职工|工运)$/u;

/** The first line of a page, right above the line of day and number, is the paper's name whatever it ends in. */
const MASTHEAD = /^\p{Script=Han}{2,6}$/u;

/** A newspaper's or a page's name next to the line that tells of the issue. */
function isMasthead(parts: readonly Part[], at: number): boolean {
  const part = parts[at] as Part;
  const tells = (one: Part | undefined): boolean => one?.role === 'furniture' && tellsOfIssue(one);
  if (part.index >= FIRST || part.role !== 'head') return false;
  if (at === 0 && MASTHEAD.test(part.key) && tells(parts[at + 1])) return true;
  if (isShortPublication(part.key) || PAGE_NAME.test(part.key) || PERIODICAL.test(part.key))
    return tells(parts[at + 1]) || parts.slice(0, at).some(tells) || isPageNumbered(parts, at);
  return false;
}

/** A page's name with the page's number right below or above it. */
function isPageNumbered(parts: readonly Part[], at: number): boolean {
  return (
    PAGE_NAME.test((parts[at] as Part).key) &&
    [parts[at - 1], parts[at + 1]].some(
      (one) => one?.role === 'furniture' && /^[A-D]?\d{1,2}版?$/.test(one.key),
    )
  );
}

/** What a call for good manners says in two halves, right above the line that says what it is: 文明健康 有你有我. */
function isCallAbove(part: Part, next: Part | undefined): boolean {
  return (
    part.role === 'head' &&
    part.level === 0 &&
    next !== undefined &&
    isPublicCall(next) &&
    CALL.test(part.fold.trim())
  );
}

/** What stands over the front page's index: 今日看点. */
function isIndexAbove(part: Part, next: Part | undefined): boolean {
  return part.role === 'head' && INDEX.test(part.key) && next?.role === 'furniture' && isIndexEntry(next);
}

const INDEX = /^(?:本[期报版]|今日|今天|明日)?(?:导读|看点|要目|导览|要闻|提要|推荐|焦点|目录)$/;

const CALL = /^\p{Script=Han}{3,8}\s+\p{Script=Han}{3,8}$/u;

const PICTURE_GAP = 3;
const DATED = /^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?[,上中下底初]/;

/** One dated sentence after the gap that a picture left in the text tells what the picture shows. */
function isLooseCaption(part: Part): boolean {
  return (
    part.role === 'body' &&
    part.lead === 0 &&
    part.blankBefore >= PICTURE_GAP &&
    part.key.length <= 90 &&
    DATED.test(part.key.replace(/^\d{4}年(?=\d{1,2}月)/, '')) &&
    /^[^。]+。$/.test(part.key)
  );
}

const SHORT_CAPTION = 46;
const WHEN = /^(?:近日|日前|连日来|昨[日天]|今[日天]|(?:\d{4}年)?\d{1,2}月\d{1,2}日)/;

const LONG_CAPTION = 200;

/** A paragraph right above a photographer's name tells what the picture shows: one sentence, or more that begin with when it was. */
function isAboveCredit(part: Part, before: Part | undefined, next: Part | undefined): boolean {
  return (
    part.role === 'body' &&
    part.lead === 0 &&
    next?.role === 'credit' &&
    !PHOTO_SOURCE.test(next.fold) &&
    !part.openStart &&
    ((part.key.length <= SHORT_CAPTION && /^[^。!?]+[。]?$/.test(part.key)) ||
      ((part.blankBefore >= PICTURE_GAP || (before?.role !== 'head' && before?.openEnd === false)) &&
        part.key.length <= LONG_CAPTION &&
        WHEN.test(part.key)))
  );
}

const QUOTED = /^“[^“”]+[。!?]”$/;

/** What somebody calls out, between what others say: “现在得早点来占座！” */
function isSpeech(part: Part, before: Part | undefined, after: Part | undefined): boolean {
  return (
    part.role === 'head' &&
    part.level === 0 &&
    QUOTED.test(part.key) &&
    before?.role === 'body' &&
    (QUOTED.test(before.key) || (after !== undefined && QUOTED.test(after.key)))
  );
}

/** The end of what somebody says, torn off by a column: no title closes a quotation that the text above it opens. */
function closesSpeech(part: Part, before: Part | undefined): boolean {
  return (
    part.role === 'head' &&
    part.level === 0 &&
    before?.role === 'body' &&
    before.openEnd &&
    quotesLeftOpen(before.key) > 0 &&
    closesQuote(part.key)
  );
}

/** A question or a call in clauses, below a text and above nothing, ends a text. */
function isLastSentence(parts: readonly Part[], at: number): boolean {
  const part = parts[at] as Part;
  return (
    part.role === 'head' &&
    part.level === 0 &&
    /,.*[?!]$/.test(part.key) &&
    parts[at - 1]?.role === 'body' &&
    parts.slice(at + 1, at + 4).every(({ role }) => role === 'furniture')
  );
}

/** Who is asked, who is written to: no place and no office. */
const SPEAKER_ONLY = /^(?:问|答|记者|主持人|读者|[\p{Script=Han}]{0,8}(?:同志|们|先生|女士|朋友)):$/u;

/** 高新区： above the rest of a headline. */
function isPlaceAbove(
  part: Part,
  before: Part | undefined,
  next: Part | undefined,
  after: Part | undefined,
): boolean {
  return (
    (part.role === 'body' || part.role === 'furniture') &&
    part.key.length >= 3 &&
    part.key.length <= 12 &&
    part.key.endsWith(':') &&
    next !== undefined &&
    next.title > 0 &&
    next.blankBefore <= 2 &&
    ((after?.lead ?? 0) > 0 ||
      (after?.role === 'body' && before?.openEnd !== true && !SPEAKER_ONLY.test(part.key)))
  );
}

/**
 * Paragraphs in a row behind one mark, the first right below a title, are briefs: no two captions point the same way without a
 * word of a picture.
 */
function isMarkedRow(parts: readonly Part[], at: number): boolean {
  const mark = /^[▲▼△▽◆]/.exec((parts[at] as Part).key)?.[0];
  const isLike = (one: Part | undefined): boolean =>
    mark !== undefined && one !== undefined && one.key.startsWith(mark) && !PICTURED.test(one.key);
  if ((parts[at] as Part).role !== 'caption' || !isLike(parts[at])) return false;
  let first = at;
  while (isLike(parts[first - 1])) first -= 1;
  return parts[first - 1]?.role === 'head' && (first < at || isLike(parts[at + 1]));
}

/** Who sent the text above in, an office, on a line of its own: （机器人创新基地）. A title in brackets has no text that ends above it. */
function isSenderInBrackets(part: Part, before: Part | undefined, next: Part | undefined): boolean {
  return (
    part.role === 'head' &&
    part.level === 0 &&
    /^[(][\p{Script=Han}·、]{4,20}[)]$/u.test(part.key) &&
    before?.role === 'body' &&
    !before.openEnd &&
    (next === undefined || next.role === 'head' || next.role === 'label' || next.role === 'furniture')
  );
}

const PICTURED = /图[为是中:]|[上下左右]图|摄|照片|画面/;
