import type { Inline, LinkInline, TextInline } from '#shared/document/article-document.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import { sliceInlines } from '#shared/document/slice-inlines.ts';

type StyledRun = {
  text: string;
  bold?: true;
  underline?: true;
  /** Emphasis dots 着重号 under one Han character. */
  dot?: true;
  /** Basic Latin in italics. */
  slant?: true;
  url?: string;
  /** A name, not torn between lines. */
  name?: true;
  /** Which a note beside the text is about. */
  noted?: true;
};
/** What stands beside the text, at the line of this place; `caret`: between two characters, of which none is marked. */
export type NoteRun = { note: { number: number; text: string; mark: 'range' | 'caret' | 'none' } };
/** No line ends here. */
type Joint = { joint: true };
export type Run = { break: true } | Joint | NoteRun | StyledRun;
/** A note about the text between two UTF-16 offsets. */
export type RunNote = { from: number; to: number; number: number; text: string };

/**
 * Inlines as runs for the template. Italics are written as Chinese print does it: each Han character carries a dot below,
 * Latin is set in a Latin italic, signs stay upright.
 */
export function textRuns(inlines: readonly Inline[]): Run[] {
  return withJoints(styledRuns(inlines));
}

/** The lines of a text without marks. */
export function lineRuns(lines: readonly string[]): Run[] {
  return withJoints(
    lines.flatMap((line, index): Run[] => [
      ...(index > 0 ? [{ break: true } as const] : []),
      { text: printText(line) },
    ]),
  );
}

/** Inlines as runs, each note behind what it is about. */
export function notedRuns(inlines: readonly Inline[], notes: readonly RunNote[]): Run[] {
  return withJoints(notes.length === 0 ? styledRuns(inlines) : runsAndNotes(inlines, notes));
}

function runsAndNotes(inlines: readonly Inline[], notes: readonly RunNote[]): Run[] {
  const length = inlineText(inlines).length;
  const within = (at: number) => Math.max(0, Math.min(length, at));
  const cuts = [...new Set([0, length, ...notes.flatMap(({ from, to }) => [within(from), within(to)])])];
  cuts.sort((one, other) => one - other);
  const noteRuns = (at: number): Run[] =>
    notes
      .filter(({ to }) => within(to) === at)
      .map(({ number, text, from, to }) => ({
        note: { number, text: printText(text), mark: from === to ? ('caret' as const) : ('range' as const) },
      }));
  return cuts.flatMap((from, index) => {
    const to = cuts[index + 1];
    if (to === undefined) return noteRuns(from);
    const isNoted = notes.some((note) => within(note.from) <= from && to <= within(note.to));
    const runs = styledRuns(sliceInlines(inlines, from, to));
    const marked = runs.map((run): Run => (isNoted && 'text' in run ? { ...run, noted: true } : run));
    return [...noteRuns(from), ...marked];
  });
}

/**
 * Text as it can be set: tabs become wide blanks, what is invisible anyway is left out, letters and their accents are
 * composed (set as two glyphs, they would be read back from the PDF twice), and Kangxi radicals, which share their glyphs
 * with ideographs, become these (else every such ideograph of the file would be read back as the radical).
 */
export function printText(text: string): string {
  return letBreak(composed(text));
}

function composed(text: string): string {
  return text
    .replaceAll('\t', '\u2003')
    .replace(/(?!\u00ad)\p{Default_Ignorable_Code_Point}+/gu, '')
    .replace(/\P{M}\p{M}+/gu, (letter) => letter.normalize('NFC'))
    .replace(/[\u2f00-\u2fdf]/g, (radical) => radical.normalize('NFKC'));
}

/** Marks of a possible line end, without width. */
const mayBreak = '\u200b';
/** Stretches without a place for a line end: no blanks, no ideographs, kana, hangul or their punctuation. */
const unbroken =
  /[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff65\u2014\u2026]{12,}/gu;
/** Pieces of an address: up to ten letters and the signs after them. */
const breakable = /(?:[^\p{P}\p{M}]\p{M}*){1,10}\p{P}{0,10}|[\p{P}\p{M}]{1,10}/gu;
/** Wider ones, in half widths, would run over the edge of a narrow column. */
const widestUnbroken = 28;

