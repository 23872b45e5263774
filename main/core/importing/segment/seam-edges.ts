import { isHanUnit } from '#shared/text/han.ts';
import { closesWord, firstWord, lastWord, opensWord } from './words.ts';
import { foldScript } from './fold-script.ts';
import { START } from './fluency.ts';
import { unbalanced } from './sentence-edges.ts';
import type { Fluency } from './fluency.ts';
import type { Keyed } from './page-model.ts';

/** A word or a lone character at an edge. */
interface EdgeWord {
  text: string;
  isLone: boolean;
  isHan: boolean;
}

/** What the end of a fragment tells of what may come behind it. */
export interface TailEdge {
  /** The last two characters; empty where there are fewer. */
  a: string;
  b: string;
  word: EdgeWord;
  /** Its last one to three characters, where a word may begin with them. */
  openings: readonly string[];
  endsLate: boolean;
  endsInComma: boolean;
  /** Marks that stay open. */
  open: string;
  /** How far from the end the last mark that stays open stands. */
  openedBefore: number;
}

/** What the beginning of a fragment tells of what may stand before it. */
export interface HeadEdge {
  /** The first two characters; empty where there are fewer. */
  c: string;
  d: string;
  word: EdgeWord;
  /** Its first one to three characters, where a word may end with them. */
  closings: readonly string[];
  isConnective: boolean;
  isFresh: boolean;
  beginsWithStop: boolean;
  /** Marks that it closes and has not opened. */
  close: string;
  /** How well its first characters stand at a paragraph's beginning. */
  start: number;
  startTriple: number;
}

const CONNECTIVE = /^[和与及或暨、，,等的地得了着过并而且以]/;
const FRESH =
  /^(?:“|‘|"|《|\(?[一二三四五六七八九十][、是要)]|近日|日前|目前|如今|同时|与此同时|此外|会议|会上|活动中|下一步|据|截至|为|在|随着|今年|去年|近年来|连日来|[一二三四五六七八九十\d]+年来|\d{4}年)/;
const LATE = /[在对把将向为从被让给跟由和与及或、,的是以之各该其第每于到]$/;

/** No sign but the marks looks further than this on either side. */
const REACH = 16;
/** So far the marks are looked for. */
const OPEN_REACH = 400;
const CLOSE_REACH = 160;
/** The most of a word that stands on one side of a seam. */
const WORD_REACH = 3;

export function readTailEdge({ key }: Keyed): TailEdge {
  const before = foldScript(key.slice(-REACH));
  const { open } = unbalanced(key.slice(-OPEN_REACH));
  return {
    a: before.slice(-2, -1),
    b: before.slice(-1),
    word: edgeWord(lastWord(before)),
    openings: openingsOf(before),
    endsLate: LATE.test(before),
    endsInComma: /[,、，]$/.test(before),
    open,
    openedBefore: key.length - key.lastIndexOf(open.at(-1) ?? ''),
  };
}

export function readHeadEdge({ key }: Keyed, fluency: Fluency): HeadEdge {
  const after = foldScript(key.slice(0, REACH));
  const [c, d] = [after.charAt(0), after.charAt(1)];
  return {
    c,
    d,
    word: edgeWord(firstWord(after)),
    closings: closingsOf(after),
    isConnective: CONNECTIVE.test(after),
    isFresh: FRESH.test(after),
    beginsWithStop: /^[,、。]/.test(after),
    close: unbalanced(key.slice(0, CLOSE_REACH)).close,
    start: fluency.pair(START, c),
    startTriple: fluency.triple(START, c, d),
  };
}

function openingsOf(text: string): string[] {
  const openings: string[] = [];
  for (let length = 1; length <= WORD_REACH && length <= text.length; length += 1) {
    const opening = text.slice(-length);
    if (opensWord(opening)) openings.push(opening);
  }
  return openings;
}

function closingsOf(text: string): string[] {
  const closings: string[] = [];
  for (let length = 1; length <= WORD_REACH && length <= text.length; length += 1) {
    const closing = text.slice(0, length);
    if (closesWord(closing)) closings.push(closing);
  }
  return closings;
}

function edgeWord(text: string): EdgeWord {
  return { text, isLone: text.length === 1, isHan: text !== '' && isHanUnit(text.charCodeAt(0)) };
}
