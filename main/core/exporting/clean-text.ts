/** What stands for a character that a file cannot hold: U+FFFD in files of text, the editors' 缺字 box on paper. */
export const replacementCharacter = { text: '\uFFFD', print: '□' } as const;
export type CleanTarget = keyof typeof replacementCharacter;

const illegal = {
  text: /[\p{Cs}\p{Noncharacter_Code_Point}]|(?![\t\n])\p{Cc}/gu,
  print: /[\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]|(?![\t\n])\p{Cc}/gu,
} as const;

/**
 * Puts the replacement in place of lone surrogates, noncharacters and control characters (tab and line feed excepted) and
 * makes every line end a line feed (`keepSeparators` leaves U+2028 and U+2029 alone). `count` is the number of characters replaced.
 */
export function cleanText(
  text: string,
  target: CleanTarget,
  { keepSeparators = false } = {},
): { text: string; count: number } {
  let count = 0;
  const ends = keepSeparators ? /\r\n?/g : /\r\n?|[\u2028\u2029]/g;
  const lines = /[\r\u2028\u2029]/.test(text) ? text.replace(ends, '\n') : text;
  const clean = lines.replace(illegal[target], () => {
    count += 1;
    return replacementCharacter[target];
  });
  return { text: clean, count };
}
