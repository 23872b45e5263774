/** So many characters (code points) of a first paragraph tell one article without a headline from another. */
export const openingLength = 32;

/** The first words of a text, or null where it has none. */
export function openingOf(text: string): string | null {
  // A character takes two units at most; what lies further on is not looked at.
  const [paragraph = ''] = text
    .slice(0, 2 * openingLength)
    .trimStart()
    .split('\n', 1);
  return Array.from(paragraph).slice(0, openingLength).join('').trimEnd() || null;
}
