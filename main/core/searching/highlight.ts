import type { SnippetRun } from '#shared/contract/searching.ts';

/** A stretch of a text in UTF-16 units, end exclusive. */
export type Stretch = { start: number; end: number };

/** So many findings of a phrase are looked at; a text that holds more of them is lit well enough. */
export const shownFindings = 200;

/** The whole text in runs, with every stretch lit; the stretches in order. */
export function highlightText(text: string, found: readonly Stretch[]): SnippetRun[] {
  return cutRuns(text, { start: 0, end: text.length }, joinStretches(found));
}

/** Stretches that touch or overlap made one. */
export function joinStretches(found: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const { start, end } of found) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
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
