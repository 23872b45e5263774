import { readClauseEnd, readClauseStart } from './clause-words.ts';
import { foldScript } from '../language/fold-script.ts';
import { START } from '../language/fluency.ts';
import { unbalanced } from '../paragraphs/sentence-edges.ts';
import type { ClauseEnd, ClauseStart } from './clause-words.ts';
import type { Ahead, Behind, ReadingModel } from '../language/reading-model.ts';
import type { Keyed } from '../page-model.ts';

/** What the end of a fragment tells of what may come behind it. */
export interface TailEdge {
  /** The last two characters; empty where there are fewer. */
  a: string;
  b: string;
  behind: Behind;
  clause: ClauseEnd;
  endsLate: boolean;
  endsInComma: boolean;
  /** Marks that stay open. */
  open: string;
  /** How far from the end the last mark that stays open stands. */
  openedBefore: number;
}

/** What the beginning of a fragment tells of what may stand before it. */
export interface HeadEdge {
  /** The first character; empty where there is none. */
  c: string;
  clause: ClauseStart;
  isFresh: boolean;
  beginsWithStop: boolean;
  /** Marks that it closes and has not opened. */
  close: string;
  ahead: Ahead;
  /** How well its first characters stand at a paragraph's beginning, in natural logarithms. */
  start: number;
  /** The same of its second character alone, behind the first. */
  startSecond: number;
}

const FRESH =
  /^(?:“|‘|"|《|\(?[一二三四五六七八九十][、是要)]|近日|日前|目前|如今|同时|此外|会议|会上|活动中|下一步|据|截至|为|在|随着|今年|去年|近年来|连日来|[一二三四五六七八九十\d]+年来|\d{4}年)/;
const LATE = new Set('在对把将向为从被让给跟由和与及或、,的是以之各该其第每于到');

/** No sign but the marks looks further than this on either side. */
const REACH = 40;
/** So far the marks are looked for. */
const OPEN_REACH = 400;
const CLOSE_REACH = 160;

/** What stands well at a paragraph's beginning goes on nothing; fitted with the weights of seams. */
const START_WEIGHTS = { first: 0.31, second: 0.43, third: 0.58 };

export function readTailEdge({ key }: Keyed, reading: ReadingModel): TailEdge {
  const before = foldScript(key.slice(-REACH));
  const { open } = unbalanced(key.slice(-OPEN_REACH));
  const b = before.slice(-1);
  return {
    a: before.slice(-2, -1),
    b,
    behind: reading.behind(before),
    clause: readClauseEnd(before),
    endsLate: LATE.has(b),
    endsInComma: b !== '' && ',、，'.includes(b),
    open,
    openedBefore: key.length - key.lastIndexOf(open.at(-1) ?? ''),
  };
}

export function readHeadEdge({ key }: Keyed, reading: ReadingModel): HeadEdge {
  const after = foldScript(key.slice(0, REACH));
  const ahead = reading.ahead(after);
  const [first, second, third] = reading.readOn(reading.behind(START), ahead);
  return {
    c: after.charAt(0),
    ahead,
    clause: readClauseStart(after),
    isFresh: FRESH.test(after),
    beginsWithStop: /^[,、。]/.test(after),
    close: unbalanced(key.slice(0, CLOSE_REACH)).close,
    start: START_WEIGHTS.first * first + START_WEIGHTS.second * second + START_WEIGHTS.third * third,
    startSecond: second,
  };
}
