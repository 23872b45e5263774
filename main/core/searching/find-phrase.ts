import type { FoldingSwitches } from '#shared/contract/search-language.ts';
import type { FoldingRules } from '#shared/text/fold-character.ts';
import type { LookAlike } from '#shared/text/look-alikes.ts';
import { expandPhrase, type PhraseVariant } from './expand-phrase.ts';
import type { Stretch } from './highlight.ts';
import { foldLookAlikes } from './look-alike-units.ts';
import { phraseRules } from './phrase-rules.ts';
import type { PhraseNode, PhrasePart } from './query-tree.ts';

/** Where a phrase stands in a folded text, in its own units. */
export type FoundPhrase = Stretch & { isLookAlike: boolean };

/** A phrase that is ready to be looked for in texts folded by `rules`. */
export type PhraseFinder = {
  readonly rules: FoldingRules;
  /** Places in order, those of one spelling without overlap, at most `most` for each. */
  find(folded: string, most: number): FoundPhrase[];
  /** The shortest stretch from every place where one begins. */
  findOverlapping(folded: string, most: number): FoundPhrase[];
  holds(folded: string): boolean;
};

type Equals = (unit: number) => readonly number[];

export function createPhraseFinder(
  phrase: PhraseNode,
  switches: FoldingSwitches,
  lookAlikes?: readonly LookAlike[],
): PhraseFinder {
  const rules = phraseRules(phrase, switches);
  const variants = expandPhrase(phrase, switches, rules, lookAlikes);
  const equals = switches.lookAlikes && !phrase.literal ? foldLookAlikes(rules, lookAlikes).equals : null;
  return {
    rules,
    find: (folded, most) =>
      inOrder(variants.flatMap((variant) => findVariant(folded, variant, equals, most, false))),
    findOverlapping: (folded, most) =>
      inOrder(variants.flatMap((variant) => findVariant(folded, variant, equals, most, true))),
    holds: (folded) => variants.some(({ parts }) => findNext(folded, parts, equals, 0) !== null),
  };
}

/** Of places that are the same the exact one is kept. */
function inOrder(found: FoundPhrase[]): FoundPhrase[] {
  found.sort(
    (one, other) =>
      one.start - other.start || one.end - other.end || Number(one.isLookAlike) - Number(other.isLookAlike),
  );
  return found.filter(
    ({ start, end }, index) => start !== found[index - 1]?.start || end !== found[index - 1]?.end,
  );
}

function findVariant(
  folded: string,
  { parts, isLookAlike }: PhraseVariant,
  equals: Equals | null,
  most: number,
  mayOverlap: boolean,
): FoundPhrase[] {
  const found: FoundPhrase[] = [];
  let from = 0;
  while (found.length < most) {
    const next = findNext(folded, parts, equals, from);
    if (!next) break;
    const isExact =
      !isLookAlike &&
      (equals === null || findNext(folded.slice(next.start, next.end), parts, null, 0) !== null);
    found.push({ ...next, isLookAlike: !isExact });
    from = mayOverlap ? next.start + 1 : next.end;
  }
  return found;
}

/** The first place from `from` on, and from there the shortest stretch. */
function findNext(
  folded: string,
  parts: readonly PhrasePart[],
  equals: Equals | null,
  from: number,
): Stretch | null {
  const [first] = parts;
  if (equals === null && first?.kind === 'text') {
    for (let at = folded.indexOf(first.text, from); at >= 0; at = folded.indexOf(first.text, at + 1)) {
      const end = parts.length === 1 ? at + first.text.length : shortestEnd(folded, parts, null, at);
      if (end !== null) return { start: at, end };
    }
    return null;
  }
  for (let at = from; at < folded.length; at += 1) {
    if (isInsidePair(folded, at)) continue;
    const end = shortestEnd(folded, parts, equals, at);
    if (end !== null) return { start: at, end };
  }
  return null;
}

function shortestEnd(
  folded: string,
  parts: readonly PhrasePart[],
  equals: Equals | null,
  from: number,
): number | null {
  let ends: number[] = [from];
  for (const part of parts) {
    const next = new Set<number>();
    for (const at of ends) {
      if (part.kind === 'text') {
        if (standsAt(folded, part.text, equals, at)) next.add(at + part.text.length);
      } else if (part.kind === 'any') {
        if (at < folded.length) next.add(at + ((folded.codePointAt(at) ?? 0) > 0xffff ? 2 : 1));
      } else for (let end = at; end <= Math.min(folded.length, at + part.most); end += 1) next.add(end);
    }
    if (next.size === 0) return null;
    ends = [...next];
  }
  return Math.min(...ends);
}

function standsAt(folded: string, text: string, equals: Equals | null, at: number): boolean {
  if (equals === null) return folded.startsWith(text, at);
  if (at + text.length > folded.length) return false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const own = folded.charCodeAt(at + index);
    if (unit !== own && !equals(unit).includes(own)) return false;
  }
  return true;
}

function isInsidePair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff && at > 0;
}
