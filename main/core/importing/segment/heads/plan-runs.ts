import {
  ADVERT_HEAD,
  COLUMN_INTRO,
  DOCUMENT_HEAD,
  FEATURE_DECK,
  LIST_HEAD,
  NOTICE_HEAD,
  SECTION_LABEL,
  LETTER_OPENING,
} from '../roles/cues.ts';
import { findCounting } from './count-sections.ts';
import { isColumnTitle } from '../roles/column-titles.ts';
import { isOwnMatter } from '../roles/own-matter.ts';
import { readTailNames } from '../roles/tail-credit.ts';
import type { Cohesion } from '../likeness/cohesion.ts';
import { hasByline } from '../roles/roles.ts';
import type { Part } from '../roles/roles.ts';
import { signed } from './read-runs.ts';
import { unlikeness } from './subheads-alike.ts';
import type { Run } from './read-runs.ts';

/** An article as a row of runs: the first one's heads are its heads, later ones' heads are its subheads. */
export interface Plan {
  runs: Run[];
  /** Head lines of the article, wherever they were found. */
  heads: Part[];
}

/** Joins the runs that are sections of one article, and gives a headless article the heads that stand inside it. */
export function planRuns(runs: readonly Run[], cohesion: Cohesion): Plan[] {
  const plans: Plan[] = [];
  for (const [at, run] of runs.entries()) {
    const current = plans.at(-1);
    if (!current) {
      plans.push({ runs: [run], heads: [...run.heads] });
      continue;
    }
    const counting = findCounting(plans, run);
    if (counting) counting.runs.push(run);
    else if (adoptsHeads(run, current, cohesion)) {
      const own = headlineGroup(run.heads);
      current.heads.unshift(...own);
      current.runs.push({ ...run, heads: run.heads.filter((part) => !own.includes(part)) });
    } else if (isSection(run, current, countPeers(runs, at), cohesion, isParallel(runs, at)))
      current.runs.push(run);
    else if (goesOnBelow(runs, at, current)) current.runs.push(run);
    else if (!returnTo(plans, run)) plans.push({ runs: [run], heads: [...run.heads] });
  }
  for (const plan of plans) raiseSubhead(plan);
  return plans;
}

/** The rest of a text whose headline stands below it is a caption at most. */
const LITTLE = 40;
const MOST_SECTIONS = 6;

/** Whether a run is a section of the headless text above it: the headline, with deck or byline, stands below its last section. */
function goesOnBelow(runs: readonly Run[], at: number, plan: Plan): boolean {
  const isSubhead = (run: Run): boolean => {
    const [title, second] = titlesOf(run.heads);
    return (
      title?.role === 'head' &&
      second === undefined &&
      title.key.length <= LONGEST_SUBHEAD &&
      !signed(run) &&
      textLength([run]) > LITTLE &&
      !isOwnMatter([title], run.body) &&
      !LETTER_OPENING.test(run.body[0]?.key ?? '')
    );
  };
  const first = plan.runs[0] as Run;
  if (plan.heads.length > 0 || textLength(plan.runs) === 0 || signed(first)) return false;
  let end = at;
  while (end < at + MOST_SECTIONS && end < runs.length && isSubhead(runs[end] as Run)) end += 1;
  const close = runs[end];
  return (
    end > at &&
    close !== undefined &&
    textLength([close]) <= LITTLE &&
    titlesOf(close.heads).length > 0 &&
    close.heads.some(({ role }) => role === 'deck' || role === 'byline')
  );
}

const LONGEST_SUBHEAD = 14;

/** Where a signed text has a column's name alone above it, its only subhead is the headline: a single subhead is rare. */
function raiseSubhead(plan: Plan): void {
  const names = titlesOf(plan.heads);
  if (!hasByline(plan.heads) || names.length === 0 || !names.every(isColumnTitle)) return;
  const [only, second] = plan.runs.slice(1).filter((run) => titlesOf(run.heads).length > 0);
  const titles = only ? titlesOf(only.heads) : [];
  if (!only || second || titles.length !== 1 || NUMBERED.test(titles[0]?.key ?? '')) return;
  plan.heads.push(...titles);
  only.heads = only.heads.filter((part) => !titles.includes(part));
}

/** A subhead of a rank that only one long article's subheads have goes on with that article, past the ones between. */
function returnTo(plans: readonly Plan[], run: Run): boolean {
  const [title, second] = titlesOf(run.heads);
  if (!title || second || title.level < 2 || signed(run) || run.body.length === 0) return false;
  if (isOwnMatter([title], run.body)) return false;
  const heads = plans.filter((plan) => titlesOf(plan.heads).some((part) => part.level >= title.level));
  const homes = plans.filter((plan) =>
    plan.runs.slice(1).some((one) => titlesOf(one.heads).some((part) => part.level === title.level)),
  );
  const [home, other] = homes;
  if (!home || other || heads.length > 0) return false;
  home.runs.push(run);
  return true;
}

