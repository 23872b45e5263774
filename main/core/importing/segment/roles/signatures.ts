import { ADVERT_HEAD, CLOSING, DOCUMENT_HEAD, NOTICE_HEAD } from './cues.ts';
import { isContactLine, isDateLine } from './furniture.ts';
import { isNoticeSort, openingOf } from './text-openings.ts';
import { isPersonName } from '../facts/person-names.ts';
import { isPlainNotice } from './notice-titles.ts';
import { isAddress, isDatedSignOff, signerOf } from './sign-offs.ts';
import { isColumnTitle } from './column-titles.ts';
import { isOfficeName, isOrganisationName } from './organisation.ts';
import { isWord } from '../language/words.ts';
import type { Part } from './roles.ts';

/** A reader signs a letter to the editor, a lawyer an answer, with or without the office: 某某律师事务所 张静律师, 某某律师事务所律师 张静. */
const READER =
  /^(?:读者|市民|居民|村民|职工|员工|工友|家长|业主|学生|教师|(?:一[名位个])?\p{Script=Han}{0,6}(?:读者|市民|职工|教师))\s*:?\s*(\p{Script=Han}(?:\s?\p{Script=Han}){1,3})$/u;
const COUNSEL =
  /^(?:\p{Script=Han}{2,20}(?:律师事务所|法律援助(?:中心|工作站)|法院|检察院|司法[局所]|医院|工会)\s*)?(?:(\p{Script=Han}{2,4})\s?(?:律师|法官|医生|医师)|(?:律师|法官|医生|医师)\s+(\p{Script=Han}{2,4}))$/u;

/** Whether a line ends a letter or a speech: its last words, or who signs it. */
export function closesLetter(part: Part): boolean {
  if (CLOSING.test(part.key)) return true;
  const reader = READER.exec(part.fold.trim())?.[1]?.replace(/\s/g, '');
  if (reader !== undefined && !isWord(reader))
    return part.fold.startsWith('读者') || /\s/.test(part.fold.trim()) || isPersonName(reader);
  return counselOf(part.fold) !== null;
}

/** The lawyer, judge or doctor who signs an answer on a line of its own; null for none. */
export function counselOf(fold: string): string | null {
  const [, before, behind] = COUNSEL.exec(fold.trim()) ?? [];
  const name = before ?? behind;
  return name !== undefined && isPersonName(name) ? name : null;
}

/** An organisation's name alone heads nothing: below a text and above no other head it signs that text. */
export function isLoneSignature(part: Part, before: Part | undefined, after: Part | undefined): boolean {
  return (
    part.role === 'head' &&
    part.level === 0 &&
    before !== undefined &&
    ((before.role === 'body' && (!before.openEnd || isContactLine(before) || isDateLine(before))) ||
      (before.role === 'furniture' && isOffer(before))) &&
    (after === undefined || after.role === 'body' || after.role === 'furniture') &&
    isOfficeName(part.key)
  );
}

/** What a newspaper prints of itself. */
const OWN_CONTACT = /^(?:广告|新闻|报料|爆料|本报|发行|订报|投稿|社址|印刷|读者|编辑部|投诉|监督|邮发)/;

/** Names of offices right above a date, below a text, sign that text. */
export function readOffices(parts: readonly Part[]): void {
  parts.forEach((date, at) => {
    if (!isDateLine(date) || (date.role !== 'furniture' && date.role !== 'body')) return;
    let first = at;
    while (first > 0 && isOffice(parts[first - 1] as Part)) first -= 1;
    if (first === at || parts[first - 1]?.role !== 'body') return;
    for (let place = first; place <= at; place += 1) (parts[place] as Part).role = 'body';
  });
}

function isOffice(part: Part): boolean {
  return part.level === 0 && (part.role === 'head' || part.role === 'body') && isOrganisationName(part.key);
}

/** A seller's telephone number invites a call; it belongs to the advert above. */
function isOffer(part: Part): boolean {
  return isContactLine(part) && !OWN_CONTACT.test(part.key) && OFFER.test(part.key);
}

const OFFER = /(?:订购|咨询|招租|报名|预约|订餐|加盟|联系人|联系电话)/;

/** Who made the page, with the page's own telephone number, even right below a notice. */
const EDITORS = /^(?:本版|值班)?(?:责任)?(?:责编|编辑|主编|校对|美编|版式|组版|排版)\s*[:\s/|]/;

