const FULL_WIDTH = /[\uFF01-\uFF5E\u3000]/g;

/** Full-width ASCII becomes half-width, character for character, so that offsets stay the same. */
export function foldWidth(text: string): string {
  return text.replace(FULL_WIDTH, (character) =>
    character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}
