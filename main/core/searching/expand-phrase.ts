import type { FoldingSwitches } from '#shared/contract/search-language.ts';
import type { FoldingRules } from '#shared/text/fold-character.ts';
import { foldSearch } from '#shared/text/fold-search.ts';
import type { LookAlike } from '#shared/text/look-alikes.ts';
import { numberRun, numberSpellings } from '#shared/text/number-spellings.ts';
import { foldLookAlikes } from './look-alike-units.ts';
import type { PhraseNode, PhrasePart } from './query-tree.ts';

/** A phrase in one spelling: its texts folded, none of them empty. */
export type PhraseVariant = { readonly parts: readonly PhrasePart[]; readonly isLookAlike: boolean };

/** The most spellings in which one phrase is searched. */
export const mostVariants = 64;

/**
 * The spellings of a phrase under the switches (numbers written otherwise; characters that OCR splits or joins), folded by
 * the rules; the phrase as it was typed first, each once. That single characters may stand for their look-alikes comes on
 * top (`foldLookAlikes`). Empty when the rules leave nothing to search: a phrase of punctuation, which the index does not hold.
 */
export function expandPhrase(
  phrase: PhraseNode,
  switches: FoldingSwitches,
  rules: FoldingRules,
  lookAlikes?: readonly LookAlike[],
): PhraseVariant[] {
  let variants: PhraseVariant[] = [{ parts: [], isLookAlike: false }];
  for (const part of phrase.parts) {
    const choices =
      part.kind === 'text'
        ? textChoices(part.text, phrase, switches, rules, lookAlikes)
        : [{ part, isLookAlike: false }];
    variants = variants
      .flatMap((before) =>
        choices.map((choice) => ({
          parts: [...before.parts, choice.part],
          isLookAlike: before.isLookAlike || choice.isLookAlike,
        })),
      )
      .slice(0, mostVariants);
  }
  return variants
    .map(({ parts, isLookAlike }) => ({
      parts: parts.filter((part) => part.kind !== 'text' || part.text !== ''),
      isLookAlike,
    }))
    .filter(({ parts }) => parts.some((part) => part.kind === 'text'));
}

function textChoices(
  text: string,
  { literal }: PhraseNode,
  switches: FoldingSwitches,
  rules: FoldingRules,
  lookAlikes: readonly LookAlike[] | undefined,
): { part: PhrasePart; isLookAlike: boolean }[] {
  const spelled = switches.numerals && !literal ? numberVariants(text) : [text];
  const exact = new Set(spelled.map((own) => foldSearch(own, rules)));
  const misread = new Set<string>();
  if (switches.lookAlikes && !literal) {
    for (const folded of exact)
      for (const [from, to] of foldLookAlikes(rules, lookAlikes).texts)
        if (folded.includes(from)) misread.add(folded.replaceAll(from, to));
  }
  return [
    ...Array.from(exact, (own) => ({ part: { kind: 'text' as const, text: own }, isLookAlike: false })),
    ...Array.from(misread, (own) => ({ part: { kind: 'text' as const, text: own }, isLookAlike: true })),
  ].slice(0, mostVariants);
}

function numberVariants(text: string): string[] {
  let variants = [''];
  for (const [index, piece] of text.normalize('NFKC').split(numberRun).entries()) {
    const spellings = index % 2 === 1 ? numberSpellings(piece) : [piece];
    variants = variants
      .flatMap((before) => spellings.map((spelling) => before + spelling))
      .slice(0, mostVariants);
  }
  return [text, ...variants];
}