/** The organisation, the date and the telephone number below a notice, an advert or a letter belong to it. */
export function readSignatures(parts: Part[]): void {
  let formal = false;
  let dated = false;
  let letter = false;
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] as Part;
    const before = parts[at - 1];
    if (part.role === 'head' && before?.role === 'body' && isSignedAndDated(part)) {
      endText(part);
      letter = false;
    } else if (part.role === 'head') {
      const closes: boolean =
        formal &&
        !dated &&
        before?.role === 'body' &&
        !isTitledBelow(before, parts[at + 1]) &&
        (isOrganisationName(part.key) || PARTICULAR.test(part.key) || isAboveDate(part, parts[at + 1])) &&
        (!startsText(parts[at + 1]) || (isOfficeName(part.key) && part.level === 0));
      dated &&= closes;
      if (letter && before?.role === 'body' && isSender(part, parts[at + 1])) {
        endText(part);
        letter = false;
        continue;
      }
      letter = false;
      if (closes) part.role = 'body';
      else formal = NOTICE_HEAD.test(part.key) || ADVERT_HEAD.test(part.key) || DOCUMENT_HEAD.test(part.key);
    } else if (part.role === 'byline' && formal && before?.role === 'body' && signsToo(part, before))
      endText(part);
    else if (part.role === 'deck') formal ||= DOCUMENT_HEAD.test(part.key);
    else if (
      part.role === 'furniture' &&
      formal &&
      before?.role === 'body' &&
      ((isContactLine(part) && !OWN_CONTACT.test(part.key) && !EDITORS.test(part.fold)) || isDateLine(part))
    ) {
      dated ||= isDateLine(part);
      part.role = 'body';
    } else if (part.role === 'furniture' && before?.role === 'body' && isOffer(part)) part.role = 'body';
    else if (part.lead > 0) {
      formal = false;
      letter = false;
    } else if (part.role === 'body') {
      const opening: string = formal && letter ? '' : openingOf(part.key);
      formal ||= isFormal(opening) || RESOLVES.test(part.key);
      letter ||= opening === 'letter' || isAddress(part.fold);
    }
  }
}

/** Whether an office stands over what it announces: nobody has signed a text above that breaks off, and a bare title says who speaks. */
function isTitledBelow(before: Part, next: Part | undefined): boolean {
  if (next?.role !== 'head') return false;
  return (
    isPlainNotice(next.key) ||
    (before.openEnd && before.key.length > LONGEST_SIGNER && !isContactLine(before))
  );
}

/** Whether an office signs a notice that another one has signed right above it. */
function signsToo(part: Part, before: Part): boolean {
  return part.level === 0 && isOfficeName(part.key) && isOfficeName(before.key);
}

/** How comrades call one of theirs: 列兵 小武. */
const FAMILIAR = /^\p{Script=Han}{2,12}\s+[小老阿]\p{Script=Han}$/u;

/** Whether a line names who wrote the letter above it; a bare name stands above its text elsewhere. */
function isSender(part: Part, next: Part | undefined): boolean {
  if (part.level > 0) return false;
  if (FAMILIAR.test(part.fold.trim())) return true;
  return signerOf(part.fold) !== null && (/\s/.test(part.fold.trim()) || next?.role !== 'body');
}

/** A line of who signs and the day ends a text, whatever it is; only names of columns are dated, too. */
function isSignedAndDated(part: Part): boolean {
  const [signer = ''] = part.fold.trim().split(/\s/);
  return part.level === 0 && isDatedSignOff(part.fold) && !isColumnTitle({ ...part, key: signer });
}

/** Nothing goes on behind who signs: no sentence is torn there. */
function endText(part: Part): void {
  part.role = 'body';
  part.openEnd = false;
}

/** A notice or a letter: an office may sign it. */
function isFormal(sort: string): boolean {
  return sort === 'letter' || isNoticeSort(sort);
}

/** What a document says before its articles: 经居民代表会议讨论,制定本公约:, 现发出如下倡议: */
const RESOLVES =
  /(?:制[定订]本\p{Script=Han}{2,4}|(?:如下|以下)(?:倡议|承诺|决定|通知|通告|公告|规定|要求|意见|事项)|(?:倡议|承诺|决定|通知|通告|公告|规定|公约)如下):$/u;

const LONGEST_SIGNER = 24;

/** Whoever stands right above the date signs: 市劳动模范和先进工作者. */
function isAboveDate(part: Part, next: Part | undefined): boolean {
  return part.level === 0 && part.key.length <= LONGEST_SIGNER && next !== undefined && isDateLine(next);
}

/** 投标截止时间：3月27日9时30分. */
const PARTICULAR = /^[^:,]{2,12}:[^:,]/;

function startsText(part: Part | undefined): boolean {
  return part?.role === 'body' && part.key.length > 30;
}
