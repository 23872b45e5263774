import type { Inline, LinkInline, TextInline } from '#shared/document/article-document.ts';

type StyledRun = {
  text: string;
  bold?: true;
  underline?: true;
  /** Emphasis dots 着重号 under one Han character. */
  dot?: true;
  /** Latin in italics. */
  slant?: true;
  url?: string;
};
export type Run = { break: true } | StyledRun;

/**
 * Inlines as runs for the template. Italics are written as Chinese print does it: each Han character carries a dot below,
 * what is not Han is set in a Latin italic.
 */
export function textRuns(inlines: readonly Inline[]): Run[] {
  return inlines.flatMap((item): Run[] => {
    if (item.type === 'break') return [{ break: true }];
    if (item.type === 'link') return linkRuns(item);
    return styledRuns(item);
  });
}

/** Text as it can be set: tabs become wide blanks, what is invisible anyway is left out. */
export function printText(text: string): string {
  return text.replaceAll('\t', '\u2003').replace(/(?!\u00ad)\p{Default_Ignorable_Code_Point}+/gu, '');
}

function linkRuns({ url, children }: LinkInline): Run[] {
  return textRuns(children).map((run) => ('break' in run ? run : { ...run, url }));
}

function styledRuns({ text, marks = [] }: TextInline): Run[] {
  const printed = printText(text);
  if (printed === '') return [];
  const style: Omit<StyledRun, 'text'> = {};
  if (marks.includes('bold')) style.bold = true;
  if (marks.includes('underline')) style.underline = true;
  if (!marks.includes('italic')) return [{ text: printed, ...style }];
  const pieces = printed.match(/\p{Script=Han}|\P{Script=Han}+/gu) ?? [];
  return pieces.map((piece) =>
    /\p{Script=Han}/u.test(piece) ? { text: piece, ...style, dot: true } : { text: piece, ...style, slant: true },
  );
}
