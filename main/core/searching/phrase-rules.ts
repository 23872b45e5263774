import type { FoldingSwitches } from '#shared/contract/search-language.ts';
import { type FoldingRules, literalRules } from '#shared/text/fold-character.ts';

const made = new Map<string, FoldingRules>();

/** By which rules a phrase and the texts that it is looked for in are folded; the same object for the same rules. */
export function phraseRules(
  { literal }: { readonly literal: boolean },
  { script, width, punctuation, variants }: FoldingSwitches,
): FoldingRules {
  if (literal) return literalRules;
  const rules = { script, width, punctuation, variants };
  const key = JSON.stringify(rules);
  const known = made.get(key) ?? rules;
  made.set(key, known);
  return known;
}
