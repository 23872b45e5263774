const han = /\p{Script=Han}/u;

/** Lines as one: parted by a full-width space between Han characters, as two-line headlines are set, else by a space. */
export function joinedLines(text: string): string {
  const lines = text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.reduce((joined, line) => {
    if (joined === '') return line;
    const isHan = han.test(joined.at(-1) ?? '') && han.test(line.at(0) ?? '');
    return `${joined}${isHan ? '　' : ' '}${line}`;
  }, '');
}
