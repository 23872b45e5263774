import { AFTER_WORD, COLUMN_TAIL, COMMENTARY_LABEL, DOCUMENT_HEAD, NOTICE_HEAD, SOUGHT } from './cues.ts';
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
import { SPACED_NAME, WIDE_NAME, isPersonName } from '../facts/person-names.ts';
import { isCommonWord } from '../language/common-words.ts';
import { isWord } from '../language/words.ts';
import type { Part } from './roles.ts';

/** Whether a line names who wrote a text, by where it stands between titles and texts. */
export function isWriterInPlace(parts: readonly Part[], at: number): boolean {
  return (
    isNameUnderTitle(parts, at) ||
    isNameOverText(parts, at) ||
    isSourceUnderTitle(parts, at) ||
    isNameBehindText(parts, at) ||
    isPenNameInBrackets(parts, at)
  );
}

/** What an office has below it heads briefs: 康复科. */
const DESK = /^\p{Script=Han}{2,}[科部处室股系]$/u;

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

/** A text ends with no shorter line. */
const SENTENCE = 16;

/** A bare name between the end of a text and a headline whose text brings its own dateline or byline has written the one above. */
function isNameBehindText(parts: readonly Part[], at: number): boolean {
  const [before, part, next] = [parts[at - 1], parts[at] as Part, parts[at + 1]];
  if (part.role !== 'head' || part.level > 0 || next?.role !== 'head') return false;
  if (before?.role !== 'body' || before.item || before.openEnd || before.key.length < SENTENCE) return false;
  const name = part.fold.trim();
  if (isWord(part.key) || NAMES_NO_ONE.some((label) => label.test(part.key)) || PLACE_END.test(part.key))
    return false;
  if (
    !(SPACED_NAME.test(name)
      ? isPersonName(part.key)
      : /^\p{Script=Han}{2,3}$/u.test(name) && isBareNames(name))
  )
    return false;
  const opening = parts.slice(at + 1).find(({ role }) => role !== 'head' && role !== 'deck');
  return opening?.role === 'byline' || (opening?.role === 'body' && opening.lead > 0);
}

/** What else stands in brackets below a text. */
const REMARK = /[完续图]$|待续|^[上中下]$|综合|整理|摘|节选|来源|据|报$|^[一二三四五六七八九十]+$|资料/;

/** A name of any form in brackets right below a text: (老树). */
function isPenNameInBrackets(parts: readonly Part[], at: number): boolean {
  const [before, part] = [parts[at - 1], parts[at] as Part];
  const name = /^[(](\p{Script=Han}{2,4})[)]$/u.exec(part.fold.trim())?.[1];
  return (
    part.role === 'head' &&
    part.level === 0 &&
    name !== undefined &&
    !REMARK.test(name) &&
    !isCommonWord(name) &&
    before?.role === 'body' &&
    !before.item &&
    !before.openEnd &&
    before.key.length >= SENTENCE
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
  if (isOfficeAndName(part.fold) || isPlaceAndName(part.fold))
    return isText(next) || (next?.role === 'head' && next.level === 0 && isText(behindMarks(parts, at + 2)));
  if (before?.role !== 'body' || before.item || !isText(next) || next?.item) return false;
  const name = part.fold.trim();
  if (isWord(part.key) || NAMES_NO_ONE.some((label) => label.test(part.key))) return false;
  if (SPACED_NAME.test(name)) return isPersonName(part.key);
  return /^\p{Script=Han}{2,3}$/u.test(name) && isBareNames(name) && !PLACE_END.test(name);
}

/** What stands at a place, past what is none of the articles'. */
function behindMarks(parts: readonly Part[], at: number): Part | undefined {
  return parts.slice(at).find(({ role }) => role !== 'furniture');
}
