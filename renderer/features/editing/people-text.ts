/** The roles of the people of an article, in the order in which they are shown. */
export const peopleRoles = ['reporters', 'correspondents', 'photographers', 'authors'] as const;

const separators = /[、，,；;／/\n]+/;
const spread = /^\p{Script=Han}[\s\u3000]+\p{Script=Han}$/u;
const hanNames = /^\p{Script=Han}{2,}(?:[\s\u3000]+\p{Script=Han}{2,})+$/u;

/** The names in one line of text, each once. A name of two characters set apart is one name; a Latin name keeps its spaces. */
export function namesOf(text: string): string[] {
  const names = text.split(separators).flatMap((piece) => {
    const name = piece.trim();
    if (name === '') return [];
    if (spread.test(name)) return [name.replaceAll(/[\s\u3000]/g, '')];
    return hanNames.test(name) ? name.split(/[\s\u3000]+/) : [name.replaceAll(/\s+/g, ' ')];
  });
  return [...new Set(names)];
}

/** Writes what `namesOf` reads. */
export function namesText(names: readonly string[]): string {
  return names.join('、');
}
