/** What each code of a font with two bytes a glyph stands for; a code without an entry stands for nothing known. */
export type CodeMap = readonly (string | undefined)[];

/** Reads a ToUnicode map. */
export function readCodeMap(source: string): CodeMap {
  const map: (string | undefined)[] = [];
  for (const [, kind, entries = ''] of source.matchAll(/begin(bfchar|bfrange)([^]*?)end\1/g)) {
    if (kind === 'bfchar') {
      for (const [, code = '', text = ''] of entries.matchAll(/<(\w+)>\s*<(\w+)>/g))
        map[parseHex(code)] = fromHex(text);
    } else {
      for (const [, first = '', last = '', text = ''] of entries.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
        addRange(map, parseHex(first), parseHex(last), text);
    }
  }
  return map;
}

/** In a range the last 16 bits count on from code to code. */
function addRange(map: (string | undefined)[], first: number, last: number, text: string): void {
  const [head, tail] = [fromHex(text.slice(0, -4)), parseHex(text.slice(-4))];
  for (let code = first; code <= last && code <= 0xffff; code += 1)
    map[code] = head + String.fromCharCode(tail + code - first);
}

function parseHex(digits: string): number {
  return Number.parseInt(digits, 16);
}

function fromHex(digits: string): string {
  return Buffer.from(digits, 'hex').swap16().toString('utf16le');
}
