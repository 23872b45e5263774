import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMON_WORDS } from '#core/importing/segment/language/common-words.ts';
import { foldScript } from '#core/importing/segment/language/fold-script.ts';
import { VOCABULARY } from '#core/importing/segment/language/vocabulary.ts';
import { writeLevel } from '#core/importing/segment/language/word-levels.ts';

/** Word classes of the source that are one class here: rare ones, and such as differ only inside a word. */
const MERGED: Record<string, string> = {
  ...{
    ad: 'd',
    df: 'd',
    dg: 'd',
    an: 'n',
    ln: 'l',
    jn: 'j',
    in: 'i',
    z: 'i',
    nt: 'ns',
    nrfg: 'nr',
    nrt: 'nr',
  },
  ...{ e: 'y', o: 'y', en: 'y', yg: 'y', mg: 'm', qe: 'q', qg: 'q', rg: 'r', rr: 'r', rz: 'r', tg: 't' },
  ...{ vd: 'v', vi: 'v', vq: 'v', ug: 'uz', ag: 'g', bg: 'g', zg: 'g', x: 'g', h: 'g' },
};
/** Never in the text that the source was counted on. */
const UNUSED = 'w';

/** Rarer words tell nothing: most of what is counted less often stands in the list for completeness. */
const LEAST_COUNT = 5;
const LONGEST = 4;
/** Newspapers' own words are in the list at least so often, and nouns where the source does not know them: it is older than many. */
const OWN_COUNT = 100;
/** What no word does behind a class may still be done, as at a clause's beginning. */
const UNHEARD = 0.03;
/** What is left of each class for characters that nobody has seen as such a word. */
const SEEN = 0.97;
const ROUNDS = 30;

type Shares = Map<string, number>;

/** A class of words, and whether they have one character (`S`) or more (`B` to begin with, `E` at their end). */
interface Source {
  /** Of clauses, which begin so. */
  starts: Shares;
  /** Behind each state, the shares of what follows. */
  follows: Map<string, Shares>;
  /** Of each class, the words of one character. */
  singles: Map<string, Shares>;
  words: { word: string; count: number; name: string }[];
}

/**
 * The data of word classes as source text. `folder` holds the dictionaries of CppJieba (`jieba.dict.utf8` and `pos_dict`, MIT
 * licence): words with count and class, and a model of classes that was counted on text in which each word's class is noted.
 */
export function wordClassesText(folder: string): string {
  const source = readSource(folder);
  const states = listStates(source);
  const { starts, follows, shares } = mergeStates(source, states);
  const lines = new Map<string, Map<string, string>>();
  const note = (word: string, state: number, share: number): void => {
    const line = lines.get(word.charAt(0)) ?? new Map<string, string>();
    lines.set(word.charAt(0), line);
    line.set(
      word.slice(1),
      (line.get(word.slice(1)) ?? '') + word.slice(1) + letterOf(state) + writeLevel(share),
    );
  };
  for (const [name, characters] of source.singles)
    for (const [character, share] of characters)
      if (isOurs(character))
        note(character, states.of(name, 'S'), share * SEEN * (shares.get(`S,${name}`) as number));
  const words = source.words.filter(({ word }) => word.length > 1);
  const totals = new Map<number, number>();
  for (const { name, count } of words)
    totals.set(states.of(name, 'E'), (totals.get(states.of(name, 'E')) ?? 0) + count);
  for (const { word, name, count } of words) {
    if (count < LEAST_COUNT || word.length > LONGEST || !isOurs(word)) continue;
    const state = states.of(name, 'E');
    note(word, state, count / (totals.get(state) as number));
  }
  const table = [...lines.keys()]
    .toSorted()
    .map((first) => {
      const line = lines.get(first) as Map<string, string>;
      return (
        first +
        [...line.keys()]
          .toSorted()
          .map((tail) => line.get(tail))
          .join('')
      );
    })
    .join('\n');
  return `// Made by \`node tests/support/scripts/write-word-classes.ts FOLDER\` from the dictionaries of CppJieba (MIT licence, see
// THIRD-PARTY-NOTICES); not to be edited by hand. See word-table.ts for its form.

export const CLASSES = ${quote(states.names.join(' '))};

export const STARTS = ${quote(levels(starts))};

export const FOLLOWS = [
${follows.map((row) => `  ${quote(levels(row))},`).join('\n')}
];

export const WORDS =
  ${quote(table)};
`;
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}

function levels(shares: Float64Array): string {
  return Array.from(shares, writeLevel).join('');
}

function letterOf(state: number): string {
  return String.fromCharCode('0'.charCodeAt(0) + (state >> 1));
}

