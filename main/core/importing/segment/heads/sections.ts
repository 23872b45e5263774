import {
  ADVERT_HEAD,
  COLUMN_INTRO,
  DOCUMENT_HEAD,
  FEATURE_DECK,
  LIST_HEAD,
  LETTER_OPENING,
  NOTICE_HEAD,
  SECTION_LABEL,
} from '../roles/cues.ts';
import { isColumnTitle } from '../roles/column-titles.ts';
import { isOwnMatter } from '../roles/own-matter.ts';
import { readTailNames } from '../roles/tail-credit.ts';
import { hasByline } from '../roles/roles.ts';
import { LEAST_AGAIN, MOST_AGAIN, saysAgain } from './said-again.ts';
import { signed } from './read-runs.ts';
import { textLength, titlesOf } from './plan.ts';
import { areMadeAlike, unlikeness } from './subheads-alike.ts';
import type { Cohesion } from '../likeness/cohesion.ts';
import type { PageModel } from '../page-model.ts';
import type { Part } from '../roles/roles.ts';
import type { Plan } from './plan.ts';
import type { Run } from './read-runs.ts';

/** Signed below its text, after a text that is signed as well: the last section's signature would sign both. */
function signedApart(run: Run, plan: Plan): boolean {
  return (
    run.signatures.length > 0 &&
    (hasByline(plan.heads) || plan.runs.some((one) => one.signatures.length > 0 || one.notes.length > 0))
  );
}

export const NUMBERED =
  /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d+[.、]|第[一二三四五六七八九十]+[章节条部])/;
const EVENT =
  /(?:召开|举行|举办|启动|成立|开幕|闭幕|揭牌|签约|发布|印发|出台|通过|当选|获评|荣获|开展|走进|赴|到|为|获|将|被)/;
const ANAPHORA = /^(?:该|他|她|这|那|为此|同时|此外|对此|据|与此|在此|如今|目前)/;

/** How many unsigned texts with one title each stand in a row from here on: subheads seldom come alone. */
export function countPeers(runs: readonly Run[], from: number): number {
  let peers = 0;
  for (let at = from; at < runs.length && peers < 4; at += 1) {
    const run = runs[at] as Run;
    const titles = titlesOf(run.heads);
    if (signed(run) || titles.length !== 1 || isOwnMatter(titles, run.body)) break;
    if (LETTER_OPENING.test(run.body[0]?.key ?? '')) break;
    peers += 1;
  }
  return peers;
}

const BRIEF = 160;
const DATED =
  /^.{0,40}?(?:近日|日前|连日来|昨[日天]|今[日天]|本月|上月|本周|上周|截至|自\p{Script=Han}{1,4}起|\d{1,2}(?:月\d{1,2})?日)/u;

/** One short paragraph that says when something happened is a piece of news, not a section. */
function isBrief(run: Run): boolean {
  return run.body.length === 1 && textLength([run]) < BRIEF && DATED.test((run.body[0] as Part).key);
}

/** A letter to the editor has no sections. */
const TO_EDITOR = /^编辑(?:同志|老师|先生|朋友|部)?:/;

/** A single subhead without a rank of its own is rare. */
const LONE = -1.4;
/** One that the OCR ranked is little less so. */
const RANKED_LONE = -1.2;
/** Nobody divides a text this short by one subhead. */
const SHORT = 260;
const UNDIVIDED = 0.5;
/** A lone title that quotes is a headline more often. */
const QUOTING = 1.2;
/** Two halves of like length: subheads are made alike. */
const HALVES = /^(\S{3,8})\s(\S{3,8})$/;

/** So many runs may stand between two sections of one article on a page out of order. */
const REACH = 6;

/** The title of an unsigned text that has only one. */
function onlyTitle(run: Run | undefined): string | null {
  if (!run || signed(run) || run.body.length === 0) return null;
  const [only, second] = titlesOf(run.heads);
  return only && !second ? only.key : null;
}

/** Whether the title of this run is made like another one's nearby, or in two halves like the one before or after. */
export function isParallel(runs: readonly Run[], at: number): boolean {
  const formOf = (run: Run | undefined): string => {
    const titles = run && !signed(run) ? titlesOf(run.heads) : [];
    const halves = titles.length === 1 ? HALVES.exec(titles[0]?.fold ?? '') : null;
    return halves ? `${(halves[1] as string).length} ${(halves[2] as string).length}` : '';
  };
  const own = formOf(runs[at]);
  if (own !== '' && (own === formOf(runs[at - 1]) || own === formOf(runs[at + 1]))) return true;
  const title = onlyTitle(runs[at]);
  if (title === null) return false;
  return runs
    .slice(Math.max(0, at - REACH), at + REACH + 1)
    .some((run) => run !== runs[at] && areMadeAlike(title, onlyTitle(run) ?? ''));
}

const QUESTION = /^(?:问|[Qq])\s*:/;

/** A text that begins with a question put to somebody, below one in which nobody is asked. */
function asksFirst(run: Run, plan: Plan): boolean {
  const asks = (part: Part | undefined): boolean => part !== undefined && QUESTION.test(part.fold);
  return asks(run.body[0]) && !plan.runs.some((one) => one.body.some(asks));
}

/** A short remark in brackets behind the last full stop: a name, whatever surname it has. */
const IN_BRACKETS =
  /[。!?”]\s*[(](?!未完|待续|完|下转|上接|图|据|综合|节选|摘)[\p{Script=Han}\s、]{2,12}[)]$/u;

