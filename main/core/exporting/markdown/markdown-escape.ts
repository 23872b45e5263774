const special = /[\\`*_[\]<>&|~$^]/g;

/** Escapes running text so that CommonMark and GFM read it back unchanged inside a line. */
export function escapeMarkdown(text: string): string {
  return text.replace(special, '\\$&').replaceAll('\t', '&#9;');
}

/**
 * Guards the edges of the lines of a finished paragraph: marks that would begin a heading, list or rule, and blanks that
 * would be dropped or taken for code or a hard break. Only the whole line shows these: "1" and "." may be two texts.
 */
export function guardLines(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) =>
      line
        .replace(/^ +/, encodeBlanks)
        .replace(/^([#+\-=:])/, '\\$1')
        .replace(/^(\d{1,9})([.)])/, '$1\\$2')
        .replace(/ +(?=\\?$)/, encodeBlanks),
    )
    .join('\n');
}

/** Guards the text of a heading, whose last number signs would be dropped. */
export function guardHeading(markdown: string): string {
  return guardLines(markdown).replace(/(#+)$/, '\\$1');
}

function encodeBlanks(blanks: string): string {
  return blanks.replaceAll(' ', '&#32;');
}

/** A double-quoted YAML scalar; JSON's escapes are a subset of YAML's. */
export function yamlString(text: string): string {
  return JSON.stringify(text).replace(/[\u0085\u2028\u2029\uFEFF]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
