const special = /[\\`*_[\]<>&|~$^]/g;

/**
 * Escapes one line of running text so that CommonMark and GFM read it back unchanged. `atStart` tells that the line begins
 * a line of the file, where further marks mean something.
 */
export function escapeMarkdown(text: string, atStart: boolean): string {
  let line = text.replace(special, '\\$&');
  if (atStart) {
    line = line.replace(/^[ \t]+/, encodeBlanks);
    line = line.replace(/^([#+\-=:])/, '\\$1').replace(/^(\d{1,9})([.)])/, '$1\\$2');
  }
  return line.replaceAll('\t', '&#9;');
}

/** Keeps blanks at line ends, which Markdown would drop or take for a hard break. */
export function keepTrailingBlanks(markdown: string): string {
  return markdown.replace(/ +(?=\\?\n|$)/g, encodeBlanks);
}

function encodeBlanks(blanks: string): string {
  return blanks.replaceAll(' ', '&#32;').replaceAll('\t', '&#9;');
}

/** A double-quoted YAML scalar; JSON's escapes are a subset of YAML's. */
export function yamlString(text: string): string {
  return JSON.stringify(text).replace(/[\u0085\u2028\u2029\uFEFF]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
