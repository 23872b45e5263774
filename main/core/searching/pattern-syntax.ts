/** A regular expression as a tree; classes tell of one character whether they hold it. */
export type PatternNode =
  | {
      kind: 'set';
      holds(character: string, fold: (character: string) => string): boolean;
      /** The one character that it holds, where it is one. */
      character: string | null;
    }
  | { kind: 'edge'; edge: 'start' | 'end' | 'word' | 'inside' }
  | { kind: 'sequence'; nodes: PatternNode[] }
  | { kind: 'choice'; nodes: PatternNode[] }
  | { kind: 'repeat'; node: PatternNode; least: number; most: number | null };

type SetNode = Extract<PatternNode, { kind: 'set' }>;
type Test = (character: string, fold: (character: string) => string) => boolean;

const mostRepeats = 200;
const deepest = 50;
const controls: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', 0: '\0' };

/**
 * Reads what JavaScript's expressions have in common with automata: characters, `.`, classes, groups, `|`, quantifiers,
 * `^ $ \b`. Null for what it does not know (references, assertions) and for what is no expression.
 */
export function readPattern(pattern: string): PatternNode | null {
  const reader = new PatternReader(Array.from(pattern));
  try {
    return reader.read();
  } catch (error) {
    if (error instanceof PatternError) return null;
    throw error;
  }
}

class PatternError extends Error {}

class PatternReader {
  readonly #characters: readonly string[];
  #at = 0;

  constructor(characters: readonly string[]) {
    this.#characters = characters;
  }

  read(): PatternNode {
    const node = this.#choice(0);
    if (this.#at < this.#characters.length) throw new PatternError('stray');
    return node;
  }

  #peek(): string | undefined {
    return this.#characters[this.#at];
  }

