const corners: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };
const pairs = [/“[^“”]*”/gu, /‘[^‘’]*’/gu] as const;
/** Of a quotation that goes on in the next paragraph, or that a change of type cuts. No apostrophes. */
const single = /[“”]|(?<![A-Za-z0-9])[‘’]|[‘’](?![A-Za-z0-9])/gu;
const chinese = /[\p{sc=Han}\u3001-\u3011\uff01\uff08-\uff0c\uff1a\uff1b\uff1f]/u;

/**
 * Quotation marks as traditional print has them, 「」 and 『』 within, wherever they stand around or beside Chinese; those of a
 * sentence in Latin letters stay.
 */
export function cornerBrackets(text: string): string {
  const paired = pairs.reduce(
    (before, pair) =>
      before.replace(pair, (quoted: string, at: number) =>
        isBesideChinese(before, at, at + quoted.length)
          ? `${corner(quoted.charAt(0))}${quoted.slice(1, -1)}${corner(quoted.slice(-1))}`
          : quoted,
      ),
    text,
  );
  return paired.replace(single, (mark, at: number) =>
    isBesideChinese(paired, at, at + 1) ? corner(mark) : mark,
  );
}

function corner(mark: string): string {
  return corners[mark] ?? mark;
}

/** Whether Chinese stands in a piece of a text or next to it. */
function isBesideChinese(text: string, from: number, to: number): boolean {
  return chinese.test(text.slice(Math.max(0, from - 1), to + 1));
}
