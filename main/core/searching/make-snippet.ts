import type { SnippetRun } from '#shared/contract/searching.ts';
import { cutRuns, joinStretches, type Stretch } from './highlight.ts';

/** Lengths in visible characters: of the whole snippet, and at most before its first hit. */
const LENGTH = 90;
const LEAD = 18;
/** A beginning of a sentence is worth some more. */
const FARTHEST_LEAD = 28;
/** So many places are weighed before the best one is taken. */
const PLACES = 60;
const SENTENCE_END = /[。！？!?\n]/;
const INVISIBLE = /[\s\u200B\uFEFF]/;
const LINE_ENDS = /\s*\n\s*/g;

/** The stretch of a text that shows the most of the terms, with its hits lit; the beginning where there is none. */
export function makeSnippet(text: string, found: readonly (Stretch & { term: number })[]): SnippetRun[] {
  const part = partAround(text, bestPlace(found));
  const runs = cutRuns(text, part, joinStretches(found));
  for (const run of runs) if (run.text.includes('\n')) run.text = run.text.replace(LINE_ENDS, ' ');
  if (part.start > 0) addLoose(runs, '…', 'before');
  if (part.end < text.length) addLoose(runs, '…', 'after');
  return runs;
}

/** Start of the finding from which on a snippet holds the most different terms; 0 where there is none. */
function bestPlace(found: readonly (Stretch & { term: number })[]): number {
  let best = found[0]?.start ?? 0;
  let most = 1;
  for (let index = 0; index < Math.min(found.length, PLACES); index += 1) {
    const { start } = found[index] as Stretch;
    const within = new Set<number>();
    for (let next = index; next < found.length; next += 1) {
      const other = found[next] as Stretch & { term: number };
      if (other.end > start + LENGTH - LEAD) break;
      within.add(other.term);
    }
    if (within.size > most) {
      most = within.size;
      best = start;
    }
  }
  return best;
}

/** The part of the text that begins shortly before the place, with a sentence where one begins near there. */
function partAround(text: string, place: number): Stretch {
  const first = walk(text, place, -LEAD);
  const start = sentenceStart(text, walk(text, place, -FARTHEST_LEAD), place) ?? first;
  return { start, end: walk(text, first, LENGTH) };
}

/** So many visible characters before or after a place, on a character's border. */
function walk(text: string, from: number, count: number): number {
  const step = Math.sign(count);
  let at = from;
  for (
    let left = Math.abs(count);
    left > 0 && at + step >= 0 && at < text.length + Number(step < 0);
    at += step
  )
    if (!INVISIBLE.test(text.charAt(step > 0 ? at : at - 1))) left -= 1;
  at = Math.min(text.length, Math.max(0, at));
  const isInsidePair = at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return isInsidePair ? at + step : at;
}

/** Where the sentence of `anchor` begins, if that is not before `earliest`. */
function sentenceStart(text: string, earliest: number, anchor: number): number | null {
  let start = anchor;
  while (start > earliest && !SENTENCE_END.test(text.charAt(start - 1))) start -= 1;
  if (start === earliest && earliest > 0) return null;
  while (start > 0 && start < anchor && /\s/.test(text.charAt(start))) start += 1;
  return start;
}

function addLoose(runs: SnippetRun[], text: string, side: 'before' | 'after'): void {
  const neighbour = side === 'before' ? runs[0] : runs.at(-1);
  if (neighbour && !neighbour.hit)
    neighbour.text = side === 'before' ? text + neighbour.text : neighbour.text + text;
  else if (side === 'before') runs.unshift({ text, hit: false });
  else runs.push({ text, hit: false });
}
