import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  EmphasisMarkType,
  ExternalHyperlink,
  type ParagraphChild,
  TextRun,
  UnderlineType,
} from 'docx';
import type { Inline, LinkInline, TextInline } from '#shared/document/article-document.ts';
import type { DocxComments } from './docx-comments.ts';

/** Inlines as runs; a tab stays a tab, a break a line break. Comments begin and end outside of links. */
export function docxInlines(inlines: readonly Inline[], comments: DocxComments): ParagraphChild[] {
  return inlines.flatMap((item): ParagraphChild[] => {
    if (item.type === 'break') return [new TextRun({ break: 1 })];
    const { begun, ended } = comments.pass(item);
    return [
      ...begun.map((number) => new CommentRangeStart(number)),
      ...itemRuns(item),
      ...ended.flatMap((number) => [
        new CommentRangeEnd(number),
        new TextRun({ children: [new CommentReference(number)] }),
      ]),
    ];
  });
}

function itemRuns(item: TextInline | LinkInline): ParagraphChild[] {
  if (item.type === 'text') return styledRuns(item, false);
  const children = item.children.flatMap((child) =>
    child.type === 'break' ? [new TextRun({ break: 1 })] : styledRuns(child, true),
  );
  return [new ExternalHyperlink({ link: item.url, children })];
}

/** Text of a head field, its line ends as line breaks; `size` in half points where it is not that of the style. */
export function docxLines(text: string, style: { size?: number } = {}): TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ ...style, text: line, ...(index > 0 && { break: 1 }) }));
}

// Italics as Chinese print has them: dots below Han characters, a slant for the rest (as the PDF does).
function styledRuns({ text, marks = [] }: TextInline, isLink: boolean): TextRun[] {
  const style = {
    bold: marks.includes('bold') || undefined,
    underline: marks.includes('underline') || isLink ? { type: UnderlineType.SINGLE } : undefined,
  };
  if (!marks.includes('italic')) return [new TextRun({ text, ...style })];
  const pieces = text.match(/\p{Script=Han}+|\P{Script=Han}+/gu) ?? [];
  return pieces.map((piece) =>
    /\p{Script=Han}/u.test(piece)
      ? new TextRun({ text: piece, ...style, emphasisMark: { type: EmphasisMarkType.DOT } })
      : new TextRun({ text: piece, ...style, italics: true }),
  );
}