/** Whether a text ends with who wrote it. */
function endsNamed({ body }: Run): boolean {
  const fold = body.at(-1)?.fold.trim() ?? '';
  return IN_BRACKETS.test(fold) || readTailNames(fold, 'authors') !== null;
}

interface Surroundings {
  /** How many like it stand in a row from it on. */
  peers: number;
  /** Whether its title is made like the one before or after. */
  parallel: boolean;
  cohesion: Cohesion;
  model: PageModel;
}

/** Whether a run stands in the story of a plan under a title in no larger type than the text, while the plan's own is larger. */
function isSetAsSubhead(run: Run, plan: Plan): boolean {
  const story = run.body[0]?.story ?? null;
  return (
    story !== null &&
    story === plan.runs[0]?.body[0]?.story &&
    titlesOf(run.heads).every((part) => part.level === 0) &&
    titlesOf(plan.heads).some((part) => part.level > 0)
  );
}

/** Whether coordinates tell that a run stands below a head over several columns which is not the plan's. */
function isInOtherStory(run: Run, plan: Plan): boolean {
  const own = run.body[0]?.story ?? null;
  return (
    own !== null &&
    own !== (plan.runs.at(-1)?.body[0]?.story ?? null) &&
    titlesOf(run.heads).some((part) => part.level > 0)
  );
}

/** Whether a run is a section of the article above it. */
export function isSection(run: Run, plan: Plan, { peers, parallel, cohesion, model }: Surroundings): boolean {
  const first = plan.runs[0] as Run;
  const titles = titlesOf(run.heads);
  if (
    run.continued ||
    signed(run) ||
    run.heads.some((part) => part.role === 'label' || COLUMN_INTRO.test(part.fold))
  )
    return false;
  if (run.body.length > 0 && LETTER_OPENING.test((run.body[0] as Part).key)) return false;
  if (titles.length > 0 && first.body.some((part) => TO_EDITOR.test(part.key))) return false;
  if (titles.length === 0 || (titles.length === 1 && SECTION_LABEL.test((titles[0] as Part).key)))
    return true;
  if (signedApart(run, plan)) return false;
  if (plan.heads.some((part) => COLUMN_INTRO.test(part.fold))) return false;
  if (isOwnMatter(titles, run.body) || asksFirst(run, plan)) return false;
  if (run.body.length === 0 || textLength(plan.runs) === 0) return false;
  if (titles.some((part, at) => part.role === 'deck' && at > 0)) return false;
  const head = titles[0] as Part;
  const longForm =
    first.heads.some(
      (part) => part.role === 'byline' || part.role === 'deck' || FEATURE_DECK.test(part.fold),
    ) || plan.runs.some((one, at) => at > 0 && titlesOf(one.heads).length > 0);
  let score = longForm ? 1.2 : -1.2;
  const level = Math.min(...titles.map((part) => part.level || 9));
  const ownLevel = Math.min(...titlesOf(plan.heads).map((part) => part.level || 9), 9);
  const subLevels = plan.runs.slice(1).flatMap((one) => titlesOf(one.heads).map((part) => part.level || 9));
  if (level < 9 && ownLevel < 9) score += level > ownLevel ? 0.8 : level < ownLevel ? -1.2 : -1;
  if (subLevels.includes(level)) score += 0.6;
  if (parallel) score += 0.9;
  const lengths = plan.runs.slice(1).flatMap((one) => titlesOf(one.heads).map((part) => part.key.length));
  score -= unlikeness(head.key.length, lengths);
  const isTitled = !titlesOf(plan.heads).every(isColumnTitle);
  if (isTitled && !parallel && peers < 2 && subLevels.length === 0 && head.key.includes('“'))
    score -= QUOTING;
  if (isBrief(run)) score -= 1.2;
  // News says when something happened; a section has said so above.
  if (DATED.test((run.body[0] as Part).key)) score -= 0.45;
  const inRow = parallel || peers + plan.runs.length - 1 >= 2;
  score += titles.length > 1 ? -1.4 : head.key.length <= 18 ? 0.5 : head.key.length > 26 ? -0.5 : 0;
  if (isSetAsSubhead(run, plan)) score += 3;
  if (isInOtherStory(run, plan)) score -= 3;
  if (NUMBERED.test(head.key)) score += 3;
  if (EVENT.test(head.key) && head.key.length > 12) score -= 0.5;
  if (ANAPHORA.test((run.body[0] as Part).key)) score += 0.4;
  score += inRow ? 0.3 : subLevels.length > 0 || level < 9 ? RANKED_LONE : LONE;
  if (peers < 2 && subLevels.length === 0 && level === 9 && textLength(plan.runs) < SHORT) score -= UNDIVIDED;
  if ((run.body[0] as Part).openStart) score += 0.3;
  if (
    titles.some(
      (part) =>
        NOTICE_HEAD.test(part.key) ||
        ADVERT_HEAD.test(part.key) ||
        LIST_HEAD.test(part.key) ||
        DOCUMENT_HEAD.test(part.key),
    )
  )
    score -= 2;
  if (endsNamed(run) && (signed(first) || endsNamed(first))) score -= 4;
  score += Math.max(-1, Math.min(1, cohesion.pull(run, plan.runs) * 8));
  // Whole texts are compared only where that can change the answer.
  if (score + MOST_AGAIN <= 0 || score + LEAST_AGAIN > 0) return score > 0;
  return score + saysAgain(run, plan, model) > 0;
}
