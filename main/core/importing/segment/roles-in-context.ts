import { ADVERT_HEAD, CLOSING, DOCUMENT_HEAD, LIST_HEAD, NOTICE_HEAD } from './cues.ts';
import { isBareNames, isOfficeAndName } from './byline-line.ts';
import { isCommonWord } from './common-words.ts';
import { isContactLine, isDateLine } from './furniture.ts';
import { isPersonName } from './person-names.ts';
import { isOrganisationName } from './organisation.ts';
import type { Part } from './roles.ts';

/** Corrects what a line looks like on its own by what stands around it. */
export function readInContext(parts: Part[]): void {
  parts.forEach((part, at) => {
    if (isNameUnderTitle(parts, at)) part.role = 'byline';
    else if (isLooseCaption(part) || isAboveCredit(part, parts[at + 1])) part.role = 'caption';
    else if (part.role === 'head' && closesLetter(part) && parts[at - 1]?.role === 'body') part.role = 'body';
    else if (isSpeech(part, parts[at - 1], parts[at + 1])) part.role = 'body';
    else if (isLoneSignature(part, parts[at - 1], parts[at + 1])) part.role = 'body';
    else if (isPlaceAbove(part, parts[at + 1], parts[at + 2])) part.role = 'head';
  });
  readListEntries(parts);
  readTurns(parts);
  readItems(parts);
  readSignatures(parts);
  readOffices(parts);
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

/** One sentence right above a photographer's name tells what the picture shows. */
function isAboveCredit(part: Part, next: Part | undefined): boolean {
  return (
    part.role === 'body' &&
    part.lead === 0 &&
    next?.role === 'credit' &&
    part.key.length <= SHORT_CAPTION &&
    !part.openStart &&
    /^[^。!?]+[。]?$/.test(part.key)
  );
}

/** A reader signs a letter to the editor, a lawyer an answer. */
const READER =
  /^(?:读者|市民|居民|村民|职工|员工|工友|家长|业主|学生|教师|(?:一[名位个])?\p{Script=Han}{0,6}(?:读者|市民|职工|教师))\s*:?\s*(\p{Script=Han}{2,4})$/u;
const COUNSEL = /^(\p{Script=Han}{2,4})\s?(?:律师|法官|医生|医师)$/u;

/** An organisation's name alone heads nothing: below a text and above no other head it signs that text. */
function isLoneSignature(part: Part, before: Part | undefined, after: Part | undefined): boolean {
  return (
    part.role === 'head' &&
    part.level === 0 &&
    before?.role === 'body' &&
    !before.openEnd &&
    (after === undefined || after.role === 'body' || after.role === 'furniture') &&
    isOrganisationName(part.key) &&
    SIGNER.test(part.key)
  );
}

/** Places sign nothing, and many headlines end in one. */
const SIGNER =
  /(?:工会|公司|集团|委员会|[市县区省]委|政府|[局厅办]|大学|医院|银行|协会|支队|中心|组委会|管委会|清算组|法院|检察院|人社部|宣传部)$/;

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

/** 高新区： above the rest of a headline. */
function isPlaceAbove(part: Part, next: Part | undefined, after: Part | undefined): boolean {
  return (
    (part.role === 'body' || part.role === 'furniture') &&
    part.key.length >= 3 &&
    part.key.length <= 12 &&
    part.key.endsWith(':') &&
    next !== undefined &&
    next.title > 0 &&
    next.blankBefore <= 2 &&
    (after?.lead ?? 0) > 0
  );
}

function closesLetter(part: Part): boolean {
  if (CLOSING.test(part.key)) return true;
  const reader = READER.exec(part.fold.trim());
  if (reader)
    return part.fold.startsWith('读者') || /\s/.test(part.fold.trim()) || isPersonName(reader[1] ?? '');
  const counsel = COUNSEL.exec(part.fold.trim())?.[1];
  return counsel !== undefined && isPersonName(counsel);
}

const LONGEST_ENTRY = 60;

/** Below the title of a list stand its entries, until a text or another title comes. */
function readListEntries(parts: readonly Part[]): void {
  parts.forEach((title, at) => {
    if (title.role !== 'head' || !LIST_HEAD.test(title.key)) return;
    let end = at + 1;
    while (end < parts.length && isEntry(parts[end] as Part)) end += 1;
    const next = parts[end];
    const last = parts[end - 1] as Part;
    const titled = (next?.role === 'body' || next?.role === 'deck') && end > at + 1 && !holdsName(last);
    const to = titled ? end - 1 : end;
    if (to - at - 1 < LEAST_ITEMS) return;
    for (let place = at + 1; place < to; place += 1) setItem(parts[place] as Part);
  });
}

function isEntry(part: Part): boolean {
  return (
    part.level === 0 &&
    part.key.length <= LONGEST_ENTRY &&
    (part.role === 'head' ||
      part.role === 'byline' ||
      (part.role === 'body' && part.lead === 0 && part.openEnd)) &&
    !(part.role === 'head' && (NOTICE_HEAD.test(part.key) || LIST_HEAD.test(part.key)))
  );
}

function holdsName(part: Part): boolean {
  return part.fold.split(/[\s、,:()]+/).some((token) => isPersonName(token));
}

/** One to three bare names between a title and its text: the author. */
function isNameUnderTitle(parts: readonly Part[], at: number): boolean {
  const part = parts[at] as Part;
  if (
    part.role !== 'head' ||
    part.level > 0 ||
    !(isOfficeAndName(part.fold) || (isBareNames(part.fold) && !isCommonWord(part.key)))
  )
    return false;
  let above = parts[at - 1];
  if (above && above.role === 'furniture') above = parts[at - 2];
  const below = parts[at + 1];
  if (!above || (above.role !== 'head' && above.role !== 'deck') || !below) return false;
  return (
    (below.role === 'body' && below.lead === 0) ||
    (below.role === 'head' && parts[at + 2]?.role !== 'byline' && (parts[at + 2]?.lead ?? 1) === 0)
  );
}

const SPEAKER = /^([\p{Script=Han}·]{1,8}|[QA])\s*:/u;
const ALWAYS_SPEAKER = /^(?:问|答|记者|主持人|读者|[QA])$/;

/** In an interview the same speakers take their turns: their questions are text, however short. */
function readTurns(parts: readonly Part[]): void {
  const counts = new Map<string, number>();
  const speakerOf = (part: Part): string =>
    part.level === 0 && part.role !== 'furniture' ? (SPEAKER.exec(part.fold)?.[1] ?? '') : '';
  for (const part of parts) {
    const speaker = speakerOf(part);
    if (speaker !== '') counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  for (const part of parts) {
    if (part.role !== 'head' && part.role !== 'byline') continue;
    const speaker = speakerOf(part);
    const says = part.key.length > speaker.length + 1;
    if (
      speaker !== '' &&
      says &&
      (counts.get(speaker) ?? 0) >= 2 &&
      (ALWAYS_SPEAKER.test(speaker) || part.title > 0)
    )
      part.role = 'body';
  }
}

const LEAST_ITEMS = 4;
const ENTRY = /:|^\(?[\d一二三四五六七八九十]+[、.)等]|\s/;

/** Many short lines on end are verses (below a byline) or entries of a list (of one build), not titles. */
function readItems(parts: Part[]): void {
  let at = 0;
  while (at < parts.length) {
    let end = at;
    while (end < parts.length && isShortLine(parts[end] as Part)) end += 1;
    if (end - at >= LEAST_ITEMS) markItems(parts, at, end);
    at = Math.max(end, at + 1);
  }
}

function isShortLine(part: Part): boolean {
  return (
    part.level === 0 &&
    (part.role === 'head' ||
      part.role === 'byline' ||
      (part.role === 'body' && part.lead === 0 && part.key.length <= 30 && part.openEnd))
  );
}

function markItems(parts: Part[], from: number, to: number): void {
  const bylines: number[] = [];
  for (let at = from; at < to; at += 1) if (parts[at]?.role === 'byline') bylines.push(at);
  bylines.forEach((byline, order) => {
    const next = bylines[order + 1];
    const titled = next !== undefined || (parts[to]?.role === 'body' && parts[to - 1]?.role === 'head');
    const end = (next ?? to) - (titled ? 1 : 0);
    if (end - byline - 1 >= LEAST_ITEMS)
      for (let at = byline + 1; at < end; at += 1) setItem(parts[at] as Part);
  });
  let start = from;
  while (start < to) {
    let end = start;
    while (end < to && ENTRY.test((parts[end] as Part).fold) && (parts[end] as Part).role === 'head')
      end += 1;
    if (end - start >= LEAST_ITEMS && alike(parts.slice(start, end)))
      for (let at = start; at < end; at += 1) setItem(parts[at] as Part);
    start = Math.max(end, start + 1);
  }
}

function setItem(part: Part): void {
  part.role = 'body';
  part.item = true;
}

/** Entries of one list have marks in common: a colon, a number, or several words each. */
function alike(parts: readonly Part[]): boolean {
  const share = (test: RegExp): number => parts.filter((part) => test.test(part.fold)).length / parts.length;
  return (
    share(/:/) >= 0.6 ||
    share(/^\(?[\d一二三四五六七八九十]+[、.)等]/) >= 0.6 ||
    share(/\S+\s+\S+\s+\S+/) >= 0.6
  );
}

/** What a newspaper prints of itself. */
const OWN_CONTACT = /^(?:广告|新闻|报料|爆料|本报|发行|订报|投稿|社址|印刷|读者|编辑部|投诉|监督|邮发)/;

/** Names of offices right above a date, below a text, sign that text. */
function readOffices(parts: readonly Part[]): void {
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

/** The organisation, the date and the telephone number below a notice, an advert or a letter belong to it. */
function readSignatures(parts: Part[]): void {
  let formal = false;
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] as Part;
    const before = parts[at - 1];
    if (part.role === 'head') {
      const closes =
        formal &&
        before?.role === 'body' &&
        (isOrganisationName(part.key) || PARTICULAR.test(part.key)) &&
        !startsText(parts[at + 1]);
      if (closes) part.role = 'body';
      else formal = NOTICE_HEAD.test(part.key) || ADVERT_HEAD.test(part.key) || DOCUMENT_HEAD.test(part.key);
    } else if (part.role === 'deck') formal ||= DOCUMENT_HEAD.test(part.key);
    else if (
      part.role === 'furniture' &&
      formal &&
      before?.role === 'body' &&
      ((isContactLine(part) && !OWN_CONTACT.test(part.key)) || isDateLine(part))
    )
      part.role = 'body';
    else if (part.role === 'furniture' && before?.role === 'body' && isOffer(part)) part.role = 'body';
    else if (part.lead > 0) formal = false;
  }
}

/** 投标截止时间：3月27日9时30分. */
const PARTICULAR = /^[^:,]{2,12}:[^:,]/;

function startsText(part: Part | undefined): boolean {
  return part?.role === 'body' && part.key.length > 30;
}
