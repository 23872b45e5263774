import { endsOpen, startsOpen } from './sentence-edges.ts';
import { foldCues } from './fold-cues.ts';
import { hasWrapBlanks, removeStrayBlanks, stripMarkup } from './block-text.ts';
import { groupLines } from './hard-wraps.ts';
import type { Block } from './block.ts';
import type { SourceLine } from './source-lines.ts';

/** Rebuilds paragraphs and heads from physical lines; each line ends up in exactly one block. */
export function buildBlocks(
  source: string,
  lines: readonly SourceLine[],
  groups: readonly (readonly SourceLine[])[] = groupLines(source, lines),
): Block[] {
  const drafts = groups.map((group) => readGroup(source, group));
  const long = drafts.filter((draft) => draft.raw.length >= 60);
  const wrappedPage =
    long.length > 0 && long.filter((draft) => hasWrapBlanks(draft.raw)).length * 2 >= long.length;
  return drafts.map((draft, index) => finishBlock(draft, index, wrappedPage));
}

interface Draft {
  start: number;
  end: number;
  raw: string;
  level: number;
  blankBefore: number;
}

function readGroup(source: string, group: readonly SourceLine[]): Draft {
  const first = group[0] as SourceLine;
  const last = group.at(-1) as SourceLine;
  let raw = '';
  let level = 0;
  for (const line of group) {
    const stripped = stripMarkup(source.slice(line.start, line.end));
    if (line === first) level = stripped.level;
    raw = joinWrapped(raw, stripped.text);
  }
  return { start: first.start, end: last.end, raw, level, blankBefore: first.blankBefore };
}

function joinWrapped(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  return /[A-Za-z0-9,.]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after;
}

function finishBlock(draft: Draft, index: number, wrappedPage: boolean): Block {
  const prose = /[,，。;；]/.test(draft.raw);
  const wrapped = hasWrapBlanks(draft.raw) || (wrappedPage && prose);
  const text = removeStrayBlanks(draft.raw, wrapped);
  const fold = foldCues(text);
  const key = fold.replace(/\s+/g, '');
  return { ...draft, index, text, fold, key, openEnd: endsOpen(key), openStart: startsOpen(key) };
}
