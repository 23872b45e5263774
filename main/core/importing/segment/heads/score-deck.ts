import { DOCUMENT_HEAD, FEATURE_DECK } from '../roles/cues.ts';
import { isOrganisationName } from '../roles/organisation.ts';
import { coverage, pairsOf } from '../likeness/ngrams.ts';
import type { PairSet } from '../likeness/pair-set.ts';
import type { Part } from '../roles/roles.ts';

/** How much of what a head says the text below it says, too: from 0 to 1. */
export type HeadFit = (head: Part) => number;

const OPENING = 400;
const STRANGE = 0.05;
const FITTING = 0.2;

/** Whether only the lower of two lines speaks of the text: the upper one names a column or belongs to another text. */
export function speaksAlone(upper: Part, lower: Part, fit: HeadFit): boolean {
  return fit(upper) < STRANGE && fit(lower) >= FITTING;
}

/** Measures heads against the beginning of a text, or all that need be read of it. */
export function fitOf(body: readonly Part[], length = OPENING): HeadFit {
  let opening: PairSet | null = null;
  const readOpening = (): PairSet =>
    pairsOf(
      body
        .map((part) => part.key)
        .join(' ')
        .slice(0, length),
    );
  // Of most articles nobody asks: a line alone is the headline.
  return (head) => coverage(pairsOf(head.key), (opening ??= readOpening()), () => 1);
}

const QUESTION =
  /(?:[?]|吗|呢|怎么办|怎样|如何|为何|几何|为什么|怎么[\u4e00-\u9fa5]{1,3}|什么|多少|谁|哪些)$/;
/** What only goes on from another line: particulars, figures, what comes of it. */
const GOES_ON =
  /^(?:包括|涉及|涵盖|其中|共有?|将|预计|力争|计划|累计|今年|明年|到20\d\d年|线上线下|通过|让|为|既|不仅|更|也|并|又|同比|每[年月天周日人户]|最[高低多快长大]|约|近\d|超\d|总|全程)|(?:等|为主)$/;

/** The upper line says who said what the headline below it gives: 市委常委会召开会议强调. */
const SAID_BELOW = /[^“”]{4}(?:强调|指出|要求|提出|表示|寄语|勉励|批示|呼吁|透露|提醒)$/;

/** Who spoke and who was honoured stands below the headline of a meeting. */
export const ATTENDS =
  /(?:作|作出|发表|提出|致|并)(?:重要|书面)?(?:批示|讲话|指示|致辞|要求)|作[^,]{0,8}报告|(?:出席|主持)(?:会议|仪式|并)?|受(?:到)?表彰|(?:讲话|主持|出席)$/;

/** What decks name below a headline that only calls: a sort of report, a letter, an instalment. */
const REPORT_NAMED =
  /(?:手记|实录|追踪|启示|日记|来信|试验|故事|印象|小记|记事|随笔|答问|访谈|报告|解读|始末|背后|变迁|之[一二三四五六七八九十]|[一二三四五六七八九十]记)[”)]?$/;
/** Decks begin with whom or what a report is about, or with what its writer does. */
const ABOUT =
  /^(?:—+|-+)?\s*(?:走近|一[位个名所座家条群]|对|从(?!“)|听|看|读|评|寻访|追忆|悼|忆|致)|^(?:访|记|写在|来自|走进|探访|专访|对话)/;
const COUNTED = /\d|[一二三四五六七八九十百千万两几][个名条家项年天元万千百次人位座所]/;
/** A headline that names a thing instead of telling what happened: 井架下面的婚礼. */
const THING = /的[\u4e00-\u9fa5“]{1,6}”?$/;

interface Signal {
  /** Added to the score where the test holds. */
  weight: number;
  holds: (upper: Part, lower: Part) => boolean;
}

/** A line that ends in a dash is the kicker of the one below it. */
export function leadsOn({ key }: Part): boolean {
  return /[^—]—{1,2}$/.test(key);
}

const ratioOf = (upper: Part, lower: Part): number => lower.key.length / Math.max(1, upper.key.length);

/**
 * Weights: fitted (logistic regression, each source of heads left out in turn) to some 460 pairs of lines from articles
 * that were written for it, from the test pages and from the real ones; before, each was set by hand.
 */