  #take(): string {
    const character = this.#characters[this.#at];
    if (character === undefined) throw new PatternError('end');
    this.#at += 1;
    return character;
  }

  #skip(text: string): boolean {
    const isHere = Array.from(text).every(
      (character, index) => this.#characters[this.#at + index] === character,
    );
    if (isHere) this.#at += text.length;
    return isHere;
  }

  #choice(depth: number): PatternNode {
    if (depth > deepest) throw new PatternError('deep');
    const nodes = [this.#sequence(depth)];
    while (this.#skip('|')) nodes.push(this.#sequence(depth));
    const [only] = nodes;
    return nodes.length === 1 && only ? only : { kind: 'choice', nodes };
  }

  #sequence(depth: number): PatternNode {
    const nodes: PatternNode[] = [];
    for (let next = this.#peek(); next !== undefined && next !== '|' && next !== ')'; next = this.#peek())
      nodes.push(this.#quantified(this.#atom(depth)));
    return { kind: 'sequence', nodes };
  }

  #atom(depth: number): PatternNode {
    const character = this.#take();
    switch (character) {
      case '(': {
        if (this.#peek() === '?' && !this.#skip('?:')) throw new PatternError('assertion');
        const node = this.#choice(depth + 1);
        if (!this.#skip(')')) throw new PatternError('unclosed');
        return node;
      }
      case '[':
        return this.#class();
      case '.':
        return set((own) => own !== '\n');
      case '^':
        return { kind: 'edge', edge: 'start' };
      case '$':
        return { kind: 'edge', edge: 'end' };
      case '*':
      case '+':
      case '?':
      case '{':
      case '}':
      case ']':
        throw new PatternError('stray');
      case '\\':
        return this.#escape(false);
      default:
        return single(character);
    }
  }

  #quantified(node: PatternNode): PatternNode {
    const next = this.#peek();
    const bounds =
      next === '*'
        ? [0, null]
        : next === '+'
          ? [1, null]
          : next === '?'
            ? [0, 1]
            : next === '{'
              ? null
              : undefined;
    if (bounds === undefined) return node;
    this.#at += 1;
    const [least, most] = (bounds ?? this.#braces()) as [number, number | null];
    // Lazy or greedy: all matches are tried at once.
    this.#skip('?');
    if ('*+?{'.includes(this.#peek() ?? ' ')) throw new PatternError('nothing to repeat');
    return { kind: 'repeat', node, least, most };
  }

  #braces(): [number, number | null] {
    let text = '';
    for (let next = this.#take(); next !== '}'; next = this.#take()) text += next;
    const match = /^(\d{1,4})(,(\d{1,4})?)?$/.exec(text);
    if (!match) throw new PatternError('braces');
    const least = Number(match[1]);
    const most = match[2] === undefined ? least : match[3] === undefined ? null : Number(match[3]);
    if (least > mostRepeats || (most ?? 0) > mostRepeats || (most !== null && most < least))
      throw new PatternError('bounds');
    return [least, most];
  }

  #class(): SetNode {
    const isNegated = this.#skip('^');
    const tests: Test[] = [];
    while (!this.#skip(']')) {
      const item = this.#classItem();
      const isRange = this.#peek() === '-' && this.#characters[this.#at + 1] !== ']';
      if (!isRange || item.character === null) tests.push(item.holds);
      else {
        this.#at += 1;
        const last = this.#classItem().character;
        const from = item.character.codePointAt(0) ?? 0;
        const to = last?.codePointAt(0);
        if (to === undefined || to < from) throw new PatternError('range');
        tests.push(
          (character, fold) => isInRange(character, from, to) || isInFoldedRange(character, from, to, fold),
        );
      }
    }
    return set((character, fold) => tests.some((test) => test(character, fold)) !== isNegated);
  }

  #classItem(): SetNode {
    const character = this.#take();
    const node = character === '\\' ? this.#escape(true) : single(character);
    if (node.kind !== 'set') throw new PatternError('class');
    return node;
  }

  #escape(isInClass: boolean): PatternNode {
    const character = this.#take();
    const control = controls[character];
    if (control !== undefined) return single(control);
    if (!isInClass && character === 'b') return { kind: 'edge', edge: 'word' };
    if (!isInClass && character === 'B') return { kind: 'edge', edge: 'inside' };
    if ('dDwWsS'.includes(character)) return tested(new RegExp(`^\\${character}$`, 'u'));
    if (character === 'p' || character === 'P') return this.#property(character);
    if (character === 'u') return this.#codePoint();
    if (/[\p{L}\p{N}]/u.test(character)) throw new PatternError('escape');
    return single(character);
  }

  #property(letter: string): SetNode {
    if (!this.#skip('{')) throw new PatternError('property');
    let name = '';
    for (let next = this.#take(); next !== '}'; next = this.#take()) name += next;
    try {
      return tested(new RegExp(`^\\${letter}{${name}}$`, 'u'));
    } catch {
      throw new PatternError('property');
    }
  }

  #codePoint(): SetNode {
    let digits = '';
    if (this.#skip('{')) for (let next = this.#take(); next !== '}'; next = this.#take()) digits += next;
    else for (let count = 0; count < 4; count += 1) digits += this.#take();
    const code = /^[0-9a-f]{1,6}$/i.test(digits) ? Number.parseInt(digits, 16) : Number.NaN;
    if (!(code <= 0x10ffff)) throw new PatternError('code');
    return single(String.fromCodePoint(code));
  }
}

function set(holds: Test): SetNode {
  return { kind: 'set', holds, character: null };
}

function single(own: string): SetNode {
  return {
    kind: 'set',
    character: own,
    holds: (character, fold) => character === own || character === fold(own),
  };
}

function tested(expression: RegExp): SetNode {
  return set((character) => expression.test(character));
}

function isInRange(character: string, from: number, to: number): boolean {
  const code = character.codePointAt(0) ?? -1;
  return code >= from && code <= to;
}

/** [A-Z] holds a small letter when case is folded: its capital is tried. */
function isInFoldedRange(
  character: string,
  from: number,
  to: number,
  fold: (character: string) => string,
): boolean {
  const capital = character.toUpperCase();
  return capital !== character && fold(capital) === character && isInRange(capital, from, to);
}
