import type { FoldingSwitches } from '#shared/contract/search-language.ts';
import { type FoldingRules, literalRules } from '#shared/text/fold-character.ts';

/** By which rules a phrase and the texts that it is looked for in are folded. */
export function phraseRules(
  { literal }: { readonly literal: boolean },
  { script, width, punctuation, variants }: FoldingSwitches,
): FoldingRules {
  return literal ? literalRules : { script, width, punctuation, variants };
}
