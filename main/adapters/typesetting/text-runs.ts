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
  /** Closing marks without the blank behind them. */
  narrow?: true;
};
/** What stands beside the text, at the line of this place; `caret`: between two characters, of which none is marked. */
export type NoteRun = { note: { number: number; text: string; mark: 'range' | 'caret' | 'none' } };
/** No line ends here. */
type Joint = { joint: true };
/** A line may end here. */
type Gap = { gap: true };
/** No line ends in the space between a number and its unit. */
type Unit = { unit: true };
export type Run = { break: true } | Joint | Gap | Unit | NoteRun | StyledRun;
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

/** Inlines as runs, each note behind what it is about; `wholeAmounts`: numbers keep to their units. */
export function notedRuns(
  inlines: readonly Inline[],
  notes: readonly RunNote[],
  wholeAmounts: boolean,
): Run[] {
  return withJoints(notes.length === 0 ? styledRuns(inlines) : runsAndNotes(inlines, notes), wholeAmounts);
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

/**
 * Before and behind single quotes, where the typesetter takes neither for a bracket. Beside other marks it is left as it is: what
 * stands between two marks keeps their blanks.
 */
const gapAt =
  /(?<=[\p{L}\p{N}])(?=‘\p{sc=Han})|(?<=\p{sc=Han})(?=‘)|(?<=’)(?=\p{sc=Han})|(?<=\p{sc=Han}’)(?=[\p{L}\p{N}])/gu;

/** Closing marks, whose blank stays before a half-width mark. */
const narrowAt = /[。，、！？；：”’》〉」』）】]*[”’》〉」』）】](?=[,;:.!?])/gu;

/** Behind a number, what it counts by, which stays in its line: 3 万元, 500 余户. */
const unitAt = /[0-9](?=[万亿余多])/gu;

/** Of texts with none of these marks nothing is asked. */
const mayJoin = /[\u00b7\u2022\uff0b\uff0f\uff5e\u2014+-]/u;
const mayNarrow = /[,;:.!?]/u;
const mayGap = /[‘’]/u;

/** The runs, parted where no line ends, where one may end, and where marks have no blank, whatever their marks are on both sides. */
function withJoints(runs: readonly Run[], wholeAmounts = false): Run[] {
  const textOf = (run: Run) => ('text' in run ? run.text : 'break' in run ? '\n' : '');
  const text = runs.map(textOf).join('');
  const seams = new Map<number, Joint | Gap | Unit | null>();
  const set = (at: number, seam: Joint | Gap | Unit | null) => seams.set(at, seam ?? seams.get(at) ?? null);
  const matches = (asked: RegExp, pattern: RegExp) =>
    asked.test(text) ? Array.from(text.matchAll(pattern)) : [];
  for (const { index } of matches(mayGap, gapAt)) set(index, { gap: true });
  if (wholeAmounts) for (const { index } of text.matchAll(unitAt)) set(index + 1, { unit: true });
  const narrow = matches(mayNarrow, narrowAt).map(({ index, 0: marks }) => {
    // A line could begin with a box.
    set(index, { joint: true });
    set(index + marks.length, null);
    return { from: index, to: index + marks.length };
  });
  for (const { index } of matches(mayJoin, jointAt)) set(index, { joint: true });
  // Where an address breaks in few places, a single character may be left for the last line.
  const last = text.includes(mayBreak) ? text.search(lastHan) : -1;
  if (last > 0) set(last, { joint: true });
  if (seams.size === 0) return [...runs];
  let end = 0;
  return runs.flatMap((run): Run[] => {
    const start = end;
    end += textOf(run).length;
    if (!('text' in run)) return [run];
    const to = end;
    const cuts = [...seams.keys()]
      .filter((at) => start < at && at < to)
      .toSorted((one, other) => one - other);
    return [start, ...cuts].flatMap((from, index): Run[] => {
      const seam = seams.get(from);
      const piece: Run = { ...run, text: text.slice(from, cuts[index] ?? to) };
      if (narrow.some((range) => range.from <= from && from < range.to)) piece.narrow = true;
      return seam ? [seam, piece] : [piece];
    });
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
