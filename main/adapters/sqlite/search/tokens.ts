/**
 * Tokens of the full-text tables. A token is one or two characters as they are, except that ASCII, which the tokenizer
 * would cut or fold, goes in as its full-width form; folded text has no full-width forms of its own, so nothing collides.
 */

/** Set between the fields of an article, so that no phrase runs from one into the next. */
export const fieldBreak = 'x';

/** A thing that occurs this often in an article also stands in the ranking table, marked with the number. */
export const oftenBands = [8, 3] as const;
export type OftenBand = (typeof oftenBands)[number];

const ASCII = /[!-~]/g;

export function safe(folded: string): string {
  return folded.replace(ASCII, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

/** The overlapping pairs of characters of a folded text, in order; none for a text of one character. */
export function bigramsOf(folded: string): string[] {
  const characters = Array.from(safe(folded));
  const bigrams: string[] = [];
  for (let index = 1; index < characters.length; index += 1) {
    bigrams.push((characters[index - 1] as string) + (characters[index] as string));
  }
  return bigrams;
}

export function charactersOf(folded: string): string[] {
  return Array.from(safe(folded));
}

export function oftenToken(band: OftenBand, token: string): string {
  return `${band}${token}`;
}

export type ArticleTokens = {
  bigrams: string;
  characters: string;
  heads: string;
  headCharacters: string;
  often: string;
};

/** All that the index keeps of an article, from its folded fields. */
export function articleTokens(heads: readonly string[], body: readonly string[]): ArticleTokens {
  const counts = new Map<string, number>();
  const count = (token: string) => counts.set(token, (counts.get(token) ?? 0) + 1);
  const characters = new Set<string>();
  const take = (field: string): string[] => {
    const bigrams = bigramsOf(field);
    bigrams.forEach(count);
    for (const character of charactersOf(field)) {
      characters.add(character);
      count(character);
    }
    return bigrams;
  };
  const headBigrams = heads.map(take);
  const headCharacters = [...characters];
  const bodyBigrams = body.map(take);
  return {
    bigrams: joinFields([...headBigrams, ...bodyBigrams]),
    characters: [...characters].join(' '),
    heads: joinFields(headBigrams),
    headCharacters: headCharacters.join(' '),
    often: oftenTokens(counts).join(' '),
  };
}

function joinFields(fields: readonly string[][]): string {
  return fields.map((bigrams) => bigrams.join(' ')).join(` ${fieldBreak} `);
}

function oftenTokens(counts: ReadonlyMap<string, number>): string[] {
  const tokens: string[] = [];
  for (const [token, times] of counts) {
    for (const band of oftenBands) if (times >= band) tokens.push(oftenToken(band, token));
  }
  return tokens;
}
