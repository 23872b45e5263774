import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const scriptCharactersPath = join(import.meta.dirname, '../../shared/text/script-characters.ts');

const pairsInLine = 40;

/** The data of script folding as source text, from the character dictionaries of the installed opencc-js. */
export function scriptCharactersText(): string {
  const simplified = new Map(pairs('TSCharacters'));
  const follow = (character: string): string => {
    const next = simplified.get(character);
    return next === undefined || next === character ? character : follow(next);
  };
  const script = new Map<string, string>();
  for (const character of simplified.keys()) script.set(character, follow(character));
  // Simplified forms made by analogy (馀, 锺, 钜) whose traditional form has another simplified one.
  for (const [character, traditional] of pairs('STCharacters')) {
    const usual = follow(traditional);
    if (usual !== traditional && usual !== character && !script.has(character)) script.set(character, usual);
  }
  const common = commonSimplified();
  const japanese = pairs('JPShinjitaiCharacters')
    .filter(([character]) => !common.has(character) && !script.has(character))
    .map(([character, traditional]): [string, string] => [character, follow(traditional)]);
  return `// Made by \`node tests/support/scripts/write-script-characters.ts\` from the character dictionaries of opencc-js
// (data of OpenCC, Apache License 2.0); not to be edited by hand.

/** Each traditional character with its simplified one behind it. */
export const scriptPairs = ${literal([...script].filter(([from, to]) => from !== to))};

/** Each Japanese form that Chinese does not use, as OCR likes to read it, with the simplified character behind it. */
export const japanesePairs = ${literal(japanese)};
`;
}

function pairs(name: string): [string, string][] {
  const source = readFileSync(new URL(import.meta.resolve(`opencc-js/dict/${name}`)), 'utf8');
  const data = /"([^"]+)"/.exec(source)?.[1] ?? '';
  return data.split('|').map((entry) => entry.split(' ') as [string, string]);
}

/** The 6,763 characters of GB 2312, the set that simplified Chinese prints with. */
function commonSimplified(): Set<string> {
  const decoder = new TextDecoder('gbk');
  const characters = new Set<string>();
  for (let high = 0xb0; high <= 0xf7; high += 1)
    for (let low = 0xa1; low <= 0xfe; low += 1) characters.add(decoder.decode(Uint8Array.of(high, low)));
  return characters;
}

function literal(all: readonly (readonly [string, string])[]): string {
  const lines: string[] = [];
  for (let start = 0; start < all.length; start += pairsInLine)
    lines.push(
      `  '${all
        .slice(start, start + pairsInLine)
        .map((pair) => pair.join(''))
        .join('')}'`,
    );
  return `[\n${lines.join(',\n')},\n].join('')`;
}
