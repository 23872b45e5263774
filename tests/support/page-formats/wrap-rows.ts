/** In characters of full width; letters and figures take half of one. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1), 0);
}

/** The rows of a text in a column of so many characters, the first one indented by so many. */
export function wrap(text: string, measure: number, indent = 0): string[] {
  const rows: string[] = [];
  let row = '';
  let room = measure - indent;
  for (const character of text) {
    const wide = widthOf(character);
    // No line begins with a mark; it hangs.
    if (room < wide && !/[，。、；：！？”’）》]/u.test(character)) {
      rows.push(row);
      row = '';
      room = measure;
    }
    row += character;
    room -= wide;
  }
  if (row !== '') rows.push(row);
  return rows;
}