/** Traditional words are looked for in simplified characters. */
function isOurs(word: string): boolean {
  return /^[\u4e00-\u9fa5]+$/.test(word) && foldScript(word) === word;
}

interface States {
  names: string[];
  of(name: string, kind: string): number;
}

function mergedName(name: string): string {
  return MERGED[name] ?? name;
}

function listStates({ starts }: Source): States {
  const raw = [...new Set([...starts.keys()].map((key) => key.slice(2)))].filter((name) => name !== UNUSED);
  const names = [...new Set(raw.map(mergedName))].toSorted();
  return {
    names,
    of: (name, kind) => 2 * names.indexOf(mergedName(name)) + (kind === 'S' ? 0 : 1),
  };
}

interface Merged {
  starts: Float64Array;
  follows: Float64Array[];
  /** What each state of the source is of the one that it goes into. */
  shares: Shares;
}

/** States go together by how often they are met in long text. */
function mergeStates({ starts: rawStarts, follows: rawFollows }: Source, states: States): Merged {
  const names = [...new Set([...rawStarts.keys()].map((key) => key.slice(2)))].filter(
    (name) => name !== UNUSED,
  );
  const ends = names.flatMap((name) => [`S,${name}`, `E,${name}`]);
  const beginning = (end: string): string => end.replace(/^E/, 'B');
  const first = ends.map((end) => rawStarts.get(beginning(end)) ?? 0);
  const rows = ends.map((end) => {
    const row = ends.map((next) => rawFollows.get(end)?.get(beginning(next)) ?? 0);
    const sum = row.reduce((a, b) => a + b, 0);
    return row.map((share, at) =>
      sum > 0 ? ((1 - UNHEARD) * share) / sum + UNHEARD * (first[at] as number) : (first[at] as number),
    );
  });
  let met = first;
  for (let round = 0; round < ROUNDS; round += 1)
    met = ends.map((_, to) =>
      rows.reduce((sum, row, from) => sum + (met[from] as number) * (row[to] as number), 0),
    );
  const size = states.names.length * 2;
  const into = ends.map((end) => states.of(end.slice(2), end.charAt(0)));
  const weights = new Float64Array(size);
  const starts = new Float64Array(size);
  const follows = Array.from({ length: size }, () => new Float64Array(size));
  ends.forEach((_, from) => {
    const state = into[from] as number;
    weights[state] = (weights[state] as number) + (met[from] as number);
    starts[state] = (starts[state] as number) + (first[from] as number);
    const row = follows[state] as Float64Array;
    ends.forEach((__, to) => {
      const next = into[to] as number;
      row[next] = (row[next] as number) + (met[from] as number) * (rows[from]?.[to] as number);
    });
  });
  follows.forEach((row, state) => {
    const weight = weights[state] as number;
    for (let next = 0; next < size; next += 1)
      row[next] = weight > 0 ? (row[next] as number) / weight : (starts[next] as number);
  });
  const shares = new Map(
    ends.map((end, at): [string, number] => [
      end,
      (met[at] as number) / ((weights[into[at] as number] as number) || 1),
    ]),
  );
  return { starts, follows, shares };
}

function readSource(folder: string): Source {
  const read = (name: string): string[] =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
  const starts: Shares = new Map();
  for (const line of read('pos_dict/prob_start.utf8')) {
    const [state = '', share] = line.split(':');
    starts.set(state, Math.exp(Number(share)));
  }
  const follows = new Map<string, Shares>();
  for (const line of read('pos_dict/prob_trans.utf8')) {
    const [from = '', to = '', share] = line.split(':');
    const row = follows.get(from) ?? new Map<string, number>();
    follows.set(from, row.set(to, Math.exp(Number(share))));
  }
  const singles = new Map<string, Shares>();
  for (const line of read('pos_dict/prob_emit.utf8')) {
    if (!line.startsWith('S,')) continue;
    const at = line.indexOf(':');
    const entries = line
      .slice(at + 1)
      .split(';')
      .filter((entry) => entry.includes(','))
      .map((entry): [string, number] => [entry.charAt(0), Math.exp(Number(entry.slice(2)))]);
    singles.set(line.slice(2, at), new Map(entries));
  }
  const words = new Map<string, { word: string; count: number; name: string }>();
  for (const line of read('jieba.dict.utf8')) {
    const [word = '', count, name = ''] = line.split(' ');
    if (starts.has(`S,${name}`)) words.set(word, { word, count: Number(count), name });
  }
  for (const word of [...COMMON_WORDS, ...VOCABULARY.split(/\s+/)]) {
    if (word.length < 2) continue;
    const known = words.get(word);
    words.set(word, { word, count: Math.max(OWN_COUNT, known?.count ?? 0), name: known?.name ?? 'n' });
  }
  return { starts, follows, singles, words: [...words.values()] };
}
