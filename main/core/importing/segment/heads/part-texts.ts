import { LIST_HEAD } from '../roles/cues.ts';
import { AWARD } from '../roles/award-rows.ts';
import { closesLetter } from '../roles/signatures.ts';
import { isDay } from '../roles/list-items.ts';
import { isContactLine, isDateLine } from '../roles/furniture.ts';
import { isNoticeSort, NOTICE_END, openingOf } from '../roles/text-openings.ts';
import { isOrganisationName } from '../roles/organisation.ts';
import { readTailNames } from '../roles/tail-credit.ts';
import { startsInsideWord } from '../stitching/seam.ts';
import type { Part } from '../roles/roles.ts';
import type { Plan } from './plan.ts';
import type { Run } from './read-runs.ts';

/** A shorter piece begins no text. */
const OPENING = 24;
/** An editor's words before a letter are shorter. */
const FOREWORD = 120;
/** No newspaper puts more texts on end; beyond it parting them would only cost time. */
const MOST_TEXTS = 40;

/**
 * Parts texts that stand on end without a title between them: where one has come to its end (a note on the author, a
 * signature, the words that end a notice) and another begins, or where a paragraph is such as only begins a text.
 */
export function partTexts(plan: Plan): Plan[] {
  const parted = [plan];
  while (parted.length < MOST_TEXTS) {
    const { heads, runs } = parted.at(-1) as Plan;
    const last = runs.at(-1);
    const at = last ? last.body.findIndex((_, place) => place > 0 && isStart(last, place)) : -1;
    if (!last || at < 0) break;
    const [upper, lower] = cutRun(last, at);
    const below = { heads: [], runs: [{ ...lower, heads: [] }] };
    parted.splice(-1, 1, { heads, runs: [...runs.slice(0, -1), upper] }, below);
  }
  return parted;
}

/** Cuts a run before one of its paragraphs; captions, notes and signatures stay where they stand. */
export function cutRun(run: Run, at: number): [Run, Run] {
  const cut = (run.body[at] as Part).index;
  const isLower = (part: Part): boolean => part.index >= cut;
  const isUpper = (part: Part): boolean => part.index < cut;
  return [
    {
      ...run,
      body: run.body.slice(0, at),
      photos: run.photos.filter(isUpper),
      notes: run.notes.filter(isUpper),
      signatures: run.signatures.filter(isUpper),
    },
    {
      ...run,
      body: run.body.slice(at),
      photos: run.photos.filter(isLower),
      notes: run.notes.filter(isLower),
      signatures: run.signatures.filter(isLower),
    },
  ];
}

function isStart(run: Run, at: number): boolean {
  const part = run.body[at] as Part;
  const before = run.body[at - 1] as Part;
  if (part.item) return beginsAwards(run, at) || beginsVerses(run, at);
  // Its particulars stand day by day below what a notice asks: 敬请谅解。 / 9月4日7时至17时 北门街、文昌路.
  if (part.openStart || part.key.length < 4 || isDay(part)) return false;
  const sort = openingOf(part.key);
  if (isNoticeSort(sort))
    return isWhole(before) && !run.body.slice(0, at).some((one) => openingOf(one.key) === sort);
  if (sort === 'letter') {
    const above = run.body.slice(0, at);
    return (
      isWhole(before) &&
      !above.some((one) => openingOf(one.key) === 'letter') &&
      above.reduce((sum, one) => sum + one.key.length, 0) > FOREWORD
    );
  }
  if (part.key.length < OPENING || startsInsideWord(part.key) || isDateLine(part) || isContactLine(part))
    return false;
  return isClosed(run, at);
}

/** A list of awards behind a text that does not announce it has lost its title. */
function beginsAwards({ heads, body }: Run, at: number): boolean {
  const [before, part] = [body[at - 1] as Part, body[at] as Part];
  const rows = body.slice(at).findIndex((one) => !one.item);
  return (
    AWARD.test(part.key) &&
    !heads.some((head) => LIST_HEAD.test(head.key)) &&
    !before.item &&
    isWhole(before) &&
    !before.key.endsWith(':') &&
    (rows < 0 || rows >= LEAST_ROWS)
  );
}

const LEAST_ROWS = 4;

/** Verses down to the end of a text that has none above and does not announce them are a poem that has lost its title. */
function beginsVerses({ body }: Run, at: number): boolean {
  const before = body[at - 1] as Part;
  const lines = body.slice(at);
  return (
    lines.length >= LEAST_ROWS &&
    lines.every(isVerseLine) &&
    !body.slice(0, at).some(({ item }) => item) &&
    isWhole(before) &&
    !before.key.endsWith(':')
  );
}

/** A short line among its like, without marks or figures. */
export function isVerseLine({ item, key }: Part): boolean {
  return item && /^[\p{Script=Han}“”,、!?—…]+$/u.test(key);
}

/** Whether a paragraph can be the last of a text: a whole sentence, or a line of those that sign it. */
export function isWhole(part: Part): boolean {
  return (
    !part.openEnd ||
    part.item ||
    isDateLine(part) ||
    isContactLine(part) ||
    isOrganisationName(part.key) ||
    closesLetter(part)
  );
}

/** Whether the text above has come to its end. */
function isClosed({ body, notes, signatures }: Run, at: number): boolean {
  const { index } = body[at] as Part;
  const before = body[at - 1] as Part;
  if (notes.some((note) => note.index < index && note.index > before.index)) return true;
  if (signatures.some((signature) => signature.index < index && signature.index > before.index)) return true;
  if (NOTICE_END.test(before.key)) return body.slice(0, at).some((one) => isNoticeSort(openingOf(one.key)));
  return readTailNames(before.fold, 'authors') !== null;
}
