import type { SnippetRun } from '#shared/contract/searching.ts';
import { type FoldedText, foldSearchText } from '#shared/text/fold-search.ts';

/** A stretch of a text in UTF-16 units, end exclusive. */
export type Stretch = { start: number; end: number };

/** So many occurrences of a term are looked at; a text that holds more of them is lit well enough. */
const OCCURRENCES = 200;

/** Where folded terms stand in a folded text, in the folded text's own units, in order. */
export function findOccurrences(
  folded: string,
  terms: readonly string[],
  from = 0,
  to = folded.length,
): Stretch[] {
  const found: Stretch[] = [];
  for (const term of terms) {
    let start = folded.indexOf(term, from);
    for (let count = 0; start >= 0 && start < to && count < OCCURRENCES; count += 1) {
      found.push({ start, end: start + term.length });
      start = folded.indexOf(term, start + term.length);
    }
  }
  return found.sort((one, other) => one.start - other.start || one.end - other.end);
}

/** The whole text in runs, with every occurrence of the folded terms lit. */
export function highlightText(text: string, terms: readonly string[]): SnippetRun[] {
  const folded = foldSearchText(text);
  return cutRuns(
    text,
    { start: 0, end: text.length },
    litStretches(folded, findOccurrences(folded.text, terms)),
  );
}

/** Occurrences as stretches of the original text, those that touch or overlap made one. */
export function litStretches(folded: FoldedText, occurrences: readonly Stretch[]): Stretch[] {
  const lit: Stretch[] = [];
  for (const occurrence of occurrences) {
    const stretch = folded.originalRange(occurrence.start, occurrence.end);
    const last = lit.at(-1);
    if (last && stretch.start <= last.end) last.end = Math.max(last.end, stretch.end);
    else lit.push(stretch);
  }
  return lit;
}

/** Cuts a part of a text into runs that are lit and runs that are not; none is empty. */
export function cutRuns(text: string, part: Stretch, lit: readonly Stretch[]): SnippetRun[] {
  const runs: SnippetRun[] = [];
  let place = part.start;
  const take = (end: number, hit: boolean) => {
    const stop = Math.min(end, part.end);
    if (stop <= place) return;
    runs.push({ text: text.slice(place, stop), hit });
    place = stop;
  };
  for (const stretch of lit) {
    take(Math.max(stretch.start, part.start), false);
    take(stretch.end, true);
  }
  take(part.end, false);
  return runs;
}
