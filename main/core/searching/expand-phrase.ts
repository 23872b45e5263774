import type { FoldingSwitches } from '#shared/contract/search-language.ts';
import type { FoldingRules } from '#shared/text/fold-character.ts';
import { foldSearch } from '#shared/text/fold-search.ts';
import { commonLookAlikes, type LookAlike } from '#shared/text/look-alikes.ts';
import { numberRun, numberSpellings } from '#shared/text/number-spellings.ts';
import type { PhraseNode, PhrasePart } from './query-tree.ts';

/** A phrase in one spelling: texts folded, none of them empty; `weight` 1 unless look-alikes stand in it. */
export type PhraseVariant = { readonly parts: readonly PhrasePart[]; readonly weight: number };

/** The most spellings that one phrase is searched in; the best by weight. */
export const mostVariants = 64;
/** So many characters of a phrase at most are taken for misread at a time. */
const mostMisread = 2;

/**
 * The spellings of a phrase under the switches, folded by the rules; the phrase as it was typed first, each once. Empty
 * when the rules leave nothing of it to search (a phrase of punctuation, which the index does not hold).
 */
export function expandPhrase(
  phrase: PhraseNode,
  switches: FoldingSwitches,
  rules: FoldingRules,
  lookAlikes: readonly LookAlike[] = commonLookAlikes,
): PhraseVariant[] {
  let variants: PhraseVariant[] = [{ parts: [], weight: 1 }];
  for (const part of phrase.parts) {
    const choices =
      part.kind === 'text'
        ? textChoices(part.text, phrase, switches, rules, lookAlikes)
        : [{ part, weight: 1 }];
    variants = variants
      .flatMap(({ parts, weight }) =>
        choices.map((choice) => ({ parts: [...parts, choice.part], weight: weight * choice.weight })),
      )
      .sort((one, other) => other.weight - one.weight)
      .slice(0, mostVariants);
  }
  const known = new Set<string>();
  return variants.filter(({ parts }) => {
    const key = JSON.stringify(parts);
    if (known.has(key) || parts.every((part) => part.kind !== 'text' || part.text === '')) return false;
    known.add(key);
    return true;
  });
}

function textChoices(
  text: string,
  { literal }: PhraseNode,
  switches: FoldingSwitches,
  rules: FoldingRules,
  lookAlikes: readonly LookAlike[],
): { part: PhrasePart; weight: number }[] {
  const spelled = switches.numerals && !literal ? numberVariants(text) : [text];
  const choices = new Map<string, number>();
  for (const own of spelled) {
    const folded = foldSearch(own, rules);
    if (!choices.has(folded)) choices.set(folded, 1);
  }
  if (switches.lookAlikes && !literal) {
    for (const folded of [...choices.keys()])
      for (const [misread, weight] of misreadings(folded, rules, lookAlikes))
        if (!choices.has(misread)) choices.set(misread, weight);
  }
  return [...choices].map(([own, weight]) => ({ part: { kind: 'text', text: own }, weight }));
}

function numberVariants(text: string): string[] {
  let variants = [''];
  for (const [index, piece] of text.split(numberRun).entries()) {
    const spellings = index % 2 === 1 ? numberSpellings(piece) : [piece];
    variants = variants
      .flatMap((before) => spellings.map((spelling) => before + spelling))
      .slice(0, mostVariants);
  }
  return variants;
}

/** Texts that OCR may have made of this one, by weight, at most as many as there may be variants. */
function misreadings(
  folded: string,
  rules: FoldingRules,
  lookAlikes: readonly LookAlike[],
): [string, number][] {
  const confusions = foldedConfusions(rules, lookAlikes);
  let texts: { text: string; weight: number; from: number }[] = [{ text: folded, weight: 1, from: 0 }];
  const found = new Map<string, number>();
  for (let count = 0; count < mostMisread; count += 1) {
    texts = texts
      .flatMap(({ text, weight, from }) => substitutions(text, from, weight, confusions))
      .sort((one, other) => other.weight - one.weight)
      .slice(0, mostVariants);
    for (const { text, weight } of texts) if (!found.has(text)) found.set(text, weight);
  }
  return [...found].sort((one, other) => other[1] - one[1]).slice(0, mostVariants);
}

type Confusions = ReadonlyMap<string, readonly { other: string; weight: number }[]>;

function substitutions(text: string, from: number, weight: number, confusions: Confusions) {
  const made: { text: string; weight: number; from: number }[] = [];
  for (let at = from; at < text.length; at += 1) {
    for (let length = 1; length <= 3 && at + length <= text.length; length += 1) {
      for (const confusion of confusions.get(text.slice(at, at + length)) ?? []) {
        made.push({
          text: text.slice(0, at) + confusion.other + text.slice(at + length),
          weight: weight * confusion.weight,
          from: at + confusion.other.length,
        });
      }
    }
  }
  return made;
}

const made = new WeakMap<readonly LookAlike[], Map<string, Confusions>>();

/** Confusions in folded form: 鋒/锋 differ no longer where scripts are equal. */
function foldedConfusions(rules: FoldingRules, lookAlikes: readonly LookAlike[]): Confusions {
  const byRules = made.get(lookAlikes) ?? new Map<string, Confusions>();
  made.set(lookAlikes, byRules);
  const key = JSON.stringify(rules);
  const known = byRules.get(key);
  if (known) return known;
  const confusions = new Map<string, { other: string; weight: number }[]>();
  const add = (one: string, other: string, weight: number) => {
    const own = confusions.get(one) ?? [];
    if (!own.some((known) => known.other === other)) own.push({ other, weight });
    confusions.set(one, own);
  };
  for (const { one, other, weight } of lookAlikes) {
    const [first, second] = [foldSearch(one, rules), foldSearch(other, rules)];
    if (first === second || first === '' || second === '') continue;
    add(first, second, weight);
    add(second, first, weight);
  }
  byRules.set(key, confusions);
  return confusions;
}
