import {
  COLUMN_TAIL,
  CREDIT_TAIL,
  LETTER_OPENING,
  NOTICE_HEAD,
  PHOTO_LABEL,
  PHOTO_SOURCE,
} from '../roles/cues.ts';
import { addCredits, readByline } from '../facts/byline.ts';
import { coverage, pairsOf } from '../likeness/ngrams.ts';
import { emptyDraft } from './draft.ts';
import { isOrganisationName } from '../roles/organisation.ts';
import { readTailCredit, readTailNames } from '../roles/tail-credit.ts';
import type { Draft } from './draft.ts';
import type { Part } from '../roles/roles.ts';

const TIME =
  /^(?:近日|日前|连日来|昨日|昨天|今日|为(?!此|了|什)|\d{4}年|\d{1,2}月\d{1,2}日|[\u4e00-\u9fa5、]{0,12}\d{1,2}月\d{1,2}日|(?:农历)?(?:[正腊冬]月|[二三四五六七八九十]月(?=初|廿))[初一二三四五六七八九十廿]{1,3})/;
/** Who took the picture reports what it shows. */
const REPORTS = /(?:摄影|图文)报[道导]/;

/** Shorter captions belong to an article's picture, longer ones tell a story of their own. */
const STORY = 55;
/** The same where the text begins with when it happened. */
const DATED_STORY = 30;
const LONGEST = 420;
/** Shorter lines without a full stop are signatures and entries, not broken sentences. */
const SENTENCE = 16;

/**
 * Finds pictures that are pieces of their own: a paragraph that tells something and the photographer's credit, with
 * perhaps a label or a title above. What is found is taken out of the flow.
 */
export function findPhotoNews(parts: readonly Part[]): { drafts: Draft[]; rest: Part[] } {
  const taken = new Set<number>();
  const drafts: Draft[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const found = readPhoto(parts, at);
    if (!found || found.members.some((part) => taken.has(part.index))) continue;
    for (const part of found.members) taken.add(part.index);
    drafts.push(found.draft);
  }
  const rest = parts.filter((part) => !taken.has(part.index));
  for (const part of rest) if (isCaption(part)) part.role = 'caption';
  return { drafts, rest };
}

/** Words that end in a photographer's name are no paragraph of the text that they stand in. */
function isCaption(part: Part): boolean {
  return (
    part.role === 'body' &&
    part.lead === 0 &&
    !part.openStart &&
    part.key.length <= LONGEST_CAPTION &&
    TAKEN.test(part.key) &&
    readTailCredit(part.fold) !== null
  );
}

const LONGEST_CAPTION = 120;
const TAKEN = /摄(?:影)?[)\]]?$/;

function readPhoto(parts: readonly Part[], at: number): { draft: Draft; members: Part[] } | null {
  const story = parts[at] as Part;
  if ((story.role !== 'body' && story.role !== 'caption') || story.lead > 0 || story.key.length > LONGEST)
    return null;
  const lower = titleBelow(parts, at);
  const next = parts[at + 1];
  const credit = lower?.credit ?? (next && (isCredit(next) || signsBoth(parts, at + 1)) ? next : null);
  const inside = credit ? null : readTailCredit(story.fold);
  if (!credit && !inside) return null;
  const found = lower ? headsAbove(parts, at).filter(isPhotoLabel) : headsAbove(parts, at);
  const others = found.filter((part) => headsAnother(parts, part, at, credit ? at + 2 : at + 1));
  const heads = others.length > 0 ? found.slice(found.indexOf(others.at(-1) as Part) + 1) : found;
  const label = heads.find((part) => isPhotoLabel(part)) ?? null;
  const title = lower?.title ?? heads.find((part) => part !== label) ?? null;
  const before = parts[at - 1];
  const alone =
    story.blankBefore >= 2 ||
    story.role === 'caption' ||
    found !== heads ||
    before === undefined ||
    before.role === 'furniture' ||
    before.role === 'credit' ||
    isOrganisationName(before.key) ||
    (inside !== null && REPORTS.test(story.key.slice(-LONGEST_CREDIT)) && endsSigned(before));
  const reported = credit !== null && REPORTS.test(credit.fold);
  const report = reported || (credit !== null && TIME.test(story.fold));
  const isTop = credit !== null && (before === undefined || before.role === 'furniture');
  const least =
    found !== heads
      ? SENTENCE
      : reported || (alone && (isTop || TIME.test(story.fold)))
        ? DATED_STORY
        : STORY;
  const dated = TIME.test(story.fold) && story.key.length >= (reported ? DATED_STORY : STORY);
  const whole =
    before === undefined ||
    !before.openEnd ||
    before.key.length < SENTENCE ||
    heads.length > 0 ||
    (credit !== null && dated);
  if (!label && !title && !((alone || report) && whole && story.key.length >= least)) return null;
  if (
    title &&
    !label &&
    !lower &&
    bodyFollows(parts, credit ? at + 2 : at + 1, parts[at - heads.length - 1], story)
  )
    return null;
  if (story.openStart && !label) return null;
  const draft = emptyDraft();
  draft.kind = 'photo-news';
  for (const part of lower ? [...heads, lower.title] : heads) {
    draft.heads.push({
      role:
        part === label
          ? 'column-title'
          : part.role === 'byline'
            ? 'byline'
            : part === title
              ? 'headline'
              : 'deck',
      part,
    });
  }
  draft.column = label?.text ?? null;
  draft.paragraphs.push({ role: 'caption', parts: [story] });
  if (credit) {
    draft.paragraphs.push({ role: 'credit', parts: [credit] });
    draft.byline = credit.text;
    addCredits(draft.credits, readByline(credit.fold, 'photographers'));
  } else if (inside) addCredits(draft.credits, inside);
  return { draft, members: [...heads, story, ...(lower ? [lower.title] : []), ...(credit ? [credit] : [])] };
}