/** Addresses of the web and of mail. */
const address = /[@/].*[A-Za-z]|[A-Za-z].*[@/]|^www\./iu;
/** After a sign within an address, with some letters on both sides. */
const addressBreak = /(?<=[^\p{P}\p{M}]{2}[/@.?&=_-])(?=[^\p{P}\p{M}]{2})/gu;

/**
 * Lets long addresses and rows of signs end a line anywhere, which otherwise would run off the page; shorter addresses after
 * their signs: carried over whole, they leave wide spaces in a narrow column.
 */
function letBreak(text: string): string {
  return text.replace(unbroken, (stretch) => {
    const width = stretch.length + (stretch.match(/[\u2460-\u27ff]/gu)?.length ?? 0);
    if (width > widestUnbroken) return (stretch.match(breakable) ?? []).join(mayBreak);
    return address.test(stretch) ? stretch.replace(addressBreak, mayBreak) : stretch;
  });
}

/**
 * Where the typesetter would end a line and print does not: before dots between names and signs of ranges (GB/T 15834), before
 * a plus and a full-width stroke, all behind ideographs and brackets; and behind a hyphen that follows a single letter.
 */
const jointAt =
  /(?<=[^\s\u200b])(?=[\u00b7\u2022\uff0b\uff0f\uff5e]|(?<!\u2014)\u2014(?!\u2014))|(?<=[\p{sc=Han}\u3000-\u303f\uff01-\uff60])(?=\+)|(?<=(?<![A-Za-z])[A-Za-z]-)(?=[A-Za-z])/gu;

/** Before the last character of a text. */
const lastHan = /(?<=\p{sc=Han})\p{sc=Han}\p{P}{0,3}$/u;

/** The runs, parted where no line ends, whatever their marks are on both sides. */
function withJoints(runs: readonly Run[]): Run[] {
  const textOf = (run: Run) => ('text' in run ? run.text : 'break' in run ? '\n' : '');
  const text = runs.map(textOf).join('');
  const joints = Array.from(text.matchAll(jointAt), ({ index }) => index);
  // Where an address breaks in few places, a single character may be left for the last line.
  const last = text.includes(mayBreak) ? text.search(lastHan) : -1;
  if (last > 0 && !joints.includes(last)) joints.push(last);
  if (joints.length === 0) return [...runs];
  let at = 0;
  return runs.flatMap((run): Run[] => {
    const from = at;
    const to = (at += textOf(run).length);
    if (!('text' in run)) return [run];
    const within = joints.filter((joint) => from <= joint && joint < to).map((joint) => joint - from);
    const pieces = [...new Set([0, ...within])].map((start, index, starts): Run => {
      return { ...run, text: run.text.slice(start, starts[index + 1]) };
    });
    return pieces.flatMap((piece, index) =>
      index > 0 || within[0] === 0 ? [{ joint: true }, piece] : [piece],
    );
  });
}

function linkRuns({ url, children }: LinkInline): Run[] {
  return styledRuns(children).map((run) => ('text' in run ? { ...run, url } : run));
}

function styledRuns(inlines: readonly Inline[]): Run[] {
  return inlines.flatMap((item): Run[] => {
    if (item.type === 'break') return [{ break: true }];
    return item.type === 'link' ? linkRuns(item) : textInlineRuns(item);
  });
}

function textInlineRuns({ text, marks = [] }: TextInline): Run[] {
  const printed = printText(text);
  if (printed === '') return [];
  const style: Omit<StyledRun, 'text'> = {};
  if (marks.includes('bold')) style.bold = true;
  if (marks.includes('underline')) style.underline = true;
  if (!marks.includes('italic')) return [{ text: printed, ...style }];
  const pieces = printed.match(/\p{Script=Han}|[ -\u00ff]+|[^\p{Script=Han} -\u00ff]+/gu) ?? [];
  return pieces.map((piece) => {
    if (/\p{Script=Han}/u.test(piece)) return { text: piece, ...style, dot: true };
    return /[A-Za-z\u00c0-\u00ff]/.test(piece)
      ? { text: piece, ...style, slant: true }
      : { text: piece, ...style };
  });
}
