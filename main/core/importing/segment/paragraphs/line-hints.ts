import type { Block } from './block.ts';
import type { Part } from '../roles/roles.ts';
import type { SourceLine } from './source-lines.ts';

/** What is known of a line beside its characters: from coordinates, sizes, styles and declared types of other formats. */
export interface LineHint {
  /** UTF-16 offsets of the text, end exclusive. */
  start: number;
  end: number;
  /** Goes on with the paragraph of the line before it; null where nothing tells. */
  continues: boolean | null;
  /** Rank as a heading: 1 is the highest, 0 is none. */
  level: number;
  role: 'heading' | 'caption' | 'furniture' | null;
  /** Number of the story that coordinates say it belongs to; null where nothing tells. */
  story: number | null;
  /** A row of a head, set right below another in the same type. */
  secondRow: boolean;
}

/** Puts lines together as the hints tell; null where they tell nothing of some line, so that the text must be asked. */
export function groupByHints(
  lines: readonly SourceLine[],
  hints: readonly LineHint[],
): SourceLine[][] | null {
  const groups: SourceLine[][] = [];
  const hintOf = createHintFinder(hints);
  for (const line of lines) {
    const hint = hintOf(line.start);
    if (hint === undefined || hint.continues === null) return null;
    const group = groups.at(-1);
    if (hint.continues && group) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** Gives blocks the rank that their first line has as a heading; marks in the text itself stand above it. */
export function hintLevels(blocks: readonly Block[], hints: readonly LineHint[]): void {
  const hintOf = createHintFinder(hints);
  for (const block of blocks) {
    if (block.level === 0) block.level = hintOf(block.start)?.level ?? 0;
  }
}

/** Gives blocks the role that the source declares for them, and the story that its coordinates tell. */
export function hintRoles(parts: readonly Part[], hints: readonly LineHint[]): void {
  const hintOf = createHintFinder(hints);
  for (const [at, part] of parts.entries()) {
    const hint = hintOf(part.start);
    if (!hint) continue;
    part.story = hint.story;
    part.secondRow ||= hint.secondRow;
    const { role } = hint;
    // The last character of a headline alone on its row is no stray mark.
    if (hint.secondRow && part.role === 'furniture' && parts[at - 1]?.role === 'head') part.role = 'head';
    if (role === 'furniture' || role === 'caption') part.role = role;
  }
}

/** Finds the hint at an offset; offsets are asked for in rising order. */
function createHintFinder(hints: readonly LineHint[]): (offset: number) => LineHint | undefined {
  let at = 0;
  return (offset) => {
    while (at < hints.length && (hints[at] as LineHint).end <= offset) at += 1;
    const hint = hints[at];
    return hint !== undefined && hint.start <= offset ? hint : undefined;
  };
}