const SIGNALS: readonly Signal[] = [
  { weight: 1.45, holds: (upper, lower) => FEATURE_DECK.test(lower.key) && !FEATURE_DECK.test(upper.key) },
  { weight: 0.9, holds: (upper, lower) => FEATURE_DECK.test(lower.key) && isSlogan(upper) },
  { weight: -0.7, holds: (upper) => FEATURE_DECK.test(upper.key) },
  { weight: 2.05, holds: (_, lower) => REPORT_NAMED.test(lower.key) || FEATURE_DECK.test(lower.key) },
  { weight: -0.2, holds: (upper) => REPORT_NAMED.test(upper.key) || FEATURE_DECK.test(upper.key) },
  { weight: -0.45, holds: (upper) => ABOUT.test(upper.key) },
  { weight: 1.8, holds: (upper) => upper.key.includes('“') },
  { weight: -1.7, holds: (_, lower) => lower.key.includes('“') },
  { weight: 1.15, holds: (upper) => THING.test(upper.key) },
  { weight: 1.15, holds: (upper) => /[我你咱她他]/.test(upper.key) },
  { weight: 1.25, holds: (upper) => upper.key.includes('了') },
  { weight: -2.15, holds: (_, lower) => lower.key.includes('了') },
  { weight: 1.1, holds: (upper) => /[不没别莫勿]/.test(upper.key) },
  { weight: 0.85, holds: (_, lower) => COUNTED.test(lower.key) },
  { weight: -1.65, holds: (upper) => upper.key.length <= LONGEST_LABEL },
  { weight: -1.65, holds: (upper) => isOrganisationName(upper.key) },
  {
    weight: 1.7,
    holds: (upper, lower) => lower.key.length >= LONG_LINE && ratioOf(upper, lower) >= 1.4,
  },
  {
    weight: 0.25,
    holds: (upper, lower) =>
      lower.key.length >= LONG_LINE && ratioOf(upper, lower) >= 1.2 && ratioOf(upper, lower) < 1.4,
  },
  { weight: 1.15, holds: (_, lower) => lower.key.length >= 22 },
  { weight: 0.45, holds: (_, lower) => lower.key.length >= 30 },
  { weight: -1.1, holds: (upper, lower) => ratioOf(upper, lower) <= 0.75 },
  { weight: 1.75, holds: (upper, lower) => QUESTION.test(upper.key) && !QUESTION.test(lower.key) },
  { weight: -0.65, holds: (_, lower) => QUESTION.test(lower.key) },
  { weight: 0.45, holds: (_, lower) => GOES_ON.test(lower.key) },
  { weight: 0.15, holds: (_, lower) => /已(?:持续|累计|有|达|连续)|累计|共计/.test(lower.key) },
  { weight: 0.65, holds: (upper, lower) => lower.key.includes('、') && !upper.key.includes('、') },
  { weight: 0.65, holds: (_, lower) => lower.key.includes('、') },
  { weight: -2.6, holds: (upper) => SAID_BELOW.test(upper.key) },
  // Not fitted, as it is certain.
  { weight: -4, holds: leadsOn },
  { weight: 1.2, holds: (upper, lower) => DOCUMENT_HEAD.test(lower.key) && !DOCUMENT_HEAD.test(upper.key) },
  { weight: -0.4, holds: (_, lower) => /^[^:]{2,10}:./.test(lower.key) },
  { weight: -0.8, holds: (_, lower) => CALL.test(lower.fold.trim()) },
  { weight: 0.75, holds: (_, lower) => CLAUSES.test(lower.fold.trim()) },
  { weight: 1.7, holds: (upper, lower) => ATTENDS.test(lower.key) && !ATTENDS.test(upper.key) },
];

/** A headline in short halves that only calls: 一辆校车 六门课程 九所村小. */
const CALL = /^\S{2,5}(?:\s+\S{2,5}){1,2}$/;
/** Decks tell more in three clauses: 三年内免征营业税 工商登记费减半 优先安排摊位. */
const CLAUSES = /^\S{5,}(?:\s+\S{5,}){2,}$/;

const LONG_LINE = 16;
/** Names of columns and labels are no longer. */
const LONGEST_LABEL = 6;

/** Without any signal the upper of two lines is the kicker. */
const NO_SIGNAL = -0.9;

/** How much the lower of two lines looks like a deck below the headline, rather than the headline below its kicker. */
export function scoreDeck(upper: Part, lower: Part, fit: HeadFit): number {
  let score = NO_SIGNAL;
  for (const { weight, holds } of SIGNALS) if (holds(upper, lower)) score += weight;
  const [above, below] = [fit(upper), fit(lower)];
  // As `speaksAlone` has it; each line is measured once.
  if (above < STRANGE && below >= FITTING) score -= 0.65;
  if (below < STRANGE && above >= FITTING) score += 0.15;
  return score;
}

/** Two halves of like length with a blank between: a banner, or the title of an essay. */
export function isSlogan(part: Part): boolean {
  const match = /^(\S{4,16})\s+(\S{4,16})(?:\s+\S{4,16})?$/.exec(part.fold);
  return match !== null && Math.abs((match[1] as string).length - (match[2] as string).length) <= 5;
}
