import { foldCharacter, literalRules } from '#shared/text/fold-character.ts';
import { type PatternNode, readPattern } from './pattern-syntax.ts';

/** A stretch of a text in UTF-16 units, end exclusive. */
type Stretch = { start: number; end: number };

/** A regular expression that takes time in proportion to the text, whatever the expression. */
export type TextPattern = {
  test(text: string): boolean;
  /** The leftmost longest matches that do not overlap and are not empty, at most `most`. */
  findAll(text: string, most: number): Stretch[];
};

/** Steps of the machine: take a character, go on at both of two places, stand at an edge, or be done. */
type Step =
  | { kind: 'take'; matches(character: string): boolean }
  | { kind: 'fork'; first: number; second: number }
  | { kind: 'edge'; edge: 'start' | 'end' | 'word' | 'inside' }
  | { kind: 'done' };

/** An article is read through in some 25 ms at worst: however large an expression, a search can be broken off in between. */
const mostSteps = 1200;

/** Compiles an expression; null when it is none, or too large. With `foldWidth` half and full width and case are equal. */
export function compileTextPattern(pattern: string, foldWidth: boolean): TextPattern | null {
  const tree = readPattern(pattern);
  if (!tree) return null;
  const fold = foldWidth
    ? (character: string) => foldCharacter(character, { ...literalRules, width: true }) || character
    : (character: string) => character;
  const program: Step[] = [];
  if (!emit(tree, program, fold)) return null;
  program.push({ kind: 'done' });
  return {
    test: (text) => run(program, text, 0, fold) !== null,
    findAll(text, most) {
      const found: Stretch[] = [];
      for (let from = 0; found.length < most;) {
        const next = run(program, text, from, fold);
        if (!next) break;
        if (next.end > next.start) found.push(next);
        from = next.end > next.start ? next.end : next.end + 1;
        if (from > text.length) break;
      }
      return found;
    },
  };
}

/** Appends the steps of a node; false when the program grows too large. */
function emit(node: PatternNode, program: Step[], fold: (character: string) => string): boolean {
  if (program.length > mostSteps) return false;
  switch (node.kind) {
    case 'set': {
      program.push({ kind: 'take', matches: (character) => node.holds(character, fold) });
      return true;
    }
    case 'edge':
      program.push({ kind: 'edge', edge: node.edge });
      return true;
    case 'sequence':
      return node.nodes.every((own) => emit(own, program, fold));
    case 'choice':
      return emitChoice(node.nodes, program, fold);
    case 'repeat':
      return emitRepeat(node, program, fold);
  }
}

function emitChoice(
  nodes: readonly PatternNode[],
  program: Step[],
  fold: (character: string) => string,
): boolean {
  const exits: { kind: 'fork'; first: number; second: number }[] = [];
  for (const [index, node] of nodes.entries()) {
    const isLast = index === nodes.length - 1;
    const fork = { kind: 'fork' as const, first: program.length + 1, second: -1 };
    if (!isLast) program.push(fork);
    if (!emit(node, program, fold)) return false;
    if (!isLast) {
      const exit = { kind: 'fork' as const, first: -1, second: -1 };
      program.push(exit);
      exits.push(exit);
      fork.second = program.length;
    }
  }
  for (const exit of exits) exit.first = exit.second = program.length;
  return true;
}

function emitRepeat(
  { node, least, most }: Extract<PatternNode, { kind: 'repeat' }>,
  program: Step[],
  fold: (character: string) => string,
): boolean {
  for (let count = 0; count < least; count += 1) if (!emit(node, program, fold)) return false;
  if (most === null) {
    const fork = { kind: 'fork' as const, first: program.length + 1, second: -1 };
    const start = program.length;
    program.push(fork);
    if (!emit(node, program, fold)) return false;
    program.push({ kind: 'fork', first: start, second: start });
    fork.second = program.length;
    return true;
  }
  const forks: { kind: 'fork'; first: number; second: number }[] = [];
  for (let count = least; count < most; count += 1) {
    const fork = { kind: 'fork' as const, first: program.length + 1, second: -1 };
    program.push(fork);
    forks.push(fork);
    if (!emit(node, program, fold)) return false;
  }
  for (const fork of forks) fork.second = program.length;
  return true;
}

/** Runs all threads at once, character by character; each thread knows where its match began, the earliest wins. */
function run(
  program: readonly Step[],
  text: string,
  from: number,
  fold: (character: string) => string,
): Stretch | null {
  let threads: number[] = [];
  let starts: number[] = [];
  let best: Stretch | null = null;
  const seen = new Int32Array(program.length).fill(-1);
  for (let at = from; ;) {
    const raw = at < text.length ? String.fromCodePoint(text.codePointAt(at) as number) : '';
    const character = raw === '' ? '' : fold(raw);
    const ready: number[] = [];
    const readyStarts: number[] = [];
    const add = (first: number, start: number): void => {
      const waiting = [first];
      while (waiting.length > 0) {
        const place = waiting.pop() as number;
        if (seen[place] === at) continue;
        seen[place] = at;
        const step = program[place] as Step;
        if (step.kind === 'fork') waiting.push(step.second, step.first);
        else if (step.kind === 'edge') {
          if (isEdge(step.edge, text, at)) waiting.push(place + 1);
        } else if (step.kind === 'done') {
          if (!best || start < best.start || (start === best.start && at > best.end))
            best = { start, end: at };
        } else {
          ready.push(place);
          readyStarts.push(start);
        }
      }
    };
    for (const [index, place] of threads.entries()) add(place, starts[index] as number);
    if (!best) add(0, at);
    if (at >= text.length) return best;
    threads = [];
    starts = [];
    for (const [index, place] of ready.entries()) {
      const start = readyStarts[index] as number;
      if (best !== null && start > (best as Stretch).start) continue;
      const step = program[place] as Extract<Step, { kind: 'take' }>;
      if (!step.matches(character)) continue;
      threads.push(place + 1);
      starts.push(start);
    }
    if (best && threads.length === 0) return best;
    at += raw.length;
  }
}

function isEdge(edge: 'start' | 'end' | 'word' | 'inside', text: string, at: number): boolean {
  if (edge === 'start') return at === 0 || text.charAt(at - 1) === '\n';
  if (edge === 'end') return at >= text.length || text.charAt(at) === '\n';
  const isBorder = isWordUnit(text.charAt(at - 1)) !== isWordUnit(text.charAt(at));
  return isBorder === (edge === 'word');
}

function isWordUnit(character: string): boolean {
  return /^\w$/.test(character);
}
