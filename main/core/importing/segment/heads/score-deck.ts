import { DOCUMENT_HEAD, FEATURE_DECK } from '../roles/cues.ts';
import { coverage, pairsOf } from '../likeness/ngrams.ts';
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
  const opening = pairsOf(
    body
      .map((part) => part.key)
      .join(' ')
      .slice(0, length),
  );
  return (head) => coverage(pairsOf(head.key), opening, () => 1);
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

/** How much the lower of two lines looks like a deck below the headline, rather than the headline below its kicker. */
export function scoreDeck(upper: Part, lower: Part, fit: HeadFit): number {
  const ratio = lower.key.length / Math.max(1, upper.key.length);
  let score = -0.6;
  if (FEATURE_DECK.test(lower.key) && !FEATURE_DECK.test(upper.key)) score += isSlogan(upper) ? 1.4 : 0.6;
  if (lower.key.length >= 16) score += ratio >= 1.4 ? 1.2 : ratio >= 1.2 ? 0.4 : 0;
  if (lower.key.length >= 30) score += 0.4;
  if (ratio <= 0.75) score -= 0.4;
  if (QUESTION.test(upper.key) && !QUESTION.test(lower.key)) score += 1.2;
  if (GOES_ON.test(lower.key)) score += 0.8;
  if (/已(?:持续|累计|有|达|连续)|累计|共计/.test(lower.key)) score += 0.8;
  if (/、/.test(lower.key) && !/、/.test(upper.key)) score += 0.4;
  if (SAID_BELOW.test(upper.key)) score -= 2;
  if (DOCUMENT_HEAD.test(lower.key) && !DOCUMENT_HEAD.test(upper.key)) score -= 0.4;
  if (/^[^:]{2,10}:./.test(lower.key)) score -= 0.3;
  if (/,/.test(lower.key) && !/,/.test(upper.key)) score += 1;
  if (ATTENDS.test(lower.key) && !ATTENDS.test(upper.key)) score += 1;
  const [above, below] = [fit(upper), fit(lower)];
  if (speaksAlone(upper, lower, fit) && !/[,:]/.test(lower.key)) score -= 1;
  if (below < STRANGE && above >= FITTING) score += 0.6;
  return score;
}

/** Two halves of like length with a blank between: a banner, or the title of an essay. */
export function isSlogan(part: Part): boolean {
  const match = /^(\S{4,16})\s+(\S{4,16})(?:\s+\S{4,16})?$/.exec(part.fold);
  return match !== null && Math.abs((match[1] as string).length - (match[2] as string).length) <= 5;
}
