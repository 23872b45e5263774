import {
  AFTER_WORD,
  COLUMN_TAIL,
  COMMENTARY_LABEL,
  DOCUMENT_HEAD,
  NOTICE_HEAD,
  PHOTO_SOURCE,
} from './cues.ts';
import { readAnnounced } from './column-titles.ts';
import { readTurns } from './turns.ts';
import {
  isBareNames,
  isNameExplained,
  isOfficeAndName,
  isOwnDesk,
  isPlaceAndName,
  isSourceLine,
  isTradeAndName,
  isWordAndName,
  withoutOrigin,
} from './byline-line.ts';
import { isCommonWord } from '../language/common-words.ts';
import { isShortPublication, tellsOfIssue } from './furniture.ts';
import { SPACED_NAME, WIDE_NAME, isPersonName } from '../facts/person-names.ts';
import { isWord } from '../language/words.ts';
import { readDays, readItems, readListEntries, readNameRows } from './list-items.ts';
import { closesQuote, quotesLeftOpen } from '../paragraphs/sentence-edges.ts';
import { closesLetter, isLoneSignature, readOffices, readSignatures } from './signatures.ts';
import type { Part } from './roles.ts';

/** Corrects what a line looks like on its own by what stands around it. */
export function readInContext(parts: Part[]): void {
  parts.forEach((part, at) => {
    if (isMasthead(parts, at)) part.role = 'furniture';
    else if (isNameUnderTitle(parts, at) || isNameOverText(parts, at) || isSourceUnderTitle(parts, at))
      part.role = 'byline';
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

/** What an office has below it heads briefs: 康复科. */
const DESK = /^\p{Script=Han}{2,}[科部处室股系]$/u;
/** Titles of small notices, set wide: 寻 羊, 征 友. */
const SOUGHT = /^[寻征招聘售租求觅]\p{Script=Han}$/u;

/** One to three bare names between a title and its text: the author. */
function isNameUnderTitle(parts: readonly Part[], at: number): boolean {
  const part = parts[at] as Part;
  if (
    part.role !== 'head' ||
    part.level > 0 ||
    !(
      isOfficeAndName(part.fold) ||
      isPlaceAndName(part.fold) ||
      isNameExplained(part.fold) ||
      isWordAndName(part.fold) ||
      (isBareNames(withoutOrigin(part.fold)) && !isCommonWord(part.key) && !DESK.test(part.key)) ||
      (SPACED_NAME.test(part.fold.trim()) && !isWord(part.key) && !SOUGHT.test(part.key)) ||
      (WIDE_NAME.test(part.fold.trim()) &&
        !isWord(part.key) &&
        !NAMES_NO_ONE.some((label) => label.test(part.key))) ||
      isRareName(parts, at)
    )
  )
    return false;
  let above = parts[at - 1];
  if (above && above.role === 'furniture') above = parts[at - 2];
  const below = parts[at + 1];
  if (!above || (above.role !== 'head' && above.role !== 'deck') || !below) return false;
  if (DOCUMENT_HEAD.test(above.key) && isOfficeAndName(part.fold)) return true;
  return (
    (below.role === 'body' && below.lead === 0) ||
    (below.role === 'head' && parts[at + 2]?.role !== 'byline' && (parts[at + 2]?.lead ?? 1) === 0)
  );
}

/** So long is a paragraph that no list or table is made of. */
const PROSE = 40;

/**
 * A writer with trade or desk, a team, an office, a dateline right between a title and running text. A photographer who
 * wrote the text as well stands there, too.
 */
function isSourceUnderTitle(parts: readonly Part[], at: number): boolean {
  const [above, part, below] = [parts[at - 1], parts[at] as Part, parts[at + 1]];
  if (part.level > 0 || (above?.role !== 'head' && above?.role !== 'deck')) return false;
  if (below?.role === 'body' && (part.role === 'head' || part.role === 'body') && isOwnDesk(part.fold))
    return true;
  if (below?.role !== 'body' || below.item || below.key.length < PROSE || !below.key.includes('。'))
    return false;
  if (part.role === 'credit') return WRITES.test(part.fold) && !below.key.endsWith('摄');
  return (
    (part.role === 'head' && above.key.length >= TITLE && isTradeAndName(part.fold)) ||
    ((part.role === 'head' || part.role === 'body') && isSourceLine(part.fold))
  );
}

/** Who took pictures and reported: 摄影报道. */
const WRITES = /(?:摄影|图文)报[道导]\s*[)]?$/;

const TITLE = 6;

/** Two or three characters with any surname, right between a title and a text without dateline: no deck is that short. */
function isRareName(parts: readonly Part[], at: number): boolean {
  const [above, part, below] = [parts[at - 1], parts[at] as Part, parts[at + 1]];
  return (
    /^\p{Script=Han}{2,3}$/u.test(part.fold.trim()) &&
    isPersonName(part.key) &&
    !isWord(part.key) &&
    !PLACE_END.test(part.key) &&
    !NAMES_NO_ONE.some((label) => label.test(part.key)) &&
    above?.role === 'head' &&
    above.key.length >= TITLE &&
    below?.role === 'body' &&
    below.lead === 0
  );
}

/** Short titles that printers set wide as well: 讣 告, 简 讯. */
const NAMES_NO_ONE = [DESK, SOUGHT, NOTICE_HEAD, DOCUMENT_HEAD, COLUMN_TAIL, COMMENTARY_LABEL, AFTER_WORD];

/** What ends the names of places, streets and buildings, which may head a text. */
const PLACE_END = /[省市县区镇乡村庄屯寨街路巷桥河江湖海山岭峰沟湾坡港站厂矿店园寺塔城]$/;

/**
 * A name between two texts, or with its office above a headline: where columns are torn the author stands apart from the
 * title. Printers set short names wide; others need a frequent surname, and must not be words or places.
 */
function isNameOverText(parts: readonly Part[], at: number): boolean {
  const part = parts[at] as Part;
  if (part.role !== 'head' || part.level > 0) return false;
  const [before, next] = [parts[at - 1], parts[at + 1]];
  const isText = (one: Part | undefined): boolean => one?.role === 'body' && one.lead === 0 && !one.item;
  if (isOfficeAndName(part.fold))
    return isText(next) || (next?.role === 'head' && next.level === 0 && isText(parts[at + 2]));
  if (before?.role !== 'body' || before.item || !isText(next) || next?.item) return false;
  const name = part.fold.trim();
  if (isWord(part.key) || NAMES_NO_ONE.some((label) => label.test(part.key))) return false;
  if (SPACED_NAME.test(name)) return isPersonName(part.key);
  return /^\p{Script=Han}{2,3}$/u.test(name) && isBareNames(name) && !PLACE_END.test(name);
}
