import type { SnippetRun } from '#shared/contract/searching.ts';
import { type FoldedText, foldSearchText } from '#shared/text/fold-search.ts';
import { cutRuns, findOccurrences, litStretches, type Stretch } from './highlight.ts';

/** Lengths in folded characters: of the whole snippet, and at most before its first hit. */
const LENGTH = 90;
const LEAD = 18;
/** So many places are weighed before the best one is taken. */
const PLACES = 60;
const SENTENCE_END = /[。！？!?\n]/;
const LINE_ENDS = /\s*\n\s*/g;

export type Snippet = { runs: SnippetRun[]; hasHit: boolean };

/** The stretch of a text that shows the most of the terms, with its hits lit; the beginning where there is none. */
export function makeSnippet(text: string, terms: readonly string[]): Snippet {
  const folded = foldSearchText(text);
  const occurrences = findOccurrences(folded.text, terms);
  const anchor = bestPlace(occurrences, folded.text);
  const part = partAround(text, folded, anchor);
  const runs = cutRuns(text, part, litStretches(folded, occurrences)).map((run) => ({
    ...run,
    text: run.text.replace(LINE_ENDS, ' '),
  }));
  if (part.start > 0) addLoose(runs, '…', 'before');
  if (part.end < text.trimEnd().length) addLoose(runs, '…', 'after');
  return { runs, hasHit: occurrences.length > 0 };
}

/** Start of the occurrence from which on a snippet holds the most different terms; 0 where there is none. */
function bestPlace(occurrences: readonly Stretch[], folded: string): number {
  let best = occurrences[0]?.start ?? 0;
  let most = 0;
  for (const [index, { start }] of occurrences.slice(0, PLACES).entries()) {
    const within = new Set<string>();
    for (let next = index; next < occurrences.length; next += 1) {
      const other = occurrences[next] as Stretch;
      if (other.end > start + LENGTH - LEAD) break;
      within.add(folded.slice(other.start, other.end));
    }
    if (within.size > most) {
      most = within.size;
      best = start;
    }
  }
  return best;
}

/** The part of the original text that begins shortly before the place, with a sentence where one begins there. */
function partAround(text: string, folded: FoldedText, place: number): Stretch {
  if (folded.text.length === 0) return { start: 0, end: 0 };
  const first = Math.max(0, place - LEAD);
  const anchor = folded.originalRange(place, place + 1).start;
  let start = wholeCharacter(folded, first);
  for (let offset = anchor - 1; offset > start; offset -= 1) {
    if (SENTENCE_END.test(text.charAt(offset))) {
      start = offset + 1;
      break;
    }
  }
  while (start < anchor && /\s/.test(text.charAt(start))) start += 1;
  const last = Math.min(folded.text.length, first + LENGTH);
  return { start: first === 0 && start === wholeCharacter(folded, 0) ? 0 : start, end: folded.originalRange(last - 1, last).end };
}

function wholeCharacter(folded: FoldedText, place: number): number {
  return folded.originalRange(place, place + 1).start;
}

function addLoose(runs: SnippetRun[], text: string, side: 'before' | 'after'): void {
  const neighbour = side === 'before' ? runs[0] : runs.at(-1);
  if (neighbour && !neighbour.hit) neighbour.text = side === 'before' ? text + neighbour.text : neighbour.text + text;
  else if (side === 'before') runs.unshift({ text, hit: false });
  else runs.push({ text, hit: false });
}
