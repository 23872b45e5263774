/**
 * Tokens of the full-text tables. A token is one or two characters as they are, except that ASCII, which the tokenizer
 * would cut or fold, goes in as its full-width form; folded text has no full-width forms of its own, so nothing collides.
 */

/** Set between the fields of an article, so that no phrase runs from one into the next. */
const FIELD_BREAK = ' x ';

/** A thing that occurs this often in an article also stands in the ranking table, marked with the number. */
export const oftenBands = [8, 3] as const;
export type OftenBand = (typeof oftenBands)[number];

const ASCII = /[!-~]/g;
const SURROGATE = /[\uD800-\uDFFF]/;

/** The characters of a folded text as they stand in tokens. */
export function charactersOf(folded: string): ArrayLike<string> {
  const safe = folded.replace(ASCII, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
  return SURROGATE.test(safe) ? Array.from(safe) : safe;
}

/** The overlapping pairs of characters of a folded text, in order; none for a text of one character. */
export function bigramsOf(folded: string): string[] {
  const characters = charactersOf(folded);
  const bigrams: string[] = [];
  for (let index = 1; index < characters.length; index += 1) {
    bigrams.push((characters[index - 1] as string) + (characters[index] as string));
  }
  return bigrams;
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
  const bigrams = new Map<string, number>();
  const characters = new Map<string, number>();
  const headText = heads.map((field) => takeField(field, bigrams, characters)).join(FIELD_BREAK);
  const headCharacters = [...characters.keys()].join(' ');
  const bodyText = body.map((field) => takeField(field, bigrams, characters)).join(FIELD_BREAK);
  return {
    bigrams: headText + FIELD_BREAK + bodyText,
    characters: [...characters.keys()].join(' '),
    heads: headText,
    headCharacters,
    often: oftenTokens(bigrams) + oftenTokens(characters),
  };
}

/** The bigrams of a field, with spaces between; what occurs is added to the counts. */
function takeField(field: string, bigrams: Map<string, number>, characters: Map<string, number>): string {
  const cut = charactersOf(field);
  let text = '';
  let previous = '';
  for (let index = 0; index < cut.length; index += 1) {
    const character = cut[index] as string;
    characters.set(character, (characters.get(character) ?? 0) + 1);
    if (index > 0) {
      const bigram = previous + character;
      bigrams.set(bigram, (bigrams.get(bigram) ?? 0) + 1);
      text += `${bigram} `;
    }
    previous = character;
  }
  return text;
}

function oftenTokens(counts: ReadonlyMap<string, number>): string {
  let tokens = '';
  for (const [token, times] of counts) {
    for (const band of oftenBands) if (times >= band) tokens += `${oftenToken(band, token)} `;
  }
  return tokens;
}