export function titlesOf(parts: readonly Part[]): Part[] {
  return parts.filter((part) => part.role === 'head' || part.role === 'deck');
}

/** Length of a plan's text in characters. */
export function textLength(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + run.body.reduce((length, part) => length + part.key.length, 0), 0);
}

/** An article whose byline and text stand before its headline takes the next heads that have neither lead nor byline of their own. */
function adoptsHeads(run: Run, plan: Plan, cohesion: Cohesion): boolean {
  if (
    titlesOf(plan.heads).length > 0 ||
    textLength(plan.runs) === 0 ||
    signed(run) ||
    run.heads.some((part) => part.role === 'label')
  )
    return false;
  const titles = titlesOf(run.heads);
  if (titles.length === 0) return false;
  const sub = plan.runs.slice(1).flatMap((one) => titlesOf(one.heads));
  const first = titles[0] as Part;
  const higher =
    first.level > 0 &&
    (sub.length === 0 ? first.level <= 2 : sub.every((part) => part.level === 0 || part.level > first.level));
  const hasDeck = titles.some((part) => part.role === 'deck');
  if (!higher && !hasDeck) return false;
  const text = headlineGroup(run.heads)
    .map((part) => part.key)
    .join(' ');
  const fit = Math.max(...plan.runs.map((one) => cohesion.of(text, one)));
  const deck = run.heads.findLastIndex((part) => part.role === 'deck');
  const subhead = deck >= 0 && run.heads.slice(deck + 1).some((part) => part.role === 'head');
  const wanted = subhead && hasByline(plan.heads);
  return fit >= (wanted ? 0.02 : hasDeck ? (higher ? 0.08 : 0.12) : 0.25);
}

/** The lines of a head group that make the headline: up to its deck, or those of the highest rank. */
function headlineGroup(heads: readonly Part[]): Part[] {
  const deck = heads.findLastIndex((part) => part.role === 'deck');
  if (deck >= 0) return heads.slice(0, deck + 1);
  const top = Math.min(...heads.map((part) => part.level || 9));
  const last = heads.findLastIndex((part) => (part.level || 9) === top);
  return heads.slice(0, last + 1);
}

/** Signed below its text, after a text that is signed as well: the last section's signature would sign both. */
function signedApart(run: Run, plan: Plan): boolean {
  return (
    run.signatures.length > 0 &&
    (hasByline(plan.heads) || plan.runs.some((one) => one.signatures.length > 0 || one.notes.length > 0))
  );
}

const NUMBERED =
  /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d+[.、]|第[一二三四五六七八九十]+[章节条部])/;
const EVENT =
  /(?:召开|举行|举办|启动|成立|开幕|闭幕|揭牌|签约|发布|印发|出台|通过|当选|获评|荣获|开展|走进|赴|到|为|获|将|被)/;
const ANAPHORA = /^(?:该|他|她|这|那|为此|同时|此外|对此|据|与此|在此|如今|目前)/;

/** How many unsigned texts with one title each stand in a row from here on: subheads seldom come alone. */
function countPeers(runs: readonly Run[], from: number): number {
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
const QUOTING = 0.6;
/** Two halves of like length: subheads are made alike. */
const HALVES = /^(\S{3,8})\s(\S{3,8})$/;

/** Whether the titles of this run and of the one before or after are made alike, in two halves. */
function isParallel(runs: readonly Run[], at: number): boolean {
  const formOf = (run: Run | undefined): string => {
    const titles = run && !signed(run) ? titlesOf(run.heads) : [];
    const halves = titles.length === 1 ? HALVES.exec(titles[0]?.fold ?? '') : null;
    return halves ? `${(halves[1] as string).length} ${(halves[2] as string).length}` : '';
  };
  const own = formOf(runs[at]);
  return own !== '' && (own === formOf(runs[at - 1]) || own === formOf(runs[at + 1]));
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

function isSection(run: Run, plan: Plan, peers: number, cohesion: Cohesion, parallel: boolean): boolean {
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
  if (isTitled && peers < 2 && subLevels.length === 0 && head.key.includes('“')) score -= QUOTING;
  if (isBrief(run)) score -= 1.2;
  // News says when something happened; a section has said so above.
  if (DATED.test((run.body[0] as Part).key)) score -= 0.45;
  const inRow = peers + plan.runs.length - 1 >= 2;
  score += titles.length > 1 ? -1.4 : head.key.length <= 18 ? 0.5 : head.key.length > 26 ? -0.5 : 0;
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
  return score > 0;
}
