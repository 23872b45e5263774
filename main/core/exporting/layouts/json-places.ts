export type TextPlace = { line: number; column: number };

/** Line and column, from 1, of an offset into a text. */
export function placeAt(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Offsets of the values of a well-formed JSON text, by path: `body.size`, `columns`; the whole has the path ''. */
export function jsonOffsets(text: string): Map<string, number> {
  const offsets = new Map<string, number>();
  const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gy;
  let at = 0;
  const next = (): string => {
    token.lastIndex = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
    const start = token.lastIndex;
    const found = token.exec(text)?.[0] ?? '';
    at = start + found.length;
    return found;
  };
  const peek = (): string => {
    const before = at;
    const found = next();
    at = before;
    return found;
  };
  const value = (path: readonly string[]): void => {
    offsets.set(path.join('.'), at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0));
    const first = next();
    if (first !== '{' && first !== '[') return;
    for (let index = 0; peek() !== '}' && peek() !== ']' && peek() !== ''; index += 1) {
      const key = first === '{' ? (JSON.parse(next()) as string) : String(index);
      if (first === '{') next();
      value([...path, key]);
      if (peek() === ',') next();
    }
    next();
  };
  value([]);
  return offsets;
}
