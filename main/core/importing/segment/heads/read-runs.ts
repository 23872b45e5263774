import { COLUMN_INTRO, CREDIT_TAIL, DOCUMENT_HEAD, LETTER_OPENING, PHOTO_LABEL } from '../roles/cues.ts';
import { leadsAcross } from '../roles/continued-parts.ts';
import { hasByline } from '../roles/roles.ts';
import { openingOf } from '../roles/text-openings.ts';
import type { Part } from '../roles/roles.ts';

/** Heads with the body that follows them, as they stand on the page. */
export interface Run {
  heads: Part[];
  body: Part[];
  /** Captions and credits that stand among the body. */
  photos: Part[];
  notes: Part[];
  /** Bylines that stand after the body they sign. */
  signatures: Part[];
  /** Its text goes on from another page: no part of what stands above it. */
  continued?: boolean;
}

export interface Runs {
  runs: Run[];
  furniture: Part[];
  /** Section labels that head nothing. */
  labels: Part[];
}

/** Cuts the page where titles or news leads begin something new; nothing is decided yet about what belongs together. */
export function readRuns(parts: readonly Part[]): Runs {
  const runs: Run[] = [];
  const furniture: Part[] = [];
  const labels: Part[] = [];
  let run: Run = emptyRun();
  let cut = false;
  const open = (): void => {
    if (run.heads.length + run.body.length + run.photos.length + run.notes.length > 0) runs.push(run);
    run = emptyRun();
    cut = false;
  };
  parts.forEach((part, at) => {
    switch (part.role) {
      case 'furniture':
        furniture.push(part);
        if (leadsAcross(part) === 'from') {
          if (run.body.length > 0) open();
          run.continued = true;
          // It names a page as the page's own lines do, and is none of them: the title above it heads the text below.
          break;
        }
        cut ||= run.heads.length > 0 && run.body.length === 0 && LABELLED.test(part.key);
        break;
      case 'label':
        if (isIdleLabel(parts, at)) labels.push(part);
        else {
          if (run.body.length > 0) open();
          run.heads.push(part);
        }
        break;
      case 'head':
      case 'deck':
      case 'byline':
        if (part.role === 'byline' && signsAbove(parts, at, run)) {
          run.signatures.push(part);
          break;
        }
        if (part.role === 'byline' && run.body.length > 0 && BRACKETED.test(part.fold.trim())) {
          // Nothing goes on behind a name: no sentence is torn there.
          part.openEnd = false;
          run.body.push(part);
          break;
        }
        if (
          run.body.length > 0 ||
          (run.photos.length > 0 && (run.heads.length === 0 || isBehindPicture(part, run)))
        )
          open();
        if (cut) {
          const spare = dropLabels(run, furniture);
          if (spare.length > 0) runs.push({ ...emptyRun(), heads: spare });
        }
        cut = false;
        run.heads.push(part);
        break;
      case 'body':
        if (run.body.length > 0 && (part.lead > 0 || opensLetter(part, run))) open();
        if (cut && runs.length === 0) furniture.push(...dropLabels(run, furniture));
        cut = false;
        run.body.push(part);
        break;
      case 'author-note':
        run.notes.push(part);
        break;
      default:
        run.photos.push(part);
    }
  });
  open();
  return { runs, furniture, labels };
}

/** A line of no higher rank behind the picture that closes a group of headline and deck is no part of the group. */
function isBehindPicture(part: Part, run: Run): boolean {
  const rank = (one: Part): number => one.level || 9;
  return (
    part.role === 'head' &&
    run.heads.some(({ role }) => role === 'deck') &&
    run.heads.every((head) => rank(part) >= rank(head))
  );
}

/** Whether a text brings its own dateline or byline. */
export function signed(run: Run): boolean {
  return (run.body[0]?.lead ?? 0) > 0 || hasByline(run.heads);
}

/** A letter or a speech that follows another text without a title of its own. */
function opensLetter(part: Part, run: Run): boolean {
  const last = run.body.at(-1) as Part;
  return (
    !last.openEnd &&
    signed(run) &&
    LETTER_OPENING.test(part.key) &&
    !run.body.some((one) => LETTER_OPENING.test(one.key)) &&
    !run.heads.some((head) => DOCUMENT_HEAD.test(head.key) || head.role === 'deck')
  );
}

function emptyRun(): Run {
  return { heads: [], body: [], photos: [], notes: [], signatures: [] };
}

/** A picture label between two pieces of one text (the text before it stops inside a sentence) heads nothing. */
function isIdleLabel(parts: readonly Part[], at: number): boolean {
  const before = parts[at - 1];
  const after = parts[at + 1];
  if (
    after?.role === 'body' &&
    (COLUMN_INTRO.test((parts[at] as Part).fold) || openingOf(after.key) === 'column')
  )
    return false;
  // The name of a column stands above the words that open it.
  if (after?.role === 'label' && COLUMN_INTRO.test(after.fold)) return false;
  if (!before || !after) return true;
  if (before.role === 'body' && PHOTO_LABEL.test((parts[at] as Part).key) && !showsPicture(parts, at))
    return true;
  return (
    before.role === 'body' &&
    before.key.length > 20 &&
    after.role === 'body' &&
    (before.openEnd || after.lead === 0) &&
    !/开栏|编者|栏目/.test((parts[at] as Part).key)
  );
}

const PICTURE_REACH = 5;

/** Whether a caption or a photographer's name stands below a label. */
function showsPicture(parts: readonly Part[], at: number): boolean {
  return parts
    .slice(at + 1, at + PICTURE_REACH)
    .some(({ role, fold }) => role === 'caption' || role === 'credit' || CREDIT_TAIL.test(fold));
}

/**
 * A byline after a text signs that text when the next article brings its own byline or lead, or nothing follows;
 * otherwise it stands before the headline or the body that it belongs to.
 */
function signsAbove(parts: readonly Part[], at: number, run: Run): boolean {
  const last = run.body.at(-1);
  if (!last || last.openEnd || signed(run)) return false;
  if (BRACKETED.test((parts[at] as Part).fold.trim())) return true;
  for (let place = at + 1; place < parts.length && place <= at + 7; place += 1) {
    const part = parts[place] as Part;
    if (part.role === 'byline') return true;
    if (part.role === 'body') return part.lead > 0 || /[。!?]$/.test(last.key) === false;
  }
  return true;
}

/** Names in brackets stand behind a text, never above one: what is signed already they end. */
const BRACKETED = /^[([].*[)\]]$/;

/** What may have a label above it; a stray mark or letter has none. */
const LABELLED = /[\p{L}\p{N}].*[\p{L}\p{N}]/u;

/** Short unmarked lines before furniture are labels of it (a name above a QR code), not titles of what comes after. */
function dropLabels(run: Run, furniture: Part[]): Part[] {
  const keep = run.heads.filter((head) => head.role !== 'head' || head.level > 0 || head.key.length > 12);
  const dropped = run.heads.filter((head) => !keep.includes(head));
  const spare = dropped.filter((head) => head.key.length >= LEAST_TITLE);
  furniture.push(...dropped.filter((head) => !spare.includes(head)));
  run.heads = keep;
  return spare;
}

/** Longer lines may be headlines whose text stands elsewhere. */
const LEAST_TITLE = 6;
