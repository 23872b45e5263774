/** The text in one line of so many characters (code points) at most, of which the last is … where something is left out. */
export function shorten(text: string, longest: number): string {
  const characters = Array.from(text.replaceAll(/\s+/g, ' '));
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest - 1).join('')}…`;
}
