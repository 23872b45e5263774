import { readTables } from './font-tables.ts';

const familyNames = [16, 1];
const windows = 3;
const macintosh = 1;

/**
 * The names under which the compiler may know the first face of a font file, likeliest first: what the file calls its
 * family in any language, then the same without words of weight, which the compiler drops.
 */
export function familyCandidates(file: string): string[] {
  const [table] = readTables(file, 'name');
  const names = table ? [...recordedNames(table)] : [];
  return [...new Set(names.flatMap((name) => [name, ...shorterNames(name)]))];
}

function* recordedNames(table: DataView): Generator<string> {
  const count = table.getUint16(2);
  const strings = table.getUint16(4);
  for (const wanted of familyNames)
    for (let index = 0; index < count; index += 1) {
      const at = 6 + index * 12;
      if (table.getUint16(at + 6) !== wanted) continue;
      const bytes = new Uint8Array(
        table.buffer,
        table.byteOffset + strings + table.getUint16(at + 10),
        table.getUint16(at + 8),
      );
      const platform = table.getUint16(at);
      if (platform === windows) yield new TextDecoder('utf-16be').decode(bytes);
      else if (platform === macintosh) yield new TextDecoder('macintosh').decode(bytes);
    }
}

function shorterNames(name: string): string[] {
  const words = name.split(/[ \-_]/);
  return words.slice(1).map((_, index) => name.slice(0, words.slice(0, -1 - index).join(' ').length));
}
