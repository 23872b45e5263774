import type { PhraseVariant } from './expand-phrase.ts';
import type { Stretch } from './highlight.ts';
import type { PhrasePart } from './query-tree.ts';

/** Where a phrase stands in a folded text, in its own units, in order; those of one spelling do not overlap. */
export type FoundPhrase = Stretch & { weight: number };

export function findPhrase(folded: string, variants: readonly PhraseVariant[], most: number): FoundPhrase[] {
  const found: FoundPhrase[] = [];
  for (const { parts, weight } of variants) {
    let from = 0;
    for (let count = 0; count < most; count += 1) {
      const next = findNext(folded, parts, from);
      if (!next) break;
      found.push({ ...next, weight });
      from = next.end;
    }
  }
  if (variants.length === 1) return found;
  return found.sort((one, other) => one.start - other.start || other.weight - one.weight).slice(0, most);
}

export function holdsPhrase(folded: string, variants: readonly PhraseVariant[]): boolean {
  return variants.some(({ parts }) => findNext(folded, parts, 0) !== null);
}

/** The first place, and from there the shortest stretch. */
function findNext(folded: string, parts: readonly PhrasePart[], from: number): Stretch | null {
  const [only] = parts;
  if (parts.length === 1 && only?.kind === 'text') {
    const start = folded.indexOf(only.text, from);
    return start < 0 ? null : { start, end: start + only.text.length };
  }
  const anchor = parts.findIndex((part) => part.kind === 'text');
  const text = parts[anchor];
  if (text?.kind !== 'text') return null;
  let at = folded.indexOf(text.text, from);
  while (at >= 0) {
    const start = stepBack(folded, at, anchor, from);
    const end = start === null ? null : shortestEnd(folded, parts.slice(anchor), at);
    if (start !== null && end !== null) return { start, end };
    at = folded.indexOf(text.text, at + 1);
  }
  return null;
}

/** Before its first text a phrase only has single characters; null where there are not so many. */
function stepBack(folded: string, at: number, characters: number, from: number): number | null {
  let start = at;
  for (let count = 0; count < characters; count += 1) {
    if (start <= from) return null;
    start -= start - from >= 2 && (folded.codePointAt(start - 2) ?? 0) > 0xffff ? 2 : 1;
  }
  return start;
}

function shortestEnd(folded: string, parts: readonly PhrasePart[], from: number): number | null {
  let ends = new Set([from]);
  for (const part of parts) {
    const next = new Set<number>();
    for (const at of ends) {
      if (part.kind === 'text') {
        if (folded.startsWith(part.text, at)) next.add(at + part.text.length);
      } else if (part.kind === 'any') {
        if (at < folded.length) next.add(at + ((folded.codePointAt(at) ?? 0) > 0xffff ? 2 : 1));
      } else for (let end = at; end <= Math.min(folded.length, at + part.most); end += 1) next.add(end);
    }
    ends = next;
  }
  return ends.size === 0 ? null : Math.min(...ends);
}
