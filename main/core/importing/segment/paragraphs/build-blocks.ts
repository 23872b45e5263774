import { partColumns, readRow, readRowModel } from './across-columns.ts';
import { exchangeRows } from './exchange-rows.ts';
import { readPrintedRows } from './printed-rows.ts';
import { endsOpen, startsOpen } from './sentence-edges.ts';
import { foldCues } from '../language/fold-cues.ts';
import { hasWrapBlanks, removeStrayBlanks, stripMarkup } from './block-text.ts';
import { groupLines } from './hard-wraps.ts';
import type { Block } from './block.ts';
import type { PrintedRow } from './across-columns.ts';
import type { SourceLine } from './source-lines.ts';

/** Rebuilds paragraphs and heads from physical lines; each line ends up in exactly one block. */
export function buildBlocks(
  source: string,
  lines: readonly SourceLine[],
  groups: readonly (readonly SourceLine[])[] = groupLines(source, lines),
  without: readonly string[] = [],
): Block[] {
  const drafts = groups.map((group) => readGroup(source, group));
  const long = drafts.filter((draft) => draft.raw.length >= 60);
  const wrappedPage =
    long.length > 0 && long.filter((draft) => hasWrapBlanks(draft.raw)).length * 2 >= long.length;
  const whole = drafts.map((draft) => ({ ...draft, pieces: undefined }));
  return takeApart(source, groups, whole, without).map((draft, index) =>
    finishBlock(draft, index, wrappedPage),
  );
}

/** A block, or what two columns that the OCR read as one block make of it. */
type Column = Draft & { pieces: Block['pieces'] };

/** Parts blocks whose printed rows read clearly better as two columns. */
function takeApart(
  source: string,
  groups: readonly (readonly SourceLine[])[],
  drafts: readonly Column[],
  without: readonly string[],
): Column[] {
  const rows = drafts.map((draft, at) =>
    draft.level > 0 ? [] : readPrintedRows(source, groups[at] as readonly SourceLine[]),
  );
  if (rows.every((own) => own.length < 2)) return [...drafts];
  const read = rows.map((own) => own.map(readRow));
  const model = readRowModel(read, without);
  const parted = exchangeRows(
    read.map((own) => (own.length < 2 ? [] : partColumns(own, model))),
    model,
  );
  return drafts.flatMap((draft, at) => {
    const columns = parted[at] as PrintedRow[][];
    const isWhole = columns.length === 1 && columns[0]?.length === rows[at]?.length;
    return (rows[at] as PrintedRow[]).length < 2 || isWhole
      ? [draft]
      : columns.map((own, number) => readColumn(source, own, number === 0 ? draft.blankBefore : 1));
  });
}

function readColumn(source: string, rows: readonly PrintedRow[], blankBefore: number): Column {
  const pieces: [number, number][] = [];
  for (const { start, end } of rows) {
    const last = pieces.at(-1);
    if (last && last[1] <= start && source.slice(last[1], start).trim() === '') last[1] = end;
    else pieces.push([start, end]);
  }
  return {
    start: Math.min(...rows.map(({ start }) => start)),
    end: Math.max(...rows.map(({ end }) => end)),
    raw: rows.map(({ text }) => text).join(' '),
    level: 0,
    blankBefore,
    pieces,
  };
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

function finishBlock(draft: Column, index: number, wrappedPage: boolean): Block {
  const prose = /[,，。;；]/.test(draft.raw);
  const wrapped = draft.pieces !== undefined || hasWrapBlanks(draft.raw) || (wrappedPage && prose);
  const text = removeStrayBlanks(draft.raw, wrapped);
  const fold = foldCues(text);
  const key = fold.replace(/\s+/g, '');
  const { pieces, ...rest } = draft;
  const block = { ...rest, index, text, fold, key, openEnd: endsOpen(key), openStart: startsOpen(key) };
  return pieces ? { ...block, pieces } : block;
}
