const raised = { plain: '0123456789+-=()ni', shifted: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ' };
const lowered = { plain: '0123456789+-=()', shifted: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎' };

const tableOf = ({ plain, shifted }: typeof raised): ReadonlyMap<string, string> =>
  new Map(Array.from(plain, (character, at) => [character, Array.from(shifted)[at] ?? character]));

const tables = { super: tableOf(raised), sub: tableOf(lowered) };

export type Shift = keyof typeof tables;

/**
 * Raised or lowered text in characters of its own, since articles have no such style, and 10³ read as 103 is another number;
 * as it is where a character has no such form.
 */
export function shiftedText(text: string, shift: Shift): string {
  const characters = Array.from(text.replaceAll('−', '-'), (character) =>
    /\s/u.test(character) ? character : tables[shift].get(character),
  );
  return characters.every((character) => character !== undefined) ? characters.join('') : text;
}
