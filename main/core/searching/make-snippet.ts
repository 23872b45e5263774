import type { SnippetRun } from '#shared/contract/searching.ts';
import { type FoldedText, foldSearchText } from '#shared/text/fold-search.ts';
import { cutRuns, findOccurrences, litStretches, type Stretch } from './highlight.ts';

/** Lengths in folded characters: of the whole snippet, and at most before its first hit. */
const LENGTH = 90;
const LEAD = 18;
/** A beginning of a sentence is worth some more. */
const FARTHEST_LEAD = 28;
/** So many places are weighed before the best one is taken. */
const PLACES = 60;
/** Original text around a hit that is sure to hold a whole snippet; more where much of it is white space. */
const AROUND = 160;
const SENTENCE_END = /[。！？!?\n]/;
const LINE_ENDS = /\s*\n\s*/g;

export type Snippet = { runs: SnippetRun[]; hasHit: boolean };

/** The stretch of a text that shows the most of the terms, with its hits lit; the beginning where there is none. */
export function makeSnippet(text: string, terms: readonly string[]): Snippet {
  const near = nearText(text, terms);
  const piece = text.slice(near.start, near.end);
  const folded = foldSearchText(piece);
  const occurrences = findOccurrences(folded.text, terms);
  const part = partAround(piece, folded, bestPlace(occurrences, folded.text));
  const runs = cutRuns(piece, part, litStretches(folded, occurrences));
  for (const run of runs) if (run.text.includes('\n')) run.text = run.text.replace(LINE_ENDS, ' ');
  if (near.start + part.start > 0) addLoose(runs, '…', 'before');
  if (near.start + part.end < text.length) addLoose(runs, '…', 'after');
  return { runs, hasHit: occurrences.length > 0 };
}

/**
 * The part of the text that needs folding. A term that stands in the text just as it is folded, as Chinese words do,
 * shows where to look, and folding the whole of fifty texts is what a page of results would spend its time on.
 */
function nearText(text: string, terms: readonly string[]): Stretch {
  const [term] = terms;
  const place = terms.length === 1 && term !== undefined ? text.indexOf(term) : -1;
  if (place < 0 || term === undefined) return { start: 0, end: text.length };
  const start = Math.max(0, place - AROUND / 4);
  const end = Math.min(text.length, place + term.length + AROUND);
  return { start: start - Number(isInsidePair(text, start)), end: end + Number(isInsidePair(text, end)) };
}

function isInsidePair(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}

/** Start of the occurrence from which on a snippet holds the most different terms; 0 where there is none. */
function bestPlace(occurrences: readonly Stretch[], folded: string): number {
  const [first] = occurrences;
  let best = first?.start ?? 0;
  let most = 1;
  for (let index = 0; index < Math.min(occurrences.length, PLACES); index += 1) {
    const { start } = occurrences[index] as Stretch;
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

/** The part of the original text that begins shortly before the place, with a sentence where one begins near there. */
function partAround(text: string, folded: FoldedText, place: number): Stretch {
  if (folded.text.length === 0) return { start: 0, end: text.length };
  const originOf = (at: number) => folded.originalRange(at, at + 1).start;
  const anchor = originOf(place);
  const start = sentenceStart(text, place <= FARTHEST_LEAD ? 0 : originOf(place - FARTHEST_LEAD), anchor);
  const first = Math.max(0, place - LEAD);
  const last = Math.min(folded.text.length, first + LENGTH);
  return {
    start: start ?? originOf(first),
    end: last === folded.text.length ? text.length : folded.originalRange(last - 1, last).end,
  };
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