function isCredit(part: Part | undefined): boolean {
  return part?.role === 'credit' && !PHOTO_SOURCE.test(part.fold);
}

/** Whether who wrote the words took the picture, too, below a picture's label and above no text of their own. */
function signsBoth(parts: readonly Part[], at: number): boolean {
  const [above, part, below] = [parts[at - 2], parts[at], parts[at + 1]];
  return (
    part?.role === 'byline' &&
    CREDIT_TAIL.test(part.fold) &&
    above?.role === 'label' &&
    isPhotoLabel(above) &&
    below?.role !== 'body'
  );
}

const LONGEST_TITLE = 16;
/** So much of a title its picture's text says. */
const SAID = 0.2;

/** The title of a picture that stands below its text, right above or below the photographer's name, and what it says the text says. */
function titleBelow(parts: readonly Part[], at: number): { title: Part; credit: Part } | null {
  const story = parts[at] as Part;
  const [first, second, third] = [parts[at + 1], parts[at + 2], parts[at + 3]];
  const [title, credit, next] = isCredit(first) ? [second, first, third] : [first, second, third];
  if (
    title?.role !== 'head' ||
    title.level > 0 ||
    title.key.length > LONGEST_TITLE ||
    !credit ||
    !isCredit(credit)
  )
    return null;
  if (
    story.openStart ||
    story.openEnd ||
    story.key.length < DATED_STORY ||
    isPhotoLabel(title) ||
    isOrganisationName(title.key)
  )
    return null;
  const pairs = pairsOf(title.key);
  const share = (text: Part): number => coverage(pairs, pairsOf(text.key), () => 1);
  const said = share(story);
  if (said < SAID) return null;
  // What begins below a title may be its text; the rest of a torn one never is.
  const heads =
    next !== undefined &&
    (next.lead > 0 ||
      ['head', 'deck', 'byline', 'furniture'].includes(next.role) ||
      (next.role === 'body' && !next.openStart && share(next) >= said));
  return heads && title !== first ? null : { title, credit };
}

const LONGEST_CREDIT = 20;

/** Whether a text ends with who wrote it: what stands below it is no part of it. */
function endsSigned(part: Part): boolean {
  return part.role === 'byline' || (part.role === 'body' && readTailNames(part.fold, 'authors') !== null);
}

/** The label and the title directly above a picture's text; at most two lines. */
function headsAbove(parts: readonly Part[], at: number): Part[] {
  const heads: Part[] = [];
  for (let place = at - 1; place >= 0 && place >= at - 2; place -= 1) {
    const part = parts[place] as Part;
    if (part.role !== 'head' && part.role !== 'label') break;
    heads.unshift(part);
  }
  const above = parts[at - heads.length - 1];
  return above && above.role === 'head' ? [] : heads;
}

const SHARED = 0.3;
const SHORT_STORY = 30;

/** Whether a line above a picture is the title of a text without one, above or below, or of a notice, and not of the picture. */
function headsAnother(parts: readonly Part[], title: Part, at: number, below: number): boolean {
  const story = parts[at] as Part;
  if (isPhotoLabel(title)) return false;
  if (headsTextAbove(parts, parts.indexOf(title), story)) return true;
  const pairs = pairsOf(title.key);
  const share = (text: string): number => coverage(pairs, pairsOf(text), () => 1);
  if (share(story.key) > 0) return false;
  const next = parts[below];
  return (
    NOTICE_HEAD.test(title.key) ||
    title.key.endsWith('通知') ||
    (next !== undefined && next.lead > 0 && share(next.key) > 0)
  );
}

/** Whether the title above a picture speaks of the headless news above it, and not of the picture. */
function headsTextAbove(parts: readonly Part[], at: number, story: Part): boolean {
  const title = parts[at] as Part;
  let first = at - 1;
  while (first >= 0 && parts[first]?.role === 'body' && parts[first]?.lead === 0) first -= 1;
  const opening = parts[first];
  const before = parts[first - 1];
  if (!opening || opening.role !== 'body' || before?.role === 'head' || before?.role === 'deck') return false;
  const pairs = pairsOf(title.key);
  const share = (text: string): number => coverage(pairs, pairsOf(text), () => 1);
  const there = share(
    parts
      .slice(first, at)
      .map((part) => part.key)
      .join(' ')
      .slice(0, 400),
  );
  // A headline over a caption of one short sentence is rare where a headless text stands above.
  const here = share(story.key);
  if (there > 0 && here === 0 && opening.lead > 0) return true;
  return there >= SHARED && (there > here || story.key.length < SHORT_STORY);
}

function isPhotoLabel(part: Part): boolean {
  return PHOTO_LABEL.test(part.key) || (part.key.length <= 6 && COLUMN_TAIL.test(part.key));
}

/** A title with more text after the picture heads an article, not the picture; but not where that text goes on from before. */
function bodyFollows(parts: readonly Part[], at: number, before: Part | undefined, story: Part): boolean {
  const next = parts[at];
  if (next?.role !== 'body' || LETTER_OPENING.test(next.key)) return false;
  if (next.lead === 0 && before?.openEnd && before.role === 'body' && before.key.length >= SENTENCE)
    return false;
  if (next.lead > 0) return story.key.length < STORY && !(TIME.test(story.fold) && /。./.test(story.key));
  return next.title <= 0;
}
